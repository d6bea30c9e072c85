"""Inline annotation -> text and the figures expected in it.

`Costs hit <money value=5000000 unit=USD bound=approx>$5m</money>.` One sentence a line; `#` opens a
comment. `value` stands for `low` and `high` at once, a `+` for a blank; an end that is left out is
unbounded; `bound` left out is `exact`, of a date `on`; `timex` left out is `edtf`. A line that
begins with `?` is not read right yet.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

from chipnews.model.claim import Claim

_TAG = re.compile(
    r"<(?P<kind>[a-z]+)(?P<attributes>(?: [a-z]+=[^ >]+)*)>(?P<text>[^<]+)</(?P=kind)>"
)


@dataclass(frozen=True)
class Marked:
    """One expected figure. `attributes` are those of its claim."""

    kind: str
    start: int
    text: str
    attributes: dict[str, str] = field(hash=False)


@dataclass(frozen=True)
class Sentence:
    """A line of a file of cases, `place` its file and line."""

    place: str
    text: str
    marked: tuple[Marked, ...]
    is_open: bool = False  # not read right yet


def read_cases(folder: Path) -> Iterator[Sentence]:
    """The annotated lines of the folder's text files, in order."""
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if line.strip() and not line.startswith("#"):
                case = parse_markup(line.removeprefix("? "), f"{path.stem}:{number}")
                yield replace(case, is_open=line.startswith("? "))


def parse_markup(line: str, place: str = "") -> Sentence:
    """A line with its tags taken out.

    Raises:
        ValueError: where a tag is left, which no figure can be.
    """
    text, end, marked = "", 0, []
    for tag in _TAG.finditer(line):
        text += line[end : tag.start()]
        marked.append(
            Marked(tag["kind"], len(text), tag["text"], _attributes(tag["attributes"], tag["kind"]))
        )
        text, end = text + tag["text"], tag.end()
    text += line[end:]
    if "<" in text or ">" in text:
        raise ValueError(
            f"{place}: a tag that does not close, or an attribute with a blank: {line}"
        )
    return Sentence(place, text, tuple(marked))


def marked_of(claim: Claim) -> Marked:
    """A claim as it would be annotated."""
    assert claim.figure
    found: dict[str, str] = {}
    if claim.amount:
        ends = {"low": claim.amount.low, "high": claim.amount.high}
        found = {name: _plain(end) for name, end in ends.items() if end is not None}
        found |= {"unit": claim.amount.unit} if claim.amount.unit else {}
        found["bound"] = claim.amount.bound
    if claim.moment:
        found = {
            "edtf": claim.moment.edtf,
            "timex": claim.moment.timex,
            "bound": claim.moment.bound,
        }
    if claim.direction:
        found["direction"] = claim.direction
    return Marked(claim.kind, claim.figure.start, claim.figure.text, found)


def _attributes(written: str, kind: str) -> dict[str, str]:
    found = {
        name: value.replace("+", " ")
        for name, _, value in (pair.partition("=") for pair in written.split())
    }
    if value := found.pop("value", None):
        found |= {"low": value, "high": value}
    ends = {name: _plain(Decimal(found[name])) for name in ("low", "high") if name in found}
    if kind == "date":
        return {"bound": "on", "timex": found["edtf"], **found}
    return {"bound": "exact", **found, **ends}


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
