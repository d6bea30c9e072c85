"""Reads RSS and Atom feeds: each entry is an article, as far as the feed has its words.

A feed is cut into stretches of entries, which feedparser reads one after the other, so that memory
does not grow with it.
"""

import html
import re
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import Any, BinaryIO

from msgspec.structs import replace

from chipnews.model.errors import ReadError
from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article
from chipnews.read.dates.day import parse_day
from chipnews.read.metadata import with_fields
from chipnews.read.page.blocks import read_blocks
from chipnews.read.parts.entries import Entries, open_text
from chipnews.read.parts.places import runs_of
from chipnews.read.parts.tally import Tally, full
from chipnews.read.reader import File

SUFFIXES = (".rss", ".atom", ".rdf", ".xml")
MAX_BYTES = 20_000_000_000  # read as a stream
OWN_IDS = True
_AT_ONCE = 100  # entries that are parsed together
_TEASER = 8  # words
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>|<!DOCTYPE[^>]*>", re.IGNORECASE)
# what programs for blogs set below the words of an entry
_FURNITURE = re.compile(
    r"The post .{1,300} (?:appeared first|first appeared) on .{1,100}"
    r"|(?:continue reading|read (?:more|on|the (?:full|rest)\b.{0,40}))\W{0,12}",
    re.IGNORECASE | re.DOTALL,
)
_NAMED = re.compile(r"[^\s@]++@[^\s@]++\s++\((?P<name>[^()]+)\)")  # press@example.com (Jane Doe)


def read(data: bytes, file: File) -> Iterator[Article | Skipped]:
    """Yields the entries of a feed."""
    yield from read_stream(BytesIO(data), file)


def read_stream(stream: BinaryIO, file: File) -> Iterator[Article | Skipped]:
    """Yields the entries of an open feed, then one line on what was not read of it."""
    tally = Tally(file.path, "entries")
    entries = Entries(open_text(stream, file.path), file.path)
    for number, entry, title in parsed(entries, file.path):
        if tally.is_full:
            break
        tally.seen, part = number, f"entry {number}"
        if entry is None:
            tally.skip("too large", part)
            continue
        inner = File(file.location, f"{file.id}:{number}", file.path)
        article = _article(entry, title, inner)
        if article is None:
            tally.skip("headlines without words", part)
        elif tally.keeps(article, part):
            yield replace(article, first_line=number, runs=runs_of(article.text, part))
    broken = "" if entries.is_whole else tally.broken("entry")
    if last := tally.total(full("entries") if tally.is_full else broken):
        yield last


def parsed(entries: Entries, path: str) -> Iterator[tuple[int, Any, str | None]]:
    """Yields the number of each entry, what feedparser makes of it, and the feed's title.

    An entry that is too large is None.

    Raises:
        ReadError: when feedparser is not installed.
    """
    try:
        from feedparser import parse
    except ImportError as error:
        reason = "a feed needs feedparser: pip install 'chipnews[feeds]'"
        raise ReadError(path, reason) from error
    head = _DECLARATION.sub("", entries.head)
    closing = f"</{entries.root}>"
    if entries.root == "rss" and "</channel" not in head:
        closing = f"</channel>{closing}"

    def read_together(texts: list[str]) -> Any:  # noqa: ANN401 - feedparser has no types
        feed = f"{head}{''.join(texts)}{closing}".encode("utf-8", "replace")
        return parse(BytesIO(feed), sanitize_html=False, resolve_relative_uris=False)

    number, found = 0, iter(entries)
    while some := list(islice(found, _AT_ONCE)):
        texts = [text for text in some if text is not None]
        feed = read_together(texts)
        if len(feed.entries) == len(texts):
            read = iter(feed.entries)
        else:  # one is so broken that it swallows others
            read = iter([next(iter(read_together([text]).entries), {}) for text in texts])
        for text in some:
            number += 1
            yield number, None if text is None else next(read), feed.feed.get("title")


def _article(entry: Any, title: str | None, file: File) -> Article | None:  # noqa: ANN401
    """The article of an entry; None of one with less than a sentence."""
    written = [entry.get("summary"), *(one.get("value") for one in entry.get("content") or ())]
    text = max(map(_words, written), key=len)
    if len(text.split()) < _TEASER and not any(mark in text for mark in ".!?"):
        return None
    author = entry.get("author") or ""
    named = _NAMED.fullmatch(author)
    changed = _day(entry["updated"]) if "updated" in entry else None
    published = _day(entry.get("published")) or changed
    fields = {
        "title": _words(entry.get("title")),
        "source": (entry.get("source") or {}).get("title") or title,
        "author": named["name"] if named else author,
        "url": entry.get("link"),
        "published": published,
        "updated": changed if changed != published else None,
    }
    return with_fields(Article(file.id, file.path, text), fields, "record")


def _words(written: str | None) -> str:
    """The words of a piece of HTML, or of a text."""
    written = written or ""
    if "<" not in written:
        return html.unescape(written).strip()
    try:
        text = read_blocks(written)
    except Exception:  # the feed is a stranger's
        return ""
    head, _, last = text.rpartition("\n\n")
    return head if _FURNITURE.fullmatch(last) else text


def _day(written: str | None) -> str | None:
    """The day as the feed writes it, in its own zone."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(written or "").date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return parse_day(written or "")
