"""Findings as lines that a person and `grep` can read.

Report -> text; the first words of a line are its place.
"""

from chipnews.model.results.finding import Finding
from chipnews.model.results.report import Report
from chipnews.render import escape
from chipnews.render.places import Atlas


def render_findings(report: Report) -> str:
    """One finding a line, `path:line:column: severity code name: message`, its other places in lines of their own.

    Entries of the baseline that are worn out come last.
    """
    atlas = Atlas.of(report)
    shorts = {fact.id: fact.short for fact in report.sheet.facts}
    lines = []
    for finding in report.sheet.findings:
        places = [f"{spot.path}:{spot.line}:{spot.column}" for spot in atlas.spots(finding)]
        lines.append(
            _finding_line(finding, places[0] if places else "", shorts.get(finding.fact or "", ""))
        )
        lines += [f"also {place}" for place in places[1:]]
    lines += [f"stale: {entry.code} {entry.fingerprint}: {entry.message}" for entry in report.stale]
    lines += [
        f"ended {entry.until}: {entry.code} {entry.fingerprint}: {entry.message}"
        for entry in report.ended
    ]
    return "".join(f"{escape.plain(line)}\n" for line in lines)


def _finding_line(finding: Finding, place: str, short: str) -> str:
    head = f"{place}: " if place else ""
    tail = f" [{short}]" if short else ""
    return f"{head}{finding.severity.value} {finding.code} {finding.name}: {finding.message}{tail}"
