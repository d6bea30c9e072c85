"""Reads the one article of a web page, without menus, adverts and footers.

trafilatura finds the article and its author, htmldate the day. Offsets are into the paragraphs
found, lines and columns into the file.
"""

import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from chipnews.model.errors import ReadError
from chipnews.model.text import Article
from chipnews.read.encoding import decode_text
from chipnews.read.metadata import with_fields
from chipnews.read.page.markup import runs_in
from chipnews.read.page.stated import find_address, find_published
from chipnews.read.page.visible import clean_tree
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
# characters; for a shorter text trafilatura falls back on all words of the page without their
# blocks
SHORTEST = "60"

for _library in ("trafilatura", "htmldate", "justext"):
    # what they miss is said by our own errors
    logging.getLogger(_library).addHandler(logging.NullHandler())


def read(data: bytes, file: File) -> Iterator[Article]:
    """Yields the page's one article."""
    page = decode_page(data, file.path)
    article = read_page(page, file)
    yield replace(article, runs=runs_in(page, article.text))


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


def read_page(page: str, file: File) -> Article:
    """Returns the article of a page, without the places of its words.

    Raises:
        ReadError: when it has none.
    """
    fields = _read_page(XML_DECLARATION.sub("", page, count=1), file.path)
    paragraphs = [
        line.strip()
        for line in fields.pop("text").splitlines()
        if not TABLE_RULE.fullmatch(line) and line.strip()
    ]
    if not any(map(_is_prose, paragraphs)):
        reason = "HTML page without an article; save the article's own page, or its words as .txt"
        raise ReadError(file.path, reason)
    return with_fields(Article(file.id, file.path, "\n\n".join(paragraphs)), fields, "html")


def _read_page(page: str, path: str) -> dict[str, Any]:
    from htmldate import find_date
    from trafilatura import bare_extraction, load_html
    from trafilatura.settings import use_config

    try:
        tree = load_html(page)
        updated = find_date(page, original_date=False, **DATE_OPTIONS) if tree is not None else None
        published = find_published(tree) if tree is not None else None
        if tree is not None:
            clean_tree(tree)
        options = {"original_date": True, **DATE_OPTIONS}
        config = use_config()
        config.set("DEFAULT", "MIN_EXTRACTED_SIZE", SHORTEST)
        found: Any = bare_extraction(
            tree,
            include_comments=False,
            with_metadata=True,
            date_extraction_params=options,
            config=config,
        )
    except Exception as error:  # the page is a stranger's, and three parsers see it
        reason = f"HTML that cannot be parsed ({type(error).__name__}); save its words as .txt"
        raise ReadError(path, reason) from error
    if found is None:
        return {"text": ""}
    known = {
        "title": found.title,
        "author": found.author,
        "url": found.url,
        "source": found.sitename or found.hostname,
    }
    if address := not known["url"] and find_address(page):
        known |= {"url": address, "source": known["source"] or urlsplit(address).hostname}
    first = published or found.date
    return {
        "text": found.text or "",
        "published": first,
        "updated": updated if updated != first else None,
        **known,
    }


def _is_prose(paragraph: str) -> bool:
    """Whether a paragraph is a sentence: a list of headlines and a log-in form are not."""
    return len(paragraph.split()) >= MIN_WORDS and any(mark in paragraph for mark in ".!?")
