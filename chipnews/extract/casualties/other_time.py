"""Finds sentences that tell of another time than the article's own event.

"three were hurt there in March", in a report of today.

Statements and the sentences that say what became of people in -> those dated long before the first
of them.
"""

from collections.abc import Iterable, Set
from datetime import date

from chipnews.model.figure import TimeParts
from chipnews.model.mention import Statement

_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3650}
_LONG = 7  # days between two tellings of one event
_MONTH_END = 28


def told_of_other_time(
    statements: Iterable[Statement], telling: Set[int], published: str | None
) -> set[int]:
    """Returns the sentences of `telling` whose latest date is long before that of the first.

    One without a date is of the day of publication.
    """
    try:
        day = date.fromisoformat(published or "")
    except ValueError:
        return set()
    before: dict[int, int] = {}
    for time, place in ((one.mention.time, one.mention.sentence) for one in statements):
        if time is not None and time.resolve != "reference":  # "recent", "now"
            before[place] = min(before.get(place, _DAYS["decade"]), _days_before(time, day))
    first = min((before.get(place, 0) for place in telling), default=0)
    return {place for place in telling if before.get(place, 0) > first + _LONG}


def _days_before(time: TimeParts, published: date) -> int:
    """Returns how many days before publication it is at least, 0 where that is not said."""
    if time.month:
        return _since_month(time, published)
    if time.way in ("ago", "earlier"):
        return (time.number or 1) * _DAYS.get(time.unit, 0)
    past = min(time.rel or 0, time.back or 0) < 0
    return _DAYS.get(time.unit, 0) if past and time.unit != "week" else 0


def _since_month(time: TimeParts, published: date) -> int:
    on = (time.month, time.day or _MONTH_END)
    year = time.year or published.year - (
        on > (published.month, published.day) and time.month != published.month
    )
    try:
        return max((published - date(year, *on)).days, 0)
    except ValueError:
        return 0
