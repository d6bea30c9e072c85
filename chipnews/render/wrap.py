"""Breaks long lines between words, for a screen.

Text and a width in columns -> the same words, none of them broken: what goes on is indented deeper
than the line that it goes on.
"""

import re
from collections.abc import Iterator

from chipnews.model.text import columns

_DEEPER = 2  # columns
_PART = re.compile(r" +|[^ ]+")  # blanks, or a word


def wrap_lines(text: str, width: int) -> str:
    r"""Returns the text with its lines broken at blanks to fit `width`, as far as words do.

    >>> wrap_lines("  why: 61 is 61.83 cut", 14)
    '  why: 61 is\n    61.83 cut'
    """
    return "\n".join(
        piece
        for line in text.split("\n")
        for piece in (_pieces(line, width) if columns(line) > width else [line])
    )


def _pieces(line: str, width: int) -> Iterator[str]:
    indent = len(line) - len(line.lstrip(" "))
    deeper = " " * min(indent + _DEEPER, max(width // 2, 0))
    piece = gap = ""
    for part in _PART.findall(line):
        if part.startswith(" "):
            gap = part
            continue
        longer = f"{piece}{gap}{part}"
        if piece.strip() and columns(longer) > width:
            yield piece
            longer = f"{deeper}{part}"
        piece = longer
        gap = ""
    yield piece
