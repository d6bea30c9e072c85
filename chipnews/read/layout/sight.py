"""Tells which letters of a page nobody sees: off the page, unpainted, or white on white.

Letters that are not painted over a picture are the text layer of a scan, which is read. Whether
white ones can be seen is looked up in the page as it is drawn, which is done only for such a page.
"""

import ctypes
from functools import cached_property
from typing import Any, Literal

_WHITE = 250  # of 255: so light is each colour of white
_CONTRAST = 16  # of 255: darker and lighter than that is something to be seen
_SCALE = 2.0  # dots of the drawn page to a point
_MOST_DOTS = 8_000_000  # of a drawn page: a larger one is not drawn, and its letters are seen

Edges = tuple[float, float, float, float]
"""Left, bottom, right and top in points."""
_Paint = Literal["coloured", "white", "none"]


class Sight:
    """What can be seen of the letters of one page."""

    def __init__(self, page: Any, textpage: Any) -> None:  # noqa: ANN401 - the library has no types
        """Takes a page of pypdfium2 and its text page."""
        self._page, self._textpage = page, textpage
        self._edges: Edges = page.get_bbox()
        self._paints: dict[int | None, _Paint] = {}

    def is_seen(self, index: int, edges: Edges) -> bool:
        """Whether the letter of that number, which has these edges, can be seen."""
        left, bottom, right, top = self._edges
        if edges[2] < left or edges[0] > right or edges[3] < bottom or edges[1] > top:
            return False
        paint = self._paint(index)
        if paint == "coloured" or self._is_on_picture(edges):
            return True
        return paint == "white" and self._stands_out(index)

    def _paint(self, index: int) -> _Paint:
        """How a letter is painted, as far as that is known."""
        import pypdfium2.raw as pdfium

        text = pdfium.FPDFText_GetTextObject(self._textpage, index)
        key = ctypes.cast(text, ctypes.c_void_p).value
        if key not in self._paints:
            self._paints[key] = _paint_of(text) if text else "coloured"
        return self._paints[key]

    def _is_on_picture(self, edges: Edges) -> bool:
        x, y = (edges[0] + edges[2]) / 2, (edges[1] + edges[3]) / 2
        return any(
            left <= x <= right and bottom <= y <= top for left, bottom, right, top in self._pictures
        )

    @cached_property
    def _pictures(self) -> list[Edges]:
        import pypdfium2
        import pypdfium2.raw as pdfium

        found = []
        try:
            for item in self._page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,)):
                edges, form = item.get_bounds(), item.container
                while form:
                    edges, form = form.get_matrix().on_rect(*edges), form.container
                found.append(edges)
        except pypdfium2.PdfiumError:
            return [self._edges]  # in doubt there is one
        return found

    def _stands_out(self, index: int) -> bool:
        """Whether the drawn page is not of one colour where the letter is."""
        import pypdfium2.raw as pdfium

        if self._drawn is None:
            return True
        dots, stride, width, height = self._drawn
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        pdfium.FPDFText_GetCharBox(self._textpage, index, left, right, bottom, top)
        begin = max(0, int((left.value - self._edges[0]) * _SCALE) - 1)
        end = min(width, int((right.value - self._edges[0]) * _SCALE) + 2)
        first = max(0, int((self._edges[3] - top.value) * _SCALE) - 1)
        last = min(height, int((self._edges[3] - bottom.value) * _SCALE) + 2)
        inside = b"".join(
            dots[row * stride + begin : row * stride + end] for row in range(first, last)
        )
        return bool(inside) and max(inside) - min(inside) >= _CONTRAST

    @cached_property
    def _drawn(self) -> tuple[bytes, int, int, int] | None:
        """The page in shades of grey, the bytes of a row, its width and height in dots."""
        import pypdfium2

        left, bottom, right, top = self._edges
        if (right - left) * (top - bottom) * _SCALE**2 > _MOST_DOTS:
            return None
        upright = -self._page.get_rotation() % 360
        try:
            bitmap = self._page.render(scale=_SCALE, rotation=upright, grayscale=True)
        except pypdfium2.PdfiumError:
            return None
        return bytes(bitmap.buffer), bitmap.stride, bitmap.width, bitmap.height


def _paint_of(text: Any) -> _Paint:  # noqa: ANN401
    import pypdfium2.raw as pdfium

    mode = pdfium.FPDFTextObj_GetTextRenderMode(text)
    if mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE:
        return "none"
    colours = [ctypes.c_uint() for _ in range(4)]
    is_filled = mode == pdfium.FPDF_TEXTRENDERMODE_FILL
    if not is_filled or not pdfium.FPDFPageObj_GetFillColor(text, *colours):
        return "coloured"
    *light, opaque = (one.value for one in colours)
    if not opaque:
        return "none"
    return "white" if min(light) >= _WHITE else "coloured"
