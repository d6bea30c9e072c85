"""Rates of currencies: those of a table, and those that a text implies by a conversion."""

from calendar import month_name
from decimal import Decimal

from msgspec import Struct

from chipnews.model.claim import Claim
from chipnews.model.values.interval import Interval


class Rate(Struct, frozen=True):
    """What one unit of a base currency costs in a quote currency by a table."""

    value: Decimal
    low: Decimal  # the lowest rate of its days
    high: Decimal  # the highest
    source: str
    day: str  # YYYY-MM-DD or YYYY-MM

    @property
    def cited(self) -> str:
        """Its source: "the ECB's rate of 7 November 2023", "the ECB's mean of November 2023"."""
        year, month, *day = self.day.split("-")
        kind = "rate" if day or self.source != "ECB" else "mean"
        when = " ".join([*(part.lstrip("0") for part in day), month_name[int(month)], year])
        return f"{'the ' if self.source == 'ECB' else ''}{self.source}'s {kind} of {when}"

    def widened(self, room: Decimal) -> Interval:
        """Returns what a paper may have used for it; `room` is a fraction of the rate."""
        return Interval(self.low * (1 - room), self.high * (1 + room), "[]")


class Conversion(Struct, frozen=True):
    """An amount and what its text gives for it in another currency.

    "450 million yuan ($61.83 million)": one `base` costs `rate` of `quote`.
    """

    source: Claim
    converted: Claim
    base: str
    quote: str
    rate: Decimal
    reach: Interval  # the rates that the digits allow
    table: Rate | None  # the rate of a table for the day of the text

    @property
    def claims(self) -> tuple[str, str]:
        """The ids of both."""
        return self.source.id, self.converted.id

    @property
    def words(self) -> str:
        """The conversion in words: "450 million yuan = $61.83 million, at 7.278 CNY per USD"."""
        return (
            f"{self.source.text} = {self.converted.text}, at {show_rate(self.rate)} "
            f"{self.quote} per {self.base}"
        )

    @property
    def table_words(self) -> str:
        """The table's rate in words: "; the ECB's rate of 7 November 2023 was 7.284"."""
        if self.table is None:
            return ""
        low, value, high = map(show_rate, (self.table.low, self.table.value, self.table.high))
        moved = f" ({low} to {high})" if self.table.low != self.table.high else ""
        return f"; {self.table.cited} was {value}{moved}"


def show_rate(value: Decimal) -> str:
    """Returns a rate with at least four digits: 7.278, 83.33, 1,442."""
    return f"{value:,.{max(0, 3 - value.adjusted())}f}"
