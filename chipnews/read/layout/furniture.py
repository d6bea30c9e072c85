"""Leaves out what a page carries besides its text: running heads and feet, numbers of pages.

A running head stands near the edge of several pages at one height in one size, and is the same but
for its digits. A row is dropped only where all of it is furniture, and all between it and the edge.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from chipnews.read.layout.box import Box, PrintedPage, rows_of

_EDGE = 0.12  # of the page's height
_NUMBER = re.compile(
    r"[-–—|·•\s]*(?:(?:page|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of)\s*\d{1,4})?[-–—|·•\s]*",
    re.IGNORECASE,
)
# what a browser prints on each page: "11/7/23, 10:04 AM" and "https://… 1/3"
_PRINTED = re.compile(
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d.*"
    r"|(?P<url>(?:https?|file)://\S+)(?:\s+\d{1,4}/\d{1,4})?"
)

_Key = tuple[str, int, int]


def without_furniture(pages: Sequence[PrintedPage]) -> tuple[list[PrintedPage], str | None]:
    """Returns the pages without their furniture, and the address that a browser printed there."""
    seen = Counter(key for page in pages for key in {_key(box) for box in _near_the_edge(page)})
    left, address = [], None
    for page in pages:
        edge = {box for box in _near_the_edge(page) if seen[_key(box)] > 1 or _is_alone(box)}
        rows = rows_of(page.boxes)
        first = next((n for n, row in enumerate(rows) if not edge.issuperset(row)), len(rows))
        rest = rows[first:]
        while rest and edge.issuperset(rest[-1]):
            rest.pop()
        kept = [box for row in rest for box in row]
        for box in edge.difference(kept):
            printed = _PRINTED.fullmatch(box.text)
            address = address or (printed and printed["url"])
        left.append(PrintedPage(page.number, page.height, kept))
    return left, address if address and address.startswith("http") else None


def _near_the_edge(page: PrintedPage) -> Iterator[Box]:
    for box in page.boxes:
        if box.bottom < _EDGE * page.height or box.top > (1 - _EDGE) * page.height:
            yield box


def _key(box: Box) -> _Key:
    return re.sub(r"\d+", "0", box.text.casefold()), round(box.top / 4), round(box.size)


def _is_alone(box: Box) -> bool:
    return bool(_NUMBER.fullmatch(box.text) or _PRINTED.fullmatch(box.text))
