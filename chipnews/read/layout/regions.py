"""Finds the columns of a page by the white between them, and the order in which they are read.

A column begins where at least three rows begin at one left edge behind white that nothing crosses.
One row, level with the first of its neighbour, is enough where an earlier page has a column, or
where the columns of this page go on at the same distance. What is as wide as the page is read
before or behind the columns; a column much narrower than its neighbour is a sidebar. The cells of a
table are no columns: their words are too few.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from chipnews.read.layout.box import Box, rows_of, typical

_ROWS = 3  # at least so many make a column
_WHITE = 0.6  # of the size: the white before a column is at least so wide
_WORDS = 3  # in the typical row of a column
_NARROW = 0.6  # of its neighbour's width: a sidebar
_DEEPEST = 8  # columns within columns
_MOST = 2000  # boxes of a page: more are no text in columns, and would take long
_NEAR = 2.0  # points: edges so near are one
_EDGES = 30  # left edges that are tried


class Region(Struct, frozen=True):
    """Boxes that are read row by row, without columns.

    `edges` are those at which columns begin behind others: it stands in them.
    """

    boxes: Sequence[Box]
    aside: bool = False
    edges: frozenset[float] = frozenset()


class _Band(Struct, frozen=True):
    """A stretch of a page in which nothing crosses the white before `left`.

    Behind it are `least` rows or more.
    """

    left: float
    top: float
    bottom: float
    least: int = _ROWS


def regions_of(
    boxes: Sequence[Box], known: Collection[float] = (), depth: int = 0
) -> Iterator[Region]:
    """Yields the regions of a page in the order of reading; `known` are edges of earlier pages."""
    band = _best(boxes, known) if depth < _DEEPEST and len(boxes) <= _MOST else None
    if band is None:
        if boxes:
            yield Region(boxes)
        return
    above = [box for box in boxes if _middle(box) < band.top]
    below = [box for box in boxes if _middle(box) > band.bottom]
    inside = [box for box in boxes if band.top <= _middle(box) <= band.bottom]
    sides = (
        [box for box in inside if box.left < band.left - 1],
        [box for box in inside if box.left >= band.left - 1],
    )
    next_edge = 2 * band.left - min(box.left for box in sides[0])
    columns = [list(regions_of(side, {*known, next_edge}, depth + 1)) for side in sides]
    widths = [_width(regions) for regions in columns]
    aside = [width < _NARROW * max(widths) and band.least == _ROWS for width in widths]
    yield from regions_of(above, known, depth + 1)
    for regions, is_aside in sorted(zip(columns, aside, strict=True), key=lambda pair: pair[1]):
        for region in regions:
            yield Region(region.boxes, region.aside or is_aside, region.edges | {band.left})
    yield from regions_of(below, known, depth + 1)


def _best(boxes: Sequence[Box], known: Collection[float]) -> _Band | None:
    """The highest band of two columns of prose."""
    rows = rows_of(boxes)
    bands = [band for left in _edges(boxes) for band in _bands(boxes, rows, left, _ROWS)]
    bands += [band for left in sorted(known) for band in _bands(boxes, rows, left, 1)]
    bands.sort(key=lambda band: (band.top - band.bottom, band.left))
    return next((band for band in bands if _is_prose(boxes, band)), None)


def _edges(boxes: Sequence[Box]) -> list[float]:
    """The left edges that at least three boxes share, those that most share first."""
    shared: list[tuple[float, int]] = []
    for left in sorted(box.left for box in boxes):
        if shared and left - shared[-1][0] < _NEAR:
            shared[-1] = shared[-1][0], shared[-1][1] + 1
        else:
            shared.append((left, 1))
    known = sorted((edge for edge in shared if edge[1] >= _ROWS), key=lambda edge: -edge[1])
    return [left for left, _ in known[:_EDGES]]


def _bands(
    boxes: Sequence[Box], rows: Sequence[Sequence[Box]], left: float, least: int
) -> Iterator[_Band]:
    """The stretches in which columns part before `left`, as high as both of them are."""
    white = left - _WHITE * typical(box.size for box in boxes)
    crossing = {id(box): box for box in boxes if box.left < left - 1 and box.right > white}
    for above, row in pairwise(rows):
        if len(row) == 1 and id(above[0]) in crossing and _is_tail(row[0], above[0]):
            crossing[id(row[0])] = row[0]
    free = sorted((box for box in boxes if id(box) not in crossing), key=_middle)
    ends = [*sorted(map(_middle, crossing.values())), float("inf")]
    for inside in _between(free, ends):
        behind = [box for box in inside if box.left >= left - 1]
        before = [box for box in inside if box.left < left - 1]
        if len(behind) < least or len(before) < _ROWS:
            continue
        if least < _ROWS and not _begin_alike(before[0], behind[0], left):
            continue
        top = max(_middle(behind[0]), _middle(before[0]))
        bottom = min(_middle(behind[-1]), _middle(before[-1]))
        if bottom > top or least == 1:
            reach = [_whole(side, top, bottom) for side in (before, behind)]
            yield _Band(
                left, min(top for top, _ in reach), max(bottom for _, bottom in reach), least
            )


def _begin_alike(before: Box, behind: Box, left: float) -> bool:
    """Whether two columns begin at one height, the second at its known edge."""
    is_level = abs(_middle(before) - _middle(behind)) < 0.5 * before.size
    return is_level and abs(behind.left - left) < _NEAR


def _between(boxes: Sequence[Box], ends: Sequence[float]) -> Iterator[list[Box]]:
    """The boxes, from the top, in groups that end at these heights."""
    group: list[Box] = []
    number = 0
    for box in boxes:
        while _middle(box) >= ends[number]:
            yield group
            group, number = [], number + 1
        group.append(box)
    yield group


def _is_tail(box: Box, above: Box) -> bool:
    """Whether a box is the short last row of a paragraph as wide as the page."""
    return (
        0 < _middle(box) - _middle(above) < 1.5 * above.size
        and abs(box.left - above.left) < 2
        and abs(box.size - above.size) < 0.5
    )


def _whole(side: Iterable[Box], top: float, bottom: float) -> tuple[float, float]:
    """From where to where a column goes that is higher than its neighbour, without a wide gap."""
    places = sorted((_middle(box), box.size) for box in side)
    inside = [place for place, _ in places if top <= place <= bottom]
    low, high = min(inside, default=top), max(inside, default=bottom)
    for place, size in places:
        if high < place < high + 2.5 * size:
            high = place
    for place, size in reversed(places):
        if low - 2.5 * size < place < low:
            low = place
    return low, high


def _is_prose(boxes: Sequence[Box], band: _Band) -> bool:
    """Whether both sides of a band are columns of prose, and not cells or the marks of a list."""
    inside = [box for box in boxes if band.top <= _middle(box) <= band.bottom]
    sides = (
        [box for box in inside if box.left < band.left - 1],
        [box for box in inside if box.left >= band.left - 1],
    )
    # in a column that is set wide each word is a box, so rows are asked
    return all(
        len(side) >= least and typical(sum(map(_words, row)) for row in rows_of(side)) >= _WORDS
        for side, least in zip(sides, (_ROWS, band.least), strict=True)
    )


def _width(regions: Sequence[Region]) -> float:
    """The width of the rows in the largest of some regions."""
    largest = max(regions, key=lambda region: len(region.boxes))
    return typical(row[-1].right - row[0].left for row in rows_of(largest.boxes))


def _words(box: Box) -> int:
    return sum(any(letter.isalpha() for letter in word) for word in box.text.split())


def _middle(box: Box) -> float:
    return (box.top + box.bottom) / 2
