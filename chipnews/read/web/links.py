"""Finds the pages to which a feed or a sitemap leads."""

import re
from collections.abc import Iterator
from io import BytesIO

from chipnews.read.parts.entries import FEEDS, Entries, open_text

_ROOT = re.compile(rb"\A\s*(?:\xef\xbb\xbf)?(?:<\?[^>]*>\s*|<!--.*?-->\s*)*<([\w:.-]+)", re.DOTALL)
_PLACE = re.compile(rb"<(?:\w+:)?loc>\s*(?:<!\[CDATA\[)?\s*([^\s<\]]{1,2000})", re.IGNORECASE)
MAPS = frozenset({"urlset", "sitemapindex"})
INDEX = "sitemapindex"


def root_of(data: bytes) -> str:
    """Returns the name of the element that a page of XML is, without its prefix; "" of others."""
    found = _ROOT.match(data[:8000])
    name = found[1].decode("ascii", "replace").rpartition(":")[2].lower() if found else ""
    return name if name in FEEDS | MAPS else ""


def links_in(data: bytes, address: str) -> Iterator[str]:
    """Yields the addresses in a feed (of its entries' pages) or a sitemap, as they stand there.

    Raises:
        ReadError: when the feed is none.
    """
    from html import unescape

    from chipnews.read.feed import parsed

    if root_of(data) in MAPS:
        yield from (
            unescape(found[1].decode("utf-8", "replace")) for found in _PLACE.finditer(data)
        )
        return
    for _, entry, _ in parsed(Entries(open_text(BytesIO(data), address), address), address):
        if entry and entry.get("link"):
            yield str(entry["link"])
