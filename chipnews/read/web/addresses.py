"""Reads the articles at web addresses.

A page is an article, a feed or a sitemap reads like a folder of the pages to which it leads.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from msgspec.structs import replace

from chipnews.model.errors import ReadError
from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article
from chipnews.read import html
from chipnews.read.reader import File, find_readers, suffix_of
from chipnews.read.web.fetch import Fetched, Fetcher
from chipnews.read.web.links import INDEX, links_in, root_of

MOST = 50  # pages that are fetched of one feed or sitemap
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/rtf": ".rtf",
    "multipart/related": ".mhtml",
    "message/rfc822": ".eml",
    "application/x-ndjson": ".jsonl",
}


def read_addresses(addresses: Iterable[str], fetcher: Fetcher) -> Iterator[Article | Skipped]:
    """Yields the articles at the addresses, and why there is none at others."""
    for address in sorted(set(addresses)):
        try:
            fetched = fetcher.fetch(address)
            if root_of(fetched.data):
                yield from _read_folder(fetched, address, fetcher)
            else:
                yield from _read_page(fetched, address)
        except ReadError as error:
            yield Skipped(error.path, error.reason)


def _read_folder(fetched: Fetched, address: str, fetcher: Fetcher) -> Iterator[Article | Skipped]:
    """The pages to which a feed or a sitemap leads."""
    links = list(islice(_pages(fetched, address, fetcher), MOST + 1))
    if not links:
        raise ReadError(address, "a feed or sitemap that leads to no page")
    for link in links[:MOST]:
        try:
            yield from _read_page(fetcher.fetch(link), link)
        except ReadError as error:
            yield Skipped(link, error.reason)
    if len(links) > MOST:
        yield Skipped(address, f"only the first {MOST} pages to which it leads are read")


def _pages(fetched: Fetched, address: str, fetcher: Fetcher) -> Iterator[str]:
    """The addresses of pages, each once; a sitemap of sitemaps is followed one step."""
    seen = set()
    for link in links_in(fetched.data, address):
        place = urljoin(fetched.url, link)
        inner = [place]
        if root_of(fetched.data) == INDEX:
            lower = fetcher.fetch(place)
            inner = [urljoin(lower.url, one) for one in links_in(lower.data, place)]
        for one in inner:
            if one not in seen:
                seen.add(one)
                yield one


def _read_page(fetched: Fetched, address: str) -> Iterator[Article | Skipped]:
    """What is at one address, by its type, else by its ending."""
    readers = find_readers()
    suffix = _SUFFIXES.get(fetched.kind) or suffix_of(urlsplit(fetched.url).path)
    if suffix not in readers:
        kind = fetched.kind or "of no type"
        raise ReadError(address, f"is {kind}, which is not read; save its words as .txt")
    file = File(Path(address), _id_of(address), address)
    if not fetched.data.strip():
        raise ReadError(address, "empty")
    if suffix in html.SUFFIXES:
        page = html.decode_page(fetched.data, address, fetched.charset)
        found = html.find_articles(page, file)
        items: Iterable[Article | Skipped] = html.with_places(page, found)
    else:
        items = readers[suffix].read(fetched.data, file)
    for item in items:
        yield item if isinstance(item, Skipped) else _placed(item, fetched.url)


def _placed(article: Article, url: str) -> Article:
    host = urlsplit(url).hostname
    return replace(article, url=article.url or url, source=article.source or host)


def _id_of(address: str) -> str:
    """The address as a name: "news.example/2023/11/09/order"."""
    bare = address.partition("#")[0].partition("://")[2]
    return bare.removeprefix("www.").rstrip("/")
