"""Derives what nobody states but follows from two figures of one event.

What is still due, the price of one, how many for each. Facts and sentences -> constraints with a
`derived` value. They are few: of one event, of one whole, and only what no article says.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from chipnews.arithmetic.figures import SAME_ROLES, Figures
from chipnews.arithmetic.fits import rounded
from chipnews.arithmetic.stated import Joined
from chipnews.model.claim import Claim
from chipnews.model.results.constraint import Constraint, Law
from chipnews.model.results.fact import Fact, Reading, Value
from chipnews.model.values.bounds import bounded
from chipnews.model.wire import plain_number

_FINE = 100  # from here on decimals are not shown


def find_derived(figures: Figures, joined: Iterable[Joined]) -> Iterator[Constraint]:
    """Yields what follows, by ties of measures first, then by the words of sentences.

    Nothing that a claim states is derived.
    """
    stated = {
        (claim.amount.number, claim.measured_in)
        for claim in figures.claims.values()
        if claim.amount
    }
    for found in (*_remainders(figures), *_prices(figures), *_for_each(joined, figures)):
        if found.derived and (found.derived.low, found.derived.unit) not in stated:
            yield found


def _remainders(figures: Figures) -> Iterator[Constraint]:
    """Yields the whole less the part: chips still due."""
    for tie in (tie for tie in figures.lexicon.ties if tie.rest):
        for fact in figures.of_measure(tie.measures["part"]):
            whole = _only(figures.related(tie.measures["whole"], fact, tie.parties), fact, figures)
            part = _value_of(fact, figures)
            if not part or not whole or part.measured_in != whole.measured_in:
                continue
            left = whole.number - part.number
            if left <= 0:
                continue
            is_hedged = any(one.amount and one.amount.bound == "approx" for one in (part, whole))
            counted = whole.counted and _plural(whole)
            value = f"{'about ' if is_hedged else ''}{plain_number(left)} {counted} {tie.rest}"
            detail = f"{bounded(whole)} less {bounded(part)} is {value}"
            yield _derived("sum", detail, (whole, part), (left, whole.measured_in, value))


def _prices(figures: Figures) -> Iterator[Constraint]:
    """Yields the value by the count, in each currency: yuan per chip."""
    for tie in (tie for tie in figures.lexicon.ties if tie.law == "rate"):
        for fact in figures.of_measure(tie.measures["count"]):
            rivals = figures.related(tie.measures["count"], fact, SAME_ROLES)
            values = figures.related(tie.measures["value"], fact, tie.parties)
            if len(values) != 1 or not _is_main(fact, rivals, figures):
                continue
            count = _value_of(fact, figures)
            if not count or not count.measured_in or count.number <= 1:
                continue
            if figures.articles_of(fact).isdisjoint(figures.articles_of(values[0])):
                continue
            for value in _by_currency(values[0], figures):
                unit = f"{value.bare_unit} per {count.measured_in}"
                price = _rounded(value.number / count.number)
                text = f"about {_shown(price)} {unit}"
                detail = f"{value.text} / {count.text} is {text}"
                yield _derived("rate", detail, (value, count), (price, unit, text))


def _for_each(joined: Iterable[Joined], figures: Figures) -> Iterator[Constraint]:
    """Yields how many for each: "1,600 chips for 200 servers" are 8 chips per server."""
    measure = {name: fact.measure for fact in figures.facts for name in _standing(fact)}
    for many, few in ((one.roles["many"], one.roles["few"]) for one in joined if one.entry.joins):
        units = (many.measured_in, few.measured_in)
        one_event = measure.get(many.id) and measure.get(many.id) == measure.get(few.id)
        is_flat = many.is_flat and few.is_flat
        flat = is_flat and "" not in units and {many.kind, few.kind} == {"quantity"}
        if one_event and flat and units[0] != units[1] and many.number > few.number > 1:
            each, unit = _rounded(many.number / few.number), f"{units[0]} per {units[1]}"
            text = f"{_shown(each)} {_plural(many)} per {units[1]}"
            detail = f"{many.text} / {few.text} is {text}"
            yield _derived("ratio", detail, (many, few), (each, unit, text))


def _derived(
    law: Law, detail: str, claims: tuple[Claim, ...], value: tuple[Decimal, str, str]
) -> Constraint:
    number, unit, text = value
    ids, derived = tuple(claim.id for claim in claims), Value(number, number, unit, text)
    return Constraint(law, True, detail, ids, derived=derived)


def _only(facts: list[Fact], part: Fact, figures: Figures) -> Claim | None:
    """Returns the value of the one fact that counts what the part counts; `None` of several."""
    units = {figures.claims[name].measured_in for name in part.claims}
    same = [
        fact for fact in facts if units & {figures.claims[name].measured_in for name in fact.claims}
    ]
    return _value_of(same[0], figures) if len(same) == 1 else None


def _is_main(fact: Fact, rivals: list[Fact], figures: Figures) -> bool:
    """Whether more articles give this count than any other of the event.

    The chips ordered, not the servers they go into.
    """
    articles = {one.id: len(figures.articles_of(one)) for one in rivals}
    return all(articles[fact.id] > number for name, number in articles.items() if name != fact.id)


def _value_of(fact: Fact, figures: Figures) -> Claim | None:
    """Returns the claim that gives a fact its value: flat, of the whole; `None` of a conflict."""
    if fact.verdict == "conflict":
        return None
    standing = _standing(fact)
    claims = (claim for claim in figures.claims_of([fact]) if claim.id in standing)
    # no "score", no "dozens"
    found = [one for one in claims if one.is_flat and any(map(str.isdigit, one.text))]
    return min(
        found,
        key=lambda claim: (-claim.period.start.toordinal() if claim.period else 0, claim.id),
        default=None,
    )


def _standing(fact: Fact) -> set[str]:
    """Returns the claims that count: nothing follows from a withdrawn or replaced figure."""
    return {name for reading in fact.readings for name in reading.claims}


def _by_currency(fact: Fact, figures: Figures) -> Iterator[Claim]:
    """Yields the finest flat claim of the best supported reading of each currency."""
    best: dict[str, Reading] = {}
    for reading in fact.readings:
        known = best.setdefault(reading.unit, reading)
        if _support(reading) > _support(known):
            best[reading.unit] = reading
    for unit in sorted(best):
        claims = [figures.claims[name] for name in best[unit].claims]
        flat = [one for one in claims if one.is_flat and " per " not in one.measured_in]
        sums = [one for one in flat if one.kind == "money"]
        if sums:
            yield min(sums, key=lambda one: (_width(one), one.id))


def _width(claim: Claim) -> Decimal:
    return (claim.interval.width if claim.interval else None) or Decimal(0)


def _support(reading: Reading) -> tuple[int, int]:
    return len(reading.origins), len(reading.claims)


def _plural(claim: Claim) -> str:
    """Returns the last word of what is counted: "chips", of "Ascend 910B AI chips"."""
    return (claim.counted or claim.measured_in).split()[-1]


def _rounded(value: Decimal) -> Decimal:
    short = rounded(value, 2)
    return short.to_integral_value() if short == short.to_integral_value() else short


def _shown(value: Decimal) -> str:
    """Returns a value without decimals that the digits do not bear: "38,644", "24.5"."""
    return f"{value.to_integral_value() if value >= _FINE else value:,f}"
