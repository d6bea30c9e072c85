"""Interval propagation: what sums and products leave of their terms, and the smallest set of claims that they do not bear.

Intervals by name and relations between them -> narrower intervals, or `None` where no numbers fit. Each relation narrows each of its
terms by the others until nothing changes (HC4: Benhamou, Goualard, Granvilliers and Puget, "Revising hull and box consistency", 1999).
Ends are rounded outwards, so that arithmetic alone never makes a contradiction.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from functools import reduce
from typing import Literal, TypeVar

from chipnews.model.interval import Ends, Interval

_DOWN, _UP = Context(prec=28, rounding=ROUND_FLOOR), Context(prec=28, rounding=ROUND_CEILING)
_ROUNDS = 100  # a cycle of relations can narrow for ever; stopping early loses no solution
_ZERO = Decimal(0)
_NOT_NEGATIVE = Interval(_ZERO, None)
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Relation:
    """`result` is the sum, or the product, of `terms`; the terms of a product are not negative."""

    kind: Literal["sum", "product"]
    result: str
    terms: tuple[str, ...]


def propagate(domains: Mapping[str, Interval], relations: Sequence[Relation]) -> dict[str, Interval] | None:
    """What is left of each interval of `domains`; `None` where the relations cannot all hold."""
    left = dict(domains)
    for _ in range(_ROUNDS):
        before = dict(left)
        for relation in relations:
            for name in (relation.result, *relation.terms):
                allowed = _allowed(name, relation, left)
                narrowed = left[name].meet(allowed) if allowed else None
                if narrowed is None:
                    return None
                left[name] = narrowed
        if left == before:
            break
    return left


def smallest_conflict(items: Sequence[Item], is_consistent: Callable[[Sequence[Item]], bool]) -> list[Item]:
    """The items of a contradiction of which none can be left out; `items` together must not be consistent.

    By deletion: Bakker et al., "Diagnosing and solving over-determined constraint satisfaction problems", 1993.
    """
    kept = list(items)
    for item in items:
        rest = [one for one in kept if one is not item]
        if not is_consistent(rest):
            kept = rest
    return kept


def _allowed(name: str, relation: Relation, domains: Mapping[str, Interval]) -> Interval | None:
    """What the other terms of `relation` allow `name` to be."""
    add, take = (plus, minus) if relation.kind == "sum" else (times, over)
    start = Interval.point(_ZERO if relation.kind == "sum" else Decimal(1))
    others = [domains[term] for term in relation.terms if term != name]
    together = reduce(add, others, start)
    return together if name == relation.result else take(domains[relation.result], together)


def plus(one: Interval, other: Interval) -> Interval:
    """Every sum of a number of each."""
    low = None if one.low is None or other.low is None else _DOWN.add(one.low, other.low)
    high = None if one.high is None or other.high is None else _UP.add(one.high, other.high)
    return Interval(low, high, _ends(one.low_open or other.low_open, one.high_open or other.high_open))


def minus(one: Interval, other: Interval) -> Interval:
    """Every difference of a number of each."""
    low = None if other.high is None else -other.high
    high = None if other.low is None else -other.low
    return plus(one, Interval(low, high, _ends(other.high_open, other.low_open)))


def times(one: Interval, other: Interval) -> Interval:
    """Every product of a number of each, neither negative."""
    one, other = _positive(one), _positive(other)
    zero = Interval.point(_ZERO)
    if zero in (one, other):
        return zero
    assert one.low is not None and other.low is not None, "not negative, so bounded below"
    reached = _reaches_zero(one) or _reaches_zero(other) or not (one.low_open or other.low_open)
    high = None if one.high is None or other.high is None else _UP.multiply(one.high, other.high)
    return Interval(_DOWN.multiply(one.low, other.low), high, _ends(not reached, one.high_open or other.high_open))


def over(one: Interval, other: Interval) -> Interval | None:
    """Every x whose product with a number of `other` lies in `one`, none negative; `None` where there is none."""
    result, factor = one.meet(_NOT_NEGATIVE), _positive(other)
    if result is None or result.low is None or factor.low is None:
        return None
    if _reaches_zero(factor) and _reaches_zero(result):
        return _NOT_NEGATIVE
    if factor.high == 0:
        return None
    low = _ZERO if factor.high is None else _DOWN.divide(result.low, factor.high)
    low_open = result.low_open or (factor.high_open and result.low > 0)
    bounded = result.high is not None and factor.low > 0
    high = _UP.divide(result.high, factor.low) if bounded and result.high is not None else None
    if high is not None and high <= low:
        return Interval.point(low) if high == low and not low_open else None
    return Interval(low, high, _ends(low_open, result.high_open or factor.low_open))


def _positive(interval: Interval) -> Interval:
    return interval.meet(_NOT_NEGATIVE) or Interval.point(_ZERO)


def _reaches_zero(interval: Interval) -> bool:
    return interval.contains(_ZERO)


def _ends(low_open: bool, high_open: bool) -> Ends:
    return ("(" if low_open else "[") + (")" if high_open else "]")  # type: ignore[return-value]
