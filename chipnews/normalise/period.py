"""Parts of years and months: quarters, halves, "mid-March", "late 2024"."""

from datetime import date, timedelta

from chipnews.model.value import Moment
from chipnews.normalise.anchor import Anchor
from chipnews.normalise.calendar import month_end, open_moment, quarter_moment, stretch
from chipnews.normalise.year import SHIFT, Parts, month_number, shifted_year, year_of

_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}


def quarter(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    """As in "Q4 2023", "the fourth quarter"."""
    quarter = int(parts["q"][1]) if "q" in parts else _QUARTERS[parts["qw"].lower()]
    year = int(parts["year"]) if "year" in parts else None
    if year is None and anchor.year is not None:
        year = anchor.year + _turn(parts, 3 * quarter, anchor)
    return open_moment(f"XXXX-Q{quarter}", "quarter") if year is None else quarter_moment(year, quarter)


def _turn(parts: Parts, last_month: int, anchor: Anchor) -> int:
    """By how many years a quarter without a year lies from the anchor's."""
    if "rel" in parts:
        return SHIFT[parts["rel"].lower()]
    if anchor.month is None:
        return 0
    return int(last_month < anchor.month) if parts["tense"] == "future" else -int(last_month > anchor.month)


def half(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    """As in "the first half of 2026"."""
    year = int(parts["year"]) if "year" in parts else shifted_year(parts, anchor)
    if year is None:
        return None
    first = parts["half"].lower() == "first"
    start, end = (date(year, 1, 1), date(year, 7, 1)) if first else (date(year, 7, 1), date(year + 1, 1, 1))
    return stretch(f"{start.isoformat()[:7]}/{(end - timedelta(1)).isoformat()[:7]}", start, end, "half")


def part(parts: Parts, text: str, anchor: Anchor) -> Moment | None:
    """As in "mid-March", "late 2024": the third of the month or year, approximate."""
    third = ("early", "mid", "late").index(parts["part"].lower())
    if "month" in parts:
        month = month_number(parts["month"])
        year = year_of(parts, month, anchor)
        if year is None:
            return open_moment(f"XXXX-{month:02d}", "month")
        start, end = (
            date(year, month, 1 + 10 * third),
            date(year, month, 11 + 10 * third) if third < 2 else month_end(year, month),
        )
        return stretch(f"{start}/{end - timedelta(1)}~", start, end, "month")
    known = int(parts["year"]) if "year" in parts else shifted_year(parts, anchor)
    if known is None:
        return None
    start, end = date(known, 1 + 4 * third, 1), date(known, 5 + 4 * third, 1) if third < 2 else date(known + 1, 1, 1)
    return stretch(f"{start.isoformat()[:7]}/{(end - timedelta(1)).isoformat()[:7]}~", start, end, "year")
