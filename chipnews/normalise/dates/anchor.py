"""The date to which an article's relative dates refer.

Its own, as far as it is known, and the last date that its text has fixed.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from chipnews.model.values.value import Moment
from chipnews.normalise.dates.calendar import month_end

_PUBLISHED = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Anchor:
    """`year`, `month` and `day` of publication as far as they are known, and the last date that the text before has fixed.

    Where the day is not known, `within` are the first and the last that it can be; `lent` is a full date of the text by which a date
    without a year gets one where publication gives none.
    """

    year: int | None = None
    month: int | None = None
    day: date | None = None
    last: Moment | None = None
    day_first: bool = False  # whether 3/7 is the third of July
    within: tuple[date, date] | None = None
    lent: date | None = None


def anchor_of(published: str | None, within: tuple[date, date] | None = None) -> Anchor:
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD` -> the anchor.

    Of anything else only what it lies `within` is known.
    """
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
