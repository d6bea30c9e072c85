"""Joins the rows of a region to paragraphs and tables.

A paragraph ends before a gap, an indent, another size of type or the mark of an item, and where the
first word of the next row would have had room.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from chipnews.read.layout.box import Box, rows_of, typical
from chipnews.read.layout.tables import table_of

_ITEM = re.compile(r"(?:[•▪●◦‣■–—*-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s")
_NOTE = re.compile(r"(?P<mark>\d{1,2}|[*†‡§])\s?[A-Z“\"(]")
_SENTENCE_END = re.compile(r"[.!?:][”’\"')\]]*$")
_BEGINS = re.compile(r"[\"“‘'(]?[A-Z0-9$£€]")
_NO_MARK = re.compile(r"[^.!?,;:]$")
_DROP_CAP = 1.7  # of the size of the text
_HEADING_ROWS = 2
_FAR = 2.6  # of the size: rows of one paragraph are not so far apart, from baseline to baseline
_TELLING = 3  # so many rows tell how far apart they usually are
_WIDEST = 1.6  # of the size: so far apart are rows where that is not told


class PrintedRow(Struct):
    """One line of a paragraph and where it is printed."""

    text: str
    page: int
    left: float
    right: float
    top: float
    bottom: float
    size: float


class PrintedParagraph(Struct):
    """The rows of one paragraph, which could reach as far as `right`.

    An `aside` stands beside the text; a row of a `table` is a paragraph of its own.
    """

    rows: list[PrintedRow]
    right: float
    aside: bool = False
    table: bool = False

    @property
    def size(self) -> float:
        """The size of its type."""
        return typical(row.size for row in self.rows)


def paragraphs_of(boxes: Sequence[Box], page: int, *, body: float) -> Iterator[PrintedParagraph]:
    """Yields the paragraphs of a region; `body` is the size of the document's text."""
    grid = rows_of(_without_drop_caps(boxes))
    lines: list[PrintedRow] = []
    number = 0
    while number < len(grid):
        if found := table_of(grid, number):
            yield from _split(lines, body)
            lines = []
            for cells, row in zip(found.rows, grid[number : number + found.height], strict=True):
                line = _row(row, page, " ".join(f"| {' | '.join(cells)} |".split()))
                yield PrintedParagraph([line], line.right, table=True)
            number += found.height
        else:
            lines.append(_row(grid[number], page))
            number += 1
    yield from _split(lines, body)


def _row(boxes: Sequence[Box], page: int, text: str | None = None) -> PrintedRow:
    words = boxes[0].text
    for before, box in pairwise(boxes):
        gap = box.left - before.right
        words += box.text if gap < 0.12 * box.size else f" {box.text}"
    return PrintedRow(
        words if text is None else text,
        page,
        boxes[0].left,
        boxes[-1].right,
        min(box.top for box in boxes),
        max(box.bottom for box in boxes),
        max((box.size for box in boxes if len(box.text) > 1), default=boxes[0].size),
    )


def _split(rows: Sequence[PrintedRow], body: float) -> Iterator[PrintedParagraph]:
    if not rows:
        return
    steps = [after.bottom - row.bottom for row, after in pairwise(rows)]
    size = typical(row.size for row in rows)
    near = sorted(step for step in steps if 0 < step < _FAR * size)
    usual = near[len(near) // 3] if len(near) >= _TELLING else 0.0
    widest = max(1.25 * usual, usual + 2) if usual else _WIDEST * size
    right = max(row.right for row in rows)
    current: list[PrintedRow] = []
    for row in rows:
        if current and _parts(current, row, widest, right):
            yield _closed(current, right, body)
            current = []
        current.append(row)
    yield _closed(current, right, body)


def _closed(rows: list[PrintedRow], right: float, body: float) -> PrintedParagraph:
    mark = _NOTE.match(rows[0].text)
    if not mark or typical(row.size for row in rows) >= 0.92 * body:
        return PrintedParagraph(rows, right)
    first = replace(rows[0], text=rows[0].text[mark.end("mark") :].lstrip())
    return PrintedParagraph([first, *rows[1:]], right, aside=True)


def _parts(current: Sequence[PrintedRow], row: PrintedRow, widest: float, right: float) -> bool:
    """Whether a paragraph ends before the row.

    Rows of one paragraph are `widest` apart at most; `right` is the margin.
    """
    last = current[-1]
    if abs(row.size - last.size) > 0.12 * max(row.size, last.size):
        return True
    if row.bottom - last.bottom > widest or row.bottom < last.top:
        return True
    if _ITEM.match(row.text) and (_ITEM.match(current[0].text) or _SENTENCE_END.search(last.text)):
        return True
    if row.left - last.left > 0.8 * row.size and not _hangs(current, row):
        return bool(_SENTENCE_END.search(last.text) or _BEGINS.match(row.text))
    return had_room(last, row, right) and _seems_new(current, row)


def _hangs(current: Sequence[PrintedRow], row: PrintedRow) -> bool:
    """Whether the rows behind the first are indented: those of an item."""
    return bool(_ITEM.match(current[0].text)) or (
        len(current) > 1 and current[-1].left > current[0].left
    )


def had_room(last: PrintedRow, row: PrintedRow, right: float) -> bool:
    """Whether the first word of the row would have had room in the last."""
    first = row.text.split(" ", 1)[0]
    width = (row.right - row.left) / max(1, len(row.text)) * (len(first) + 1)
    return last.right + width + 0.7 * row.size < right


def _seems_new(current: Sequence[PrintedRow], row: PrintedRow) -> bool:
    last = current[-1]
    if not _BEGINS.match(row.text):
        return False
    if _SENTENCE_END.search(last.text):
        return True
    # a heading of the size of the text
    return len(current) <= _HEADING_ROWS and bool(_NO_MARK.search(last.text))


def _without_drop_caps(boxes: Sequence[Box]) -> list[Box]:
    """The boxes with a letter that is several rows high put before the first of these rows."""
    size = typical(box.size for box in boxes)
    left = list(boxes)
    for cap in boxes:
        if len(cap.text) > 1 or not cap.text.isupper() or cap.size < _DROP_CAP * size:
            continue
        level = [
            box
            for box in left
            if box.left >= cap.right - 1
            and box.left < cap.right + 2 * size
            and cap.top - size / 2 < (box.top + box.bottom) / 2 < cap.bottom
        ]
        if not level:
            continue
        first = min(level, key=lambda box: box.top)
        whole = Box(
            cap.text + first.text, cap.left, first.right, first.top, first.bottom, first.size
        )
        left = [whole if box is first else box for box in left if box is not cap]
    return left
