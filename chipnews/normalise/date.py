"""Expressions of time -> moments with their grain. Nothing invents a day that nobody wrote.

Each rule reads the groups of a `timex.toml` pattern against the article's anchor; dateparser resolves the day-level phrases. A bare
month or weekday looks back, unless the tense of its verb looks ahead.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import cast

from chipnews.model.value import Moment, TimeBound
from chipnews.normalise import period
from chipnews.normalise.anchor import Anchor
from chipnews.normalise.calendar import (
    day_moment,
    month_moment,
    open_moment,
    quarter_moment,
    stretch,
    week_moment,
    year_moment,
)
from chipnews.normalise.year import SHIFT, Parts, month_number, year_of

_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
}


def normalise_date(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    """The moment that the expression `text` names; `start` is `None` where the anchor does not reach."""
    rule = RULES[parts["resolve"]]
    try:
        made = rule(parts, text, anchor)
    except (ValueError, OverflowError):  # the calendar ends: "last year" in the year 1
        return None
    if made is None:
        return None
    return replace(made, bound=cast(TimeBound, parts["bound"]))


def _iso(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    return _valid_day(int(parts["year"]), int(parts["mm"]), int(parts["dd"]))


def _valid_day(year: int, month: int, day: int) -> Moment | None:
    try:
        return day_moment(date(year, month, day))
    except ValueError:
        return None


def _day(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    month, day = month_number(parts["month"]), int(parts["day"])
    year = year_of(parts, month, anchor)
    return open_moment(f"XXXX-{month:02d}-{day:02d}", "day") if year is None else _valid_day(year, month, day)


def _month(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    month = month_number(parts["month"])
    if parts.get("rel", "").lower() in ("last", "next") and "year" not in text.lower() and anchor.year and anchor.month:
        ahead = parts["rel"].lower() == "next"
        shift = (month <= anchor.month) if ahead else -(month >= anchor.month)
        return month_moment(anchor.year + shift, month)
    year = year_of(parts, month, anchor)
    return open_moment(f"XXXX-{month:02d}", "month") if year is None else month_moment(year, month)


def _year(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    return year_moment(int(parts["year"]))


def _year_range(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    first = int(parts["year"])
    last = int(str(first)[: 4 - len(parts["year2"])] + parts["year2"])
    return stretch(f"{first}/{last}", date(first, 1, 1), date(last + 1, 1, 1), "year") if first < last else None


def _decade(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    first = int(parts["decade"])
    return stretch(f"{first // 10}X", date(first, 1, 1), date(first + 10, 1, 1), "decade")


def _edge(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    """As in "the end of the year": as a deadline its last day; the start its first; the middle the stretch itself."""
    whole = _whole(parts, text, anchor)
    if whole is None or whole.start is None or whole.end is None:
        return whole
    edge = parts["edge"].lower()
    if edge == "end":
        return day_moment(whole.end - timedelta(1))
    return day_moment(whole.start) if edge in ("start", "beginning") else whole


def _whole(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    if "month" in parts:
        return _month(parts, "", anchor)
    if "year" in parts:
        return year_moment(int(parts["year"]))
    return _relative({**parts, "rel": parts.get("rel", "this")}, text, anchor)


def _year_end(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    return day_moment(date(anchor.year, 12, 31)) if anchor.year else None


def _relative(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    """As in "last year", "this week", "next quarter" against the anchor, as far as its grain reaches."""
    shift = SHIFT[parts["rel"].lower()]
    span = parts["span"].lower()
    if span in ("year", "decade") and anchor.year is not None:
        return year_moment(anchor.year + shift) if span == "year" else None
    if span in ("month", "quarter") and anchor.year is not None and anchor.month is not None:
        months = anchor.year * 12 + anchor.month - 1 + shift * (3 if span == "quarter" else 1)
        year, month = divmod(months, 12)
        return quarter_moment(year, month // 3 + 1) if span == "quarter" else month_moment(year, month + 1)
    if span in ("week", "weekend", "day") and anchor.day is not None:
        if span == "day":
            return day_moment(anchor.day + timedelta(shift))
        return week_moment(anchor.day + timedelta(7 * shift), weekend=span == "weekend")
    return None


def _weekday(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    if "month" in parts:
        return _day(parts, text, anchor)
    if anchor.day is None:
        return None
    rel = parts.get("rel", "").lower()
    if rel == "this":
        monday = anchor.day - timedelta(anchor.day.weekday())
        return next(day_moment(day) for day in (monday + timedelta(i) for i in range(7)) if _is_weekday(day, parts))
    if not rel and _is_weekday(anchor.day, parts):
        return day_moment(anchor.day)
    ahead = rel == "next" or (not rel and parts["tense"] != "past")
    return _parsed(text, anchor.day, "future" if ahead else "past")


def _is_weekday(day: date, parts: Parts) -> bool:
    return day.strftime("%A").lower() == parts["weekday"].lower()


def _word(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    word = parts["word"].lower()
    return _parsed("today" if word == "tonight" else word, anchor.day, "past") if anchor.day else None


def _ago(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    """As in "two weeks ago" is a day, "three months ago" a month, "two years ago" a year: the grain of its unit."""
    word = parts["number"].lower()
    count = int(word) if word.isdigit() else _NUMBERS.get(word)
    span = parts["span"].lower()
    if count is None:
        return None
    if span == "year" and anchor.year is not None:
        return year_moment(anchor.year - count)
    if span == "month" and anchor.year is not None and anchor.month is not None:
        year, month = divmod(anchor.year * 12 + anchor.month - 1 - count, 12)
        return month_moment(year, month + 1)
    if span == "week" and anchor.day is not None:
        return week_moment(anchor.day - timedelta(7 * count), weekend=False)
    return _parsed(text, anchor.day, "past") if span == "day" and anchor.day else None


@cache
def _parsed(text: str, base: date, direction: str) -> Moment | None:
    """A day-level phrase by dateparser, relative to `base`."""
    import dateparser

    settings = {
        "RELATIVE_BASE": datetime.combine(base, time()),
        "PREFER_DATES_FROM": direction,
        "TIMEZONE": "UTC",
    }
    phrase = re.sub(r"^(this|past|last|next)\s+", "", text, flags=re.IGNORECASE)
    found = dateparser.parse(phrase, languages=["en"], settings=settings)
    return day_moment(found.date()) if found else None


RULES: Mapping[str, Callable[[Parts, str, Anchor], Moment | None]] = {
    "iso": _iso, "day": _day, "month": _month, "year": _year, "year_range": _year_range, "decade": _decade, "quarter": period.quarter,
    "half": period.half, "part": period.part, "edge": _edge, "year_end": _year_end, "relative": _relative,
    "weekday": _weekday, "word": _word,
    "ago": _ago,
}  # fmt: skip
