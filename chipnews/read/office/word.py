"""Walks through the body of a Word document: paragraphs, tables and notes in their order.

What tracked changes deleted or moved away, struck-out and hidden words, comments, running heads and
a table of contents are no words of the article. Raised letters are read as in a page of the web.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from chipnews.read.office.blocks import DocumentBlock, name_of, table_blocks, value_of
from chipnews.read.page.visible import read_raised

_GONE = frozenset({"del", "moveFrom", "pPr", "rPr", "instrText", "delText", "sdtPr", "Fallback"})
_BREAKS = frozenset({"br", "cr"})
_SIGNS = {"tab": " ", "ptab": " ", "noBreakHyphen": "-"}
_OFF = ("0", "false", "off", "none")
_TITLES = ("title", "heading 1")
_CONTENTS = ("toc ", "table of contents", "index ")
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_MAX_DEPTH = 60  # boxes within boxes

Notes = Mapping[tuple[str, str], Any]


class WordBody:
    """The blocks of a body, with the notes that it refers to behind them."""

    def __init__(self, root: Any, styles: Mapping[str, str], notes: Notes) -> None:  # noqa: ANN401
        """Takes the document's root, the names of its styles by id, and its notes."""
        self._root, self._styles, self._notes = root, styles, notes
        self._page, self._number, self._tables = 1, 0, 0
        self._begun = 1  # the page on which the paragraph begins
        self._has_pages = any(True for _ in root.iter("{*}lastRenderedPageBreak"))
        self._cited: list[tuple[str, str]] = []
        self._boxes: list[Any] = []

    def blocks(self) -> Iterator[DocumentBlock]:
        """Yields the blocks of the body, then those of its notes."""
        for child in self._root:
            if name_of(child) == "body":
                yield from self._blocks(child, 0)
        numbers: dict[str, int] = {}
        for kind, name in self._cited:
            numbers[kind] = numbers.get(kind, 0) + 1
            if (note := self._notes.get((kind, name))) is not None:
                words = " ".join(block.text for block in self._blocks(note, 1))
                yield DocumentBlock(words.strip(), f"{kind} {numbers[kind]}")

    def _blocks(self, parent: Any, depth: int) -> Iterator[DocumentBlock]:  # noqa: ANN401
        if depth > _MAX_DEPTH:
            return
        held = ""  # of a paragraph whose end was deleted: it goes on in the next
        for child in parent:
            name = name_of(child)
            if name == "p":
                text = held + self._text(child)
                held = text if _ends_deleted(child) else ""
                if not held:
                    yield from self._paragraph(child, text)
                boxes, self._boxes = self._boxes, []
                for box in boxes:
                    yield from self._blocks(box, depth + 1)
            elif name == "tbl":
                yield from self._table(child, depth)
            elif name not in _GONE:
                yield from self._blocks(child, depth + 1)
        if held:
            yield DocumentBlock(held, self._part())

    def _paragraph(self, node: Any, text: str) -> Iterator[DocumentBlock]:  # noqa: ANN401
        style = self._style(node)
        if style.startswith(_CONTENTS) or not text.strip():
            return
        self._number += 1
        for line in text.split("\n"):
            yield DocumentBlock(line, self._part(), style in _TITLES)

    def _part(self) -> str:
        return f"page {self._begun}" if self._has_pages else f"paragraph {self._number}"

    def _style(self, node: Any) -> str:  # noqa: ANN401
        style = node.find("{*}pPr/{*}pStyle")
        return self._styles.get(value_of(style, "val") or "", "") if style is not None else ""

    def _table(self, node: Any, depth: int) -> Iterator[DocumentBlock]:  # noqa: ANN401
        self._tables += 1
        number, before, rows = self._tables, self._number, []
        for row in _within(node, "tr"):
            if row.find("{*}trPr/{*}del") is not None:
                continue
            cells: list[str] = []
            for cell in _within(row, "tc"):
                span = cell.find("{*}tcPr/{*}gridSpan")
                wide = value_of(span, "val") if span is not None else None
                inner = "\n".join(block.text for block in self._blocks(cell, depth + 1))
                more = min(int(wide), 64) - 1 if wide and wide.isdecimal() else 0
                cells += [inner, *[""] * more]
            rows.append(cells)
        self._number = before  # paragraphs of cells are not counted
        yield from table_blocks(rows, number)

    def _text(self, paragraph: Any) -> str:  # noqa: ANN401
        """The words of a paragraph, a newline where a line ends."""
        text, self._begun = "", self._page
        for run in self._runs(paragraph, 0):
            raised = _is_raised(run)
            words = "".join(self._pieces(run))
            self._begun = self._begun if text.strip() else self._page
            text += read_raised(text, words) if raised and words.strip() else words
        return text

    def _runs(self, node: Any, depth: int) -> Iterator[Any]:  # noqa: ANN401
        for child in node:
            name = name_of(child)
            if name == "r":
                if not _is_unseen(child):
                    yield child
            elif name not in _GONE and depth < _MAX_DEPTH:
                yield from self._runs(child, depth + 1)

    def _pieces(self, run: Any) -> Iterator[str]:  # noqa: ANN401
        for node in run:
            name = name_of(node)
            if name == "t":
                yield (node.text or "").replace("\u00ad", "")
            elif name in _BREAKS:
                yield "\n"
            elif name == "lastRenderedPageBreak":
                self._page += 1
            elif name in _NOTES:
                self._cited.append((_NOTES[name], value_of(node, "id") or ""))
            elif name in ("drawing", "pict", "AlternateContent", "object"):
                self._boxes += list(_boxes(node))
            else:
                yield _SIGNS.get(name, "")


def _within(node: Any, name: str) -> Iterator[Any]:  # noqa: ANN401
    """The rows of a table or the cells of a row, also those in a control or a tracked change."""
    for child in node:
        if name_of(child) == name:
            yield child
        elif name_of(child) in ("sdt", "sdtContent", "ins", "customXml", "moveTo"):
            yield from _within(child, name)


def _boxes(node: Any) -> Iterator[Any]:  # noqa: ANN401
    """The outermost text boxes; one that is there in two forms, once."""
    if name_of(node) == "txbxContent":
        yield node
    elif name_of(node) != "Fallback" or node.getparent()[0] is node:
        for child in node:
            yield from _boxes(child)


def _is_on(run: Any, name: str) -> bool:  # noqa: ANN401
    node = run.find(f"{{*}}rPr/{{*}}{name}")
    return node is not None and (value_of(node, "val") or "1").lower() not in _OFF


def _is_unseen(run: Any) -> bool:  # noqa: ANN401
    return any(_is_on(run, name) for name in ("strike", "dstrike", "vanish"))


def _is_raised(run: Any) -> bool:  # noqa: ANN401
    node = run.find("{*}rPr/{*}vertAlign")
    return node is not None and value_of(node, "val") == "superscript"


def _ends_deleted(paragraph: Any) -> bool:  # noqa: ANN401
    return paragraph.find("{*}pPr/{*}rPr/{*}del") is not None
