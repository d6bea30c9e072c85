"""Two currencies of one thing: the rate that a text states, beside the table's rate of its day, and readings that meet through a rate.

A pair stated in a text ("450 million yuan ($61.83 million)") outranks every table, and is checked against it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, product

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.constraint import Constraint
from chipnews.model.fact import Explanation
from chipnews.model.interval import Interval
from chipnews.model.text import Article
from chipnews.reconcile.pairs import Pair, find_pairs, fits_table, is_flat, show_rate, widened, written_reach
from chipnews.reconcile.propagate import times
from chipnews.reconcile.rates import find_rate
from chipnews.reconcile.readings import Shared
from chipnews.reconcile.roles import bare_unit, number_of, same_values

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))


@dataclass(frozen=True, slots=True)
class Exchange:
    """What currencies say of a fact: the explanations, and whether readings of two currencies `meet` or stand `apart`."""

    explanations: tuple[Explanation, ...] = ()
    meet: bool = False
    apart: bool = False


def find_conversions(
    claims: Mapping[str, Claim], articles: Mapping[str, Article], lexicon: Lexicon
) -> Iterator[Constraint]:
    """The pairs of texts whose day has a rate: kept, or broken where they miss it by more than the policy allows.

    A pair kept by several articles is told once, beside the rate of a day where one of them has a day.
    """
    pairs = (pair for pair in find_pairs(claims.values(), articles, lexicon) if pair.table)
    seen: set[str] = set()
    for pair in sorted(pairs, key=lambda pair: -len(pair.table.day) if pair.table else 0):
        holds = fits_table(pair, lexicon)
        if pair.words not in seen if holds else _is_of_today(pair, articles):
            seen.update([pair.words] if holds else [])
            miss = "" if holds else f", {_distance(pair)}"
            yield Constraint("conversion", holds, f"{pair.words}{pair.beside}{miss}", _ids(pair))


def exchange_readings(
    shared: Mapping[str, Sequence[Shared]], articles: Mapping[str, Article], lexicon: Lexicon
) -> Exchange:
    """The readings of a fact, by unit, compared across currencies: by the rate of a text where one states it, else by the table's.

    A text's rate is reckoned with as it stands and settles nothing: the readings of each currency are compared among themselves.
    """
    currencies = [unit for unit in shared if unit.isupper() and len(unit) == 3]
    if len(currencies) < 2:
        return Exchange()
    claims = [claim for unit in currencies for one in shared[unit] for claim in one.claims]
    days = sorted({articles[claim.article].published or "" for claim in claims})
    pairs = {pair.words: pair for pair in reversed(list(find_pairs(claims, articles, lexicon)))}
    told = [Explanation("conversion", pair.words + pair.beside, _ids(pair)) for pair in reversed(pairs.values())]
    told += [found for pair in reversed(pairs.values()) for found in _by_text(pair, claims)]
    matches = []
    for one, other in combinations(currencies, 2):
        if not any({pair.source.measured_in, pair.converted.measured_in} == {one, other} for pair in pairs.values()):
            through = _through((one, other), days, lexicon)
            both = product(shared[one], shared[other]) if through else ()
            matches += [
                found for first, second in both if through and (found := _compare({one: first, other: second}, through))
            ]
    told += [match.explanation for match in matches]
    settled = all(match.meets for match in matches)
    return Exchange(tuple({one.detail: one for one in told}.values()), bool(told) and settled, not settled)


def _by_text(pair: Pair, claims: Sequence[Claim]) -> Iterator[Explanation]:
    """Other values in a currency of the pair, at the rate that it states: whether they are its other amount, rounded."""
    for own, target in ((pair.source, pair.converted), (pair.converted, pair.source)):
        others = same_values(claim for claim in claims if claim.measured_in == own.measured_in and is_flat(claim))
        for first, *rest in others.values():
            if number_of(first) != number_of(own):
                is_base = bare_unit(own) == pair.base or number_of(own) < number_of(target)
                value = number_of(first) * pair.rate if is_base else number_of(first) / pair.rate
                fits = written_reach(target).contains(value)
                verb = "rounds to" if fits else "does not round to"
                detail = f"{first.text} = {_shown(value)} {bare_unit(target)} at that rate, which {verb} {target.text}"
                name = "conversion" if fits else "apart"
                yield Explanation(name, detail, (*(claim.id for claim in (first, *rest)), target.id))


@dataclass(frozen=True, slots=True)
class _Match:
    """Two readings through a rate."""

    explanation: Explanation
    meets: bool


@dataclass(frozen=True, slots=True)
class _Through:
    """What one `base` costs in `quote` by a table: what to reckon with, what it may have been, and the table."""

    base: str
    quote: str
    rate: Decimal
    reach: Interval
    cited: str


def _compare(readings: Mapping[str, Shared], through: _Through) -> _Match | None:
    """Two readings by currency; they meet where one of them, converted, can be the other."""
    source, target = (next(filter(is_flat, readings[unit].claims), None) for unit in (through.base, through.quote))
    if source is None or target is None:
        return None
    value = number_of(source) * through.rate
    meets = times(readings[through.base].interval, through.reach).meet(readings[through.quote].interval) is not None
    verb = "meets" if meets else "does not meet"
    detail = f"{source.text} = {_shown(value)} {through.quote}, {through.cited}: {verb} {target.text}"
    return _Match(Explanation("conversion" if meets else "apart", detail, (source.id, target.id)), meets)


def _through(units: tuple[str, str], days: Sequence[str], lexicon: Lexicon) -> _Through | None:
    """The way between two currencies, by the table's rate of the first day that has one; the base is the dearer."""
    for base, quote in (units, units[::-1]):
        for table in filter(None, (find_rate(day, base, quote) for day in days)):
            if table.value >= 1:
                cited = f"at {show_rate(table.value)} {quote} per {base}, {table.cited}"
                return _Through(base, quote, table.value, widened(table, lexicon.policy.rate_range), cited)
    return None


def _is_of_today(pair: Pair, articles: Mapping[str, Article]) -> bool:
    """Whether a miss can be held against the text: neither the sentence nor its event is of another time than the article."""
    published = articles[pair.source.article].published or ""
    years = set(_YEAR.findall(pair.source.evidence.text)) - {published[:4]}
    months = {claim.period.start.isoformat()[:7] for claim in (pair.source, pair.converted) if claim.period}
    return not years and all(published.startswith(month) for month in months)


def _distance(pair: Pair) -> str:
    """As in "19% apart", "1,000 times too much"."""
    assert pair.table is not None, "only a pair with a table's rate is apart from it"
    factor = max(pair.rate / pair.table.value, pair.table.value / pair.rate)
    return f"{(factor - 1) * 100:.0f}% apart" if factor < 2 else f"a factor of {factor:,.0f} apart"


def _ids(pair: Pair) -> tuple[str, str]:
    return pair.source.id, pair.converted.id


def _shown(value: Decimal) -> str:
    """As in "451.2 million"."""
    power, word = next(((power, f" {word}") for power, word in _SCALES if value.adjusted() >= power), (0, ""))
    number = value.scaleb(-power)
    return f"{number:,.{max(0, 3 - number.adjusted())}f}{word}" if word else f"{number:,.0f}"
