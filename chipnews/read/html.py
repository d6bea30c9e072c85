"""Reads the one article of a web page, without menus, adverts and footers.

trafilatura finds the article and its author, htmldate the day. Offsets are into the paragraphs
found, lines and columns into the file.
"""

import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from msgspec.structs import replace

from chipnews.model.errors import ReadError
from chipnews.model.results.sheet import Dropped
from chipnews.model.text import Article, Run
from chipnews.read.dates.day import MONTHS
from chipnews.read.encoding import decode_text
from chipnews.read.metadata import with_fields
from chipnews.read.page.dropped import find_dropped as tell_dropped
from chipnews.read.page.entries import without_entries
from chipnews.read.page.markup import runs_in
from chipnews.read.page.rows import EMPTY, find_rows
from chipnews.read.page.shape import Shape, shape_page
from chipnews.read.page.stated import find_address, find_published
from chipnews.read.page.visible import is_too_deep
from chipnews.read.parts.places import runs_of
from chipnews.read.reader import File

SUFFIXES = (".html", ".htm", ".xhtml")
MAX_BYTES = 8_000_000
OWN_IDS = False

CHARSET = re.compile(
    rb"""<(?:meta\b[^>]*\bcharset|\?xml[^>]*\bencoding)\s*=\s*["']?\s*(?P<name>[\w.:-]+)""",
    re.IGNORECASE,
)
OWN_PAGE = b'<meta name="generator" content="chipnews">'
# lxml refuses one in text that is decoded already
XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
TABLE_RULE = re.compile(r"[\s|:-]+")
# Dates are read where the page states them; the last day is fixed because the clock must not
# matter.
DATE_OPTIONS: dict[str, Any] = {"extensive_search": False, "max_date": "2100-01-01"}
MIN_WORDS = 8
_NAME = re.compile(
    r"(?:[^\W\d_a-z][\w.'’,&/-]*|de|da|del|di|du|van|von|der|den|la|le|bin|al|el|and|of|the|for|\s)+"
)
_FEW = 3  # words of a line that names a desk: "Webworth staff"
TOO_DEEP = "HTML nested deeper than the parser follows; save its words as .txt"
_STAMPED = re.compile(
    r"(?:^|(?<![\s;,|])[\s;,|]++)(?:published|posted|updated)\b.*"
    rf"|(?<![\s;,|])\s*+[;,|]\s*+(?:{'|'.join(MONTHS)})[a-z]*+\W*+$",
    re.IGNORECASE | re.DOTALL,
)
# characters; for a shorter text trafilatura falls back on all words of the page without their
# blocks
SHORTEST = "60"

for _library in ("trafilatura", "htmldate", "justext"):
    # what they miss is said by our own errors
    logging.getLogger(_library).addHandler(logging.NullHandler())


def read(data: bytes, file: File) -> Iterator[Article]:
    """Yields the page's one article, or the entries of its live blog."""
    page = decode_page(data, file.path)
    yield from with_places(page, find_articles(page, file))


def decode_page(data: bytes, path: str, charset: str | None = None) -> str:
    """Decodes a page; `charset` is what was said of it where it came from.

    Raises:
        ReadError: when it is empty, no text, or our own.
    """
    stated = CHARSET.search(data[:4096])
    declared = charset or (stated["name"].decode("ascii") if stated else None)
    if OWN_PAGE in data[:4096]:
        raise ReadError(path, "a fact sheet that chipnews wrote")
    page = decode_text(data, path, declared=declared)
    if not page.strip():
        raise ReadError(path, "empty")
    return page


def with_places(page: str, articles: Sequence[Article]) -> Iterator[Article]:
    """Yields the articles of a page with the places of their words in it.

    They are looked for together, since each begins behind the one before it.
    """
    start, rows = 0, dict[int, str]()
    for article in articles:
        rows |= {start + run.start: run.part for run in article.runs}
        start += len(article.text) + 2
    runs = runs_in(page, "\n\n".join(article.text for article in articles), rows)
    start = 0
    for article in articles:
        end = start + len(article.text)
        own = (replace(run, start=run.start - start) for run in runs if start <= run.start < end)
        entry = f"entry {article.id.rpartition(':')[2]}" if article.entry_of else ""
        yield replace(article, runs=tuple(own) or runs_of(article.text, entry) * bool(entry))
        start = end + 2


