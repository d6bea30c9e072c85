"""Writes findings as annotations of a GitHub workflow, and the sheet as its summary.

Report -> workflow commands (`::error file=…::message`), one a line. GitHub shows ten annotations of
a kind in a step: the nine worst are printed, then one line counts the rest.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from chipnews.model.results.finding import Finding
from chipnews.model.results.report import Report
from chipnews.render import markdown
from chipnews.render.escape import plain
from chipnews.render.names import count
from chipnews.render.places import SHOWN, Atlas, LineSpan, count_rest
from chipnews.render.stale_entries import find_stale

NAME, SUFFIX = "github", ".github"
ANNOTATIONS = 9
SUMMARY_BYTES = 1024 * 1024  # of a step; GitHub drops a larger summary whole
_KINDS = {"error": "error", "warning": "warning", "note": "notice"}


def render_findings(report: Report) -> str:
    """Writes the worst findings and a line that counts the others."""
    return "".join(f"{line}\n" for line in _lines(report))


def render_summary(report: Report) -> str:
    """Writes the sheet in Markdown, accepted findings marked so, cut to what GitHub takes."""
    accepted = (replace(one.finding, code=f"{one.finding.code} accepted") for one in report.known)
    sheet = replace(report.sheet, findings=(*report.sheet.findings, *accepted))
    text = _new_and_accepted(report) + markdown.render_sheet(sheet)
    data = text.encode()
    if len(data) <= SUMMARY_BYTES:
        return text
    note = "\n\n… cut: the whole sheet is larger than a summary may be.\n"
    kept = data[: SUMMARY_BYTES - len(note.encode())].decode("utf-8", "ignore")
    return kept[: kept.rfind("\n")] + note


def _new_and_accepted(report: Report) -> str:
    """Counts the new and the accepted findings; says nothing where none is accepted."""
    if not report.known:
        return ""
    new = count(len(report.sheet.findings), "new finding")
    known = count(len(report.known), "finding")
    return f"**{new}**; {known} accepted, marked so below.\n\n"


def _lines(report: Report) -> Iterator[str]:
    atlas = Atlas.of(report)
    findings = sorted(
        (*report.sheet.findings, *find_stale(report)), key=lambda finding: -finding.severity.rank
    )
    yield from (_annotation(finding, atlas) for finding in findings[:ANNOTATIONS])
    if len(findings) > ANNOTATIONS:
        yield (
            f"::notice title=chipnews::{count(len(findings) - ANNOTATIONS, 'more finding')}; "
            "-f sarif or -f json has them all"
        )


def _annotation(finding: Finding, atlas: Atlas) -> str:
    spots = atlas.spots(finding)
    properties = {"title": f"{finding.code} {finding.name}"}
    if spots:
        first = spots[0]
        line = {"line": first.line, "endLine": first.line}
        place = {"file": first.path, **line, "col": first.column, "endColumn": first.end}
        properties = {name: str(value) for name, value in place.items()} | properties
    listed = ",".join(f"{name}={_property(plain(value))}" for name, value in properties.items())
    message = f"{finding.message}{_sayings(spots)}"
    return f"::{_KINDS[finding.severity.value]} {listed}::{_data(plain(message))}"


def _sayings(spots: Sequence[LineSpan]) -> str:
    """Returns what the first place says, then in brackets the other places and what they say."""
    here = f" · {spots[0].said}" if spots and spots[0].said else ""
    also = [f"{spot.path}:{spot.line} {spot.said}" for spot in spots[1:SHOWN]]
    also += [rest] if (rest := count_rest(spots)) else []
    return f"{here} ({'; '.join(also)})" if also else here


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
