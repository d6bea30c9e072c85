"""One fact a row."""

import csv
import io
import shutil
import subprocess

import pytest

from chipnews import api
from chipnews.model.wire import plain_number
from chipnews.render.facts_csv import FACT_COLUMNS, FACT_NUMBERS, render_sheet
from tests.api.story import CHIP_ORDER

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.fixture(scope="module")
def sheet():
    return api.run([str(CHIP_ORDER)])


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_every_fact_with_a_value_has_a_row_in_the_order_of_the_sheet(sheet):
    rows = rows_of(render_sheet(sheet))
    assert tuple(rows[0]) == FACT_COLUMNS
    assert [row["fact"] for row in rows] == [fact.short for fact in sheet.facts if fact.readings]
    for row in rows:
        assert all(row[name] for name in FACT_COLUMNS if name not in ("low", "high", "link"))


def test_the_figures_are_those_of_the_accepted_value(sheet):
    rows = {row["id"]: row for row in rows_of(render_sheet(sheet))}
    for fact in sheet.facts:
        row, value = rows[fact.id], fact.accepted
        assert row["accepted_value"] == value.text
        numbers = ("" if one is None else plain_number(one) for one in (value.low, value.high))
        assert (row["low"], row["high"]) == tuple(numbers)
    first = rows[sheet.facts[0].id]
    assert (first["voices"], first["articles"]) == ("1", "3")  # of three values, this one's


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_same_figures(sheet, tmp_path):
    text = render_sheet(sheet)
    (tmp_path / "a.csv").write_text(text, "utf-8")
    target = "xlsx:Calc MS Excel 2007 XML"
    back = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false"  # numbers as they are kept
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    for source, ending in (
        ("a.csv", target),
        ("a.xlsx", back),
    ):
        subprocess.run(
            [str(OFFICE), home, "--headless", "--convert-to", ending, source],
            cwd=tmp_path,
            check=True,
            capture_output=True,
            timeout=300,
        )
    read = rows_of((tmp_path / "a.csv").read_text("utf-8"))
    for before, after in zip(rows_of(text), read, strict=True):
        for name in FACT_NUMBERS:
            assert (before[name] or "0") == (after[name] or "0") or (
                float(before[name]) == float(after[name])
            )
