"""Writes findings as lines that a person and `grep` can read.

Report -> text; a line starts with its place.
"""

from chipnews.model.results.report import Report
from chipnews.render import escape
from chipnews.render.places import SHOWN, Atlas, count_rest


def render_findings(report: Report) -> str:
    """Writes a line for each finding, a line for each of its other places, then stale entries.

    A finding's line is `path:line:column: severity code name: message [fact] · who: figure`.
    """
    atlas = Atlas.of(report)
    shorts = {fact.id: fact.short for fact in report.sheet.facts}
    lines = []
    for finding in report.sheet.findings:
        spots = atlas.spots(finding)
        rule = f"{finding.severity.value} {finding.code} {finding.name}"
        line = f"{spots[0].start}: {rule}" if spots else rule
        short = shorts.get(finding.fact or "")
        fact = f" [{short}]" if short else ""
        said = f" · {spots[0].said}" if spots and spots[0].said else ""
        lines.append(f"{line}: {finding.message}{fact}{said}")
        lines += [f"also {spot.start}: {spot.said}" for spot in spots[1:SHOWN]]
        lines += [rest] if (rest := count_rest(spots)) else []
    lines += [f"stale: {entry.code} {entry.fingerprint}: {entry.message}" for entry in report.stale]
    lines += [
        f"ended {entry.until}: {entry.code} {entry.fingerprint}: {entry.message}"
        for entry in report.ended
    ]
    return "".join(f"{escape.plain(line)}\n" for line in lines)
