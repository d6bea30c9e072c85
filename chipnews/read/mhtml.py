"""Reads the one article of a page that a browser saved as MHTML (RFC 2557): its HTML part.

The day on which it was saved says nothing of when it was published, and is left.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from msgspec.structs import replace

from chipnews.model.errors import ReadError
from chipnews.model.text import Article
from chipnews.read import html
from chipnews.read.parts.message import bytes_of, charset_of, header, parse_message, parts_of
from chipnews.read.parts.places import runs_of
from chipnews.read.reader import File

SUFFIXES = (".mhtml", ".mht")
MAX_BYTES = 100_000_000  # most of it are pictures
OWN_IDS = False
_PAGES = ("text/html", "application/xhtml+xml")
_ADDRESSES = ("http://", "https://")


def read(data: bytes, file: File) -> Iterator[Article]:
    """Yields the saved page's one article, or the entries of its live blog."""
    if not data.strip():
        raise ReadError(file.path, "empty")
    page, charset, fields = _open(data, file.path)
    if len(page) > html.MAX_BYTES:
        raise ReadError(file.path, "a page too large for one article; save its words as .txt")
    for article in html.find_articles(html.decode_page(page, file.path, charset), file):
        url = article.url or fields["url"]
        rows = {run.start: run.part for run in article.runs}
        yield replace(
            article,
            runs=tuple(
                replace(run, part=rows.get(run.start, run.part)) for run in runs_of(article.text)
            ),
            url=url,
            title=article.title or fields["title"] or None,
            source=article.source or (urlsplit(url).hostname if url else None),
        )


def _open(data: bytes, path: str) -> tuple[bytes, str | None, dict[str, str | None]]:
    """The page as bytes with its charset, and what the archive says of it."""
    message = parse_message(data, path)
    root = message.get_param("start") if message.is_multipart() else None
    pages = [part for part in parts_of(message) if part.get_content_type() in _PAGES]
    pages.sort(key=lambda part: header(part, "Content-ID") != root)  # the others are frames
    page = next(filter(bytes_of, pages), None)
    if page is None:
        raise ReadError(path, "no MHTML with a page in it, or one cut off; save it as .html")
    named = (header(message, "Snapshot-Content-Location"), header(page, "Content-Location"))
    url = next((one for one in named if one.startswith(_ADDRESSES)), None)
    return bytes_of(page), charset_of(page), {"url": url, "title": header(message, "Subject")}