def find_articles(page: str, file: File) -> list[Article]:
    """Returns the page's article, or what stands above a live blog and then its entries.

    Their runs are but the rows of tables.

    Raises:
        ReadError: when it has none.
    """
    fields, paragraphs, shape = _read_page(page, file.path)
    if shape is None or not shape.entries:
        return [_article(fields, paragraphs, shape, file)]
    above = without_entries(paragraphs, shape.entries)
    found = [_article(fields, above, shape, file)] if any(map(_is_prose, above)) else []
    for number, entry in enumerate(shape.entries, start=1):
        inner = File(file.location, f"{file.id}:{number}", file.path)
        title = ": ".join(filter(None, (fields.get("title"), entry.title)))
        own = {**fields, "title": title, "published": entry.day, "updated": None}
        one = _article(own, entry.text.split("\n\n"), shape, inner)
        found.append(replace(one, minute=entry.minute))
    notes = tuple(shape.notes(""))
    return [
        replace(one, entry_of=file.id, notes=() if place else notes)
        for place, one in enumerate(found)
    ]


def read_page(page: str, file: File) -> Article:
    """Returns the page as one article, whose runs are but the rows of tables.

    Raises:
        ReadError: when it has none.
    """
    return _article(*_read_page(page, file.path), file)


def _article(
    fields: Mapping[str, Any], paragraphs: Sequence[str], shape: Shape | None, file: File
) -> Article:
    text = "\n\n".join(paragraphs)
    if shape is None or not (shape.entries or any(map(_is_prose, paragraphs))):
        reason = "HTML page without an article; save the article's own page, or its words as .txt"
        raise ReadError(file.path, reason)
    rows = find_rows(text, shape.tables).items()
    runs = tuple(Run(start, 1, 1, near=True, part=part) for start, part in rows)
    article = Article(file.id, file.path, text, runs=runs, notes=tuple(shape.notes(text)))
    return with_fields(article, fields, "html")


def find_dropped(data: bytes, article: Article) -> Iterator[Dropped]:
    """Yields what of the page, which was read as `article`, is no part of it."""
    from trafilatura import load_html

    tree = load_html(XML_DECLARATION.sub("", decode_page(data, article.path), count=1))
    return iter(()) if tree is None else tell_dropped(tree, article.text, article.title)


def _read_page(page: str, path: str) -> tuple[dict[str, Any], list[str], Shape | None]:
    """The fields of the page's article, its paragraphs, and the shape of the page."""
    page = XML_DECLARATION.sub("", page, count=1)
    try:
        found, shape, published, updated = _found(page, path)
    except ReadError:
        raise
    except Exception as error:  # the page is a stranger's, and three parsers see it
        reason = f"HTML that cannot be parsed ({type(error).__name__}); save its words as .txt"
        raise ReadError(path, reason) from error
    if found is None:
        return {}, [], shape
    known = {
        "title": found.title,
        "author": _names_in(found.author),
        "url": found.url,
        "source": found.sitename or found.hostname,
    }
    if address := not known["url"] and find_address(page):
        known |= {"url": address, "source": known["source"] or urlsplit(address).hostname}
    first = published or found.date
    known |= {"published": first, "updated": updated if updated != first else None}
    lines = map(str.strip, (found.text or "").replace(f"{EMPTY} ", "").splitlines())
    return known, [line for line in lines if line and not TABLE_RULE.fullmatch(line)], shape


def _found(page: str, path: str) -> tuple[Any, Shape | None, str | None, str | None]:
    """What trafilatura finds, the page's shape, the day that it states, and that of its change."""
    from htmldate import find_date
    from trafilatura import bare_extraction, load_html
    from trafilatura.metadata import extract_metadata
    from trafilatura.settings import use_config

    tree = load_html(page)
    if tree is None:
        return None, None, None, None
    if is_too_deep(tree):
        raise ReadError(path, TOO_DEEP)
    updated = find_date(page, original_date=False, **DATE_OPTIONS)
    published = find_published(tree)
    shape = shape_page(tree)
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", SHORTEST)
    found = bare_extraction(
        tree,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, **DATE_OPTIONS},
        config=config,
    )
    # of a live blog whose words are in its data alone
    found = found or (extract_metadata(load_html(page)) if shape.entries else None)
    return found, shape, published, updated


def _names_in(author: str | None) -> str | None:
    """The names of an author's line, without the day and the words about a person behind them."""
    names = _STAMPED.sub("", author or "").split("; ")
    return "; ".join(name for name in names if _NAME.fullmatch(name) or _is_short(name)) or None


def _is_short(name: str) -> bool:
    """Whether it is a line such as "Webworth staff", and no sentence about somebody."""
    return 0 < len(name.split()) <= _FEW and name[:1].isupper() and name[-1:] not in ".!?"


def _is_prose(paragraph: str) -> bool:
    """Whether a paragraph is a sentence: a list of headlines and a log-in form are not."""
    return len(paragraph.split()) >= MIN_WORDS and any(mark in paragraph for mark in ".!?")
