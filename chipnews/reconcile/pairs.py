"""A sum in two currencies in one text ("450 million yuan ($61.83 million)"), and the rate that it implies beside the table's of its day.

Claims of money that convert one another -> pairs. What nobody states is not guessed: an undated text has no table's rate.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.interval import Interval
from chipnews.model.text import Article
from chipnews.reconcile.propagate import over
from chipnews.reconcile.rates import Rate, find_rate
from chipnews.reconcile.roles import bare_unit, is_usable, number_of

_UNKNOWN = "XXX"  # no currency, in ISO 4217
_TWO = 2  # a word of two currencies is one or the other
_FLAT = frozenset({"exact", "approx"})


@dataclass(frozen=True, slots=True)
class Pair:
    """An amount and its conversion in one text. One `base` costs `rate` of `quote` as written; `reach` is what the digits allow."""

    source: Claim
    converted: Claim
    base: str
    quote: str
    rate: Decimal
    reach: Interval
    table: Rate | None

    @property
    def words(self) -> str:
        """As in "450 million yuan = $61.83 million, at 7.278 CNY per USD"."""
        return f"{self.source.text} = {self.converted.text}, at {show_rate(self.rate)} {self.quote} per {self.base}"

    @property
    def beside(self) -> str:
        """As in "; the ECB's rate of 7 November 2023 was 7.284"; nothing without a table."""
        if self.table is None:
            return ""
        moved = (
            f" ({show_rate(self.table.low)} to {show_rate(self.table.high)})"
            if self.table.low != self.table.high
            else ""
        )
        return f"; {self.table.cited} was {show_rate(self.table.value)}{moved}"


def find_pairs(claims: Iterable[Claim], articles: Mapping[str, Article], lexicon: Lexicon) -> Iterator[Pair]:
    """Each conversion with the amount that it converts; the base is the dearer currency.

    Where a currency was only assumed, the pair settles it: 30,000 dirhams that are $3,000 are Morocco's.
    """
    by_id = {claim.id: claim for claim in claims}
    for converted in by_id.values():
        for source in (by_id[name] for name in converted.links if name in by_id):
            if is_flat(source) and is_flat(converted) and source.measured_in != converted.measured_in:
                day = articles[source.article].published if source.article in articles else None
                if pair := _pair(source, converted, day):
                    yield pair if pair.table is None or fits_table(pair, lexicon) else _settled(pair, day, lexicon)


def _pair(source: Claim, converted: Claim, day: str | None) -> Pair | None:
    cheap, dear = sorted((source, converted), key=number_of, reverse=True)
    reach = over(written_reach(cheap), written_reach(dear))
    base, quote = bare_unit(dear), bare_unit(cheap)
    if reach is None or not number_of(dear) or _UNKNOWN in (base, quote):
        return None
    return Pair(source, converted, base, quote, number_of(cheap) / number_of(dear), reach, find_rate(day, base, quote))


def fits_table(pair: Pair, lexicon: Lexicon) -> bool:
    """Whether the rate of a text can be the table's."""
    room = widened(pair.table, lexicon.policy.pair_tolerance) if pair.table else None
    return room is not None and pair.reach.meet(room) is not None


def _settled(pair: Pair, day: str | None, lexicon: Lexicon) -> Pair:
    """A pair that misses the table, with the other currency that an assumed word could mean where that one fits.

    A sign of many currencies ("$") settles nothing: one of them always fits, and the pair is left without a table's rate.
    """
    for claim in (pair.source, pair.converted):
        codes = _codes(claim.text.lower(), lexicon) if any(step.rule == "assumed" for step in claim.trace) else []
        for code in codes:
            base, quote = (code if unit == bare_unit(claim) else unit for unit in (pair.base, pair.quote))
            other = replace(pair, base=base, quote=quote, table=find_rate(day, base, quote))
            if fits_table(other, lexicon):
                return other if len(codes) == _TWO else replace(pair, table=None)
    return pair


def _codes(written: str, lexicon: Lexicon) -> list[str]:
    """The currencies that share a sign or word of `written`."""
    return [
        currency.code
        for currency in lexicon.currencies
        if any(form.lower() in written for form in (*currency.shared, *currency.shared_words))
    ]


def widened(rate: Rate, room: Decimal) -> Interval:
    """What a paper may have used for a rate of the table; `room` is a part of one."""
    return Interval(rate.low * (1 - room), rate.high * (1 + room), "[]")


def is_flat(claim: Claim) -> bool:
    """A sum with a value of its own, no bound."""
    return is_usable(claim) and claim.kind == "money" and claim.amount is not None and claim.amount.bound in _FLAT


def written_reach(claim: Claim) -> Interval:
    """What the written digits allow."""
    assert claim.interval is not None, "only usable figures are converted"
    return claim.interval


def show_rate(value: Decimal) -> str:
    """A rate with four digits at least: 7.278, 83.33, 1,442."""
    return f"{value:,.{max(0, 3 - value.adjusted())}f}"
