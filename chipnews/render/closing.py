"""Says what a page tells after its facts: sums, origins, other findings, what was not checked.

FactSheet -> lines.
"""

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from chipnews.model.grouped import grouped
from chipnews.model.results.finding import Finding
from chipnews.model.results.sheet import FactSheet
from chipnews.render.names import count, list_names, with_names

NOTES = 1  # notes of one code that a page shows
FINDINGS = 3  # of one code; the rest is counted, `chipnews check` lists them all
SUMS = 12  # lines of arithmetic
_ORIGIN_CODE = "CN301"  # shown in the line of its origin


class LooseFinding(Struct, frozen=True):
    """A finding that no card shows."""

    severity: str
    code: str
    text: str


def arithmetic_lines(sheet: FactSheet) -> Iterator[str]:
    """Says what adds up and what follows though unstated; what does not is a finding."""
    sums = [one for one in sheet.constraints if one.holds and one.law != "order"]
    yield from (f"{'follows' if one.derived else 'adds up'}: {one.detail}" for one in sums[:SUMS])
    if len(sums) > SUMS:
        yield f"and {len(sums) - SUMS} more; -f json has them all"


def origin_lines(sheet: FactSheet, names: Mapping[str, str]) -> Iterator[str]:
    """Says which articles go back to one origin, and why; `names` are those of articles."""
    is_found = any(one.code == _ORIGIN_CODE for one in sheet.findings)
    code = f" ({_ORIGIN_CODE})" if is_found else ""
    for origin in sheet.origins:
        if len(origin.articles) > 1 and origin.id.startswith("O"):
            own = {name: names.get(name, name) for name in origin.articles}
            listed, basis = list_names(own.values(), 12), with_names(origin.basis, own)
            yield f"{listed} go back to one origin, {origin.name}{code}: {basis}"


def broken_laws(sheet: FactSheet) -> list[Finding]:
    """Returns the findings about a broken law: several facts that cannot all be true."""
    broken = {one.claims for one in sheet.constraints if not one.holds}
    return [one for one in sheet.findings if one.kind == "conflict" and one.claims in broken]


def leaders_of(finding: Finding) -> list[str]:
    """Returns for each side of a finding the id of its claim that the finding cites first."""
    return [next(name for name in finding.claims if name in side) for side in finding.sides]


def remarks_of(
    sheet: FactSheet, shown_facts: set[str], clean: Callable[[str], str]
) -> Iterator[LooseFinding]:
    """Returns the findings that no card and no line of an origin shows, worst first."""
    cards = broken_laws(sheet)
    loose = (
        one
        for one in sheet.findings
        if one not in cards
        and one.kind != "possible"
        and one.code != _ORIGIN_CODE
        and (one.kind != "conflict" or one.fact not in shown_facts)
    )
    ranked = sorted(loose, key=lambda one: (-one.severity.rank, one.code))
    for code, findings in grouped(ranked, lambda one: one.code).items():
        shown = NOTES if findings[0].severity.rank == 0 else FINDINGS
        rest = len(findings) - shown
        for number, finding in enumerate(findings[:shown], start=1):
            is_cut, place = number == shown and rest > 0, finding.place
            head = f"{place.path}:{place.line}:{place.column}: " if place else ""
            more = f" (and {rest} more; chipnews check lists them all)" if is_cut else ""
            text = clean(f"{head}{finding.message}") + more
            yield LooseFinding(finding.severity.value, code, text)


def unchecked_lines(sheet: FactSheet, names: Mapping[str, str]) -> Iterator[str]:
    """Says what was skipped, not understood or left open; `names` are those of articles."""
    coverage = sheet.coverage
    yield from (f"skipped {skipped.path}: {skipped.reason}" for skipped in coverage.skipped)
    if coverage.unread:
        shown = list_names(
            f"{names.get(one.article, one.article)}:{one.figure.line} {one.figure.text}"
            for one in coverage.unread
        )
        yield f"{count(len(coverage.unread), 'figure')} not understood: {shown}"
    if coverage.abstained:
        references = count(coverage.abstained, "reference")
        yield f"{references} left open, such as an “it” that fits several names"
