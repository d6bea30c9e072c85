"""Resolves the expressions that count from another date.

"Last year" and "two weeks ago" count from publication. "The same day" and "a year earlier" count
from the last date that the text has fixed.
"""

from datetime import date, timedelta

from msgspec.structs import replace

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
_GRAINS = ("day", "week", "month", "quarter", "half", "season", "year", "decade", "century")


def unit_moment(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "last year", "earlier this week"; with `time.back`, as `anaphora` does."""
    if time.back is not None:
        return anaphora(time, anchor)
    return shifted(time.unit, time.rel or 0, anchor)


def bare_unit(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "for the year", "on the day" by the last date of the text, else by publication.

    The last date must be of that grain or finer.
    """
    last = anchor.last
    if last and last.start and time.unit == "day" and last.grain == "day":
        return day_moment(last.start)
    if last and last.start and time.unit == "year" and last.grain != "decade":
        return year_moment(last.start.year)
    if time.unit == "weekend" and anchor.day:  # a past one has begun
        is_last = time.tense == "past" and anchor.day.weekday() < _SATURDAY
        return shifted("weekend", -int(is_last), anchor)
    return shifted(time.unit, 0, anchor)


def until_its_end(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the rest of the year": from publication to the last day."""
    whole = shifted(time.unit, 0, anchor)
    if whole is None or whole.end is None or anchor.day is None:
        return None
    last = whole.end - timedelta(1)
    return stretch(f"{anchor.day}/{last}", anchor.day, whole.end, whole.grain, whole.timex)


def so_far(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the year to date": from the first day to publication."""
    whole = shifted(time.unit, 0, anchor)
    if whole is None or whole.start is None or anchor.day is None:
        return None
    edtf, end = f"{whole.start}/{anchor.day}", anchor.day + timedelta(1)
    return stretch(edtf, whole.start, end, whole.grain, whole.timex)


def after_next(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the year after next", "the week before last"."""
    return shifted(time.unit, 2 if time.way == "later" else -2, anchor)


def anaphora(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the same day", "the following month" from the last date of the text.

    Where there is none they count from publication. "The previous year" counts from the last date
    only if that is a year.
    """
    shift, unit, last = time.back or 0, time.unit, anchor.last
    if last is None or last.start is None or (shift < 0 and unit not in (last.grain, "day")):
        return shifted(unit, shift, anchor)
    if shift == 0 and _GRAINS.index(last.grain) > _GRAINS.index(
        "day" if unit == "weekend" else unit
    ):
        return shifted(unit, 0, anchor)  # "that month" cannot be read off a year
    return _moved(unit, shift, last.start)


def anaphora_daypart(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the next morning" from the day that the text has just named."""
    if anchor.last is None or anchor.last.grain != "day":
        return None
    return with_clock(anaphora(replace(time, unit="day"), anchor), time)


def anaphora_after(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the day before", "a year earlier"."""
    return later(replace(time, number=1), anchor)


def year_earlier(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the year-earlier loss": the text's last quarter a year before, or last year."""
    return (anchor.last and _years_away("year", -1, anchor.last)) or shifted("year", -1, anchor)


def later(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "two days later", "a year earlier" from the last date of the text.

    A quarter or a half of the text stays one: "a year earlier" is that of the year before.
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
    if unit not in ("year", "decade") or last.grain not in ("quarter", "half"):
        return None
    if last.start is None:
        return None
    year = last.start.year + count * (10 if unit == "decade" else 1)
    if last.grain == "quarter":
        return quarter_moment(year, (last.start.month + 2) // 3)
    return half_moment(year, 1 + (last.start.month > 6))


def ago(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "two weeks ago" (a week), "three years from now" (a year).

    "Three months ago" is approximate: the true date may lie half a unit before or after the month.
    """
    back = time.way == "ago"
    if time.number is None:  # "several years ago"
        return Moment("", "PAST_REF", None, None, "day", "on") if back else None
    count = time.number * (-1 if back else 1)
    made = None
    if back and count == -1 and anchor.last:  # "against $3 million a year ago", after a quarter
        made = _years_away(time.unit, count, anchor.last)
    if made:
        return made
    made = shifted(time.unit, count, anchor)
    if not back or made is None or made.grain == "day" or made.start is None or made.end is None:
        return made
    return replace(made, edtf=f"{made.edtf}~", slack=(made.end - made.start).days // 2)


def ahead(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "in three years' time"."""
    return None if time.number is None else shifted(time.unit, time.number, anchor)


def shifted(unit: str, count: int, anchor: Anchor) -> Moment | None:
    """Returns the unit `count` units from the anchor's; `None` where the anchor is coarser."""
    if anchor.day is not None:
        return _moved(unit, count, anchor.day)
    if anchor.year is None or unit in ("day", "week", "weekend", "fortnight"):
        return None
    if unit in ("year", "decade"):
        return _moved(unit, count, date(anchor.year, 1, 1))
    return None if anchor.month is None else _moved(unit, count, date(anchor.year, anchor.month, 1))


def _moved(unit: str, count: int, day: date) -> Moment:
    months = day.year * 12 + day.month - 1
    match unit:
        case "day":
            made = day_moment(day + timedelta(count))
        case "week" | "fortnight":
            made = week_moment(day + timedelta((7 if unit == "week" else 14) * count))
        case "weekend":
            made = weekend_moment(day + timedelta(7 * count))
        case "month":
            made = months_from(months + count)
        case "quarter":
            year, month = divmod(months + 3 * count, 12)
            made = quarter_moment(year, month // 3 + 1)
        case "year":
            made = year_moment(day.year + count)
        case _:
            made = decade_moment((day.year + 10 * count) // 10 * 10)
    return made
