"""Conversions that a text states, and whether they keep to the table's rate of its day.

"450 million yuan ($61.83 million)": claims of money that convert one another -> `Conversion` values
-> constraints. What nobody states is not guessed: an undated text has no table's rate.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from msgspec.structs import replace

from chipnews.lexicon.lexicon import Lexicon
from chipnews.lexicon.rates import find_rate
from chipnews.model.claim import Claim
from chipnews.model.results.constraint import Constraint
from chipnews.model.text import Article
from chipnews.model.values.conversion import Conversion
from chipnews.model.values.interval import over

_UNKNOWN = "XXX"  # no currency, in ISO 4217
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def find_conversions(
    claims: Iterable[Claim], articles: Mapping[str, Article], lexicon: Lexicon
) -> dict[str, Conversion]:
    """Returns each conversion under the id of the converted claim, in text order.

    The base is the dearer currency. Where a currency was only assumed, the two settle it: 30,000
    dirhams that are $3,000 are Morocco's.
    """
    in_order = sorted(claims, key=lambda claim: (claim.article, claim.start, claim.id))
    by_id = {claim.id: claim for claim in in_order}
    found = {}
    for converted in by_id.values():
        for source in (by_id[name] for name in converted.links if name in by_id):
            if source.is_sum and converted.is_sum and source.measured_in != converted.measured_in:
                day = articles[source.article].published
                if one := _conversion(source, converted, day):
                    is_settled = one.table is None or _fits_table(one, lexicon)
                    found[converted.id] = one if is_settled else _settled(one, day, lexicon)
    return found


def _conversion(source: Claim, converted: Claim, day: str | None) -> Conversion | None:
    cheap, dear = sorted((source, converted), key=lambda claim: claim.number, reverse=True)
    reach = over(cheap.interval, dear.interval) if cheap.interval and dear.interval else None
    base, quote = dear.bare_unit, cheap.bare_unit
    if reach is None or not dear.number or _UNKNOWN in (base, quote):
        return None
    rate, table = cheap.number / dear.number, find_rate(day, base, quote)
    return Conversion(source, converted, base, quote, rate, reach, table)


def _fits_table(one: Conversion, lexicon: Lexicon) -> bool:
    """Whether the rate of a text can be the table's."""
    room = one.table.widened(lexicon.policy.pair_tolerance) if one.table else None
    return room is not None and one.reach.meet(room) is not None


def _settled(one: Conversion, day: str | None, lexicon: Lexicon) -> Conversion:
    """Returns what misses the table with the other currency of an assumed word, where that fits.

    A sign of many currencies ("$") settles nothing: one of them always fits, and no table's rate is
    left.
    """
    for claim in (one.source, one.converted):
        codes = _codes(claim.text.lower(), lexicon) if claim.assumed_currency else []
        for code in codes:
            base, quote = (
                code if unit == claim.bare_unit else unit for unit in (one.base, one.quote)
            )
            other = replace(one, base=base, quote=quote, table=find_rate(day, base, quote))
            if _fits_table(other, lexicon):
                return other if len(codes) == 2 else replace(one, table=None)
    return one


def _codes(written: str, lexicon: Lexicon) -> list[str]:
    """Returns the currencies that share a sign or word of `written`."""
    return [
        currency.code
        for currency in lexicon.currencies
        if any(form.lower() in written for form in (*currency.shared, *currency.shared_words))
    ]


def judge_conversions(
    found: Iterable[Conversion], articles: Mapping[str, Article], lexicon: Lexicon
) -> Iterator[Constraint]:
    """Yields whether the conversions whose day has a rate keep it, or miss it by too much.

    One kept by several articles is shown once, beside the rate of a day where one of them has a
    day.
    """
    seen: set[str] = set()
    for one in sorted(found, key=lambda one: -len(one.table.day) if one.table else 0):
        holds = _fits_table(one, lexicon)
        if one.table is None or (one.words in seen if holds else not _is_of_today(one, articles)):
            continue
        seen.update([one.words] if holds else [])
        miss = "" if holds else f", {distance(one.rate / one.table.value)}"
        yield Constraint("conversion", holds, f"{one.words}{one.table_words}{miss}", one.claims)


def _is_of_today(one: Conversion, articles: Mapping[str, Article]) -> bool:
    """Whether a miss counts: sentence and event must not be of another time than the article."""
    published = articles[one.source.article].published or ""
    years = set(_YEAR.findall(one.source.evidence.text)) - {published[:4]}
    months = {
        claim.period.start.isoformat()[:7] for claim in (one.source, one.converted) if claim.period
    }
    return not years and all(published.startswith(month) for month in months)


def distance(ratio: Decimal) -> str:
    """Says how far a ratio is from 1: "19% apart", "a factor of 1,000 apart"."""
    factor = max(ratio, 1 / ratio)
    return f"{(factor - 1) * 100:.0f}% apart" if factor < 2 else f"a factor of {factor:,.0f} apart"
