"""An interval of numbers: what the written digits and their bound allow.

Rounded figures, ranges, bounds and dates are all this one idea, so that comparing two sources is one `meet`.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from typing import Literal, Self

Ends = Literal["[)", "[]", "(]", "()"]


@dataclass(frozen=True, slots=True)
class Interval:
    """`low` to `high`, each end open or closed; `None` is unbounded.

    Raises:
        ValueError: when no number lies between the ends.

    >>> Interval(Decimal("61.5"), Decimal("62.5")).meet(Interval(Decimal("61.825"), Decimal("61.835"))).width
    Decimal('0.010')
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
        """The interval that holds `value` alone."""
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
        below = self.high is None or value < self.high or (value == self.high and not self.high_open)
        return above and below

    def meet(self, other: "Interval") -> "Interval | None":
        """What both allow; `None` when they share no number. Commutes and associates."""
        low, low_open = max(self._low_end(), other._low_end())
        high, high_closed = min(self._high_end(), other._high_end())
        if low > high or (low == high and (low_open or not high_closed)):
            return None
        ends: Ends = ("(" if low_open else "[") + ("]" if high_closed else ")")  # type: ignore[assignment]
        return Interval(low if low.is_finite() else None, high if high.is_finite() else None, ends)

    def _low_end(self) -> tuple[Decimal, bool]:
        return (Decimal("-Infinity") if self.low is None else self.low, self.low_open)

    def _high_end(self) -> tuple[Decimal, bool]:
        return (Decimal("Infinity") if self.high is None else self.high, not self.high_open)


def meet_all(intervals: list[Interval]) -> Interval | None:
    """What all of `intervals` allow together, or `None`. For intervals this is the same as meeting pairwise (Helly)."""
    whole: Interval | None = Interval(None, None, "()")
    return reduce(lambda sofar, one: sofar.meet(one) if sofar else None, intervals, whole)
