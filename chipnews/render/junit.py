"""Writes the sheet as JUnit XML: a page of test results that reads like the facts.

Report -> XML, a testcase for each fact and for each finding about articles. A test fails where a
finding fails the job, so that the page and the exit code agree; other findings are the test's
output. A fact is skipped where its conflict is accepted, or where one origin alone says it and
nothing was compared.
"""

from xml.etree import ElementTree as Xml

from chipnews.model.grouped import grouped
from chipnews.model.results.finding import Finding
from chipnews.model.results.report import HeldFinding, Report
from chipnews.render.escape import plain
from chipnews.render.places import SHOWN, Atlas, count_rest
from chipnews.render.stale_entries import find_stale

NAME, SUFFIX = "junit", ".xml"
# what no XML may hold beside what `plain` shows as codes
_NO_CHARACTERS = dict.fromkeys((0xFFFE, 0xFFFF), "?")


def render_findings(report: Report) -> str:
    """Writes the suites `facts` and `articles`, and `baseline` where it has stale entries."""
    atlas = Atlas.of(report)
    root = Xml.Element("testsuites", name="chipnews")
    facts, articles = _suite(root, "facts"), _suite(root, "articles")
    ids = {fact.id for fact in report.sheet.facts}
    conflicts = (one for one in report.sheet.findings if one.kind == "conflict")
    new = grouped(conflicts, lambda one: one.fact)
    known = grouped(report.known, lambda one: one.finding.fact)
    for fact in report.sheet.facts:
        found = new.get(fact.id, [])
        accepted = [_accepted(one) for one in known.get(fact.id, ())]
        # two facts may share a label, no two an id
        case = _case(facts, fact.measure or fact.key.dimension, f"{fact.label} [{fact.id}]")
        _report(case, found, atlas, fails=any(map(report.fails, found)))
        is_unchecked = accepted or (fact.verdict == "single" and not found)
        if is_unchecked and case.find("failure") is None:
            reason = _clean("; ".join(accepted) or "one origin says it")
            case.insert(0, Xml.Element("skipped", message=reason))
    for finding in report.sheet.findings:
        if finding.fact not in ids or finding.kind != "conflict":
            case = _case(articles, finding.name, f"{finding.code} {finding.message}")
            _report(case, [finding], atlas, fails=report.fails(finding))
    if stale := find_stale(report):
        baseline = _suite(root, "baseline")
        for finding in stale:
            case = _case(baseline, finding.name, f"{finding.code} {finding.message}")
            _report(case, [finding], atlas, fails=report.stale_fails)
    for suite in root:
        _count(suite)
    _count(root)
    Xml.indent(root, " ")
    return Xml.tostring(root, encoding="unicode", xml_declaration=False).join(
        ('<?xml version="1.0" encoding="UTF-8"?>\n', "\n")
    )


def _suite(root: Xml.Element, name: str) -> Xml.Element:
    return Xml.SubElement(root, "testsuite", name=name)


def _accepted(known: HeldFinding) -> str:
    reason = known.acceptance.reason
    return f"{known.finding.code} is accepted{f': {reason}' if reason else ''}"


def _case(suite: Xml.Element, classname: str, name: str) -> Xml.Element:
    return Xml.SubElement(suite, "testcase", classname=_clean(classname), name=_clean(name))


def _report(case: Xml.Element, findings: list[Finding], atlas: Atlas, *, fails: bool) -> None:
    """Adds one failure with all findings, or the test's output.

    The worst finding comes first: readers of the format take the first failure and drop others.
    """
    if not findings:
        return
    if fails:
        worst, kind = findings[0], f"{findings[0].code} {findings[0].name}"
        part = Xml.SubElement(case, "failure", message=_clean(worst.message), type=kind)
    else:
        part = Xml.SubElement(case, "system-out")
    part.text = "\n\n".join(_text(finding, atlas) for finding in findings)


def _text(finding: Finding, atlas: Atlas) -> str:
    """Returns the message, and a line for each place with what is said there."""
    spots = atlas.spots(finding)
    places = [f"{spot.start}: {spot.said}" if spot.said else spot.start for spot in spots[:SHOWN]]
    lines = (finding.message, *places, count_rest(spots))
    return "\n".join(_clean(line) for line in lines if line)


def _count(suite: Xml.Element) -> None:
    cases = list(suite.iter("testcase"))
    suite.set("tests", str(len(cases)))
    suite.set("failures", str(sum(case.find("failure") is not None for case in cases)))
    suite.set("errors", "0")
    suite.set("skipped", str(sum(case.find("skipped") is not None for case in cases)))


def _clean(text: str) -> str:
    return plain(text).translate(_NO_CHARACTERS)
