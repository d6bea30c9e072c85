"""Stretches longer than a day.

Months, quarters, halves, seasons, years, decades, and the weeks and parts of them.
"""

from dataclasses import replace
from datetime import date, timedelta

from chipnews.model.figure import TimeParts
from chipnews.model.values.value import Moment
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
from chipnews.normalise.dates.year import century_of, told_year, year_of

_MONTHS = 12
_SHORT_RANGE = 12  # years: "1914-18", not "2015-32"


def month(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "October", "October 2022", "last October", "October of the same year"."""
    number = time.month
    if time.rel in (-1, 1) and anchor.year and anchor.month:
        shift = (number <= anchor.month) if time.rel == 1 else -(number >= anchor.month)
        return month_moment(anchor.year + shift, number)
    known = anchor.year if time.rel == 0 else year_of(time, number, anchor)
    return (
        open_moment(f"XXXX-{number:02d}", "month") if known is None else month_moment(known, number)
    )


def month_range(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "April-June 2023", "November 2022 to March 2023"."""
    first, last = time.month, time.month_2
    years = [year for year in (time.year, time.year_2) if year]
    to = years[-1] if years else year_of(time, last, anchor)
    if to is None:
        return open_moment(f"XXXX-{first:02d}/XXXX-{last:02d}", "month")
    start = years[0] if len(years) > 1 else to - (first > last)
    return _span(month_moment(start, first), month_moment(to, last), "month")


def _span(first: Moment, last: Moment, grain: str) -> Moment | None:
    if first.start is None or last.end is None or first.start >= last.end:
        return None
    return stretch(
        f"{first.edtf}/{last.edtf}", first.start, last.end, "month" if grain == "month" else "year"
    )


def year(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "2023", "'82"."""
    known = told_year(time, anchor)
    return year_moment(known) if known is not None else None


def year_range(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "2009-2010", "2022-23"."""
    first = time.year
    last = int(str(first)[: 4 - len(time.to)] + time.to)
    near = len(time.to) == 4 or last - first <= _SHORT_RANGE
    return _span(year_moment(first), year_moment(last), "year") if first < last and near else None


def fiscal(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "fiscal 2024", "FY24", "the financial year 2023-24": under the name that it has."""
    return year_range(time, anchor) if time.to else year(time, anchor)


def decade(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "the 1990s", "the '90s"."""
    return decade_moment(time.decade if time.decade else century_of(time.tens))


def century(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "the 19th century"."""
    return century_moment(time.nth or time.day)


def quarter(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "Q4 2023", "the fourth quarter", "3Q23"."""
    number = time.quarter or time.nth
    known = anchor.year if time.rel == 0 else told_year(time, anchor)
    if known is None and not time.tells_year and anchor.year is not None:
        known = anchor.year + _quarters_away(time, number, anchor)
    return (
        open_moment(f"XXXX-Q{number}", "quarter")
        if known is None
        else quarter_moment(known, number)
    )


def month_quarter(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "the June quarter": by the month in which it ends."""
    return quarter(replace(time, quarter=time.month // 3), anchor)


def _quarters_away(time: TimeParts, number: int, anchor: Anchor) -> int:
    """By how many years a quarter without a year lies from the anchor's.

    Of the past one that is over.

    "Fourth-quarter profit" reported in October is that of a firm's own year, which has just ended.
    """
    if anchor.month is None:
        return 0
    # "second-quarter growth" is reported, not awaited
    if time.tense == "future" and not time.attribute:
        return int(3 * number + 1 < anchor.month)
    return -int(3 * number > anchor.month + 2 * time.attribute)


def years_quarter(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "last year's fourth quarter".

    "the year-ago quarter" is the last one of the text, a year before, else that of the last year.

    "the 2021 quarter" is the last one of the text in that year, else the year.
    """
    away = -1 if time.ago else time.rel or 0
    if time.nth and (known := told_year(replace(time, yearrel=away), anchor)) is not None:
        return quarter_moment(known, time.nth)
    last = anchor.last
    if last is None or last.start is None or last.grain not in ("quarter", "month", "half"):
        return year_moment(time.year) if time.year else _year_before(time.ago, anchor)
    year, month = time.year or last.start.year - 1, last.start.month
    if last.grain == "month":
        return month_moment(year, month)
    return (
        quarter_moment(year, (month + 2) // 3)
        if last.grain == "quarter"
        else half_moment(year, 1 + (month > 6))
    )


def _year_before(unit: str, anchor: Anchor) -> Moment | None:
    """The last quarter that is over, a year before.

    A period of which nothing is known is the year.
    """
    if anchor.year is None or anchor.month is None:
        return None
    if unit != "quarter":
        return year_moment(anchor.year - 1)
    away = anchor.year * 4 + (anchor.month - 1) // 3 - 5
    return quarter_moment(away // 4, away % 4 + 1)


def the_quarter(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "for the quarter", "in the latest quarter".

    The one of which the text speaks, else the last that is over.
    """
    if anchor.last and anchor.last.grain == "quarter":
        return replace(anchor.last, bound="on")
    if time.unit == "period":  # which may be a year or a month
        return None
    if anchor.year is None or anchor.month is None:
        return open_moment("XXXX-QX", "quarter")
    away = anchor.year * 4 + (anchor.month - 1) // 3 - (time.tense == "past")
    return quarter_moment(away // 4, away % 4 + 1)


def half(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "the first half of 2026", "H1 2023", "the second half of the year"."""
    known = told_year(replace(time, yearrel=time.rel or 0), anchor)
    return None if known is None else half_moment(known, 1 if time.nth == 1 else 2)


def season(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "last summer", "the spring of 2023", "this winter".

    The months are those of the north.
    """
    name = time.season
    if (known := told_year(time, anchor)) is not None:
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
    """As in "the week of April 10"."""
    month_number, number = time.month, time.day
    known = year_of(time, month_number, anchor)
    return None if known is None else week_moment(date(known, month_number, number))


def week_number(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "week 23", "week 3 of 2027": ISO weeks."""
    known = told_year(replace(time, yearrel=time.rel or 0), anchor)
    return None if known is None else week_moment(date.fromisocalendar(known, time.nth, 1))


def nth_week(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "the last week of March" (ISO: a week belongs where its Thursday is), "the third month of 2021"."""
    whole = _whole_of(time, anchor)
    if whole is None or whole.start is None or whole.end is None:
        return None
    nth = time.nth
    if time.unit == "month":
        return months_from(
            whole.start.year * 12 + whole.start.month - 1 + (nth - 1 if nth > 0 else 11)
        )
    thursdays = [
        day
        for day in (whole.start + timedelta(i) for i in range((whole.end - whole.start).days))
        if day.weekday() == 3
    ]
    return week_moment(thursdays[nth - 1 if nth > 0 else -1])


def months_of(time: TimeParts, anchor: Anchor) -> Moment | None:
    """As in "the first nine months of 2023"."""
    known, count = told_year(time, anchor), time.number
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
    return (
        None
        if anchor.month is None
        else months_from(anchor.year * 12 + anchor.month - 1 + (time.rel or 0))
    )
