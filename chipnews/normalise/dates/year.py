"""Finds which year an expression of time means."""

from datetime import date

from chipnews.model.figure import Tense, TimeParts
from chipnews.normalise.dates.anchor import Anchor

_HALF_A_YEAR = 6  # months


def year_of(time: TimeParts, month: int, anchor: Anchor) -> int | None:
    """Returns the year of a date in `month`: as stated, else the nearest that fits the tense."""
    if (stated := stated_year(time, anchor)) is not None:
        return stated
    if time.tells_year:
        return None
    if anchor.year is None:
        return None if anchor.near is None else _nearest(month, anchor.near)
    return anchor.year + (_years_away(time.tense, month - anchor.month) if anchor.month else 0)


def stated_year(time: TimeParts, anchor: Anchor) -> int | None:
    """Returns the year that the words state: "2023", "fiscal ’24", "last year", "the same year"."""
    if time.year or time.hundreds:
        return time.year or time.hundreds + time.yeartens + time.yearones
    if time.short is not None:
        return century_of(time.short)
    if time.yearback is not None and anchor.last and anchor.last.start:
        return anchor.last.start.year + time.yearback
    if anchor.year is None:
        return None
    away = time.yearrel if time.yearrel is not None else time.yearback
    if away is not None:
        return anchor.year + away
    return anchor.year if time.ofthe else None


def _nearest(month: int, day: date) -> int:
    """The year in which the month is nearest to a day."""
    away = month - day.month
    return day.year + int(away < -_HALF_A_YEAR) - int(away > _HALF_A_YEAR)


def century_of(year: int) -> int:
    """Completes a year of two digits: 20xx up to 49, else 19xx (nearly as POSIX and RFC 2822)."""
    return year + (2000 if year < 50 else 1900)


def _years_away(tense: Tense, months: int) -> int:
    """How many years to add for a month that is `months` after the anchor's in the calendar.

    The present takes the nearest year.
    """
    if tense == "future":
        return int(months < 0)
    if tense == "present":
        return -1 if months > 6 else int(months < -6)
    return -int(months > 0)
