"""Reads the one article of a PDF, page by page in the order of reading.

Offsets are into the paragraphs found; each run names its page. When a PDF was made says nothing of
when its words were published, so a date is taken only where the file or its text states it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from msgspec.structs import replace

from chipnews.model.errors import ReadError
from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article
from chipnews.read.files.documents import refuse_other
from chipnews.read.layout.box import PrintedPage
from chipnews.read.layout.flow import flow
from chipnews.read.layout.furniture import without_furniture
from chipnews.read.layout.glyphs import letters_of
from chipnews.read.layout.paragraphs import PrintedParagraph, paragraphs_of
from chipnews.read.layout.regions import regions_of
from chipnews.read.layout.stated import find_stated
from chipnews.read.metadata import with_fields
from chipnews.read.office.properties import with_title
from chipnews.read.reader import File

SUFFIXES = (".pdf",)
MAX_BYTES = 100_000_000  # most of it pictures
OWN_IDS = False

MAX_PAGES = 500
MAX_CHARACTERS = 2_000_000
_UNKNOWN = 0.2  # of the letters: then the rest means nothing either
_PICTURE = 0.5  # of a page: a picture so large that its words may be in it
_END_BYTES = 2048  # in which a whole PDF has its end
_BIG = 1.15  # of the text's size: a title is at least so large
_TITLE_WORDS = 30
_FACING = 2  # pages before one: columns of left and right pages stand elsewhere
_LOCK = Lock()  # the library knows one thread only


def read(data: bytes, file: File) -> Iterator[Article | Skipped]:
    """Yields the document's one article, and a line for its pages that have no text."""
    refuse_other(data, file.path, "a PDF", ".pdf")
    try:
        import pypdfium2
    except ImportError as error:
        reason = "a PDF needs pypdfium2: pip install 'chipnews[pdf]'"
        raise ReadError(file.path, reason) from error
    if b"%%EOF" not in data.rstrip(b"\0 \t\r\n")[-_END_BYTES:]:
        raise ReadError(file.path, "a PDF that is cut off: its end is missing; get it again whole")
    with _LOCK:
        try:
            pages, pictures, unseen, stated = _read_pages(data, file.path)
        except pypdfium2.PdfiumError as error:
            is_locked = getattr(error, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD
            locked = "locked with a password; save a copy without one"
            broken = "a PDF that cannot be opened; save it anew, or its words as .txt"
            raise ReadError(file.path, locked if is_locked else broken) from error
    yield replace(_article(pages, stated, file), notes=_told(unseen))
    if pictures:
        where = _named(pictures)
        reason = f"no text layer on {where}; run ocrmypdf over it and read what it writes"
        yield Skipped(file.path, reason)


def _told(unseen: Mapping[int, int]) -> tuple[str, ...]:
    """A note of the stretches that nobody sees: how many are on which page."""
    count = sum(unseen.values())
    if not count:
        return ()
    stretches = "stretches" if count > 1 else "stretch"
    left = "are left out" if count > 1 else "is left out"
    where = _named(list(unseen))
    return (f"{count} {stretches} of text that cannot be seen {left} ({where})",)


def _named(numbers: Sequence[int]) -> str:
    listed = ", ".join(map(str, numbers[:9])) + (", …" if numbers[9:] else "")
    return f"{'pages' if numbers[1:] else 'page'} {listed}"


def _read_pages(
    data: bytes, path: str
) -> tuple[list[PrintedPage], list[int], dict[int, int], dict[str, Any]]:
    """The pages and what the document states.

    Between them the numbers of the pages that are pictures only, and of those with stretches of
    text that nobody sees with how many there are.
    """
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        if len(document) > MAX_PAGES:
            raise ReadError(path, f"more than {MAX_PAGES} pages; split it into its articles")
        pages, pictures, unseen, count, unknown = [], [], dict[int, int](), 0, 0
        for number, page in enumerate(document, start=1):
            textpage = page.get_textpage()
            count += textpage.count_chars()
            if count > MAX_CHARACTERS:
                reason = f"more than {MAX_CHARACTERS:,} characters; split it into its articles"
                raise ReadError(path, reason)
            letters = letters_of(page, textpage)
            unknown += letters.unknown
            if letters.unseen:
                unseen[number] = letters.unseen
            if not letters.boxes and _is_picture(page):
                pictures.append(number)
            pages.append(PrintedPage(number, letters.height, letters.boxes))
            textpage.close()
            page.close()
        if unknown > _UNKNOWN * count:
            reason = "letters without a meaning; run ocrmypdf --force-ocr and read what it writes"
            raise ReadError(path, reason)
        if pictures and not any(page.boxes for page in pages):
            reason = "no text layer, only pictures; run ocrmypdf over it and read what it writes"
            raise ReadError(path, reason)
        return pages, pictures, unseen, find_stated(data, document.get_metadata_dict())


def _is_picture(page: Any) -> bool:  # noqa: ANN401
    """Whether a picture covers much of the page."""
    import pypdfium2.raw as pdfium

    whole = page.get_width() * page.get_height()
    for item in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,)):
        left, bottom, right, top = item.get_bounds()
        if abs((right - left) * (top - bottom)) > _PICTURE * whole:
            return True
    return False


def _article(pages: list[PrintedPage], stated: dict[str, Any], file: File) -> Article:
    pages, address = without_furniture(pages)
    body = _body_size(pages)
    paragraphs: list[PrintedParagraph] = []
    edges: list[set[float]] = []
    for page in pages:
        regions = list(regions_of(page.boxes, set().union(*edges[-_FACING:])))
        edges.append({edge for region in regions for edge in region.edges})
        for region in regions:
            for one in paragraphs_of(region.boxes, page.number, body=body):
                one.aside = one.aside or region.aside
                paragraphs.append(one)
    if not paragraphs:
        raise ReadError(file.path, "empty")
    text, runs = flow(paragraphs, "page {}".format)
    if address:
        stated = {"url": address, "source": urlsplit(address).hostname} | stated
    stated = with_title(stated, text, _title(paragraphs, body))
    return with_fields(Article(file.id, file.path, text, runs=runs), stated, "document")


def _body_size(pages: list[PrintedPage]) -> float:
    """The size in which most letters are set."""
    weights: dict[float, int] = {}
    for page in pages:
        for box in page.boxes:
            weights[round(box.size, 0)] = weights.get(round(box.size, 0), 0) + len(box.text)
    return max(weights, key=lambda size: (weights[size], size), default=0.0)


def _title(paragraphs: list[PrintedParagraph], body: float) -> str | None:
    """The words of the largest type on the first page, if they are larger than the text."""
    first = [one for one in paragraphs if one.rows[0].page == paragraphs[0].rows[0].page]
    known = [one for one in first if not one.aside and _is_worded(one)]
    largest = max(known, key=lambda one: one.size, default=None)
    if largest is None or largest.size < _BIG * body:
        return None
    title = " ".join(row.text for row in largest.rows)
    return title if len(title.split()) <= _TITLE_WORDS else None


def _is_worded(one: PrintedParagraph) -> bool:
    return len(re.findall(r"[^\W\d_]{2,}", one.rows[0].text)) >= 2
