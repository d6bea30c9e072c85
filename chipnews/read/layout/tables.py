"""Finds tables among the rows of a page: words in columns, one of which has figures alone.

A table's first row is its head; an empty cell stays empty.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from chipnews.read.layout.box import Box

_ROWS = 3  # the head and two others
_COLUMNS = 2
_APART = 3.0  # of the size: rows further apart are no longer of the table
_WHITE = 0.45  # of the size: columns are further apart than words
_WORDS = 8  # of a cell at most
_FILLED = 0.6  # of the cells at least
_FIGURE = re.compile(r"[-–—−+(<>~]*[A-Z]{0,3}[$£€¥]?\s?\d[\d.,\s]*\s?(?:%|[a-z]{1,2})?\)?\s?[*†]?")
_NONE = ("", "-", "–", "—", "n/a", "n.a.", "..", "…")


class PrintedTable(Struct, frozen=True):
    """The cells of a table, row by row; all rows have the same number of cells."""

    rows: list[list[str]]

    @property
    def height(self) -> int:
        """How many rows it has."""
        return len(self.rows)


def table_of(grid: Sequence[Sequence[Box]], start: int) -> PrintedTable | None:
    """Returns the table that begins at the row `start` of a region's rows, or `None`."""
    end, found = start + _ROWS, None
    while end <= len(grid) and all(_goes_on(grid, row) for row in range(start + 1, end)):
        rows = _cells(grid[start:end])
        if rows is None:
            break
        found, end = PrintedTable(rows), end + 1
    return found


def _goes_on(grid: Sequence[Sequence[Box]], number: int) -> bool:
    before, row = grid[number - 1], grid[number]
    near = row[0].top - before[0].bottom < _APART * row[0].size
    return near and abs(row[0].size - before[0].size) < 0.12 * row[0].size


def _cells(rows: Sequence[Sequence[Box]]) -> list[list[str]] | None:
    """The cells of the rows, if white parts them and one column has figures alone."""
    words = [[word for box in row for word in box.words] for row in rows]
    columns: list[tuple[float, float]] = []
    white = _WHITE * rows[0][0].size
    for left, right, _ in sorted(word for row in words for word in row):
        if columns and left < columns[-1][1] + white:
            columns[-1] = columns[-1][0], max(columns[-1][1], right)
        else:
            columns.append((left, right))
    if len(columns) < _COLUMNS:
        return None
    cells = [
        [
            " ".join(text for left, _, text in row if begin <= left < end).replace("|", "/")
            for begin, end in columns
        ]
        for row in words
    ]
    too_long = any(len(cell.split()) > _WORDS for row in cells for cell in row)
    filled = sum(bool(cell) for row in cells for cell in row)
    too_empty = filled < _FILLED * len(cells) * len(columns) or not all(map(any, cells))
    return None if too_long or too_empty or not _has_figures(cells) else cells


def _has_figures(cells: Sequence[Sequence[str]]) -> bool:
    """Whether a column behind the first has figures alone below its head, two at least."""
    for column in list(zip(*cells, strict=True))[1:]:
        told = [cell for cell in column[1:] if cell.lower() not in _NONE]
        if len(told) >= 2 and all(map(_FIGURE.fullmatch, told)):
            return True
    return False
