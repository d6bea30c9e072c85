"""Writes and reads sheets, claims, and what a cache keeps, as JSON; makes the JSON Schema.

The structs of `model` are the format `chipnews.sheet/1`, field by field. Numbers are JSON
numbers in plain notation (no exponent, no trailing zeros).
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Any, TypeVar

import msgspec
from msgspec.structs import fields

from chipnews.model.analysis import Sentence
from chipnews.model.claim import Claim
from chipnews.model.errors import ChipnewsError, ReadError
from chipnews.model.mention import Extraction
from chipnews.model.results.fact import Fact
from chipnews.model.results.proof import Proof
from chipnews.model.results.sheet import FORMAT, FactSheet

_FIRST = ("format", "generator")
Made = TypeVar("Made")


def to_json(sheet: FactSheet, best: Mapping[str, Proof] = MappingProxyType({})) -> str:
    """Returns a sheet as indented JSON with a final newline; equal sheets give equal bytes.

    `best` are proofs by the id of their fact; they are written for other programs (as `best` of the
    fact) and not read back.
    """
    return "".join(json_parts(sheet, best))


def json_parts(sheet: FactSheet, best: Mapping[str, Proof] = MappingProxyType({})) -> Iterator[str]:
    """Yields what `to_json` returns in parts, so that no second form of a large sheet is held."""
    names = dict.fromkeys((*_FIRST, *(field.name for field in fields(sheet))))
    opening = "{"
    for name in names:
        yield f'{opening}\n "{name}": '
        opening, value = ",", getattr(sheet, name)
        if not isinstance(value, tuple):
            yield _indented(_plain(value), 1)
            continue
        start = "["
        for item in value:
            plain = _plain(item)
            if isinstance(item, Fact) and (proof := best.get(item.id)):
                plain["best"] = _plain(proof)
            yield f"{start}\n  {_indented(plain, 2)}"
            start = ","
        yield "\n ]" if value else "[]"
    yield "\n}\n"


def _indented(plain: Any, depth: int) -> str:  # noqa: ANN401
    """Returns a value of plain types as JSON whose further lines begin at least so deep."""
    text = msgspec.json.format(msgspec.json.encode(plain), indent=1).decode()
    return text.replace("\n", "\n" + " " * depth)


def from_json(text: str | bytes) -> FactSheet:
    """Returns the sheet that `to_json` wrote.

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


def plain_json(value: object) -> str:
    """Returns a value of plain types as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(value), indent=1).decode()


def claim_line(claim: Claim) -> str:
    """Returns a claim as one JSON line without its newline, in the form it has inside a sheet."""
    return msgspec.json.encode(_plain(claim)).decode()


def raw_json(value: Any) -> msgspec.Raw:  # noqa: ANN401
    """Returns a value of our structs as JSON, in the form it has inside a sheet."""
    return msgspec.Raw(msgspec.json.encode(_plain(value)))


def dump_found(sentences: Sequence[Sentence], extraction: Extraction) -> bytes:
    """Returns what was found in an article, and the places of its sentences, without its text."""
    return msgspec.json.encode((sentences, extraction))


def load_found(data: bytes) -> tuple[tuple[Sentence, ...], Extraction] | None:
    """Returns what `dump_found` wrote; `None` if `data` is anything else."""
    try:
        return msgspec.json.decode(data, type=tuple[tuple[Sentence, ...], Extraction])
    except msgspec.MsgspecError:
        return None


def dump_value(value: object) -> bytes:
    """Returns a value of our own structs as MessagePack."""
    return msgspec.msgpack.encode(value)


def load_value(data: bytes, type_: type[Made]) -> Made | None:
    """Returns what `dump_value` wrote; `None` if `data` is anything else."""
    try:
        return msgspec.msgpack.decode(data, type=type_)
    except msgspec.MsgspecError:
        return None


def parse_record(line: bytes, place: str) -> dict[str, Any]:
    """Parses one line of JSON Lines; `place` is its `path:line`.

    Raises:
        ReadError: when the line is not a JSON object.
    """
    try:
        return msgspec.json.decode(line, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ReadError(place, f"not a JSON object: {error}") from error


def schema() -> str:
    """Returns the JSON Schema (2020-12) of a sheet, as indented JSON with a final newline."""
    made = msgspec.json.schema(FactSheet)
    (best,), parts = msgspec.json.schema_components([Proof], ref_template="#/$defs/{name}")
    made["$defs"] |= parts
    made["$defs"]["Fact"]["properties"]["best"] = best
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:chipnews:sheet:1",
        "title": FORMAT,
    }
    return msgspec.json.format(msgspec.json.encode(head | _numbers(made)), indent=1).decode() + "\n"


def _numbers(node: Any) -> Any:  # noqa: ANN401
    """The schema with decimals as numbers, as we write them."""
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
    """Returns the digits of a number without exponent or trailing zeros.

    >>> plain_number(Decimal("6.1830E+7")), plain_number(Decimal("0.50"))
    ('61830000', '0.5')
    """
    text = format(value, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"
