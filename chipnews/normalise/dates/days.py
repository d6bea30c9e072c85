"""Resolves the expressions that name days.

Days of the calendar, days in digits by the article's locale, holidays, and stretches of days.
"""

from calendar import isleap
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta
from msgspec.structs import replace

from chipnews.model.figure import TimeParts
from chipnews.model.values.value import AsOf, Moment
from chipnews.normalise.dates.anchor import Anchor
from chipnews.normalise.dates.calendar import day_moment, days_moment, month_moment, open_moment
from chipnews.normalise.dates.year import century_of, stated_year, year_of

_STEPS = {
    "day": ("days", 1), "week": ("weeks", 1), "weekend": ("weeks", 1), "fortnight": ("weeks", 2),
    "month": ("months", 1), "quarter": ("months", 3), "year": ("years", 1), "decade": ("years", 10),
}  # fmt: skip
# minutes of a day, half-open
_PARTS = {"MO": (0, 720), "AF": (720, 1080), "EV": (1080, 1440), "NI": (1080, 1440)}


def iso(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "2023-09-08"."""
    return day_moment(date(time.year, time.month, time.day))


def iso_month(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "2016-11", "11/2016"; "2009-10" is a range of years."""
    year, month = time.year, time.month
    return None if month == year % 100 + 1 else month_moment(year, month)


def numeric(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "14/9/2023": day first if it must be or has dots, else by the article's locale."""
    one, two = time.one, time.two
    day_first = one > 12 or (two <= 12 and (anchor.day_first or time.gap == "."))
    day, month = (one, two) if day_first else (two, one)
    if not 1 <= month <= 12:
        return None
    with_year = time if time.short is None else replace(time, year=century_of(time.short))
    return with_clock(_day(month, day, with_year, anchor), time)


def day(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "March 15", "Tuesday, November 7", "8 September 2023"."""
    return with_clock(_day(time.month, time.day, time, anchor), time)


def _day(month: int, number: int, time: TimeParts, anchor: Anchor) -> Moment | None:
    year = year_of(time, month, anchor)
    if year is None:
        return open_moment(f"XXXX-{month:02d}-{number:02d}", "day") if 1 <= number <= 31 else None
    if (month, number) == (2, 29) and not time.tells_year:
        year -= next(back for back in range(9) if isleap(year - back))
    return day_moment(date(year, month, number))


def from_a_day(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "two days before Christmas", "three weeks from tomorrow": the day itself."""
    base = holiday(time, anchor) if time.holiday else day(time, anchor) if time.month else None
    if time.word is not None and anchor.day:
        base = day_moment(anchor.day + timedelta(time.word))
    if base is None or base.start is None or time.number is None:
        return None
    count = time.number * (-1 if time.way == "earlier" else 1)
    return day_moment(moved(base.start, time.unit, count))


def ago_two(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "a year and three months ago": in the grain of the smaller unit."""
    if anchor.day is None or time.number is None or time.number_2 is None:
        return None
    sign = -1 if time.way == "ago" else 1
    made = moved(anchor.day, time.unit, sign * time.number)
    made = moved(made, time.unit_2, sign * time.number_2)
    return month_moment(made.year, made.month) if time.unit_2 == "month" else day_moment(made)


def moved(day: date, unit: str, count: int) -> date:
    """Returns the day `count` units on; the last day of a month too short for its number."""
    step, times = _STEPS[unit]
    made: date = day + relativedelta(**{step: count * times})
    return made


def number_of_month(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the 20th of next month"; "the 27th" is the nearest that fits the tense."""
    if anchor.day is None:
        return None
    number, months = time.day, time.rel
    if months is None and time.tense == "past":
        months = -int(number > anchor.day.day)
    elif months is None:
        months = int(number < anchor.day.day)
    month = anchor.day.replace(day=1) + relativedelta(months=months)
    return day_moment(month.replace(day=number))


def with_clock(moment: Moment | None, time: TimeParts) -> Moment | None:
    """Adds the time of day to a day in TIMEX3: "2023-11-10T09:00", "2023-11-10TMO"."""
    if moment is None or moment.grain != "day":
        return moment
    clock = _clock(time.clock) if time.clock else time.daypart
    return replace(moment, timex=f"{moment.timex}T{clock}") if clock else moment


def _clock(written: str) -> str:
    """The time of day in digits: "19:11" of "7:11 pm"."""
    has_dot = written[:2].rstrip(".").isdigit() and "." in written[:3]  # "7.11 pm"
    text = written.lower().replace(".", ":" if has_dot else "")
    hours, _, rest = text.rstrip("apm :").partition(":")
    hour = int(hours) % 12 + 12 * ("p" in text) if "m" in text else int(hours)
    return f"{hour:02d}:{rest[:2] or '00'}"


def as_of_day(moment: Moment) -> AsOf | None:
    """Returns the day of a moment, with its time of day if it has one; `None` of a longer time."""
    if moment.grain != "day" or moment.start is None or moment.end != moment.start + timedelta(1):
        return None
    clock = moment.timex.partition("T")[2]
    return AsOf(moment.start, *(_PARTS.get(clock) or _minute(clock) if clock else ()))


def as_of_clock(day: date, written: str) -> AsOf:
    """Returns a time of day ("4 p.m.") on a given day."""
    return AsOf(day, *_minute(_clock(written)))


def _minute(clock: str) -> tuple[int, int]:
    hours, _, minutes = clock.partition(":")
    minute = int(hours) * 60 + int(minutes)
    return minute, minute + 1


def day_range(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "March 3-5", "3 to 5 March 2023", "November 19 to December 3"."""
    months = [month for month in (time.month, time.month_2) if month]
    if time.this and anchor.day:
        away = {"last": -1, "next": 1}.get(time.this.lower(), 0)
        whole = anchor.day.replace(day=1) + relativedelta(months=away)
        return days_moment(whole.replace(day=time.day), whole.replace(day=time.day_2))
    if not months:
        return None
    days = [time.day, time.day_2]
    years = [year for year in (time.year, time.year_2) if year]
    last = years[-1] if years else year_of(time, months[0], anchor)
    if last is None:
        return open_moment(
            f"XXXX-{months[0]:02d}-{days[0]:02d}/XXXX-{months[-1]:02d}-{days[-1]:02d}", "day"
        )
    first = years[0] if len(years) > 1 else last - (months[0] > months[-1] and bool(years))
    return days_moment(
        date(first, months[0], days[0]),
        date(last + (months[0] > months[-1] and not years), months[-1], days[1]),
    )


def slash_range(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "10/1 to 11/7"."""
    first = replace(time, gap="/")
    last = replace(first, one=time.three, two=time.four, year=time.year_2 or time.year)
    return between(numeric(first, anchor), numeric(last, anchor))


def between(first: Moment | None, last: Moment | None) -> Moment | None:
    """Returns the days from the first day of one to the last day of the other."""
    if first is None or last is None or first.start is None or last.end is None:
        return None
    return days_moment(first.start, last.end - timedelta(1))


def weekday_number(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "Thursday the 21st": the nearest such day."""
    if anchor.day is None:
        return None
    months = [anchor.day.year * 12 + anchor.day.month - 1 + shift for shift in range(-9, 10)]
    fitting = []
    for year, month in (divmod(one, 12) for one in months):
        try:
            made = date(year, month + 1, time.day)
        except ValueError:
            continue
        if made.weekday() == time.weekday:
            fitting.append(made)
    near = anchor.day
    return day_moment(min(fitting, key=lambda one: abs((one - near).days))) if fitting else None


def nth_weekday(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the first Friday of next month"."""
    if time.month:
        month = time.month
        year = year_of(time, month, anchor)
    elif anchor.year is not None and anchor.month is not None:
        year, zero = divmod(anchor.year * 12 + anchor.month - 1 + (time.rel or 0), 12)
        month = zero + 1
    else:
        return None
    return None if year is None else day_moment(_nth(year, month, time.weekday, time.nth))


def _nth(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday of the month; -1 is the last."""
    first = date(year, month, 1)
    days = [
        day
        for day in (first + timedelta(i) for i in range(31))
        if day.month == month and day.weekday() == weekday
    ]
    return days[nth - 1] if nth > 0 else days[-1]


def holiday(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "Christmas", "Thanksgiving 2022"; without a year the nearest that fits the tense."""
    rule = time.holiday
    if (stated := stated_year(time, anchor)) is not None:
        return day_moment(_holiday_in(stated, rule))
    if anchor.day is None:
        return day_moment(_holiday_in(anchor.year, rule)) if anchor.year else None
    ahead = time.rel == 1 or (time.rel is None and time.tense != "past")
    found = [_holiday_in(anchor.day.year + shift, rule) for shift in (-1, 0, 1)]
    if ahead:
        return day_moment(min(one for one in found if one >= anchor.day))
    return day_moment(max(one for one in found if one <= anchor.day))


def _holiday_in(year: int, rule: str) -> date:
    """The day of a rule: "12-25", "11:3:4" (month:weekday:nth) or "easter-2", then "+" days."""
    base, _, shift = rule.partition("+")
    if base.startswith("easter"):
        sunday: date = easter(year)
        return sunday + timedelta(int(shift or 0) + int(base.removeprefix("easter") or 0))
    if ":" in base:
        month, weekday, nth = map(int, base.split(":"))
        return _nth(year, month, weekday, nth) + timedelta(int(shift or 0))
    month, number = map(int, base.split("-"))
    return date(year, month, number)
