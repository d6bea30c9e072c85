"""The one serialisation of `chipnews.sheet/1`.

FactSheet <-> JSON text, claims -> JSON Lines, and the JSON Schema; what a cache keeps.

The dataclasses of `model` are the format, field by field; only numbers need care: they are written
as JSON numbers in plain notation (no exponent, no trailing zeros).
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import msgspec

from chipnews.model.analysis import Sentence
from chipnews.model.claim import Claim
from chipnews.model.errors import ChipnewsError, ReadError
from chipnews.model.mention import Extraction
from chipnews.model.results.sheet import FORMAT, FactSheet

_FIRST = ("format", "generator")


def to_json(sheet: FactSheet) -> str:
    """A sheet as indented JSON with a final newline; the same sheet gives the same bytes."""
    plain = _plain(sheet)
    ordered = {key: plain[key] for key in _FIRST} | plain
    return msgspec.json.format(msgspec.json.encode(ordered), indent=1).decode() + "\n"


def from_json(text: str | bytes) -> FactSheet:
    """The sheet that `to_json` wrote.

    Raises:
        ChipnewsError: when the text is not a sheet of this format.
    """
    try:
        sheet = msgspec.json.decode(text, type=FactSheet)
    except msgspec.MsgspecError as error:
        raise ChipnewsError(
            f"not a fact sheet: {error}. Write one with: chipnews run PATH -f json -o sheet.json"
        ) from error
    if sheet.format != FORMAT:
        raise ChipnewsError(f"a sheet of format {sheet.format!r}; this program reads {FORMAT}")
    return sheet


def claim_line(claim: Claim) -> str:
    """A claim as one JSON line without its newline, in the form it has inside a sheet."""
    return msgspec.json.encode(_plain(claim)).decode()


def dump_found(sentences: Sequence[Sentence], extraction: Extraction) -> bytes:
    """What was found in an article, and where its sentences stand, as JSON.

    Places, figures and names, not its text.
    """
    return msgspec.json.encode((sentences, extraction))


def load_found(data: bytes) -> tuple[tuple[Sentence, ...], Extraction] | None:
    """What `dump_found` wrote; `None` where `data` is anything else."""
    try:
        return msgspec.json.decode(data, type=tuple[tuple[Sentence, ...], Extraction])
    except msgspec.MsgspecError:
        return None


def parse_record(line: bytes, place: str) -> dict[str, Any]:
    """One line of JSON Lines -> its record; `place` is `path:line`.

    Raises:
        ReadError: when the line is not a JSON object.
    """
    try:
        return msgspec.json.decode(line, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ReadError(place, f"not a JSON object: {error}") from error


def schema() -> str:
    """The JSON Schema (2020-12) of a sheet, as indented JSON with a final newline."""
    made = msgspec.json.schema(FactSheet)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:chipnews:sheet:1",
        "title": FORMAT,
    }
    return msgspec.json.format(msgspec.json.encode(head | _numbers(made)), indent=1).decode() + "\n"


def _numbers(node: Any) -> Any:  # noqa: ANN401
    """A schema in which a decimal is a number, as we write it."""
    if isinstance(node, dict):
        if node.get("format") == "decimal":
            return {"type": "number"}
        return {key: _numbers(value) for key, value in node.items()}
    return [_numbers(value) for value in node] if isinstance(node, list) else node


def _plain(value: Any) -> Any:  # noqa: ANN401
    return _raw(msgspec.to_builtins(value, builtin_types=(Decimal,)))


def _raw(node: Any) -> Any:  # noqa: ANN401
    if isinstance(node, Decimal):
        return msgspec.Raw(plain_number(node).encode())
    if isinstance(node, dict):
        return {key: _raw(value) for key, value in node.items()}
    return [_raw(value) for value in node] if isinstance(node, list | tuple) else node


def plain_number(value: Decimal) -> str:
    """Decimal -> digits without exponent or trailing zeros.

    >>> plain_number(Decimal("6.1830E+7")), plain_number(Decimal("0.50"))
    ('61830000', '0.5')
    """
    text = format(value, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"
