"""Finds what a page states of itself: when it was first published, and from where it was saved.

The first publication outranks a later change and a date in the address.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from chipnews.read.dates.day import parse_day

_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "datecreated",
    "og:article:published_time",
)
_SAVED = re.compile(
    r"<!--\s*(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s+url:\s*)"
    r"(?P<url>https?://[^\s<>]{1,2000})"
)
_DEEPEST = 8  # levels of a page's data that are searched
_BEGINNING = 4096  # characters in which a browser says from where it saved the page


def find_published(tree: Any) -> str | None:  # noqa: ANN401 - lxml has no types
    """Returns the ISO day of first publication that the page's JSON-LD states, else its head."""
    for data in _data(tree):
        days = (parse_day(value) for value in _values(data, "datePublished", 0))
        if day := next(filter(None, days), None):
            return day
    named = {
        name.lower(): node.get("content", "")
        for node in reversed(list(tree.iter("meta")))
        if (name := node.get("property") or node.get("itemprop") or node.get("name"))
    }
    return next((day for name in _PUBLISHED if (day := parse_day(named.get(name, "")))), None)


def find_address(page: str) -> str | None:
    """Returns the address from which a browser says that it saved the page."""
    match = _SAVED.search(page[:_BEGINNING])
    return match["url"] if match else None


def find_kinds(tree: Any) -> frozenset[str]:  # noqa: ANN401
    """Returns what the page's data calls it ("NewsArticle", "LiveBlogPosting", "ImageGallery").

    "NotFree" is among them where it says that not all can read it.
    """
    found = {kind for data in _data(tree) for kind in _values(data, "@type", 0)}
    items = tree.iter("html", "body", "main", "article", "div")
    found |= {(node.get("itemtype") or "").rpartition("/")[2] for node in items}
    free = [value for data in _data(tree) for value in _values(data, "isAccessibleForFree", 0)]
    return frozenset(found | ({"NotFree"} if "false" in map(str.lower, free) else set()))


def find_updates(tree: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    """Returns the entries of a live blog that the page's data tells, as the data has them."""
    return [update for data in _data(tree) for update in _updates(data, 0)]


def _updates(data: object, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        told = data.get("liveBlogUpdate")
        every = told if isinstance(told, list) else [told]
        yield from (one for one in every if isinstance(one, dict))
        data = list(data.values())
    if isinstance(data, list) and depth < _DEEPEST:
        for value in data:
            yield from _updates(value, depth + 1)


def _data(tree: Any) -> Iterator[object]:  # noqa: ANN401
    """What the page's scripts of JSON-LD say."""
    for node in tree.iter("script"):
        if node.get("type") == "application/ld+json":
            try:
                yield json.loads("".join(node.itertext()))
            except (ValueError, RecursionError):
                continue


def _values(data: object, key: str, depth: int) -> Iterator[str]:
    """Every value of `key` in the data, the outermost first."""
    if depth > _DEEPEST:
        return
    if isinstance(data, dict):
        value = data.get(key)
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, str | bool):
                yield str(one)
        data = [value for value in data.values() if isinstance(value, dict | list)]
    if isinstance(data, list):
        for value in data:
            yield from _values(value, key, depth + 1)
