"""Compares readings of one fact in two currencies, which meet through a rate.

A rate that a text states ("450 million yuan ($61.83 million)") outranks every table, and the
table's is shown beside it.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, product

from msgspec import Struct

from chipnews.lexicon.lexicon import Lexicon
from chipnews.lexicon.rates import find_rate
from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.results.fact import Explanation
from chipnews.model.text import Article
from chipnews.model.values.conversion import Conversion, show_rate
from chipnews.model.values.interval import Interval, times
from chipnews.reconcile.readings import Shared

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))


class Exchange(Struct, frozen=True):
    """The explanations by rates, and whether readings of two currencies meet or stand apart."""

    explanations: tuple[Explanation, ...] = ()
    meet: bool = False
    apart: bool = False


def exchange_readings(
    shared: Mapping[str, Sequence[Shared]],
    conversions: Mapping[str, Conversion],
    articles: Mapping[str, Article],
    lexicon: Lexicon,
) -> Exchange:
    """Compares the readings of a fact, by unit, across currencies.

    The rate is that of a text where one states it, else the table's. A text's rate is taken as it
    stands and settles nothing: the readings of each currency are compared among themselves.
    `conversions` are those of all texts, under the ids of the converted claims.
    """
    currencies = [unit for unit in shared if unit.isupper() and len(unit) == 3]
    if len(currencies) < 2:
        return Exchange()
    claims = [claim for unit in currencies for one in shared[unit] for claim in one.claims]
    by_id = {claim.id: claim for claim in claims}
    stated = (conversions[name] for name in by_id if name in conversions)
    days = sorted({articles[claim.article].published or "" for claim in claims})
    of_fact = [one for one in stated if one.source.id in by_id]
    unique = list({one.words: one for one in reversed(of_fact)}.values())[::-1]
    lines = [Explanation("conversion", one.words + one.table_words, one.claims) for one in unique]
    lines += [found for one in unique for found in _by_text(one, claims)]
    matches = []
    for one, other in combinations(currencies, 2):
        if not any(
            {text.source.measured_in, text.converted.measured_in} == {one, other} for text in unique
        ):
            rate = _table_rate((one, other), days, lexicon)
            both = product(shared[one], shared[other]) if rate else ()
            matches += [
                found
                for first, second in both
                if rate and (found := _compare({one: first, other: second}, rate))
            ]
    lines += [match.explanation for match in matches]
    settled = all(match.meets for match in matches)
    return Exchange(
        tuple({one.detail: one for one in lines}.values()), bool(lines) and settled, not settled
    )


def _by_text(stated: Conversion, claims: Sequence[Claim]) -> Iterator[Explanation]:
    """Yields whether other values, at the rate that a text states, are its other amount rounded."""
    for own, target in ((stated.source, stated.converted), (stated.converted, stated.source)):
        sums = (claim for claim in claims if claim.is_sum and claim.measured_in == own.measured_in)
        others = grouped(
            (claim for claim in sums if claim.number != own.number), lambda claim: claim.amount
        )
        for first, *rest in others.values():
            is_base = own.bare_unit == stated.base or own.number < target.number
            value = first.number * stated.rate if is_base else first.number / stated.rate
            fits = target.interval is not None and target.interval.contains(value)
            verb = "rounds to" if fits else "does not round to"
            detail = (
                f"{first.text} = {_shown(value)} {target.bare_unit} at that rate, which {verb} "
                f"{target.text}"
            )
            name = "conversion" if fits else "apart"
            yield Explanation(name, detail, (*(claim.id for claim in (first, *rest)), target.id))


class _Match(Struct, frozen=True):
    """Two readings compared at a table's rate."""

    explanation: Explanation
    meets: bool


class _TableRate(Struct, frozen=True):
    """What one `base` costs in `quote` by a table, and how the table is cited."""

    base: str
    quote: str
    rate: Decimal
    reach: Interval  # what it may have been
    cited: str


def _compare(readings: Mapping[str, Shared], table: _TableRate) -> _Match | None:
    """Compares two readings by currency: they meet where one, converted, can be the other."""
    source, target = (
        next((one for one in readings[unit].claims if one.is_sum), None)
        for unit in (table.base, table.quote)
    )
    if source is None or target is None:
        return None
    value = source.number * table.rate
    meets = (
        times(readings[table.base].interval, table.reach).meet(readings[table.quote].interval)
        is not None
    )
    verb = "meets" if meets else "does not meet"
    detail = f"{source.text} = {_shown(value)} {table.quote}, {table.cited}: {verb} {target.text}"
    return _Match(
        Explanation("conversion" if meets else "apart", detail, (source.id, target.id)), meets
    )


def _table_rate(units: tuple[str, str], days: Sequence[str], lexicon: Lexicon) -> _TableRate | None:
    """Returns the table's rate of the first day that has one; the base is the dearer currency."""
    for base, quote in (units, units[::-1]):
        for table in filter(None, (find_rate(day, base, quote) for day in days)):
            if table.value >= 1:
                cited = f"at {show_rate(table.value)} {quote} per {base}, {table.cited}"
                return _TableRate(
                    base, quote, table.value, table.widened(lexicon.policy.rate_range), cited
                )
    return None


def _shown(value: Decimal) -> str:
    """Returns a value in words: "451.2 million"."""
    power, word = next(
        ((power, f" {word}") for power, word in _SCALES if value.adjusted() >= power), (0, "")
    )
    number = value.scaleb(-power)
    return f"{number:,.{max(0, 3 - number.adjusted())}f}{word}" if word else f"{number:,.0f}"
