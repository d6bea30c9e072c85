"""Counts findings by their code, for a person who wants to know what there is before reading it.

Report -> a table, the commonest code first.
"""

from collections import Counter

from chipnews.model.results.report import Report
from chipnews.render.stale_entries import find_stale

_HEADS = ("found", "known", "code", "name")


def render_statistics(report: Report) -> str:
    """Writes a line for each code: the findings that count, those that a person accepted, its name.

    Nothing is written where there is neither.
    """
    findings = (*report.sheet.findings, *find_stale(report))
    held = [one.finding for one in report.known]
    names = {one.code: one.name for one in (*findings, *held)}
    found, known = (Counter(one.code for one in group) for group in (findings, held))
    codes = sorted(names, key=lambda code: (-found[code], -known[code], code))
    rows = [(f"{found[code]:,}", f"{known[code]:,}", code, names[code]) for code in codes]
    if not rows:
        return ""
    first, second = (max(len(row[place]) for row in (_HEADS, *rows)) for place in (0, 1))
    return "".join(
        f"{found:>{first}}  {known:>{second}}  {code:5}  {name}\n"
        for found, known, code, name in (_HEADS, *rows)
    )
