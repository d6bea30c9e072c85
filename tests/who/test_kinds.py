"""Who says a figure, by kind.

`kinds/*.txt`. `python -m tests.who.test_kinds` prints how many of each kind come out right.

`##` names a kind. `[40|police]` is a figure and its holder, nothing for the paper itself. `¶` parts
paragraphs. `xfail: why | text` says that the program does not get a text right.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.normalise.reading import claims_of

_MARK = re.compile(r"\[(?P<figure>[^|\]]+)\|(?P<holder>[^|\]]*)\]")
LEAST_RIGHT = 0.75


class Case(NamedTuple):
    """A text with its figures: where each stands, and its holder."""

    kind: str
    text: str
    marks: tuple[tuple[int, str], ...]
    xfail: str


def read_cases() -> Iterator[Case]:
    """The cases of every file, in order."""
    for path in sorted((Path(__file__).parent / "kinds").glob("*.txt")):
        kind = ""
        for line in filter(None, path.read_text("utf-8").splitlines()):
            if line.startswith("## "):
                kind = line[3:]
            else:
                yield parse_case(kind, line)


def parse_case(kind: str, line: str) -> Case:
    """One line -> its text without the marks."""
    xfail, _, written = (
        line.removeprefix("xfail: ").rpartition(" | ")
        if line.startswith("xfail: ")
        else ("", "", line)
    )
    text, end, marks = "", 0, []
    for mark in _MARK.finditer(written):
        text += written[end : mark.start()]
        marks.append((len(text), mark["holder"]))
        text, end = text + mark["figure"], mark.end()
    parts = [part.replace("¶", "\n\n") for part in (text, written[end:])]
    shift = lambda at: at + text[:at].count("¶")  # noqa: E731
    return Case(kind, "".join(parts), tuple((shift(at), holder) for at, holder in marks), xfail)


def wrong(case: Case) -> list[str]:
    """What the program gets wrong of a case."""
    claims = {claim.start: claim for claim in claims_of(case.text) if claim.kind != "relation"}
    found = []
    for at, holder in case.marks:
        claim = claims.get(at)
        said = claim.attribution.holder or "" if claim else "no figure"
        if said != holder:
            found.append(f"{case.text[at : at + 6]}: {said or 'nobody'}, not {holder or 'nobody'}")
    return found


CASES = list(read_cases())


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case, marks=pytest.mark.xfail(reason=case.xfail, strict=True) if case.xfail else ()
        )
        for case in CASES
    ],
    ids=lambda case: f"{case.kind}: {case.text[:40]}",
)
def test_each_figure_has_its_speaker(case):
    assert wrong(case) == []


@pytest.mark.parametrize("kind", sorted({case.kind for case in CASES}))
def test_most_of_each_kind_come_out_right(kind):
    told = [case for case in CASES if case.kind == kind]
    assert sum(not case.xfail for case in told) >= LEAST_RIGHT * len(told)


if __name__ == "__main__":
    count, right = (
        Counter(case.kind for case in CASES),
        Counter(case.kind for case in CASES if not wrong(case)),
    )
    for kind, number in count.items():
        print(f"{kind}: {right[kind]} of {number}")
    print(*(f"{case.text!r}: {why}" for case in CASES if (why := wrong(case))), sep="\n")
