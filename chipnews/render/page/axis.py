"""Puts values on an axis: where each of them stands, and the round values to write below it.

Low and high of a chart -> places in percent of its width. An axis of days counts ordinals.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from math import ceil, floor, log10

from msgspec import Struct

TICKS, DAYS = 6, 4  # values and days written below an axis, at most
_MARGIN = 0.06  # of the span, left free on each side
_STEPS = (1, 2, 7, 14, 30, 61, 91, 182, 365, 730, 1826, 3652)  # steps between days
_MONTH, _YEAR = 30, 365
_SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))


class Tick(Struct, frozen=True):
    """A value written below the axis, and where."""

    at: str
    text: str


class Axis(Struct, frozen=True):
    """An axis from `low` to `high`, which differ."""

    low: float
    high: float
    is_date: bool = False

    @classmethod
    def around(cls, values: Sequence[float], *, is_date: bool = False) -> "Axis":
        """Returns an axis that shows all of `values`, at least one, with some room beside them."""
        low, high = min(values), max(values)
        room = (high - low) * _MARGIN or abs(high) * _MARGIN or 1.0
        start = low - room
        if low >= 0 > start:
            start = 0.0  # nothing is less than nothing
        return cls(start, high + room, is_date)

    def place(self, value: float) -> str:
        """Returns the place of a value, "41.5%", within the axis."""
        share = (value - self.low) / (self.high - self.low)
        return f"{min(max(share, 0.0), 1.0) * 100:.2f}".rstrip("0").rstrip(".") + "%"

    def ticks(self) -> tuple[Tick, ...]:
        """Returns round values between its ends, each with its place."""
        return tuple(
            Tick(self.place(value), self._text(value, step)) for value, step in self._values()
        )

    def _values(self) -> Iterator[tuple[float, float]]:
        step = self._step()
        value = ceil(self.low / step) * step
        while value <= self.high:
            yield value, step
            value += step

    def _step(self) -> float:
        span = (self.high - self.low) / (DAYS if self.is_date else TICKS)
        if self.is_date:
            return float(
                next((days for days in _STEPS if days >= span), ceil(span / _YEAR) * _YEAR)
            )
        power = 10.0 ** floor(log10(span))
        return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= span)

    def _text(self, value: float, step: float) -> str:
        if self.is_date:
            if not 1 <= value <= date.max.toordinal():
                return ""
            text = date.fromordinal(int(value)).isoformat()
            return text[:4] if step >= _YEAR else text[:7] if step >= _MONTH else text
        return short_number(value, step)


def short_number(value: float, step: float = 0.0) -> str:
    """Returns a number in few signs, as exact as `step` asks.

    >>> short_number(61_500_000, 500_000), short_number(1_600, 50), short_number(0.25, 0.05)
    ('61.5m', '1,600', '0.25')
    """
    size, name = next(((size, name) for size, name in _SCALES if abs(value) >= size), (1.0, ""))
    digits = max(0, -floor(log10(step / size) + 1e-9)) if step else 2
    text = f"{value / size:,.{min(digits, 6)}f}"
    return f"{text.rstrip('0').rstrip('.') if '.' in text else text}{name}"


def as_float(value: Decimal | None) -> float | None:
    """Returns a number for a place on a chart, where no digit can be seen that is lost here."""
    return None if value is None else float(value)
