"""A stretch of type on a page, and what is known of its place."""

from collections.abc import Iterable, Sequence
from statistics import median

from msgspec import Struct


class Box(Struct, frozen=True):
    """Letters that stand side by side without a wide gap.

    Points, from the page's upper left corner; `size` is the height of the type. A space of the text
    is one of `spaces`: from where to where it is white.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    spaces: tuple[tuple[float, float], ...] = ()

    @property
    def words(self) -> list[tuple[float, float, str]]:
        """Each word with its left and its right edge; all as one where that is not known."""
        texts = self.text.split(" ")
        if len(texts) != len(self.spaces) + 1:
            return [(self.left, self.right, self.text)]
        lefts = (self.left, *(right for _, right in self.spaces))
        rights = (*(left for left, _ in self.spaces), self.right)
        return list(zip(lefts, rights, texts, strict=True))

    @property
    def width(self) -> float:
        """In points."""
        return self.right - self.left


class PrintedPage(Struct, frozen=True):
    """The boxes of one page in any order; `number` counts from 1."""

    number: int
    height: float
    boxes: Sequence[Box]


def rows_of(boxes: Iterable[Box]) -> list[list[Box]]:
    """Returns the boxes that stand at one height, from top to bottom and from left to right."""
    rows: list[list[Box]] = []
    tallest: Box | None = None
    for box in sorted(boxes, key=lambda box: (box.top + box.bottom, box.left)):
        if tallest and _is_level(tallest, box):
            rows[-1].append(box)
            tallest = max(tallest, box, key=lambda one: one.bottom - one.top)
        else:
            rows.append([box])
            tallest = box
    return [sorted(row, key=lambda box: box.left) for row in rows]


def typical(values: Iterable[float], default: float = 0.0) -> float:
    """The median, or `default` of nothing."""
    known = list(values)
    return median(known) if known else default


def _is_level(last: Box, box: Box) -> bool:
    shared = min(last.bottom, box.bottom) - max(last.top, box.top)
    return shared > 0.5 * min(last.bottom - last.top, box.bottom - box.top)
