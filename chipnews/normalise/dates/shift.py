"""Stretches told from where one stands.

"last year", "two weeks ago", "the same day", "a year earlier".

The first two count from publication, the last two from the last date that the text has fixed.
"""

from dataclasses import replace
from datetime import date, timedelta

from chipnews.model.figure import TimeParts
from chipnews.model.values.value import Moment
from chipnews.normalise.dates.anchor import Anchor
from chipnews.normalise.dates.calendar import (
    day_moment,
    decade_moment,
    half_moment,
    months_from,
    quarter_moment,
    stretch,
    week_moment,
    weekend_moment,
    year_moment,
)
from chipnews.normalise.dates.days import with_clock

_SATURDAY = 5


def unit_moment(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "last year", "earlier this week".

    The unit so many units from publication, or from the last date where "back" says so.
    """
    if time.back is not None:
        return anaphora(time, anchor)
    return shifted(time.unit, time.rel or 0, anchor)


def bare_unit(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "for the year", "on the day".

    That of the last date where it fixed one of that grain or finer, else publication's.
    """
    last = anchor.last
    if last and last.start and time.unit == "day" and last.grain == "day":
        return _at("day", last.start)
    if last and last.start and time.unit == "year" and last.grain != "decade":
        return _at("year", last.start)
    if time.unit == "weekend" and anchor.day:  # one that has not begun is told in the future
        return shifted(
            "weekend", -int(time.tense == "past" and anchor.day.weekday() < _SATURDAY), anchor
        )
    return shifted(time.unit, 0, anchor)


def until_its_end(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "the rest of the year": from publication to its last day."""
    whole = shifted(time.unit, 0, anchor)
    if whole is None or whole.end is None or anchor.day is None:
        return None
    last = whole.end - timedelta(1)
    return stretch(f"{anchor.day}/{last}", anchor.day, whole.end, whole.grain, whole.timex)


def so_far(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "the year to date": from its first day to publication."""
    whole = shifted(time.unit, 0, anchor)
    if whole is None or whole.start is None or anchor.day is None:
        return None
    return stretch(
        f"{whole.start}/{anchor.day}",
        whole.start,
        anchor.day + timedelta(1),
        whole.grain,
        whole.timex,
    )


def after_next(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "the year after next", "the week before last"."""
    return shifted(time.unit, 2 if time.way == "later" else -2, anchor)


def anaphora(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "the same day", "the following month".

    Counted from the last date of the text, else from publication.

    "the previous year" counts from a year that the text has just named, else from publication.
    """
    shift, unit, last = time.back or 0, time.unit, anchor.last
    if last is None or last.start is None or (shift < 0 and unit not in (last.grain, "day")):
        return shifted(unit, shift, anchor)
    if shift == 0 and not _holds(unit, last):
        return shifted(unit, 0, anchor)
    return _moved(unit, shift, last.start)


def anaphora_daypart(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "the next morning": of the day that the text has just named."""
    if anchor.last is None or anchor.last.grain != "day":
        return None
    return with_clock(anaphora(replace(time, unit="day"), anchor), time)


def anaphora_after(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "the day before", "a year earlier"."""
    return later(replace(time, number=1), anchor)


def year_earlier(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "the year-earlier loss": of the quarter of which the text speaks, else of last year."""
    return (anchor.last and _years_away("year", -1, anchor.last)) or shifted("year", -1, anchor)


def later(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "two days later", "a year earlier".

    From the last date of the text, in the finer grain of a quarter or month.
    """
    if time.number is None:
        return None
    count = time.number * (1 if time.way == "later" else -1)
    last, unit = anchor.last, time.unit
    # "a year earlier" than now; "one day later" than what nobody knows
    if last is None or last.start is None:
        return shifted(unit, count, anchor) if count < 0 else None
    return _years_away(unit, count, last) or _moved(unit, count, last.start)


def _years_away(unit: str, count: int, last: Moment) -> Moment | None:
    """The same quarter or half of another year."""
    if (
        last.start is None
        or unit not in ("year", "decade")
        or last.grain not in ("quarter", "half")
    ):
        return None
    year = last.start.year + count * (10 if unit == "decade" else 1)
    if last.grain == "quarter":
        return quarter_moment(year, (last.start.month + 2) // 3)
    return half_moment(year, 1 + (last.start.month > 6))


def ago(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "two weeks ago" (a week), "three months ago" (a month), "three years from now" (a year)."""
    back = time.way == "ago"
    if time.number is None:  # "several years ago"
        return Moment("", "PAST_REF", None, None, "day", "on") if back else None
    count = time.number * (-1 if back else 1)
    if (
        back
        and count == -1
        and anchor.last
        and (same := _years_away(time.unit, count, anchor.last))
    ):
        return same  # "against $3 million a year ago", told of a quarter
    made = shifted(time.unit, count, anchor)
    return _about(made) if back else made


def _about(made: Moment | None) -> Moment | None:
    """The unit that the words name, which may be missed by half of it to either side.

    A day is meant as such.
    """
    if made is None or made.grain == "day" or made.start is None or made.end is None:
        return made
    return replace(made, edtf=f"{made.edtf}~", slack=(made.end - made.start).days // 2)


def ahead(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "in three years' time"."""
    return None if time.number is None else shifted(time.unit, time.number, anchor)


def shifted(unit: str, count: int, anchor: Anchor) -> Moment | None:
    """The unit `count` units from the anchor's; `None` where the anchor is coarser than it."""
    if anchor.day is not None:
        return _moved(unit, count, anchor.day)
    if anchor.year is None or unit in ("day", "week", "weekend", "fortnight"):
        return None
    if unit in ("year", "decade"):
        return _moved(unit, count, date(anchor.year, 1, 1))
    return None if anchor.month is None else _moved(unit, count, date(anchor.year, anchor.month, 1))


def _moved(unit: str, count: int, day: date) -> Moment | None:
    months = day.year * 12 + day.month - 1
    if unit == "day":
        return day_moment(day + timedelta(count))
    if unit in ("week", "fortnight"):
        return week_moment(day + timedelta((7 if unit == "week" else 14) * count))
    if unit == "weekend":
        return weekend_moment(day + timedelta(7 * count))
    if unit == "month":
        return months_from(months + count)
    if unit == "quarter":
        return _at("quarter", months_from(months + 3 * count).start)
    return (
        year_moment(day.year + count)
        if unit == "year"
        else decade_moment((day.year + 10 * count) // 10 * 10)
    )


def _at(unit: str, day: date | None) -> Moment | None:
    if day is None:
        return None
    if unit == "quarter":
        return quarter_moment(day.year, (day.month + 2) // 3)
    return day_moment(day) if unit == "day" else year_moment(day.year)


def _holds(unit: str, last: Moment) -> bool:
    """Whether "that month" can be read off a date of this grain."""
    order = ("day", "week", "month", "quarter", "half", "season", "year", "decade", "century")
    return order.index(last.grain) <= order.index("day" if unit == "weekend" else unit)
