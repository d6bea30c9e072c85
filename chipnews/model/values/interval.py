"""An interval of numbers: what the written digits and their bound allow.

Rounded figures, ranges, bounds and dates are all this one idea, so that two sources are compared by
one `meet`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from functools import reduce
from typing import Literal, Self, TypeVar

from msgspec import Struct

Ends = Literal["[)", "[]", "(]", "()"]
End = tuple[Decimal, bool]
"""An end, and whether it is open (a low end) or closed (a high end); such pairs can be compared."""
Item = TypeVar("Item")
_DOWN, _UP = Context(prec=28, rounding=ROUND_FLOOR), Context(prec=28, rounding=ROUND_CEILING)
_ZERO, _INFINITY = Decimal(0), Decimal("Infinity")


class Interval(Struct, frozen=True):
    """`low` to `high`, each end open or closed; `None` is unbounded.

    Raises:
        ValueError: when no number lies between the ends.

    >>> rounded, exact = Interval(Decimal(61), Decimal(62)), Interval.point(Decimal("61.8"))
    >>> rounded.meet(exact) == exact
    True
    """

    low: Decimal | None
    high: Decimal | None
    ends: Ends = "[)"

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None:
            closed = self.ends == "[]"
            if self.low > self.high or (self.low == self.high and not closed):
                raise ValueError(f"empty interval: {self}")

    @classmethod
    def point(cls, value: Decimal) -> Self:
        """Returns the interval of `value` alone."""
        return cls(value, value, "[]")

    @property
    def low_open(self) -> bool:
        """Whether `low` itself lies outside; an unbounded end is open."""
        return self.ends[0] == "(" or self.low is None

    @property
    def high_open(self) -> bool:
        """Whether `high` itself lies outside; an unbounded end is open."""
        return self.ends[1] == ")" or self.high is None

    @property
    def width(self) -> Decimal | None:
        """`high - low`, in the unit of the ends; `None` when unbounded."""
        return None if self.low is None or self.high is None else self.high - self.low

    def contains(self, value: Decimal) -> bool:
        """Whether `value` lies inside."""
        above = self.low is None or value > self.low or (value == self.low and not self.low_open)
        below = (
            self.high is None or value < self.high or (value == self.high and not self.high_open)
        )
        return above and below

    def meet(self, other: "Interval") -> "Interval | None":
        """Returns what both allow; `None` if they share no number. Commutes and associates."""
        low, low_open = max(self.low_end, other.low_end)
        high, high_closed = min(self.high_end, other.high_end)
        if low > high or (low == high and (low_open or not high_closed)):
            return None
        ends = _ends(low_open, not high_closed)
        return Interval(low if low.is_finite() else None, high if high.is_finite() else None, ends)

    @property
    def low_end(self) -> End:
        """The low end, for comparison."""
        return (-_INFINITY if self.low is None else self.low, self.low_open)

    @property
    def high_end(self) -> End:
        """The high end, for comparison."""
        return (_INFINITY if self.high is None else self.high, not self.high_open)


def meet_all(intervals: list[Interval]) -> Interval | None:
    """Returns what all of `intervals` allow, or `None`; the same as meeting pairwise (Helly)."""
    whole: Interval | None = Interval(None, None, "()")
    return reduce(lambda sofar, one: sofar.meet(one) if sofar else None, intervals, whole)


def sweep(items: Iterable[Item], reach: Callable[[Item], Interval | None]) -> list[list[Item]]:
    """Returns every largest set of items whose intervals share a point.

    One pass over the sorted ends, O(n log n). Items without an interval are left out. Agreement is
    not transitive, so an item may be in several sets, and nothing is merged by union-find.
    """
    by_interval: dict[Interval, list[Item]] = defaultdict(list)
    for item in items:
        if (interval := reach(item)) is not None:
            by_interval[interval].append(item)
    intervals, active, found, grew = list(by_interval), dict[int, None](), [], False
    starts = [(one.low_end, True, i) for i, one in enumerate(intervals)]
    for _, opens, i in sorted(
        [*starts, *((one.high_end, False, i) for i, one in enumerate(intervals))]
    ):
        if opens:
            active[i], grew = None, True
        else:
            if grew:
                found.append([item for k in active for item in by_interval[intervals[k]]])
            grew = False
            del active[i]
    return found


_NOT_NEGATIVE = Interval(_ZERO, None)


def plus(one: Interval, other: Interval) -> Interval:
    """Returns every sum of a number of each.

    Ends are rounded outwards, here and below, so that arithmetic alone makes no contradiction.
    """
    low = None if one.low is None or other.low is None else _DOWN.add(one.low, other.low)
    high = None if one.high is None or other.high is None else _UP.add(one.high, other.high)
    return Interval(
        low, high, _ends(one.low_open or other.low_open, one.high_open or other.high_open)
    )


def minus(one: Interval, other: Interval) -> Interval:
    """Returns every difference of a number of each."""
    low = None if other.high is None else -other.high
    high = None if other.low is None else -other.low
    return plus(one, Interval(low, high, _ends(other.high_open, other.low_open)))


def times(one: Interval, other: Interval) -> Interval:
    """Returns every product of a number of each, neither negative."""
    one, other = _positive(one), _positive(other)
    zero = Interval.point(_ZERO)
    if zero in (one, other):
        return zero
    assert one.low is not None and other.low is not None, "not negative, so bounded below"
    reached = _reaches_zero(one) or _reaches_zero(other) or not (one.low_open or other.low_open)
    high = None if one.high is None or other.high is None else _UP.multiply(one.high, other.high)
    return Interval(
        _DOWN.multiply(one.low, other.low),
        high,
        _ends(not reached, one.high_open or other.high_open),
    )


def over(one: Interval, other: Interval) -> Interval | None:
    """Returns every x >= 0 whose product with a number of `other` is in `one`, or `None`."""
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
