"""Walks through the body of an OpenDocument text: paragraphs, lists, tables and notes in order.

What tracked changes deleted, struck-out and hidden words, comments and a table of contents are no
words of the article. Raised letters are read as in a page of the web.
"""

from collections.abc import Iterator
from typing import Any

from chipnews.read.office.blocks import DocumentBlock, name_of, table_blocks, value_of
from chipnews.read.page.visible import read_raised

_GONE = frozenset({
    "tracked-changes", "annotation", "annotation-end", "table-of-content", "alphabetical-index",
    "illustration-index", "table-index", "object-index", "user-index", "bibliography",
    "sequence-decls", "forms", "note-citation", "hidden-text", "hidden-paragraph", "ruby-text",
})  # fmt: skip
_TITLES = ("title", "heading_20_1")
_MAX_DEPTH = 60  # boxes within boxes
_MOST_CELLS = 64  # of one that is repeated: a sheet's empty rest is none


class OpenBody:
    """The blocks of a body, with its notes behind them."""

    def __init__(self, root: Any, styles: Any) -> None:  # noqa: ANN401 - lxml has no types
        """Takes the roots of content and styles; the latter may be `None`."""
        self._root = root
        self._page, self._number, self._tables = 1, 0, 0
        self._has_pages = any(True for _ in root.iter("{*}soft-page-break"))
        self._notes: list[Any] = []
        self._boxes: list[Any] = []
        self._raised: set[str] = set()
        self._unseen: set[str] = set()
        self._parents: dict[str, str] = {}
        for tree in filter(lambda tree: tree is not None, (styles, root)):
            for style in tree.iter("{*}style"):
                self._learn(style)

    def _learn(self, style: Any) -> None:  # noqa: ANN401
        name = value_of(style, "name") or ""
        self._parents[name] = value_of(style, "parent-style-name") or ""
        for node in style:
            struck = value_of(node, "text-line-through-style") or "none"
            if struck != "none" or value_of(node, "display") == "none":
                self._unseen.add(name)
            position = (value_of(node, "text-position") or "").split(" ")[0]
            if position == "super" or (position.endswith("%") and position[:1] not in "-0"):
                self._raised.add(name)

    def blocks(self) -> Iterator[DocumentBlock]:
        """Yields the blocks of the body, then those of its notes."""
        for body in self._root.iterfind("{*}body/{*}text"):
            yield from self._blocks(body, 0)
        for number, note in enumerate(self._notes, start=1):
            words = " ".join(block.text for block in self._blocks(note, 1))
            kind = value_of(note, "note-class") or "footnote"
            yield DocumentBlock(words, f"{kind} {number}")

    def _blocks(self, parent: Any, depth: int) -> Iterator[DocumentBlock]:  # noqa: ANN401
        if depth > _MAX_DEPTH:
            return
        for child in parent:
            name = name_of(child)
            if name in ("p", "h"):
                yield from self._paragraph(child, depth)
            elif name == "table":
                yield from self._table(child, depth)
            elif name == "soft-page-break":
                self._page += 1
            elif name not in _GONE and value_of(child, "display") != "none":
                yield from self._blocks(child, depth + 1)

    def _paragraph(self, node: Any, depth: int) -> Iterator[DocumentBlock]:  # noqa: ANN401
        style = value_of(node, "style-name") or ""
        page = self._page
        text = "" if style in self._unseen else self._text(node)
        if text.strip():
            self._number += 1
            part = f"page {page}" if self._has_pages else f"paragraph {self._number}"
            for line in text.split("\n"):
                yield DocumentBlock(line, part, self._is_title(node, style))
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            yield from self._blocks(box, depth + 1)

    def _is_title(self, node: Any, style: str) -> bool:  # noqa: ANN401
        named = (style.lower(), self._parents.get(style, "").lower())
        first = name_of(node) == "h" and value_of(node, "outline-level") == "1"
        return first or any(name in _TITLES for name in named)

    def _table(self, node: Any, depth: int) -> Iterator[DocumentBlock]:  # noqa: ANN401
        self._tables += 1
        number, before, rows = self._tables, self._number, []
        for row in _rows(node):
            cells: list[str] = []
            for cell in row:
                if name_of(cell) not in ("table-cell", "covered-table-cell"):
                    continue
                inner = "\n".join(block.text for block in self._blocks(cell, depth + 1))
                again = value_of(cell, "number-columns-repeated") or "1"
                times = int(again) if again.isdecimal() else 1
                cells += [inner] * min(times, _MOST_CELLS)
            rows.append(cells)
        self._number = before  # paragraphs of cells are not counted
        yield from table_blocks(rows, number)

    def _text(self, node: Any, depth: int = 0) -> str:  # noqa: ANN401
        """The words in an element, a newline where a line ends."""
        text = _one_line(node.text)
        for child in node:
            words = self._inner(child, depth)
            if value_of(child, "style-name") in self._raised and words.strip():
                words = read_raised(text, words)
            text += words
            text += _one_line(child.tail)
        return text

    def _inner(self, child: Any, depth: int) -> str:  # noqa: ANN401
        name = name_of(child)
        if name == "s":
            return " "
        if name == "tab":
            return " "
        if name == "line-break":
            return "\n"
        if name == "soft-page-break":
            self._page += 1
        elif name == "note":
            self._notes.append(child)
        elif name == "frame":
            self._boxes += list(child.iterfind("{*}text-box"))
        elif (
            name
            and name not in _GONE
            and value_of(child, "style-name") not in self._unseen
            and depth < _MAX_DEPTH
        ):
            return self._text(child, depth + 1)
        return ""


def _one_line(text: str | None) -> str:
    """Line breaks and rows of blanks are those of the file's XML, not of the text."""
    return "" if not text else " ".join(f".{text}.".replace("\u00ad", "").split())[1:-1]


def _rows(table: Any) -> Iterator[Any]:  # noqa: ANN401
    for child in table:
        if name_of(child) == "table-row":
            yield child
        elif name_of(child) in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(child)
