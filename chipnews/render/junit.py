"""The sheet as JUnit XML: a page of test results that reads like the facts.

Report -> XML, a testcase for each fact and for each finding about articles. A fact fails where a finding says that it
cannot all be true; it is skipped where that is accepted, or where one origin alone says it and nothing was compared.
"""

from collections import defaultdict
from collections.abc import Iterable
from xml.etree import ElementTree as Xml

from chipnews.model.fact import Fact
from chipnews.model.finding import Finding, Severity
from chipnews.model.report import Known, Report
from chipnews.render.escape import plain
from chipnews.render.places import Atlas

NAME, SUFFIX = "junit", ".xml"
_NO_CHARACTERS = dict.fromkeys((0xFFFE, 0xFFFF), "?")  # what no XML may hold beside what `plain` shows as codes


def render_findings(report: Report) -> str:
    """Write the suites `facts` and `articles`."""
    atlas = Atlas.of(report)
    root = Xml.Element("testsuites", name="chipnews")
    facts, articles = _suite(root, "facts"), _suite(root, "articles")
    ids = {fact.id for fact in report.sheet.facts}
    new, known = _by_fact(report.sheet.findings), _known_by_fact(report.known)
    for fact in report.sheet.facts:
        _fact_case(facts, fact, [_told(one, atlas) for one in new[fact.id]], known[fact.id])
    for finding in report.sheet.findings:
        if finding.fact not in ids or finding.kind != "conflict":
            _finding_case(articles, finding, _told(finding, atlas))
    for suite in (facts, articles):
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


def _known_by_fact(known: Iterable[Known]) -> dict[str | None, list[str]]:
    found: dict[str | None, list[str]] = defaultdict(list)
    for one in known:
        reason = f": {one.acceptance.reason}" if one.acceptance.reason else ""
        found[one.finding.fact].append(f"{one.finding.code} is accepted{reason}")
    return found


def _told(finding: Finding, atlas: Atlas) -> tuple[Finding, str]:
    """The finding with its text: the message, and a line for each place."""
    places = (f"{spot.path}:{spot.line}:{spot.column}" for spot in atlas.spots(finding))
    return finding, "\n".join(_clean(line) for line in (finding.message, *places))


def _fact_case(suite: Xml.Element, fact: Fact, told: list[tuple[Finding, str]], accepted: list[str]) -> None:
    case = Xml.SubElement(suite, "testcase", classname=_clean(fact.measure or fact.key.dimension), name=_name(fact))
    if told:
        _fail(case, told)
    elif accepted or fact.verdict == "single":
        Xml.SubElement(case, "skipped", message=_clean("; ".join(accepted) or "one origin says it"))


def _finding_case(suite: Xml.Element, finding: Finding, told: tuple[Finding, str]) -> None:
    name = f"{finding.code} {finding.message}"
    case = Xml.SubElement(suite, "testcase", classname=finding.name, name=_clean(name))
    if finding.severity is Severity.ERROR or finding.kind == "conflict":
        _fail(case, [told])
    else:
        Xml.SubElement(case, "system-out").text = told[1]


def _fail(case: Xml.Element, told: list[tuple[Finding, str]]) -> None:
    """One failure, the worst finding in front: readers of the format take the first and drop others."""
    worst = told[0][0]
    failure = Xml.SubElement(case, "failure", message=_clean(worst.message), type=f"{worst.code} {worst.name}")
    failure.text = "\n\n".join(text for _, text in told)


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
