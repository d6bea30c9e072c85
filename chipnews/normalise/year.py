"""Which year, and which month, an expression of time means when it does not say so itself."""

from collections.abc import Mapping

from chipnews.normalise.anchor import Anchor

Parts = Mapping[str, str]
"""The named groups of a `timex.toml` pattern, with the tense of its clause."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SHIFT = {
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


def month_number(word: str) -> int:
    """1 to 12 of a month's name or its abbreviation."""
    return _MONTHS.index(word[:3].lower()) + 1


def year_of(parts: Parts, month: int, anchor: Anchor) -> int | None:
    """The year written, or told by "last year", or the nearest one in the direction of the verb's tense (past, present, future)."""
    if "year" in parts:
        return int(parts["year"])
    if anchor.year is None:
        return None
    if "rel" in parts:
        return anchor.year + SHIFT[parts["rel"].lower()]
    return anchor.year + (_turn(parts["tense"], month - anchor.month) if anchor.month else 0)


def _turn(tense: str, months: int) -> int:
    """By how many years a month lies away that comes `months` after the anchor's in the calendar; the present takes the nearest."""
    if tense == "future":
        return int(months < 0)
    if tense == "present":
        return -1 if months > 6 else int(months < -6)
    return -int(months > 0)


def shifted_year(parts: Parts, anchor: Anchor) -> int | None:
    """The year that "last" or "next" means, or the anchor's; `None` without an anchor."""
    return None if anchor.year is None else anchor.year + SHIFT[parts.get("rel", "this").lower()]
