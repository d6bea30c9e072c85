"""Finds what an article's dates are read against.

Relative dates count from the article's own date, as far as it is known, and from the last date that
its text has fixed. Dates in digits begin with the day or with the month.
"""

import re
from datetime import date, timedelta
from urllib.parse import urlsplit

from msgspec import Struct

from chipnews.model.mention import Extraction
from chipnews.model.text import Article
from chipnews.model.values.value import Moment
from chipnews.normalise.dates.calendar import month_end

_PUBLISHED = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
# CLDR: regions whose short dates begin with the month
_MONTH_FIRST = frozenset({"us", "ph", "fm", "pw", "mh"})
# country codes that are sold to all the world
_NO_COUNTRY = frozenset({"io", "co", "tv", "me", "ai", "fm", "ly", "to", "cc"})
_MONTHS = 12


class Anchor(Struct, frozen=True):
    """The date of publication, as far as it is known, and what the text itself says of dates.

    `last` is the date that the text has fixed last. Where the day of publication is not known,
    `within` are the first and the last day that it can be. `near` is the nearest full date of the
    text: a date without a year takes its year from there where publication gives none.
    """

    year: int | None = None
    month: int | None = None
    day: date | None = None
    last: Moment | None = None
    day_first: bool = False  # whether 3/7 is the third of July
    within: tuple[date, date] | None = None
    near: date | None = None


def anchor_of(published: str | None, within: tuple[date, date] | None = None) -> Anchor:
    """Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; anything else leaves only `within` known."""
    match = _PUBLISHED.fullmatch(published or "")
    if not match:
        return Anchor(within=within)
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if year and month and day:
            return Anchor(year, month, date(year, month, day))
        return Anchor(year, month, None, within=within or _days_of(year, month))
    except ValueError:
        return Anchor(within=within)


def _days_of(year: int | None, month: int | None) -> tuple[date, date] | None:
    """The first and the last day of a month or a year."""
    if not year:
        return None
    return date(year, month or 1, 1), month_end(year, month or 12) - timedelta(1)


def writes_day_first(article: Article, extraction: Extraction) -> bool:
    """Whether an article writes the day before the month: "3/7" is the third of July.

    A date of its own that can be read only one way decides, else the region of its language
    ("en-GB"), else the country of its address, else the month is first, as in the United States.

    >>> article = Article("a", "a.txt", "", url="https://news.example.co.uk/1")
    >>> writes_day_first(article, Extraction((), (), (), (), (), 0))
    True
    """
    for time in (statement.mention.time for statement in extraction.statements):
        if time and time.resolve == "numeric" and (time.one > _MONTHS) != (time.two > _MONTHS):
            return time.one > _MONTHS
    if region := (article.language or "").replace("_", "-").partition("-")[2].lower():
        return region not in _MONTH_FIRST
    country = (urlsplit(article.url or "").hostname or "").rpartition(".")[2]
    return len(country) == 2 and country not in _MONTH_FIRST | _NO_COUNTRY
