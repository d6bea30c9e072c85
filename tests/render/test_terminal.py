import re

import pytest
from msgspec.structs import replace

from chipnews.model.results.sheet import Coverage, FactSheet, Generator
from chipnews.render.terminal import render_sheet
from tests.support.sheets import small_sheet


def test_the_order_is_summary_conflicts_facts_origins_findings_unchecked():
    text = render_sheet(small_sheet())
    assert (
        text.splitlines()[0]
        == "3 articles, 2 origins · 3 facts: 1 conflict, 1 agree, 1 from one origin"
    )
    places = [
        text.index(f"\n{word}\n")
        for word in ("CONFLICTS", "FACTS", "ORIGINS", "FINDINGS", "NOT CHECKED")
    ]
    assert places == sorted(places)


def test_a_conflict_shows_each_reading_with_who_says_it_and_the_words():
    text = render_sheet(small_sheet())
    assert "≠ $61.83 million  000_first, 001_second · says Reuters · 1 origin" in text
    assert "001_second:1  “The deal covers 1,600 chips and is valued at $62 million.”" in text
    assert "≠ $85 million  002_third · 1 origin" in text
    assert "why rounding: 61.83 rounds to 62" in text


def test_a_fact_is_a_line_with_its_verdict_in_words():
    lines = render_sheet(small_sheet()).splitlines()
    row = next(line for line in lines if "F2" in line)
    assert row.split() == [
        "agreed",
        "F2",
        "order",
        "size,",
        "Acme",
        "from",
        "Zenith:",
        "1,600",
        "chips",
        "000_first,",
        "001_second",
        "·",
        "1",
        "origin",
    ]


def test_a_finding_told_by_a_conflict_is_not_told_again():
    text = render_sheet(small_sheet())
    assert text.count("CN101") == 1
    assert "warning  CN205" in text


def test_many_findings_of_a_code_are_counted():
    sheet = small_sheet()
    many = replace(sheet, findings=(sheet.findings[1],) * 9)
    assert "6 more; chipnews check lists them all" in render_sheet(many)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_asked(width):
    assert max(map(len, render_sheet(small_sheet(), width=width).splitlines())) <= width


def test_plain_does_not_depend_on_the_surroundings(monkeypatch):
    expected = render_sheet(small_sheet())
    for name, value in {"COLUMNS": "40", "FORCE_COLOR": "1", "TERM": "dumb"}.items():
        monkeypatch.setenv(name, value)
    assert render_sheet(small_sheet()) == expected
    assert "\x1b" not in expected


def test_colour_only_repeats_what_the_words_say(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    coloured = render_sheet(small_sheet(), colour=True)
    assert "\x1b[" in coloured
    bare = "\n".join(line.rstrip() for line in re.sub(r"\x1b\[[\d;]*m", "", coloured).splitlines())
    assert f"{bare}\n" == render_sheet(small_sheet())


def test_an_empty_sheet_is_one_line():
    empty = FactSheet(Generator("0", "m", "l"), coverage=Coverage())
    assert render_sheet(empty) == "0 articles, 0 origins · 0 facts\n"


def test_a_finding_about_quality_is_told_beside_its_conflict():
    sheet = small_sheet()
    unsettled = replace(
        sheet.findings[0], code="CN401", kind="quality", message="which dollar is it?"
    )
    text = render_sheet(replace(sheet, findings=(unsettled,)))
    assert "CN401  which dollar is it?" in text
    assert "(CN401)" not in text


def test_a_narrow_screen_leaves_room_for_the_facts():
    sheet = small_sheet()
    long = replace(
        sheet.facts[1],
        label="order size, Acme from Zenith, the chips of the second half of the year",
    )
    sources = tuple(
        replace(one, source=f"The {one.id} Evening Chronicle and Herald") for one in sheet.articles
    )
    lines = render_sheet(replace(sheet, facts=(long,), articles=sources), width=80).splitlines()
    shown = [line for line in lines[lines.index("FACTS") + 1 :] if line.strip()]
    assert shown.index("ORIGINS") <= 5  # the fact, its words, and why


@pytest.mark.parametrize("width", [80, 120])
def test_every_fact_has_its_words_and_their_place_on_one_line(width):
    lines = render_sheet(small_sheet(), width=width).splitlines()
    facts = [
        i
        for i, line in enumerate(lines)
        if re.match(r"  (agreed|single|rounded|compatible) ", line)
    ]
    assert facts
    for start in facts:
        told = next(line for line in lines[start + 1 :] if "“" in line)
        assert re.fullmatch(r" +\S+:\d+  “.*”", told), told


def test_a_fact_without_a_value_is_not_printed():
    sheet = small_sheet()
    open_day = replace(
        sheet.facts[1], label="some day", readings=(), accepted=None, verdict="single"
    )
    shown = render_sheet(replace(sheet, facts=(sheet.facts[0], open_day)))
    assert "some day" not in shown and "1 fact:" in shown
