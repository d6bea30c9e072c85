"""Why two values differ, the cheapest explanation first: rounding, truncation, hedge, magnitude.

Rounding and hedge make peace; truncation and magnitude name a mistake or a gap and leave the conflict standing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from itertools import product

from chipnews.lexicon.load import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.fact import Explanation
from chipnews.model.wire import plain_number
from chipnews.reconcile.readings import Shared

_HEDGED = frozenset({"approx", "less_than"})


@dataclass(frozen=True, slots=True)
class Why:
    """An explanation and whether it settles the difference."""

    explanation: Explanation
    settles: bool


def explain_within(reading: Shared) -> list[Explanation]:
    """The roundings inside a reading: each coarser value beside the finest that it rounds."""
    plain = [
        claim
        for claim in reading.claims
        if claim.amount and claim.amount.low is not None and claim.amount.low == claim.amount.high
    ]
    if not plain:
        return []
    finest = min(plain, key=lambda claim: (_place(claim), claim.id))
    found: dict[Decimal, list[Claim]] = {}
    for claim in plain:
        if _value(claim) != _value(finest):
            found.setdefault(_value(claim), []).append(claim)
    return [
        Explanation(
            "rounding", f"{claims[0].text} is {finest.text} rounded", (*(claim.id for claim in claims), finest.id)
        )
        for _, claims in sorted(found.items())
    ]


def explain_between(one: Shared, other: Shared, lexicon: Lexicon) -> Why | None:
    """The cheapest explanation of the difference of two readings, over their pairs of claims; `None` where none fits."""
    for rule in RULES:
        pairs = (sorted(pair, key=_finer) for pair in product(one.claims, other.claims))
        fits = [why for fine, coarse in pairs if (why := rule(fine, coarse, lexicon))]
        if fits:
            claims = dict.fromkeys(claim for why in fits for claim in why.explanation.claims)
            return Why(
                Explanation(fits[0].explanation.name, fits[0].explanation.detail, tuple(claims)), fits[0].settles
            )
    return None


def _truncation(fine: Claim, coarse: Claim, lexicon: Lexicon) -> Why | None:
    """61 for 61.83: the coarse value is the fine one cut, not rounded, at the coarse one's place."""
    place = _place(coarse)
    if not _plain(fine, coarse) or place <= _place(fine) or place == 0:
        return None
    cut = (_value(fine) / place).to_integral_value(ROUND_DOWN) * place
    if cut != _value(coarse):
        return None
    detail = f"{coarse.text} is {fine.text} cut at its {_name(place)}, not rounded"
    return Why(Explanation("truncation", detail, (coarse.id, fine.id)), settles=False)


def _hedge(fine: Claim, coarse: Claim, lexicon: Lexicon) -> Why | None:
    """As in "about 450" for 440: a hedge stands for anything within 5%."""
    hedged = next((claim for claim in (coarse, fine) if claim.amount and claim.amount.bound in _HEDGED), None)
    if hedged is None or fine.amount is None or coarse.amount is None:
        return None
    one, other = abs(fine.amount.number), abs(coarse.amount.number)
    if other == 0:
        return None
    gap = abs(one - other) / max(one, other)
    if gap > lexicon.policy.hedge_width:
        return None
    width = f"{lexicon.policy.hedge_width * 100:.0f}%"
    detail = f"{fine.text} and {coarse.text} are {gap * 100:.1f}% apart, and the hedge on {hedged.text} allows {width}"
    return Why(Explanation("hedge", detail, (coarse.id, fine.id)), settles=True)


def _magnitude(fine: Claim, coarse: Claim, lexicon: Lexicon) -> Why | None:
    """As in "thousands" against "tens of thousands"."""
    if not (fine.amount and coarse.amount and fine.amount.bound == coarse.amount.bound == "vague"):
        return None
    low, high = sorted((fine, coarse), key=lambda claim: claim.amount.low or Decimal(0) if claim.amount else Decimal(0))
    factor = _value(high) / _value(low)
    return Why(
        Explanation(
            "magnitude", f"“{high.text}” is at least {plain_number(factor)} times “{low.text}”", (low.id, high.id)
        ),
        settles=False,
    )


RULES: Sequence[Callable[[Claim, Claim, Lexicon], Why | None]] = (_truncation, _hedge, _magnitude)


def _plain(*claims: Claim) -> bool:
    return all(claim.amount and claim.amount.bound in ("exact", "approx") for claim in claims)


def _value(claim: Claim) -> Decimal:
    return claim.amount.number if claim.amount else Decimal(0)


def _place(claim: Claim) -> Decimal:
    """The size of the last significant place, which is the width that rounding allows."""
    width = claim.interval.width if claim.interval else None
    return width if width is not None else Decimal(0)


def _finer(claim: Claim) -> tuple[Decimal, str]:
    return _place(claim), claim.id


def _name(place: Decimal) -> str:
    names = {
        Decimal(10) ** 12: "trillions",
        Decimal(10) ** 9: "billions",
        Decimal(10) ** 6: "millions",
        Decimal(1000): "thousands",
        Decimal(100): "hundreds",
        Decimal(1): "units",
    }
    return next((f"{name}" for size, name in names.items() if place == size), f"last digit ({plain_number(place)})")
