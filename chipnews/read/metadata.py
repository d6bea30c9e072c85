"""Fills the fields of an article from front matter, a record or a page's head."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from chipnews.model.text import Article
from chipnews.read.dates.day import parse_day

KEYS = ("title", "source", "author", "url", "published", "updated", "language")
DATES = ("published", "updated")


def with_fields(article: Article, fields: Mapping[str, object], basis: str) -> Article:
    """Returns `article` with those `fields` that articles have; `basis` is where they are from."""
    known: dict[str, Any] = {key: value for key in KEYS if (value := parse_field(fields.get(key)))}
    days: dict[str, Any] = {key: day for key in DATES if (day := parse_day(known.pop(key, "")))}
    if "published" in days:
        days["published_basis"] = basis
    return replace(article, **known, **days)


def parse_field(value: object) -> str | None:
    """Returns a value as text on one line; a list of names is joined.

    >>> parse_field(["Jane Doe", "John Roe"]), parse_field(2023), parse_field({})
    ('Jane Doe, John Roe', '2023', None)
    """
    if isinstance(value, list):
        return ", ".join(filter(None, map(parse_field, value))) or None
    if isinstance(value, str | int) and not isinstance(value, bool):
        return " ".join(str(value).split()) or None
    return None
