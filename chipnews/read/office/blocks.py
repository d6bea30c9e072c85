"""A document as a list of blocks, and the text that they make."""

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct

from chipnews.model.text import Run

_LONG_CELL = 40  # words: a table with such a cell only arranges the text on the page


class DocumentBlock(Struct, frozen=True):
    """A paragraph, or a row of a table, and the part of the document in which it is."""

    text: str
    part: str
    is_title: bool = False


def assemble(blocks: Iterable[DocumentBlock]) -> tuple[str, tuple[Run, ...]]:
    """Returns the text, a block a line with a blank one between, and a run for each block."""
    runs: list[Run] = []
    texts: list[str] = []
    begin = 0
    for block in blocks:
        if words := " ".join(block.text.split()):
            runs.append(Run(begin, 2 * len(texts) + 1, 1, part=block.part))
            texts.append(words)
            begin += len(words) + 2
    return "\n\n".join(texts), tuple(runs)


def table_blocks(rows: Sequence[Sequence[str]], number: int) -> list[DocumentBlock]:
    """Returns a block for each row of the document's table `number`, counted from 1.

    The cells of a table that only arranges text, of one column or with long prose, are blocks of
    their own.
    """
    cells = [cell for row in rows for cell in row]
    arranges = max(map(len, rows), default=0) < 2 or any(
        len(cell.split()) > _LONG_CELL for cell in cells
    )
    blocks = []
    for place, row in enumerate(rows, start=1):
        part = f"table {number}, row {place}"
        if arranges:
            blocks += [DocumentBlock(line, part) for cell in row for line in cell.split("\n")]
        elif any(cell.strip() for cell in row):
            joined = " | ".join(" ".join(cell.split()).replace("|", "/") for cell in row)
            blocks.append(DocumentBlock(f"| {joined} |", part))
    return blocks


def name_of(node: Any) -> str:  # noqa: ANN401 - lxml has no types
    """The name of an element without its namespace; "" of a comment."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def value_of(node: Any, name: str) -> str | None:  # noqa: ANN401
    """The value of an attribute, whatever its namespace."""
    found = (value for key, value in node.attrib.items() if key.rpartition("}")[2] == name)
    return next(found, None)
