"""The two kinds of value that a claim can state: an amount and a moment."""

from datetime import date
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from chipnews.model.values.interval import Interval

Bound = Literal[
    "exact", "approx", "at_least", "more_than", "at_most", "less_than", "range", "vague"
]
TimeBound = Literal["on", "by", "before", "since", "after", "until"]
Grain = Literal["day", "week", "month", "quarter", "half", "season", "year", "decade", "century"]


class Amount(Struct, frozen=True):
    """`low` to `high` as written (`None` is unbounded), in `unit`.

    The unit is an ISO 4217 code, `percent`, a UCUM code or a singular noun.
    """

    low: Decimal | None
    high: Decimal | None
    unit: str
    bound: Bound

    @property
    def number(self) -> Decimal:
        """The number written: the low end, or the high one if only that is bounded."""
        written = self.low if self.low is not None else self.high
        return Decimal(0) if written is None else written

    @property
    def is_flat(self) -> bool:
        """Whether one value is given, exact or about: no bound, no range, no vague word."""
        return self.bound in ("exact", "approx")

    @property
    def side(self) -> Literal["above", "below"] | None:
        """Where a bound leaves the value open."""
        if self.bound in ("at_least", "more_than"):
            return "above"
        return "below" if self.bound == "at_most" else None


class Moment(Struct, frozen=True):
    """A date with its grain. `start` to `end` are half-open days, `None` if the year is unknown.

    `edtf` is ISO 8601-2, with two forms of ours: `2023-Q4` and `2023-W45`. A word such as
    "recently" has only the `timex`, and an empty `edtf`.
    """

    edtf: str
    timex: str  # the TIMEX3 value (ISO-TimeML)
    start: date | None
    end: date | None
    grain: Grain
    bound: TimeBound  # "by" of "by October"; `start` and `end` are those of October
    slack: int = 0  # days before and after, of "three months ago", which names a month

    def days(self) -> Interval | None:
        """Returns the days with `slack` as proleptic ordinals; `None` if the year is unknown."""
        if self.start is None or self.end is None:
            return None
        return Interval(
            Decimal(self.start.toordinal() - self.slack), Decimal(self.end.toordinal() + self.slack)
        )


class AsOf(Struct, frozen=True, order=True):
    """When a growing count was taken: the minutes of a day from `first` to before `last`.

    "By 4 p.m." is one minute, "by Monday evening" six hours; without a time it is the whole day.
    """

    day: date
    first: int = 0
    last: int = 1440

    @property
    def is_timed(self) -> bool:
        """Whether the words give a time of day."""
        return (self.first, self.last) != (0, 1440)

    def is_before(self, other: "AsOf") -> bool:
        """Whether it ends before the other begins."""
        return (self.day, self.last) <= (other.day, other.first) or self.day < other.day

    def __str__(self) -> str:
        """Prints "2023-09-08", or "2023-09-08 16:00" with a time."""
        clock = f" {self.first // 60:02d}:{self.first % 60:02d}" if self.is_timed else ""
        return f"{self.day}{clock}"


def significant_digits(value: Decimal) -> int:
    """Counts the digits from the first to the last that is not zero: 3 of 1,250, 4 of 61.83."""
    return len(value.normalize().as_tuple().digits)
