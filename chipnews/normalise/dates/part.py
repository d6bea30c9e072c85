"""Resolves the expressions that name a part or an edge: "mid-March", "the end of the year".

A part is a third, approximate, since nobody says where it ends. The end of a stretch is its last
day, the start its first. In TIMEX3 all have the value of the whole stretch.
"""

from datetime import date, timedelta

from msgspec.structs import replace

from chipnews.model.figure import TimeParts
from chipnews.model.values.value import Moment
from chipnews.normalise.dates import period
from chipnews.normalise.dates.anchor import Anchor
from chipnews.normalise.dates.calendar import day_moment, month_end, stretch, year_moment
from chipnews.normalise.dates.shift import unit_moment

_MIDDLE = 1


def part(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "mid-March", "late last year"."""
    return _third(_whole(time, anchor), time.part)


def part_of_decade(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the early 1990s", "the late 19th century"."""
    whole = period.century(time, anchor) if time.nth else period.decade(time, anchor)
    return _third(whole, time.part)


def part_of_season(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "late spring 2023"."""
    return _third(period.season(time, anchor), time.part)


def edge(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the end of the year" and "the start of March" to a day, "the middle" to a third."""
    return _edge(_whole(time, anchor), time.edge)


def edge_day(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the last day of August"."""
    made = edge(time, anchor)
    return made and replace(made, timex=made.edtf)


def edge_of_part(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "the end of the third quarter"."""
    whole = period.season(time, anchor) if time.season else period.quarter(time, anchor)
    return _edge(whole, time.edge)


def edge_dash(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "end-March", "end-2023": the last day."""
    whole = _whole(time, anchor)
    return _day(whole, whole.end - timedelta(1)) if whole and whole.end else whole


def year_end(time: TimeParts, anchor: Anchor) -> Moment | None:
    """Resolves "year-end": the last day of the article's year."""
    known = None if anchor.year is None else year_moment(anchor.year + (time.rel or 0))
    return _day(known, date(int(known.edtf), 12, 31)) if known else None


def _edge(whole: Moment | None, which: int) -> Moment | None:
    if whole is None or whole.start is None or whole.end is None or which == _MIDDLE:
        return _third(whole, which)
    return _day(whole, whole.end - timedelta(1) if which else whole.start)


def _day(whole: Moment, day: date) -> Moment:
    return replace(day_moment(day), timex=whole.timex)


def _third(whole: Moment | None, which: int) -> Moment | None:
    """The first, second or last third: of a month in days (1-10, 11-20), of more in months."""
    if whole is None or whole.start is None or whole.end is None:
        return whole
    first, end = whole.start, whole.end
    if whole.grain in ("week", "day"):
        cuts = [first, first + timedelta(2), first + timedelta(4), end]
        return _part(whole, cuts[which], cuts[which + 1], 10)
    if whole.grain == "month":
        cuts = [first, first + timedelta(10), first + timedelta(20), end]
        return _part(whole, cuts[which], cuts[which + 1], 10)
    months = (end.year - first.year) * 12 + end.month - first.month
    steps = [months * i // 3 if months > 12 else round(months * i / 3) for i in range(4)]
    start, last = _months_on(first, steps[which]), _months_on(first, steps[which + 1] - 1)
    return _part(whole, start, month_end(last.year, last.month), 7)


def _part(whole: Moment, start: date, end: date, width: int) -> Moment:
    edtf = f"{start.isoformat()[:width]}/{(end - timedelta(1)).isoformat()[:width]}~"
    return stretch(edtf, start, end, whole.grain, whole.timex)


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


def _whole(time: TimeParts, anchor: Anchor) -> Moment | None:
    """The stretch of which the expression names a part."""
    if time.month:
        return period.month(replace(time, rel=None), anchor)
    if time.year:
        return period.year(time, anchor)
    return unit_moment(time, anchor)
