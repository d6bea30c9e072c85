"""Calendar days, weeks, months, quarters and years as moments.

Every function raises ValueError for a year that the calendar does not have.
"""

from calendar import monthrange
from datetime import date, timedelta

from chipnews.model.value import Grain, Moment


def stretch(edtf: str, start: date, end: date, grain: Grain) -> Moment:
    """The half-open days `start` to `end` under the name `edtf`."""
    return Moment(edtf, edtf.rstrip("~"), start, end, grain, "on")


def open_moment(timex: str, grain: Grain) -> Moment:
    """A moment whose year nobody knows."""
    return Moment(timex, timex, None, None, grain, "on")


def day_moment(day: date) -> Moment:
    """One day."""
    return stretch(day.isoformat(), day, day + timedelta(1), "day")


def month_moment(year: int, month: int) -> Moment:
    """A calendar month."""
    return stretch(f"{year:04d}-{month:02d}", date(year, month, 1), month_end(year, month), "month")


def year_moment(year: int) -> Moment:
    """A calendar year."""
    return stretch(f"{year:04d}", date(year, 1, 1), date(year + 1, 1, 1), "year")


def month_end(year: int, month: int) -> date:
    """The day after the last of the month."""
    return date(year, month, monthrange(year, month)[1]) + timedelta(1)


def quarter_moment(year: int, quarter: int) -> Moment:
    """A calendar quarter."""
    return stretch(f"{year}-Q{quarter}", date(year, 3 * quarter - 2, 1), month_end(year, 3 * quarter), "quarter")


def week_moment(day: date, *, weekend: bool) -> Moment:
    """The ISO week that holds `day`, or its Saturday and Sunday."""
    monday = day - timedelta(day.weekday())
    if weekend:
        return stretch(
            f"{monday + timedelta(5)}/{monday + timedelta(6)}", monday + timedelta(5), monday + timedelta(7), "day"
        )
    year, week, _ = monday.isocalendar()
    return stretch(f"{year}-W{week:02d}", monday, monday + timedelta(7), "week")
