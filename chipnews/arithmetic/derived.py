"""What nobody states but follows from two figures of one event.

What is still due, the price of one, how many for each.

Facts and sentences -> constraints with a `derived` value. They are few: of one event, of one whole,
and only what no article says.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from chipnews.arithmetic.figures import Figures
from chipnews.arithmetic.fits import rounded
from chipnews.arithmetic.stated import Joined
from chipnews.model.claim import Claim
from chipnews.model.results.constraint import Constraint, Law
from chipnews.model.results.fact import Fact, Reading, Value
from chipnews.model.values.bounds import bounded
from chipnews.model.wire import plain_number

_FINE = 100  # above this decimals tell nothing


def find_derived(figures: Figures, joined: Iterable[Joined]) -> Iterator[Constraint]:
    """What follows, by ties of measures first, then by the words of sentences.

    Nothing that a claim states.
    """
    stated = {
        (claim.amount.number, claim.measured_in)
        for claim in figures.claims.values()
        if claim.amount
    }
    for found in (*_rests(figures), *_prices(figures), *_for_each(joined, figures)):
        if found.derived and (found.derived.low, found.derived.unit) not in stated:
            yield found


def _rests(figures: Figures) -> Iterator[Constraint]:
    """The whole less the part: chips still due."""
    for tie in (tie for tie in figures.lexicon.ties if tie.rest):
        for fact in _of(figures, tie.measures["part"]):
            whole = _only(figures.related(tie.measures["whole"], fact, tie.parties), fact, figures)
            part = _value_of(fact, figures)
            if (
                not part
                or not whole
                or part.measured_in != whole.measured_in
                or part.number >= whole.number
            ):
                continue
            left = whole.number - part.number
            hedge = (
                "about "
                if any(one.amount and one.amount.bound == "approx" for one in (part, whole))
                else ""
            )
            value = (
                f"{hedge}{plain_number(left)} {whole.roles.get('counted') and _plural(whole)} "
                f"{tie.rest}"
            )
            detail = f"{bounded(whole)} less {bounded(part)} is {value}"
            yield _derived("sum", detail, (whole, part), (left, whole.measured_in, value))


def _prices(figures: Figures) -> Iterator[Constraint]:
    """The value by the count, in each currency: yuan per chip."""
    for tie in (tie for tie in figures.lexicon.ties if tie.law == "rate"):
        for fact in _of(figures, tie.measures["count"]):
            values = figures.related(tie.measures["value"], fact, tie.parties)
            if (
                not _is_main(fact, figures.related(tie.measures["count"], fact, _BACK), figures)
                or len(values) != 1
            ):
                continue
            count = _value_of(fact, figures)
            for value in (
                _by_currency(values[0], figures)
                if count and _share_an_article(fact, values[0], figures)
                else ()
            ):
                if count and count.measured_in and count.number > 1:
                    unit = f"{value.bare_unit} per {count.measured_in}"
                    price = _rounded(value.number / count.number)
                    text = f"about {_shown(price)} {unit}"
                    yield _derived(
                        "rate",
                        f"{value.text} / {count.text} is {text}",
                        (value, count),
                        (price, unit, text),
                    )


def _for_each(joined: Iterable[Joined], figures: Figures) -> Iterator[Constraint]:
    """As in "1,600 chips for 200 servers": 8 chips per server."""
    measure = {name: fact.measure for fact in figures.facts for name in _standing(fact)}
    for many, few in ((one.roles["many"], one.roles["few"]) for one in joined if one.entry.joins):
        units = (many.measured_in, few.measured_in)
        one_event = measure.get(many.id) and measure.get(many.id) == measure.get(few.id)
        flat = (
            many.is_flat
            and few.is_flat
            and "" not in units
            and {many.kind, few.kind} == {"quantity"}
        )
        if one_event and flat and units[0] != units[1] and many.number > few.number > 1:
            each, unit = _rounded(many.number / few.number), f"{units[0]} per {units[1]}"
            text = f"{_shown(each)} {_plural(many)} per {units[1]}"
            yield _derived(
                "ratio", f"{many.text} / {few.text} is {text}", (many, few), (each, unit, text)
            )


_BACK = {"subject": "subject", "counterparty": "counterparty"}


def _derived(
    law: Law, detail: str, claims: tuple[Claim, ...], value: tuple[Decimal, str, str]
) -> Constraint:
    number, unit, text = value
    return Constraint(
        law,
        True,
        detail,
        tuple(claim.id for claim in claims),
        derived=Value(number, number, unit, text),
    )


def _of(figures: Figures, measure: str) -> list[Fact]:
    return [fact for fact in figures.facts if fact.measure == measure]


def _only(facts: list[Fact], part: Fact, figures: Figures) -> Claim | None:
    """The value of the one fact that counts what the part counts; `None` of several."""
    units = {figures.claims[name].measured_in for name in part.claims}
    same = [
        fact for fact in facts if units & {figures.claims[name].measured_in for name in fact.claims}
    ]
    return _value_of(same[0], figures) if len(same) == 1 else None


def _is_main(fact: Fact, rivals: list[Fact], figures: Figures) -> bool:
    """Whether more articles tell this count than any other of the event.

    The chips ordered, not the servers they go into.
    """
    told_by = {one.id: len({figures.claims[name].article for name in one.claims}) for one in rivals}
    return all(told_by[fact.id] > number for name, number in told_by.items() if name != fact.id)


def _share_an_article(one: Fact, other: Fact, figures: Figures) -> bool:
    first, second = (
        {figures.claims[name].article for name in fact.claims} for fact in (one, other)
    )
    return bool(first & second)


def _value_of(fact: Fact, figures: Figures) -> Claim | None:
    """The claim that gives the fact its value: flat, of the whole, of a fact without conflict."""
    if fact.verdict == "conflict":
        return None
    standing = _standing(fact)
    digits = (
        claim for claim in figures.claims_of([fact]) if any(map(str.isdigit, claim.text))
    )  # no "score", no "dozens"
    found = [claim for claim in digits if claim.is_flat and claim.id in standing]
    return min(
        found,
        key=lambda claim: (-claim.period.start.toordinal() if claim.period else 0, claim.id),
        default=None,
    )


def _standing(fact: Fact) -> set[str]:
    """The claims that have a voice.

    Nothing follows from a figure that was withdrawn or replaced.
    """
    return {name for reading in fact.readings for name in reading.claims}


def _by_currency(fact: Fact, figures: Figures) -> Iterator[Claim]:
    """The finest flat claim of the best supported reading of each currency."""
    best: dict[str, Reading] = {}
    for reading in fact.readings:
        held = best.get(reading.unit)
        if held is None or (len(reading.origins), len(reading.claims)) > (
            len(held.origins),
            len(held.claims),
        ):
            best[reading.unit] = reading
    for unit in sorted(best):
        claims = [figures.claims[name] for name in best[unit].claims]
        flat = [
            one
            for one in claims
            if one.kind == "money" and one.is_flat and " per " not in one.measured_in
        ]
        if flat:
            yield min(
                flat,
                key=lambda claim: (claim.interval.width or 0 if claim.interval else 0, claim.id),
            )


def _plural(claim: Claim) -> str:
    """The last word of what is counted, as the article has it.

    "chips" of "Ascend 910B AI chips".
    """
    return claim.roles.get("counted", claim.measured_in).split()[-1]


def _rounded(value: Decimal) -> Decimal:
    short = rounded(value, 2)
    return short.to_integral_value() if short == short.to_integral_value() else short


def _shown(value: Decimal) -> str:
    """Without decimals that the written digits do not bear: "38,644", "24.5"."""
    return f"{value.to_integral_value() if value >= _FINE else value:,f}"
