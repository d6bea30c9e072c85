"""Every format has its declared shape."""

import pytest

from chipnews.diff.sheets import diff_sheets
from chipnews.model.results.report import Report
from chipnews.render import (
    CLAIM_FORMATS,
    DELTA_FORMATS,
    FILE_FORMATS,
    FINDING_FORMATS,
    FORMATS,
    format_of,
    load_format,
)
from tests.support.sheets import part_of, small_sheet


@pytest.mark.parametrize(
    "name", sorted({*FORMATS, *FILE_FORMATS, *CLAIM_FORMATS, *FINDING_FORMATS})
)
def test_a_format_says_its_name_and_ending(name):
    module = load_format(name)
    assert name == module.NAME
    assert module.SUFFIX.startswith(".")
    assert module.__doc__ and "->" in module.__doc__


@pytest.mark.parametrize("name", FORMATS)
def test_a_sheet_is_text_with_a_last_newline_and_always_the_same(name):
    text = load_format(name).render_sheet(small_sheet())
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert text == load_format(name).render_sheet(small_sheet())


@pytest.mark.parametrize("name", DELTA_FORMATS)
def test_differences(name):
    sheet = small_sheet()
    delta = diff_sheets(part_of(sheet, ["000_first"]), part_of(sheet, ["002_third"]))
    assert "contradicted" in load_format(name).render_delta(delta)


@pytest.mark.parametrize("name", FINDING_FORMATS)
def test_findings(name):
    text = load_format(name).render_findings(Report(small_sheet()))
    assert "CN101" in text and text.endswith("\n") and not text.endswith("\n\n")
    assert text == load_format(name).render_findings(Report(small_sheet()))


@pytest.mark.parametrize("name", CLAIM_FORMATS)
def test_claims_come_one_by_one(name):
    """A stream that never ends still prints its first claims."""
    claims = small_sheet().claims
    endless = (claims[0] for _ in iter(int, 1))
    lines = load_format(name).render_claims(endless)
    first = [next(lines) for _ in range(3)]
    assert all(line.endswith("\n") and line.count("\n") == 1 for line in first)


def test_an_ending_names_its_format():
    assert format_of("a.JSON", FORMATS) == "json"
    assert format_of("story/sheet.md", FORMATS) == "markdown"
    assert format_of("a.docx", FORMATS) is None


def test_the_longest_ending_names_it():
    assert format_of("desk.csv", FORMATS) == "csv"
    assert format_of("desk.facts.csv", FORMATS) == "facts-csv"
