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
from chipnews.normalise.anchor import Anchor
from chipnews.normalise.calendar import (
    day_moment,
    month_end,
    month_moment,
    open_moment,
    quarter_moment,
    stretch,
    week_moment,
    year_moment,
)

Parts = Mapping[str, str]
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SHIFT = {
    "this": 0,
    "last": -1,
    "previous": -1,
    "past": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "same": 0,
    "the": 0,
}
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}
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


def _month_number(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1


def _year_of(parts: Parts, month: int, anchor: Anchor) -> int | None:
    """The year written, or told by "last year", or the nearest one in the direction of the verb's tense."""
    if "year" in parts:
        return int(parts["year"])
    if anchor.year is None:
        return None
    if "rel" in parts:
        return anchor.year + _SHIFT[parts["rel"].lower()]
    if anchor.month is None:
        return anchor.year
    if parts["tense"] == "future":
        return anchor.year + (month < anchor.month)
    return anchor.year - (month > anchor.month)


def _iso(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    return _valid_day(int(parts["year"]), int(parts["mm"]), int(parts["dd"]))


def _valid_day(year: int, month: int, day: int) -> Moment | None:
    try:
        return day_moment(date(year, month, day))
    except ValueError:
        return None


def _day(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    month, day = _month_number(parts["month"]), int(parts["day"])
    year = _year_of(parts, month, anchor)
    return open_moment(f"XXXX-{month:02d}-{day:02d}", "day") if year is None else _valid_day(year, month, day)


def _month(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    month = _month_number(parts["month"])
    if parts.get("rel", "").lower() in ("last", "next") and "year" not in text.lower() and anchor.year and anchor.month:
        ahead = parts["rel"].lower() == "next"
        shift = (month <= anchor.month) if ahead else -(month >= anchor.month)
        return month_moment(anchor.year + shift, month)
    year = _year_of(parts, month, anchor)
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


def _quarter(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    quarter = int(parts["q"][1]) if "q" in parts else _QUARTERS[parts["qw"].lower()]
    year = int(parts["year"]) if "year" in parts else None
    if year is None and anchor.year is not None:
        year = anchor.year + _turn(parts, 3 * quarter, anchor)
    return open_moment(f"XXXX-Q{quarter}", "quarter") if year is None else quarter_moment(year, quarter)


def _turn(parts: Parts, last_month: int, anchor: Anchor) -> int:
    """By how many years a quarter without a year lies from the anchor's."""
    if "rel" in parts:
        return _SHIFT[parts["rel"].lower()]
    if anchor.month is None:
        return 0
    return int(last_month < anchor.month) if parts["tense"] == "future" else -int(last_month > anchor.month)


def _half(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    year = int(parts["year"]) if "year" in parts else _shifted_year(parts, anchor)
    if year is None:
        return None
    first = parts["half"].lower() == "first"
    start, end = (date(year, 1, 1), date(year, 7, 1)) if first else (date(year, 7, 1), date(year + 1, 1, 1))
    return stretch(f"{start.isoformat()[:7]}/{(end - timedelta(1)).isoformat()[:7]}", start, end, "half")


def _shifted_year(parts: Parts, anchor: Anchor) -> int | None:
    return None if anchor.year is None else anchor.year + _SHIFT[parts.get("rel", "this").lower()]


def _part(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    """As in "mid-March", "late 2024": the third of the month or year, approximate."""
    third = ("early", "mid", "late").index(parts["part"].lower())
    if "month" in parts:
        month = _month_number(parts["month"])
        year = _year_of(parts, month, anchor)
        if year is None:
            return open_moment(f"XXXX-{month:02d}", "month")
        start, end = (
            date(year, month, 1 + 10 * third),
            date(year, month, 11 + 10 * third) if third < 2 else month_end(year, month),
        )
        return stretch(f"{start}/{end - timedelta(1)}~", start, end, "month")
    known = int(parts["year"]) if "year" in parts else _shifted_year(parts, anchor)
    if known is None:
        return None
    start, end = date(known, 1 + 4 * third, 1), date(known, 5 + 4 * third, 1) if third < 2 else date(known + 1, 1, 1)
    return stretch(f"{start.isoformat()[:7]}/{(end - timedelta(1)).isoformat()[:7]}~", start, end, "year")


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
    shift = _SHIFT[parts["rel"].lower()]
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
    if parts.get("rel") or parts["tense"] == "past":
        back = _parsed(text, anchor.day, "future" if parts.get("rel", "").lower() == "next" else "past")
        same_day = anchor.day.strftime("%A").lower() == parts["weekday"].lower()
        return day_moment(anchor.day) if same_day and not parts.get("rel") else back
    return _parsed(text, anchor.day, "future")


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
    "iso": _iso, "day": _day, "month": _month, "year": _year, "year_range": _year_range, "decade": _decade, "quarter": _quarter,
    "half": _half, "part": _part, "edge": _edge, "year_end": _year_end, "relative": _relative, "weekday": _weekday, "word": _word,
    "ago": _ago,
}  # fmt: skip
