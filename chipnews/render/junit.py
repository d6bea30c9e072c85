"""The sheet as JUnit XML: a page of test results that reads like the facts.

Report -> XML, a testcase for each fact and for each finding about articles. A test fails where a
finding fails the job, so that the page and the exit code say one thing; what does not is the test's
output. A fact is skipped where its conflict is accepted, or where one origin alone says it and
nothing was compared.
"""

from collections import defaultdict
from collections.abc import Iterable
from xml.etree import ElementTree as Xml

from chipnews.model.results.fact import Fact
from chipnews.model.results.finding import Finding
from chipnews.model.results.report import HeldFinding, Report
from chipnews.render.escape import plain
from chipnews.render.places import Atlas
from chipnews.render.stale_entries import find_worn

NAME, SUFFIX = "junit", ".xml"
# what no XML may hold beside what `plain` shows as codes
_NO_CHARACTERS = dict.fromkeys((0xFFFE, 0xFFFF), "?")


def render_findings(report: Report) -> str:
    """Write the suites `facts` and `articles`, and `baseline` where entries of it are worn out."""
    atlas = Atlas.of(report)
    root = Xml.Element("testsuites", name="chipnews")
    facts, articles = _suite(root, "facts"), _suite(root, "articles")
    ids = {fact.id for fact in report.sheet.facts}
    new, known = _by_fact(report.sheet.findings), _known_by_fact(report.known)
    for fact in report.sheet.facts:
        case = _fact_case(facts, fact)
        _tell(
            case,
            [_told(one, atlas) for one in new[fact.id]],
            fails=any(map(report.fails, new[fact.id])),
        )
        if case.find("failure") is None and (
            known[fact.id] or (fact.verdict == "single" and not new[fact.id])
        ):
            case.insert(0, _skipped(known[fact.id]))
    for finding in report.sheet.findings:
        if finding.fact not in ids or finding.kind != "conflict":
            _tell(
                _finding_case(articles, finding),
                [_told(finding, atlas)],
                fails=report.fails(finding),
            )
    if worn := find_worn(report):
        baseline = _suite(root, "baseline")
        for finding in worn:
            _tell(
                _finding_case(baseline, finding), [_told(finding, atlas)], fails=report.stale_fails
            )
    for suite in root:
        _count(suite)
    _count(root)
    Xml.indent(root, " ")
    return Xml.tostring(root, encoding="unicode", xml_declaration=False).join(
        ('<?xml version="1.0" encoding="UTF-8"?>\n', "\n")
    )


def _suite(root: Xml.Element, name: str) -> Xml.Element:
    return Xml.SubElement(root, "testsuite", name=name)


def _by_fact(findings: Iterable[Finding]) -> dict[str | None, list[Finding]]:
    found: dict[str | None, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.kind == "conflict":
            found[finding.fact].append(finding)
    return found


def _known_by_fact(known: Iterable[HeldFinding]) -> dict[str | None, list[str]]:
    found: dict[str | None, list[str]] = defaultdict(list)
    for one in known:
        reason = f": {one.acceptance.reason}" if one.acceptance.reason else ""
        found[one.finding.fact].append(f"{one.finding.code} is accepted{reason}")
    return found


def _told(finding: Finding, atlas: Atlas) -> tuple[Finding, str]:
    """The finding with its text: the message, and a line for each place."""
    places = (f"{spot.path}:{spot.line}:{spot.column}" for spot in atlas.spots(finding))
    return finding, "\n".join(_clean(line) for line in (finding.message, *places))


def _fact_case(suite: Xml.Element, fact: Fact) -> Xml.Element:
    return Xml.SubElement(
        suite, "testcase", classname=_clean(fact.measure or fact.key.dimension), name=_name(fact)
    )


def _finding_case(suite: Xml.Element, finding: Finding) -> Xml.Element:
    return Xml.SubElement(
        suite, "testcase", classname=finding.name, name=_clean(f"{finding.code} {finding.message}")
    )


def _skipped(accepted: list[str]) -> Xml.Element:
    return Xml.Element("skipped", message=_clean("; ".join(accepted) or "one origin says it"))


def _tell(case: Xml.Element, told: list[tuple[Finding, str]], *, fails: bool) -> None:
    """One failure, the worst finding in front (readers of the format take the first and drop others), or what the test says."""
    if not told:
        return
    worst = told[0][0]
    if fails:
        part = Xml.SubElement(
            case, "failure", message=_clean(worst.message), type=f"{worst.code} {worst.name}"
        )
    else:
        part = Xml.SubElement(case, "system-out")
    part.text = "\n\n".join(text for _, text in told)


def _name(fact: Fact) -> str:
    return _clean(f"{fact.label} [{fact.id}]")  # two facts may share a label, no two an id


def _count(suite: Xml.Element) -> None:
    cases = list(suite.iter("testcase"))
    suite.set("tests", str(len(cases)))
    suite.set("failures", str(sum(case.find("failure") is not None for case in cases)))
    suite.set("errors", "0")
    suite.set("skipped", str(sum(case.find("skipped") is not None for case in cases)))


def _clean(text: str) -> str:
    return plain(text).translate(_NO_CHARACTERS)
