"""Currencies: what one cost in another by a table, and what a text makes of an amount in another ("450 million yuan ($61.83 million)")."""

from calendar import month_name
from dataclasses import dataclass
from decimal import Decimal

from chipnews.model.claim import Claim
from chipnews.model.values.interval import Interval


@dataclass(frozen=True, slots=True)
class Rate:
    """`value` of the quote for one of the base, `low` to `high` what its days saw.

    `day` is YYYY-MM-DD or YYYY-MM.
    """

    value: Decimal
    low: Decimal
    high: Decimal
    source: str
    day: str

    @property
    def cited(self) -> str:
        """As in "the ECB's rate of 7 November 2023", "the ECB's mean of November 2023"."""
        year, month, *day = self.day.split("-")
        kind = "rate" if day or self.source != "ECB" else "mean"
        when = " ".join([*(part.lstrip("0") for part in day), month_name[int(month)], year])
        return f"{'the ' if self.source == 'ECB' else ''}{self.source}'s {kind} of {when}"

    def widened(self, room: Decimal) -> Interval:
        """What a paper may have used for it; `room` is a part of one."""
        return Interval(self.low * (1 - room), self.high * (1 + room), "[]")


@dataclass(frozen=True, slots=True)
class Conversion:
    """An amount and what its text makes of it in another currency.

    One `base` costs `rate` of `quote` as written; `reach` is what the digits allow, `table` what a
    table has for the day of the text.
    """

    source: Claim
    converted: Claim
    base: str
    quote: str
    rate: Decimal
    reach: Interval
    table: Rate | None

    @property
    def claims(self) -> tuple[str, str]:
        """The ids of both."""
        return self.source.id, self.converted.id

    @property
    def words(self) -> str:
        """As in "450 million yuan = $61.83 million, at 7.278 CNY per USD"."""
        return (
            f"{self.source.text} = {self.converted.text}, at {show_rate(self.rate)} "
            f"{self.quote} per {self.base}"
        )

    @property
    def beside(self) -> str:
        """As in "; the ECB's rate of 7 November 2023 was 7.284"; nothing without a table."""
        if self.table is None:
            return ""
        low, value, high = map(show_rate, (self.table.low, self.table.value, self.table.high))
        moved = f" ({low} to {high})" if self.table.low != self.table.high else ""
        return f"; {self.table.cited} was {value}{moved}"


def show_rate(value: Decimal) -> str:
    """A rate with four digits at least: 7.278, 83.33, 1,442."""
    return f"{value:,.{max(0, 3 - value.adjusted())}f}"
