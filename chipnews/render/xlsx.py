"""Writes the sheet as a workbook for an editor's spreadsheet: facts, claims, articles.

FactSheet -> an .xlsx file. Each word of an article is a text cell, which no program takes for a
formula. The writer, XlsxWriter, comes with the extra `xlsx`.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from msgspec import Struct

from chipnews.model.errors import ChipnewsError
from chipnews.model.results.sheet import FactSheet
from chipnews.render import escape
from chipnews.render.csv import NUMBERS, SHEET_COLUMNS, claim_rows
from chipnews.render.facts_csv import FACT_COLUMNS, FACT_NUMBERS, fact_rows
from chipnews.render.fragment import link_to
from chipnews.render.names import date_of, outlet_of

NAME, SUFFIX = "xlsx", ".xlsx"
_ARTICLE_COLUMNS = ("article", "outlet", "title", "author", "published", "link", "path")
_WIDTHS = {
    "label": 40, "line": 70, "quote": 70, "evidence": 70, "accepted_value": 20, "title": 40,
    "outlet": 22, "link": 30, "place": 30, "path": 30, "claim": 24, "article": 24,
}  # fmt: skip
_WRAPPED = ("label", "line", "quote", "evidence", "title")
_WIDTH = 11  # characters of other columns
_LONGEST, _LONGEST_LINK = 32_767, 2_079  # characters of a cell and of a link, by Excel's limits
_LINKS = 65_530  # links of a table, by Excel's limits
_DIGITS = 15  # of a number in a cell


def find_writer() -> Any:  # noqa: ANN401 - the writer may have no types
    """Imports the module that writes workbooks.

    Raises:
        ChipnewsError: when it is not installed.
    """
    try:
        import xlsxwriter
    except ImportError as error:
        raise ChipnewsError(
            "a workbook needs XlsxWriter. Install it with: pip install 'chipnews[xlsx]'"
        ) from error
    return xlsxwriter


def write_sheet(sheet: FactSheet, path: Path) -> None:
    """Writes the workbook to the new file `path`; equal sheets give equal bytes."""
    book = find_writer().Workbook(str(path), {"strings_to_formulas": False})
    book.set_properties({"created": datetime(2000, 1, 1)})  # noqa: DTZ001 - a day of no zone
    tables = (
        _Table("facts", FACT_COLUMNS, FACT_NUMBERS, fact_rows(sheet)),
        _Table("claims", SHEET_COLUMNS, NUMBERS, claim_rows(sheet)),
        _Table("articles", _ARTICLE_COLUMNS, (), _article_rows(sheet)),
    )
    for table in tables:
        _write_table(book, table)
    book.close()


class _Table(Struct, frozen=True):
    """A page of the workbook; the columns `numbers` hold no article's words."""

    name: str
    columns: tuple[str, ...]
    numbers: tuple[str, ...]
    rows: Iterable[Mapping[str, str]]


def _write_table(book: Any, table: _Table) -> None:  # noqa: ANN401 - the writer may have no types
    page = book.add_worksheet(table.name)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    plain = book.add_format({"valign": "top"})
    for number, column in enumerate(table.columns):
        is_words = column in _WRAPPED and column not in table.numbers
        width = _WIDTHS.get(column, _WIDTH) if column not in table.numbers else _WIDTH
        page.set_column(number, number, width, wrapped if is_words else plain)
    page.write_row(0, 0, table.columns, book.add_format({"bold": True}))
    page.freeze_panes(1, 1)
    last = 0
    for last, row in enumerate(table.rows, 1):
        for number, column in enumerate(table.columns):
            text = row[column]
            if column in table.numbers and text and _is_exact(text):
                page.write_number(last, number, float(text))
            elif column == "link" and 0 < len(text) <= _LONGEST_LINK and last <= _LINKS:
                page.write_url(last, number, text)
            elif text:
                page.write_string(last, number, escape.plain(text)[:_LONGEST])
    page.autofilter(0, 0, last, len(table.columns) - 1)


def _is_exact(number: str) -> bool:
    """Whether a cell keeps every digit of the number."""
    return len(Decimal(number).normalize().as_tuple().digits) <= _DIGITS


def _article_rows(sheet: FactSheet) -> Iterator[dict[str, str]]:
    for one in sheet.articles:
        yield {
            "article": one.id,
            "outlet": outlet_of(one),
            "title": one.title or "",
            "author": one.author or "",
            "published": date_of(one),
            "link": link_to(one.url, ""),
            "path": one.path,
        }
