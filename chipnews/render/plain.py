"""Findings and differences as lines that a person and `grep` can read.

Report or Delta -> text; the first words of a line are its place or its state.
"""

from collections.abc import Iterator

from chipnews.model.claim import Claim
from chipnews.model.delta import STATES, Change, Delta
from chipnews.model.finding import Finding
from chipnews.model.report import Report
from chipnews.render import escape
from chipnews.render.names import count
from chipnews.render.places import Atlas
from chipnews.render.quote import quote_claim

_SIGNS = {"differs": "!", "hedge changed": "~", "only in OLD": "-", "only in NEW": "+", "agrees": "="}
_TALLY = {
    "differs": "differ",
    "hedge changed": "with a changed hedge",
    "only in OLD": "only in OLD",
    "only in NEW": "only in NEW",
    "agrees": "agree",
}


def render_findings(report: Report) -> str:
    """One finding a line, `path:line:column: severity code name: message`, its other places in lines of their own.

    Entries of the baseline that are worn out come last.
    """
    atlas = Atlas.of(report)
    shorts = {fact.id: fact.short for fact in report.sheet.facts}
    lines = []
    for finding in report.sheet.findings:
        places = [f"{spot.path}:{spot.line}:{spot.column}" for spot in atlas.spots(finding)]
        lines.append(_finding_line(finding, places[0] if places else "", shorts.get(finding.fact or "", "")))
        lines += [f"also {place}" for place in places[1:]]
    lines += [f"stale: {entry.code} {entry.fingerprint}: {entry.message}" for entry in report.stale]
    lines += [f"ended {entry.until}: {entry.code} {entry.fingerprint}: {entry.message}" for entry in report.ended]
    return "".join(f"{escape.plain(line)}\n" for line in lines)


def render_delta(delta: Delta) -> str:
    """What differs, with the words of both sides; what agrees is only counted."""
    lines = [line for row in delta.changes for line in _change_lines(row)]
    states = [row.state for row in delta.rows]
    tally = ", ".join(f"{states.count(state)} {_TALLY[state]}" for state in STATES if state in states)
    summary = f"{count(len(states), 'fact')}{': ' if tally else ''}{tally}"
    return "".join(f"{line}\n" for line in [*lines, summary])


def _finding_line(finding: Finding, place: str, short: str) -> str:
    head = f"{place}: " if place else ""
    tail = f" [{short}]" if short else ""
    return f"{head}{finding.severity.value} {finding.code} {finding.name}: {finding.message}{tail}"


def _change_lines(row: Change) -> Iterator[str]:
    reason = f" ({row.detail})" if row.detail else ""
    yield f"{_SIGNS[row.state]} {row.state}: {row.fact} " + escape.plain(f"{row.label}{reason}")
    yield from (f"    OLD {_quoted(claim)}" for claim in _wordings(row.old))
    yield from (f"    NEW {_quoted(claim)}" for claim in _wordings(row.new))


def _wordings(claims: tuple[Claim, ...]) -> list[Claim]:
    """The first claim of each wording: ten articles that print the same figure need one line."""
    first: dict[str, Claim] = {}
    for claim in claims:
        first.setdefault(claim.text, claim)
    return list(first.values())


def _quoted(claim: Claim) -> str:
    quote = quote_claim(claim)
    place = f"{quote.article}:{quote.line}" if quote.line else quote.article
    return escape.plain(f"{place}  “{quote.before}{quote.figure}{quote.after}”")
