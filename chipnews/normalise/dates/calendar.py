"""Makes moments of calendar days, weeks, months and longer stretches.

Each has its name in EDTF (ISO 8601-2) and in TIMEX3. Every function raises ValueError for a day or
a year that the calendar does not have.
"""

from calendar import monthrange
from datetime import date, timedelta

from chipnews.model.values.value import Grain, Moment

# EDTF number and first month, northern
_SEASONS = {"SP": (21, 3), "SU": (22, 6), "FA": (23, 9), "WI": (24, 12)}


def stretch(edtf: str, start: date, end: date, grain: Grain, timex: str = "") -> Moment:
    """Returns the half-open days `start` to `end`; the TIMEX3 value is `edtf` unless given."""
    return Moment(edtf, timex or edtf.rstrip("~"), start, end, grain, "on")


def open_moment(edtf: str, grain: Grain, timex: str = "") -> Moment:
    """Returns a moment whose year or day nobody knows."""
    return Moment(edtf, timex or edtf, None, None, grain, "on")


def day_moment(day: date) -> Moment:
    """Returns one day."""
    return stretch(day.isoformat(), day, day + timedelta(1), "day")


def days_moment(first: date, last: date) -> Moment | None:
    """Returns the days `first` to `last`, both included; `None` where they run backwards."""
    return stretch(f"{first}/{last}", first, last + timedelta(1), "day") if first < last else None


def month_moment(year: int, month: int) -> Moment:
    """Returns a calendar month."""
    return stretch(f"{year:04d}-{month:02d}", date(year, month, 1), month_end(year, month), "month")


def months_from(months: int) -> Moment:
    """Returns the calendar month that is `months` months after January of the year 0."""
    year, month = divmod(months, 12)
    return month_moment(year, month + 1)


def year_moment(year: int) -> Moment:
    """Returns a calendar year."""
    return stretch(f"{year:04d}", date(year, 1, 1), date(year + 1, 1, 1), "year")


def decade_moment(first: int) -> Moment:
    """Returns the ten years from `first`."""
    return stretch(
        f"{first // 10}X", date(first, 1, 1), date(first + 10, 1, 1), "decade", f"{first // 10}"
    )


def century_moment(number: int) -> Moment:
    """Returns the hundred years of a century; the 19th is 18XX."""
    first = (number - 1) * 100
    return stretch(
        f"{number - 1}XX", date(first, 1, 1), date(first + 100, 1, 1), "century", f"{number - 1}"
    )


def month_end(year: int, month: int) -> date:
    """Returns the day after the last of the month."""
    return date(year, month, monthrange(year, month)[1]) + timedelta(1)


def quarter_moment(year: int, quarter: int) -> Moment:
    """Returns a calendar quarter."""
    return stretch(
        f"{year}-Q{quarter}",
        date(year, 3 * quarter - 2, 1),
        month_end(year, 3 * quarter),
        "quarter",
    )


def half_moment(year: int, half: int) -> Moment:
    """Returns a calendar half-year."""
    first, last = 6 * half - 5, 6 * half
    return stretch(
        f"{year}-{first:02d}/{year}-{last:02d}",
        date(year, first, 1),
        month_end(year, last),
        "half",
        f"{year}-H{half}",
    )


def season_moment(year: int, season: str) -> Moment:
    """Returns a meteorological season of the north; a winter begins in the December of its year.

    `season` is its name in TIMEX3: SP, SU, FA or WI.
    """
    number, month = _SEASONS[season]
    last = divmod(month + 1, 12)
    return stretch(
        f"{year:04d}-{number}",
        date(year, month, 1),
        month_end(year + last[0], last[1] + 1),
        "season",
        f"{year}-{season}",
    )


def week_moment(day: date) -> Moment:
    """Returns the ISO week that contains `day`."""
    monday = day - timedelta(day.weekday())
    year, week, _ = monday.isocalendar()
    return stretch(f"{year}-W{week:02d}", monday, monday + timedelta(7), "week")


def weekend_moment(day: date) -> Moment:
    """Returns Saturday and Sunday of the ISO week that contains `day`."""
    week = week_moment(day)
    saturday = day - timedelta(day.weekday()) + timedelta(5)
    return stretch(
        f"{saturday}/{saturday + timedelta(1)}",
        saturday,
        saturday + timedelta(2),
        "day",
        f"{week.edtf}-WE",
    )
