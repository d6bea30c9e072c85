"""Takes the letters of a page of a PDF and joins them to boxes.

Letters that stand aslant (a watermark, the label of an axis), have no size or cannot be seen are
left out. Raised ones are read as in a page of the web: the mark of a footnote is no digit.
"""

import ctypes
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct, field

from chipnews.read.encoding import paired
from chipnews.read.layout.box import Box
from chipnews.read.layout.sight import Sight
from chipnews.read.page.visible import read_raised

_LETTERS = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "ft", "\ufb06": "st", "\x02": "-", "\ufffe": "-", "\u00ad": "-", "\u2010": "-",
}  # fmt: skip
_SMALLEST = 2.0  # points: smaller type is not meant to be read
_GAP = 1.0  # of the size: a wider gap parts boxes
_WORD_GAP = 0.18  # of the size: a wider gap parts words
_LEVEL = 0.3  # of the size: so far may a baseline be from that of the letter before
_SMALL = 0.85  # of the size: raised type is smaller
_RAISED = (0.12, 0.75)  # of the size, above the baseline


class Glyph(Struct, frozen=True):
    """One letter with its box; `base` is the height of its baseline, counted downwards."""

    letter: str
    left: float
    right: float
    top: float
    bottom: float
    base: float

    @property
    def size(self) -> float:
        """The height of its type."""
        return self.bottom - self.top


class _Turned(Struct, frozen=True):
    """A letter by its number, with the quarter turns of its line."""

    index: int
    quarter: int
    glyph: Glyph


class _Open(Struct):
    """A box that is being filled: its letters, and raised ones that are not yet read."""

    glyphs: list[Glyph]
    main: Glyph
    seen: Glyph  # the last that is no space
    text: str
    raised: str = ""
    spaces: list[tuple[float, float]] = field(default_factory=list)

    def takes(self, glyph: Glyph) -> bool:
        """Adds the letter if it stands in this box."""
        main, last = self.main, self.glyphs[-1]
        size = max(main.size, glyph.size)
        gap = glyph.left - last.right
        if not -0.6 * size < gap < _GAP * size:
            return False
        lifted = main.base - glyph.base
        small = glyph.size < _SMALL * main.size
        if small and _RAISED[0] * size < lifted < _RAISED[1] * size:
            self.raised += glyph.letter
        elif abs(lifted) < _LEVEL * size:
            self._settle()
            if not glyph.letter.isspace():
                if gap > _WORD_GAP * size and not self.text.endswith(" "):
                    self.text += " "
                if self.text.endswith(" "):
                    self.spaces.append((self.seen.right, glyph.left))
                self.text += glyph.letter
            elif not self.text.endswith(" "):
                self.text += " "
            if not small:
                self.main = glyph
        else:
            return False
        self.glyphs.append(glyph)
        if not glyph.letter.isspace():
            self.seen = glyph
        return True

    def _settle(self) -> None:
        if self.raised:
            self.text, self.raised = self.text + read_raised(self.text, self.raised), ""

    def closed(self) -> Box | None:
        """The box, if there is a letter in it."""
        self._settle()
        text = " ".join(paired(self.text).split())
        if not text:
            return None
        sizes = Counter(round(one.size, 1) for one in self.glyphs if not one.letter.isspace())
        seen = [one for one in self.glyphs if not one.letter.isspace()] or self.glyphs
        return Box(
            text,
            min(one.left for one in seen),
            max(one.right for one in seen),
            min(one.top for one in seen),
            max(one.bottom for one in seen),
            sizes.most_common(1)[0][0] if sizes else self.main.size,
            tuple(self.spaces),
        )


class Letters(Struct, frozen=True):
    """The boxes of a page, its height as it is read, and what of it is none.

    `unknown` counts the letters that mean nothing, `unseen` the stretches that nobody sees.
    """

    boxes: list[Box]
    height: float
    unknown: int
    unseen: int


