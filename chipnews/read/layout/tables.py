"""Finds tables among the rows of a page: cells one below the other, most of them with a figure.

A table's first row is its head; an empty cell stays empty.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from chipnews.read.layout.box import Box

_ROWS = 3  # the head and two others
_COLUMNS = 2
_GAP = 3.0  # of the size: rows further apart are no longer of the table


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """The cells of a table, row by row; all rows have the same number of cells."""

    rows: list[list[str]]

    @property
    def height(self) -> int:
        """How many rows it has."""
        return len(self.rows)


def table_of(grid: Sequence[Sequence[Box]], start: int) -> PrintedTable | None:
    """Returns the table that begins at the row `start` of a region's rows, or `None`."""
    end = start
    while end < len(grid) and len(grid[end]) >= _COLUMNS and (end == start or _goes_on(grid, end)):
        end += 1
    while end - start >= _ROWS:
        if rows := _cells(grid[start:end]):
            return PrintedTable(rows)
        end -= 1
    return None


def _goes_on(grid: Sequence[Sequence[Box]], number: int) -> bool:
    before, row = grid[number - 1], grid[number]
    return row[0].top - before[0].bottom < _GAP * row[0].size


def _cells(rows: Sequence[Sequence[Box]]) -> list[list[str]] | None:
    """The cells of the rows, if they stand in columns that do not overlap."""
    columns: list[tuple[float, float]] = []
    for box in sorted((box for row in rows for box in row), key=lambda box: box.left):
        if columns and box.left < columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], box.right)
        else:
            columns.append((box.left, box.right))
    if len(columns) < _COLUMNS:
        return None
    cells = [[""] * len(columns) for _ in rows]
    for texts, row in zip(cells, rows, strict=True):
        for box in row:
            place = next(n for n, (left, right) in enumerate(columns) if left <= box.left < right)
            if texts[place]:
                return None
            texts[place] = box.text.replace("|", "/")
    inner = [text for texts in cells[1:] for text in texts[1:] if text]
    figures = sum(any(letter.isdigit() for letter in text) for text in inner)
    return cells if inner and figures * 2 >= len(inner) else None
