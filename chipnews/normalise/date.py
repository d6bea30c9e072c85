"""Turns expressions of time into moments with their grain; no rule invents a day nobody wrote.

Each rule reads the groups of a `timex.toml` pattern against the article's anchor; dateparser
resolves the day-level phrases. A bare month or weekday looks back, unless the tense of its verb
looks ahead.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from functools import cache

from msgspec.structs import replace

from chipnews.model.figure import TimeParts
from chipnews.model.mention import Extraction
from chipnews.model.values.value import Moment
from chipnews.normalise.dates import days, part, period, shift
from chipnews.normalise.dates.anchor import Anchor
from chipnews.normalise.dates.calendar import day_moment, open_moment

# stands for a day of which nothing is known; only the grain of what comes out is used
_ANY_DAY = date(2003, 6, 15)
_SHAPES = {"day": "XXXX-XX-XX", "month": "XXXX-XX", "quarter": "XXXX-QX", "week": "XXXX-WXX"}
# phrases for dateparser; no text is searched for these words
_WORDS = {0: "today", -1: "yesterday", 1: "tomorrow", -2: "2 days ago", 2: "in 2 days"}


def normalise_date(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Finds the moment that an expression names; `None` where it names none.

    `start` is `None` where the anchor does not say enough.
    """
    made = _resolved(time, anchor)
    if anchor.day is None and (made is None or (made.start is None and made.edtf)):
        known = _as_far_as_known(time, anchor)
        made = known if made is None or (known and known.start) else made
    return replace(made, bound=time.bound) if made else None


def full_dates(extraction: Extraction) -> list[tuple[int, Moment]]:
    """Lists the days and months that an article names with their year, and where they stand."""
    found = []
    for mention in (statement.mention for statement in extraction.statements):
        if mention.time and (mention.time.year or mention.time.hundreds):
            moment = normalise_date(mention.time, Anchor())
            if moment and moment.start and moment.grain in ("day", "month"):
                found.append((mention.span.start, moment))
    return found


def _resolved(time: TimeParts, anchor: Anchor) -> Moment | None:
    try:
        return RULES[time.resolve](time, anchor)
    # no such day, or the calendar ends: "last year" in the year 1
    except (ValueError, OverflowError, IndexError):
        return None


def _as_far_as_known(time: TimeParts, anchor: Anchor) -> Moment | None:
    """What an expression names if published on the first or on the last possible day.

    Where the two differ the moment is open in what differs. A date that counts from publication
    moves with it in one direction, so that days between two that agree all agree.
    """
    first, last = (
        _resolved(time, replace(anchor, year=day.year, month=day.month, day=day, within=None))
        for day in anchor.within or (_ANY_DAY, _ANY_DAY + timedelta(366))
    )
    if first is None or last is None or first.start is None or last.start is None:
        return None
    if first == last:
        return first
    known = ""
    if anchor.within and first.grain in ("day", "month"):
        one, other = str(first.start), str(last.start)
        known = next((one[:size] for size in (7, 4) if one[:size] == other[:size]), "")
    edtf = known + _SHAPES.get(first.grain, "XXXX")[len(known) :]
    timex = f"XXXX-WXX-{time.weekday + 1}" if time.resolve == "weekday" else edtf
    return open_moment(edtf, first.grain, timex=timex)


def _weekday(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "Friday", "last Tuesday", "Friday morning", "Thursday at 9 a.m."."""
    if anchor.day is None:
        return None
    wanted, rel = time.weekday, time.rel
    if rel == 0 or (rel is None and anchor.day.weekday() == wanted):
        day = anchor.day + timedelta(wanted - anchor.day.weekday())
        return days.with_clock(day_moment(day), time)
    ahead = rel == 1 or (rel is None and time.tense != "past")
    steps = (wanted - anchor.day.weekday()) % 7 or 7
    return days.with_clock(
        day_moment(anchor.day + timedelta(steps if ahead else steps - 7 or -7)), time
    )


def _weekday_of_week(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "Tuesday of next week"."""
    if anchor.day is None:
        return None
    monday = anchor.day - timedelta(anchor.day.weekday())
    return day_moment(monday + timedelta(7 * (time.rel or 0) + time.weekday))


def _weekday_range(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "Monday to Friday"."""
    first = _weekday(time, anchor)
    if first is None or first.start is None:
        return None
    length = (time.weekday_2 - time.weekday) % 7
    return days.between(first, day_moment(first.start + timedelta(length)))


def _word(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "yesterday", "tomorrow morning"."""
    if anchor.day is None:
        return None
    return days.with_clock(_parsed(_WORDS[time.word or 0], anchor.day, "past"), time)


def _this_daypart(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "this morning", "last night", "tonight"."""
    if anchor.day is None:
        return None
    last = time.this.lower() == "last"
    return days.with_clock(_parsed("yesterday" if last else "today", anchor.day, "past"), time)


def _reference(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "now", "recently": they have a value in TIMEX3, and none in the calendar."""
    return Moment("", time.reference, None, None, "day", "on")


@cache
def _parsed(phrase: str, base: date, direction: str) -> Moment | None:
    """The day that dateparser finds for a phrase, relative to `base`."""
    import dateparser

    settings = {
        "RELATIVE_BASE": datetime.combine(base, time()),
        "PREFER_DATES_FROM": direction,
        "TIMEZONE": "UTC",
    }
    found = dateparser.parse(phrase, languages=["en"], settings=settings)
    return day_moment(found.date()) if found else None


RULES: Mapping[str, Callable[[TimeParts, Anchor], Moment | None]] = {
    "iso": days.iso, "iso_month": days.iso_month, "numeric": days.numeric, "day": days.day,
    "day_range": days.day_range, "slash_range": days.slash_range, "ago_two": days.ago_two,
    "weekday_number": days.weekday_number, "nth_weekday": days.nth_weekday,
    "from_a_day": days.from_a_day, "number_of_month": days.number_of_month,
    "holiday": days.holiday,
    "weekday": _weekday, "weekday_of_week": _weekday_of_week, "weekday_range": _weekday_range,
    "word": _word, "this_daypart": _this_daypart, "reference": _reference,
    "month": period.month, "month_range": period.month_range, "months_of": period.months_of,
    "year": period.year, "short_year": period.year, "year_range": period.year_range,
    "fiscal": period.fiscal, "decade": period.decade, "short_decade": period.decade,
    "century": period.century, "quarter": period.quarter, "month_quarter": period.month_quarter,
    "years_quarter": period.years_quarter, "the_quarter": period.the_quarter,
    "half": period.half, "season": period.season, "week_of": period.week_of,
    "week_number": period.week_number, "nth_week": period.nth_week,
    "part": part.part, "part_of_decade": part.part_of_decade, "edge": part.edge,
    "part_of_season": part.part_of_season, "edge_day": part.edge_day,
    "edge_of_part": part.edge_of_part, "edge_dash": part.edge_dash, "year_end": part.year_end,
    "relative": shift.unit_moment, "bare_unit": shift.bare_unit, "so_far": shift.so_far,
    "until_its_end": shift.until_its_end, "after_next": shift.after_next,
    "anaphora": shift.anaphora, "anaphora_daypart": shift.anaphora_daypart,
    "anaphora_after": shift.anaphora_after, "year_earlier": shift.year_earlier,
    "later": shift.later, "ago": shift.ago, "ahead": shift.ahead,
}  # fmt: skip
