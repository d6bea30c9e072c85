"""A workbook for editors: text is text, whatever an article says."""

import re
import sys
import zipfile
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings

from chipnews.model.errors import ChipnewsError
from chipnews.render import FILE_FORMATS, format_of, xlsx
from chipnews.render.csv import SHEET_COLUMNS
from chipnews.render.facts_csv import FACT_COLUMNS, fact_rows
from tests.render.test_escape import NASTY, tainted
from tests.support.sheets import small_sheet

NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def write(sheet, path):
    pytest.importorskip("xlsxwriter")
    xlsx.write_sheet(sheet, path)
    return path


def cells(path, page: int) -> list[list[tuple[str, str]]]:
    """The cells of a page as (type, text); a formula is an error."""
    with zipfile.ZipFile(path) as book:
        strings = [
            "".join(part.itertext())
            for part in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        ]
        tree = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{page}.xml"))
    assert not list(tree.iter(f"{NAMESPACE}f")), "a formula"
    rows = []
    for row in tree.iter(f"{NAMESPACE}row"):
        found = []
        for cell in row:
            value = cell.findtext(f"{NAMESPACE}v")
            kind = cell.get("t", "n")
            if value is not None:
                found.append((kind, strings[int(value)] if kind == "s" else value))
        rows.append(found)
    return rows


def test_its_pages_are_the_facts_the_claims_and_the_articles(tmp_path):
    path = write(small_sheet(), tmp_path / "a.xlsx")
    heads = [[text for _, text in cells(path, page)[0]] for page in (1, 2, 3)]
    assert heads[:2] == [list(FACT_COLUMNS), list(SHEET_COLUMNS)]
    assert [len(cells(path, page)) - 1 for page in (1, 2, 3)] == [3, 6, 3]


def test_numbers_are_numbers_and_words_are_words(tmp_path):
    sheet = small_sheet()
    row = cells(write(sheet, tmp_path / "a.xlsx"), 1)[1]
    told = next(iter(fact_rows(sheet)))
    assert ("n", told["voices"]) in row and ("s", told["line"]) in row


def test_equal_sheets_give_equal_bytes(tmp_path):
    first, second = (write(small_sheet(), tmp_path / name) for name in ("a.xlsx", "b.xlsx"))
    assert first.read_bytes() == second.read_bytes()


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(NASTY)
def test_no_cell_is_a_formula_and_none_breaks_the_file(tmp_path, nasty):
    path = write(tainted(f"={nasty}"), tmp_path / "a.xlsx")
    for page in (1, 2, 3):
        for row in cells(path, page):
            assert not [text for kind, text in row if re.search(r"[\x00-\x08\x1b]", text)]
            assert {kind for kind, _ in row} <= {"s", "n"}


def test_a_cell_holds_no_more_than_a_spreadsheet_takes(tmp_path):
    long = {"000_first": "x " * 20_000, "001_second": "1,600 $62 million", "002_third": ""}
    long["000_first"] += "1,600 $61.83 million"
    long["002_third"] = "thousands $85 million"
    rows = cells(write(small_sheet(long), tmp_path / "a.xlsx"), 2)
    assert max(len(text) for row in rows for _, text in row) == 32_767


def test_without_its_writer_a_line_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(ChipnewsError, match=re.escape("pip install 'chipnews[xlsx]'")):
        xlsx.find_writer()


def test_its_ending_chooses_it():
    assert format_of("story/Sheet.XLSX", FILE_FORMATS) == "xlsx"
