"""Versions: which articles are of one page, and which of them is the current one.

Articles of one address are versions of one page. The later `updated`, else `published`, is the
later version; where the days do not tell, both count and are one voice. So are the entries of a
live blog, none of which is a version of another.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import parse_qsl, urlencode, urlsplit

from chipnews.lineage.ties import Tie, in_time
from chipnews.model.results.versions import Versions
from chipnews.model.text import Article

_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|mc_[ce]id|ref|cmpid|smid|amp|outputtype|print(?:able)?",
    re.IGNORECASE,
)
# the page for a telephone or a printer
_FORM = re.compile(r"/(?:amp|print)$|\.(?:amp|print)(?=\.html?$)", re.IGNORECASE)
_HOST = re.compile(r"(?:www|m|amp|mobile)\.")


def canonical_url(url: str) -> str:
    """Returns an address without scheme, "www.", tracking, fragment and closing slash.

    >>> canonical_url("https://www.example.com/a/b/?utm_source=x&id=7#top")
    'example.com/a/b?id=7'
    >>> canonical_url("http://example.com/a/b?id=7")
    'example.com/a/b?id=7'
    """
    try:
        parts = urlsplit(url.strip() if "//" in url else f"//{url.strip()}")
    except ValueError:  # no address, but it may still be the same in two articles
        return url.strip()
    kept = sorted(pair for pair in parse_qsl(parts.query) if not _TRACKING.fullmatch(pair[0]))
    host = _HOST.sub("", parts.netloc.lower(), count=1)
    page = f"{host}{_FORM.sub('', parts.path.rstrip('/'))}"
    return f"{page}?{urlencode(kept)}" if kept else page


def page_of(article: Article) -> str:
    """Returns what names an article's page or live blog; empty of one without address.

    A bare host is an outlet, no page.
    """
    if article.entry_of:
        return f"entries of {article.entry_of}"
    url = canonical_url(article.url) if article.url else ""
    return url if "/" in url else ""


def find_versions(articles: Sequence[Article]) -> Versions:
    """Returns the older versions; of copies to the letter the first by id is current."""
    older: dict[str, str] = {}
    for pages in _pages(one for one in articles if not one.entry_of):
        latest = max(_day(one) for one in pages)
        last = [one for one in pages if _day(one) == latest]
        if latest or len({one.sha256 for one in pages}) == 1:
            current = min(last, key=lambda one: one.id)
            same = {one.id for one in last if one.sha256 == current.sha256}
            older |= {
                one.id: current.id
                for one in pages
                if one.id != current.id and (one.id in same or one not in last)
            }
    return Versions(older)


def version_ties(articles: Sequence[Article]) -> Iterator[Tie]:
    """Yields ties of articles that have one address."""
    older = find_versions(articles).older
    for pages in _pages(articles):
        first = in_time(pages)[0]
        for one in pages if first.entry_of else ():
            if one.id != first.id:
                yield Tie(first.id, one.id, "version", "are of one live blog")
        for one in pages if not first.entry_of else ():
            if current := older.get(one.id):
                dated = _day(one) != _day(next(page for page in pages if page.id == current))
                tail = f" and {current} is its later version" if dated else ""
                later = current if dated else None
                yield Tie(one.id, current, "version", f"are one page{tail}", later=later)
            elif one.id != first.id and first.id not in older:
                yield Tie(first.id, one.id, "version", "are one page")


def _pages(articles: Iterable[Article]) -> list[list[Article]]:
    """Returns the articles of each address, or live blog, that several have."""
    pages: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if url := page_of(article):
            pages[url].append(article)
    return [found for _, found in sorted(pages.items()) if len(found) > 1]


def _day(article: Article) -> str:
    published = article.published if article.published_basis != "inferred" else None
    return max(article.updated or "", published or "")
