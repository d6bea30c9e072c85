"""Which year an expression of time means when it does not say so itself."""

from collections.abc import Mapping

from chipnews.normalise.anchor import Anchor

Parts = Mapping[str, str]
"""The groups of a `timex.toml` pattern in their values (a month's number, not its name), with `tense` and `bound` of the clause."""


def year_of(parts: Parts, month: int, anchor: Anchor) -> int | None:
    """The year written, or told by "last year", or the nearest one in the direction of the verb's tense (past, present, future)."""
    if (told := told_year(parts, anchor)) is not None:
        return told
    if anchor.year is None or is_told(parts):
        return None
    return anchor.year + (_turn(parts["tense"], month - anchor.month) if anchor.month else 0)


def told_year(parts: Parts, anchor: Anchor) -> int | None:
    """The year that the expression itself tells: "2023", "fiscal ’24", "of last year", "of the same year"."""
    if "year" in parts:
        return int(parts["year"])
    if "short" in parts:
        return century_of(int(parts["short"]))
    if "yearback" in parts and anchor.last and anchor.last.start:
        return anchor.last.start.year + int(parts["yearback"])
    if anchor.year is None:
        return None
    if "yearback" in parts or "yearrel" in parts:
        return anchor.year + int(parts.get("yearrel") or parts.get("yearback", "0"))
    return anchor.year if "ofthe" in parts else None


def is_told(parts: Parts) -> bool:
    """Whether the expression says which year it means, known or not."""
    return not parts.keys().isdisjoint({"year", "short", "yearrel", "yearback", "ofthe"})


def century_of(year: int) -> int:
    """A year of two digits: up to 49 of this century, else of the last (as POSIX and RFC 2822 nearly do)."""
    return year + (2000 if year < 50 else 1900)


def _turn(tense: str, months: int) -> int:
    """By how many years a month lies away that comes `months` after the anchor's in the calendar; the present takes the nearest."""
    if tense == "future":
        return int(months < 0)
    if tense == "present":
        return -1 if months > 6 else int(months < -6)
    return -int(months > 0)
