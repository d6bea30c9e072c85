"""Which year an expression of time means when it does not say so itself."""

from datetime import date

from chipnews.model.figure import Tense, TimeParts
from chipnews.normalise.dates.anchor import Anchor

_HALF_A_YEAR = 6  # months


def year_of(time: TimeParts, month: int, anchor: Anchor) -> int | None:
    """The year written, or told by "last year", or the nearest one in the direction of the verb's tense (past, present, future)."""
    if (told := told_year(time, anchor)) is not None:
        return told
    if time.tells_year:
        return None
    if anchor.year is None:
        return None if anchor.lent is None else _nearest(month, anchor.lent)
    return anchor.year + (_turn(time.tense, month - anchor.month) if anchor.month else 0)


def told_year(time: TimeParts, anchor: Anchor) -> int | None:
    """The year that the expression itself tells.

    "2023", "fiscal ’24", "of last year", "of the same year".
    """
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
    """A year of two digits.

    Up to 49 of this century, else of the last (as POSIX and RFC 2822 nearly do).
    """
    return year + (2000 if year < 50 else 1900)


def _turn(tense: Tense, months: int) -> int:
    """By how many years a month lies away that comes `months` after the anchor's in the calendar.

    The present takes the nearest.
    """
    if tense == "future":
        return int(months < 0)
    if tense == "present":
        return -1 if months > 6 else int(months < -6)
    return -int(months > 0)
