"""Beside each place of a finding stands who says what there; long lists are cut for people."""

import json
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from chipnews.model.results.report import Acceptance, HeldFinding, Report
from chipnews.render import github, junit, plain, sarif
from chipnews.render import json as findings_json
from chipnews.render.places import Atlas
from chipnews.render.statistics import render_statistics
from tests.support.sheets import small_sheet


@pytest.fixture
def report():
    """A report of two outlets, one of which has two articles."""
    sheet = small_sheet()
    names = ("Harbour Post", "Circuit", "Circuit")
    named = (replace(one, source=name) for one, name in zip(sheet.articles, names, strict=True))
    return Report(replace(sheet, articles=tuple(named)))


def long(report, places):
    """The report with one finding that cites `places` claims."""
    finding = report.sheet.findings[0]
    first, *rest = finding.claims
    claims = (first, *rest * places)[:places]
    return replace(report, sheet=replace(report.sheet, findings=(replace(finding, claims=claims),)))


SAYINGS = [
    "Harbour Post: $61.83 million",
    "Circuit (001_second): $62 million",
    "Circuit (002_third): $85 million",
]


def test_who_says_what_in_each_format(report):
    lines = plain.render_findings(report).splitlines()
    assert lines[0].endswith(f" [F1] · {SAYINGS[0]}")
    assert lines[1:3] == [
        f"also 001_second.txt:1:46: {SAYINGS[1]}",
        f"also 002_third.txt:1:59: {SAYINGS[2]}",
    ]
    annotation = github.render_findings(report).splitlines()[0]
    assert annotation.endswith(
        f" · {SAYINGS[0]} (001_second.txt:1 {SAYINGS[1]}; 002_third.txt:1 {SAYINGS[2]})"
    )
    failure = ElementTree.fromstring(junit.render_findings(report)).find(".//failure")
    assert failure.text.splitlines()[1:] == [
        f"000_first.txt:1:68: {SAYINGS[0]}",
        *(line.removeprefix("also ") for line in lines[1:3]),
    ]
    (result, _) = json.loads(sarif.render_findings(report))["runs"][0]["results"]
    locations = [*result["locations"], *result["relatedLocations"]]
    assert [one["message"]["text"] for one in locations] == SAYINGS
    places = json.loads(findings_json.render_findings(report))["findings"][0]["places"]
    assert [(one["source"], one["figure"]) for one in places] == [
        ("Harbour Post", "$61.83 million"),
        ("Circuit", "$62 million"),
        ("Circuit", "$85 million"),
    ]


def test_a_claim_without_a_figure_gives_its_words(report):
    sheet = report.sheet
    bare = tuple(replace(one, figure=None) for one in sheet.claims)
    finding = sheet.findings[0]
    spots = Atlas.of(replace(report, sheet=replace(sheet, claims=bare))).spots(finding)
    assert (
        spots[1].said
        == "Circuit (001_second): “The deal covers 1,600 chips and is valued at $62 million.”"
    )


def test_a_figure_over_two_lines_is_said_on_one(report):
    first = report.sheet.claims_by_id()[report.sheet.findings[0].claims[0]]
    broken = replace(first, figure=replace(first.figure, text="$61.83\nmillion"))
    claims = tuple(broken if one.id == first.id else one for one in report.sheet.claims)
    text = plain.render_findings(replace(report, sheet=replace(report.sheet, claims=claims)))
    assert text.splitlines()[0].endswith(" · Harbour Post: $61.83 million")


@pytest.mark.parametrize(("places", "rest"), [(10, None), (11, "and 1 more"), (33, "and 23 more")])
def test_people_see_ten_places_and_programs_all(report, places, rest):
    report = long(report, places)
    lines = plain.render_findings(report).splitlines()
    assert sum(line.startswith("also ") for line in lines) == 9
    assert lines[10:] == ([rest] if rest else [])
    failure = ElementTree.fromstring(junit.render_findings(report)).find(".//failure")
    assert failure.text.splitlines()[11:] == ([rest] if rest else [])
    annotation = github.render_findings(report)
    assert annotation.count("; 00") + annotation.count("(00") >= 9
    assert annotation.endswith(f"; {rest})\n" if rest else "million)\n")
    (result,) = json.loads(sarif.render_findings(report))["runs"][0]["results"]
    assert len(result["relatedLocations"]) == places - 1
    (finding,) = json.loads(findings_json.render_findings(report))["findings"]
    assert len(finding["places"]) == places


def test_statistics_count_what_is_found_and_what_is_held_back(report):
    conflict, cut = report.sheet.findings
    known = tuple(HeldFinding(one, Acceptance()) for one in [cut] * 12 + [conflict])
    counted = replace(
        report, sheet=replace(report.sheet, findings=(conflict, conflict)), known=known
    )
    assert render_statistics(counted).splitlines() == [
        "found  known  code   name",
        "    2      1  CN101  conflicting-figures",
        "    0     12  CN205  truncated-figure",
    ]


def test_worn_out_entries_are_counted(report):
    nothing = replace(report, sheet=replace(report.sheet, findings=()))
    assert render_statistics(nothing) == ""
    worn = replace(nothing, stale=(Acceptance("CN205", "gone", message="cut"),))
    assert render_statistics(worn).splitlines()[1:] == ["    1      0  CN501  stale-acceptance"]


def test_of_a_file_without_lines_the_page_is_told(report):
    sheet = report.sheet
    paged = tuple(
        replace(one, figure=replace(one.figure, part="page 2")) if one.figure else one
        for one in sheet.claims
    )
    atlas = Atlas.of(replace(report, sheet=replace(sheet, claims=paged)))
    assert atlas.spots(sheet.findings[0])[0].said == "Harbour Post, page 2: $61.83 million"