def letters_of(page: Any, textpage: Any) -> Letters:  # noqa: ANN401 - the library has no types
    """Returns the letters of a page of pypdfium2."""
    width, height = page.get_size()
    size = (height, width) if page.get_rotation() % 180 else (width, height)
    glyphs, unseen = _seen(_glyphs(textpage), Sight(page, textpage))
    upright, quarter, unknown = _upright(glyphs, size)
    boxes, current = [], None
    for glyph in upright:
        if current is not None and current.takes(glyph):
            continue
        if current is not None:
            boxes.append(current.closed())
        if glyph.letter.isspace():
            current = None
        else:
            current = _Open([glyph], main=glyph, seen=glyph, text=glyph.letter)
    if current is not None:
        boxes.append(current.closed())
    known = [box for box in boxes if box is not None]
    return Letters(known, size[1 - quarter % 2], unknown, unseen)


def _seen(letters: Iterable[_Turned], sight: Sight) -> tuple[list[_Turned], int]:
    """The letters that can be seen, and how many stretches of others stand between them."""
    seen: list[_Turned] = []
    unseen, was_seen = 0, True
    for letter in letters:
        glyph = letter.glyph
        if not glyph.letter.isspace():
            is_seen = sight.is_seen(
                letter.index, (glyph.left, glyph.bottom, glyph.right, glyph.top)
            )
            unseen += was_seen and not is_seen
            was_seen = is_seen
        if was_seen:
            seen.append(letter)
    return seen, unseen


def _glyphs(textpage: Any) -> Iterator[_Turned]:  # noqa: ANN401
    """Each letter, y upwards as in the file."""
    import pypdfium2.raw as pdfium

    loose, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    for index in range(textpage.count_chars()):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        if code in (10, 13):
            continue
        letter = chr(code) if code < 0x110000 else "\ufffd"
        if not pdfium.FPDFText_GetLooseCharBox(textpage, index, loose):
            continue
        pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
        turn = pdfium.FPDFText_GetCharAngle(textpage, index) / (math.pi / 2)
        if abs(turn - round(turn)) > 0.05:
            continue
        letter = " " if letter.isspace() else _LETTERS.get(letter, letter)
        quarter = round(turn) % 4
        base = y.value if quarter % 2 == 0 else x.value
        glyph = Glyph(letter, loose.left, loose.right, loose.top, loose.bottom, base)
        yield _Turned(index, quarter, glyph)


def _upright(turned: Sequence[_Turned], size: tuple[float, float]) -> tuple[list[Glyph], int, int]:
    """The letters of the page's main direction, y downwards, that, and how many mean nothing."""
    quarters = Counter(one.quarter for one in turned if not one.glyph.letter.isspace())
    if not quarters:
        return [], 0, 0
    main = quarters.most_common(1)[0][0]
    found, unknown = [], 0
    for quarter, one in ((letter.quarter, letter.glyph) for letter in turned):
        if quarter != main and not one.letter.isspace():
            continue
        glyph = _turned(one, main, size)
        if glyph.size < _SMALLEST and not glyph.letter.isspace():
            continue
        if one.letter in "\0\ufffd" or "\ue000" <= one.letter <= "\uf8ff":
            unknown += 1
            continue
        found.append(glyph)
    return found, main, unknown


def _turned(one: Glyph, quarter: int, size: tuple[float, float]) -> Glyph:
    """The letter as it is seen when the page is turned so that its lines run to the right."""
    left, right, low, high = one.left, one.right, one.bottom, one.top
    width, height = size
    if quarter == 1:  # downwards
        return Glyph(
            one.letter, height - high, height - low, width - right, width - left, width - one.base
        )
    if quarter == 2:
        return Glyph(one.letter, width - right, width - left, low, high, one.base)
    if quarter == 3:  # upwards
        return Glyph(one.letter, low, high, left, right, one.base)
    return Glyph(one.letter, left, right, height - high, height - low, height - one.base)
