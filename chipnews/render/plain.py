"""Writes findings as lines that a person and `grep` can read.

Report -> text; a line starts with its place.
"""

from chipnews.model.results.report import Report
from chipnews.render import escape
from chipnews.render.places import Atlas


def render_findings(report: Report) -> str:
    """Writes a line for each finding, a line for each of its other places, then stale entries.

    A finding's line is `path:line:column: severity code name: message`.
    """
    atlas = Atlas.of(report)
    shorts = {fact.id: fact.short for fact in report.sheet.facts}
    lines = []
    for finding in report.sheet.findings:
        places = [f"{spot.path}:{spot.line}:{spot.column}" for spot in atlas.spots(finding)]
        short = shorts.get(finding.fact or "")
        head = f"{places[0]}: " if places else ""
        rule = f"{finding.severity.value} {finding.code} {finding.name}"
        lines.append(f"{head}{rule}: {finding.message}{f' [{short}]' if short else ''}")
        lines += [f"also {place}" for place in places[1:]]
    lines += [f"stale: {entry.code} {entry.fingerprint}: {entry.message}" for entry in report.stale]
    lines += [
        f"ended {entry.until}: {entry.code} {entry.fingerprint}: {entry.message}"
        for entry in report.ended
    ]
    return "".join(f"{escape.plain(line)}\n" for line in lines)
