"""Rules: what forbids two claims to be one fact, whatever speaks for it.

A rule stands here only where it parts far more pairs of two facts than of one; `python -m
tests.benchmarks.ablation` measures that.
"""

from collections.abc import Container
from functools import lru_cache

from chipnews.align.clues import Pair, other_measure

_LABELS = ("quarter", "year")  # many facts are of one quarter, and it is the same quarter
_STEM = 4  # letters in which two spellings of a name agree


def forbids(pair: Pair) -> str | None:
    """Returns why the two cannot be one fact; `None` where no rule forbids it."""
    return next((why for why, holds in _RULES.items() if holds(pair)), None)


def _one_is_published(pair: Pair) -> bool:
    return pair.first.is_published != pair.second.is_published


def _side_by_side(pair: Pair) -> bool:
    return pair.one_sentence and not (pair.one.revises or pair.other.revises)


def _dead_and_hurt(pair: Pair) -> bool:
    return {pair.first.event_measure, pair.second.event_measure} == {"dead", "hurt"}


def _dates_of_two_things(pair: Pair) -> bool:
    if (
        pair.is_date
        and pair.values == "equal"
        and pair.one.moment
        and pair.one.moment.grain in _LABELS
    ):
        return False
    of_periods = pair.values == "far" and (pair.one.measure or "").endswith(".period")
    return pair.is_date and (bool(other_measure(pair)) or of_periods)


def _of_other_parties(pair: Pair) -> bool:
    one, other = pair.first.frame, pair.second.frame
    if pair.is_date or not one or not other or one[0] != other[0] or one == other:
        return False
    known = {*pair.first.known_parties, *pair.second.known_parties}
    return any(_are_apart(*names, known) for names in zip(one, other, strict=True))


def _of_other_periods(pair: Pair) -> bool:
    """Whether one measure of one party is of two times, unless it is a toll that grows."""
    one, other = pair.one, pair.other
    if (
        not one.period
        or not other.period
        or pair.first.event_measure
        or not one.measure
        or not one.subject
    ):
        return False
    apart = one.period.end <= other.period.start or other.period.end <= one.period.start
    return apart and (one.measure, one.subject) == (other.measure, other.subject)


def _are_apart(one: str, other: str, known: Container[str]) -> bool:
    """Whether two names, or measures, have nothing in common.

    "Baidu; Tencent" and "Baidu" have, and an unknown "Zyxwarre" may have.
    """
    if one in known and other in known:
        return one != other
    return one != other and _stems(one).isdisjoint(_stems(other))


@lru_cache(maxsize=4096)
def _stems(name: str) -> frozenset[str]:
    return frozenset(word[:_STEM].lower() for word in name.replace(";", "").split())


def _other_direction(pair: Pair) -> bool:
    """Whether one is a rise and the other a fall."""
    return (
        bool(pair.one.direction and pair.other.direction)
        and pair.one.direction != pair.other.direction
    )


_RULES = {
    "the day of an article is no event's": _one_is_published,
    "who writes two figures side by side speaks of two things": _side_by_side,
    "the dead are not the hurt": _dead_and_hurt,
    "a rise is no fall": _other_direction,
    "they date two things": _dates_of_two_things,
    "they are of two periods": _of_other_periods,
    "they are of other parties": _of_other_parties,
}
