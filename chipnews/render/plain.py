"""Findings as lines that a person and `grep` can read.

FactSheet -> text; the first word of a line is its place.
"""

from chipnews.model.claim import Claim
from chipnews.model.finding import Finding
from chipnews.model.sheet import FactSheet
from chipnews.render import escape


def render_findings(sheet: FactSheet) -> str:
    """One finding a line, `path:line:column: severity code name: message`, its other places in lines of their own."""
    claims = sheet.claims_by_id()
    paths = {article.id: article.path for article in sheet.articles}
    shorts = {fact.id: fact.short for fact in sheet.facts}
    lines = []
    for finding in sheet.findings:
        places = [_place(claims[name], paths) for name in finding.claims if name in claims]
        lines.append(_finding_line(finding, places[0] if places else "", shorts.get(finding.fact or "", "")))
        lines += [f"also {place}" for place in places[1:]]
    return "".join(f"{escape.plain(line)}\n" for line in lines)


def _finding_line(finding: Finding, place: str, short: str) -> str:
    head = f"{place}: " if place else ""
    tail = f" [{short}]" if short else ""
    return f"{head}{finding.severity.value} {finding.code} {finding.name}: {finding.message}{tail}"


def _place(claim: Claim, paths: dict[str, str]) -> str:
    path = paths.get(claim.article, claim.article)
    return f"{path}:{claim.figure.line}:{claim.figure.column}" if claim.figure else path
