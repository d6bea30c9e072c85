"""What a file says of its article: front matter, a record or a page's head -> the fields of `Article`."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from chipnews.model.text import Article

KEYS = ("title", "source", "author", "url", "published", "updated", "language")
DATES = ("published", "updated")
ISO_DAY = re.compile(r"(?P<day>\d{4}(?:-\d\d){0,2})(?:[T ]\d\d:?\d\d.*)?", re.DOTALL)


def with_fields(article: Article, fields: Mapping[str, object], basis: str) -> Article:
    """`article` with the `fields` that it knows; others are ignored. `basis` is where `published` comes from."""
    known: dict[str, Any] = {key: value for key in KEYS if (value := parse_field(fields.get(key)))}
    days: dict[str, Any] = {key: day for key in DATES if (day := parse_day(known.pop(key, "")))}
    return replace(article, **known, **days, published_basis=basis if "published" in days else article.published_basis)


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


def parse_day(text: str) -> str | None:
    """`YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an ISO date and time -> the date; anything else is no date.

    >>> parse_day("2023-11-07T10:00:00Z"), parse_day("2023-11"), parse_day("2023-13"), parse_day("11/07/2023")
    ('2023-11-07', '2023-11', None, None)
    """
    match = ISO_DAY.fullmatch(text.strip())
    return match["day"] if match and is_day(match["day"]) else None


def is_day(day: str) -> bool:
    """Whether the calendar has this year, month or day."""
    try:
        date.fromisoformat(day + "-01" * (2 - day.count("-")))
    except ValueError:
        return False
    return True
