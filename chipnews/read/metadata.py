"""What a file says of its article.

Front matter, a record or a page's head -> the fields of `Article`.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from chipnews.model.text import Article
from chipnews.read.dates.day import parse_day

KEYS = ("title", "source", "author", "url", "published", "updated", "language")
DATES = ("published", "updated")


def with_fields(article: Article, fields: Mapping[str, object], basis: str) -> Article:
    """`article` with the `fields` that it knows; others are ignored.

    `basis` is where `published` comes from.
    """
    known: dict[str, Any] = {key: value for key in KEYS if (value := parse_field(fields.get(key)))}
    days: dict[str, Any] = {key: day for key in DATES if (day := parse_day(known.pop(key, "")))}
    return replace(
        article,
        **known,
        **days,
        published_basis=basis if "published" in days else article.published_basis,
    )


def parse_field(value: object) -> str | None:
    """A value as written -> text on one line; a list of names is joined.

    >>> parse_field(["Jane Doe", "John Roe"]), parse_field(2023), parse_field({})
    ('Jane Doe, John Roe', '2023', None)
    """
    if isinstance(value, list):
        return ", ".join(filter(None, map(parse_field, value))) or None
    if isinstance(value, str | int) and not isinstance(value, bool):
        return " ".join(str(value).split()) or None
    return None
