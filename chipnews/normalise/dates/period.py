"""Resolves the expressions that name more than a day: weeks, months, quarters, seasons, years."""

from datetime import date, timedelta

from msgspec.structs import replace

from chipnews.model.figure import TimeParts
from chipnews.model.values.value import Grain, Moment
from chipnews.normalise.dates.anchor import Anchor
from chipnews.normalise.dates.calendar import (
    century_moment,
    decade_moment,
    half_moment,
    month_moment,
    months_from,
    open_moment,
    quarter_moment,
    season_moment,
    stretch,
    week_moment,
    year_moment,
)
from chipnews.normalise.dates.year import century_of, stated_year, year_of

_MONTHS = 12
_SHORT_RANGE = 12  # years: "1914-18", not "2015-32"


def month(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "October", "October 2022", "last October", "October of the same year"."""
    number = time.month
    if time.rel in (-1, 1) and anchor.year and anchor.month:
        shift = (number <= anchor.month) if time.rel == 1 else -(number >= anchor.month)
        return month_moment(anchor.year + shift, number)
    known = anchor.year if time.rel == 0 else year_of(time, number, anchor)
    if known is None:
        return open_moment(f"XXXX-{number:02d}", "month")
    return month_moment(known, number)


def month_range(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "April-June 2023", "November 2022 to March 2023"."""
    first, last = time.month, time.month_2
    years = [year for year in (time.year, time.year_2) if year]
    to = years[-1] if years else year_of(time, last, anchor)
    if to is None:
        return open_moment(f"XXXX-{first:02d}/XXXX-{last:02d}", "month")
    start = years[0] if len(years) > 1 else to - (first > last)
    return _span(month_moment(start, first), month_moment(to, last), "month")


def _span(first: Moment, last: Moment, grain: Grain) -> Moment | None:
    if first.start is None or last.end is None or first.start >= last.end:
        return None
    return stretch(f"{first.edtf}/{last.edtf}", first.start, last.end, grain)


def year(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "2023", "'82"."""
    known = stated_year(time, anchor)
    return year_moment(known) if known is not None else None


def year_range(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "2009-2010", "2022-23"."""
    first = time.year
    last = int(str(first)[: 4 - len(time.to)] + time.to)
    near = len(time.to) == 4 or last - first <= _SHORT_RANGE
    return _span(year_moment(first), year_moment(last), "year") if first < last and near else None


def fiscal(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "fiscal 2024", "FY24", "the financial year 2023-24" as the years of their names."""
    return year_range(time, anchor) if time.to else year(time, anchor)


def decade(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the 1990s", "the '90s"."""
    return decade_moment(time.decade if time.decade else century_of(time.tens))


def century(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the 19th century"."""
    return century_moment(time.nth or time.day)


def quarter(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "Q4 2023", "the fourth quarter", "3Q23"."""
    number = time.quarter or time.nth
    known = anchor.year if time.rel == 0 else stated_year(time, anchor)
    if known is None and not time.tells_year and anchor.year is not None:
        known = anchor.year + _quarters_away(time, number, anchor)
    if known is None:
        return open_moment(f"XXXX-Q{number}", "quarter")
    return quarter_moment(known, number)


def month_quarter(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the June quarter" by the month in which it ends."""
    return quarter(replace(time, quarter=time.month // 3), anchor)


def _quarters_away(time: TimeParts, number: int, anchor: Anchor) -> int:
    """How many years to add to the anchor's for a quarter without a year; a past one is over.

    "Fourth-quarter profit" reported in October is that of a firm's own year, which has just ended.
    """
    if anchor.month is None:
        return 0
    # "second-quarter growth" is reported, not awaited
    if time.tense == "future" and not time.attribute:
        return int(3 * number + 1 < anchor.month)
    return -int(3 * number > anchor.month + 2 * time.attribute)


def years_quarter(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "last year's fourth quarter", "the year-ago quarter", "the 2021 quarter".

    Without a number it is the quarter that the text has named last, in the other year. If the text
    has named none it is the stated year, or the last quarter that is over, a year before.
    """
    away = -1 if time.ago else time.rel or 0
    if time.nth and (known := stated_year(replace(time, yearrel=away), anchor)) is not None:
        return quarter_moment(known, time.nth)
    last = anchor.last
    if last is None or last.start is None or last.grain not in ("quarter", "month", "half"):
        return year_moment(time.year) if time.year else _year_before(time.ago, anchor)
    year, month = time.year or last.start.year - 1, last.start.month
    if last.grain == "month":
        return month_moment(year, month)
    if last.grain == "quarter":
        return quarter_moment(year, (month + 2) // 3)
    return half_moment(year, 1 + (month > 6))


def _year_before(unit: str, anchor: Anchor) -> Moment | None:
    """The last quarter that is over, a year before; of another `unit` the year before."""
    if anchor.year is None or anchor.month is None:
        return None
    if unit != "quarter":
        return year_moment(anchor.year - 1)
    away = anchor.year * 4 + (anchor.month - 1) // 3 - 5
    return quarter_moment(away // 4, away % 4 + 1)


def the_quarter(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "for the quarter": the one that the text has named last, else the last one over."""
    if anchor.last and anchor.last.grain == "quarter":
        return replace(anchor.last, bound="on")
    if time.unit == "period":  # which may be a year or a month
        return None
    if anchor.year is None or anchor.month is None:
        return open_moment("XXXX-QX", "quarter")
    away = anchor.year * 4 + (anchor.month - 1) // 3 - (time.tense == "past")
    return quarter_moment(away // 4, away % 4 + 1)


def half(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the first half of 2026", "H1 2023", "the second half of the year"."""
    known = stated_year(replace(time, yearrel=time.rel or 0), anchor)
    return None if known is None else half_moment(known, 1 if time.nth == 1 else 2)


def season(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "last summer", "the spring of 2023", "this winter" by the months of the north."""
    name = time.season
    if (known := stated_year(time, anchor)) is not None:
        return season_moment(known, name)
    if anchor.day is None and anchor.month is None:
        return open_moment(f"XXXX-{name}", "season")
    today = anchor.day or date(anchor.year or 1, anchor.month or 1, 1)
    found = [season_moment(today.year + shift, name) for shift in (-1, 0, 1)]
    if time.rel == -1 or (time.rel is None and time.tense == "past"):
        begun = [
            one
            for one in found
            if one.start and one.end and (one.start if time.rel is None else one.end) <= today
        ]
        return begun[-1]
    if time.rel == 0:
        return min(found, key=lambda one: _gap(one, today))
    return next(one for one in found if one.start and one.start > today)


def _gap(moment: Moment, today: date) -> int:
    assert moment.start and moment.end, "a season of a known year has days"
    return max((moment.start - today).days, (today - moment.end).days, 0)


def week_of(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the week of April 10"."""
    month_number, number = time.month, time.day
    known = year_of(time, month_number, anchor)
    return None if known is None else week_moment(date(known, month_number, number))


def week_number(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "week 23", "week 3 of 2027" as ISO weeks."""
    known = stated_year(replace(time, yearrel=time.rel or 0), anchor)
    return None if known is None else week_moment(date.fromisocalendar(known, time.nth, 1))


def nth_week(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the last week of March", "the third month of 2021".

    As in ISO 8601, a week belongs to the month and the year of its Thursday.
    """
    whole = _whole_of(time, anchor)
    if whole is None or whole.start is None or whole.end is None:
        return None
    nth = time.nth
    if time.unit == "month":
        months = whole.start.year * 12 + whole.start.month - 1
        return months_from(months + (nth - 1 if nth > 0 else 11))
    thursdays = [
        day
        for day in (whole.start + timedelta(i) for i in range((whole.end - whole.start).days))
        if day.weekday() == 3
    ]
    return week_moment(thursdays[nth - 1 if nth > 0 else -1])


def months_of(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the first nine months of 2023"."""
    known, count = stated_year(time, anchor), time.number
    if known is None or count is None or not 1 < count < _MONTHS:
        return None
    first = 1 if time.which.lower() == "first" else _MONTHS - count + 1
    return _span(month_moment(known, first), month_moment(known, first + count - 1), "month")


def _whole_of(time: TimeParts, anchor: Anchor) -> Moment | None:
    if time.month:
        return month(replace(time, rel=None), anchor)
    if time.year:
        return year(time, anchor)
    if anchor.year is None:
        return None
    if time.whole == "year":
        return year_moment(anchor.year + (time.rel or 0))
    if anchor.month is None:
        return None
    return months_from(anchor.year * 12 + anchor.month - 1 + (time.rel or 0))
