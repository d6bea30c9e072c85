"""Why two values differ, the cheapest explanation first.

Rounding, truncation, hedge, a slip, an earlier day, magnitude.

What is told of the figures beside their digits is in differences.py. Rounding, a hedge and an
earlier day make peace; truncation, a slip and magnitude name a mistake or a gap and leave the
conflict standing.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_DOWN, Decimal
from itertools import combinations, product

from chipnews.model.claim import Claim
from chipnews.model.identity import are_converted
from chipnews.model.results.fact import Explanation
from chipnews.model.values.value import significant_digits
from chipnews.model.wire import plain_number
from chipnews.reconcile.explaining.basis import Basis, Why, grows
from chipnews.reconcile.explaining.differences import NAMING, SETTLING, Rule, unexplained
from chipnews.reconcile.explaining.in_units import conversion_of, explain_conversions
from chipnews.reconcile.readings import Shared

_DIRECTED = frozenset({"more_than", "at_least", "less_than", "at_most"})
_ENOUGH = 30  # pairs that nothing explains
_TELLERS = 3  # of those who say the same so many are asked what else they tell


Faces = Sequence[Sequence[Claim]]
"""The claims of a reading, those that say the same together."""
Difference = tuple[tuple[Claim, Claim], Why | None] | None
"""Two values that do not meet, the finer first, and what explains them; `None` of two that meet."""


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
        if claim.compared != finest.compared and not are_converted(claim, finest):
            found.setdefault(claim.compared, []).append(claim)
    return explain_conversions(finest, plain) + [
        Explanation(
            "rounding",
            f"{claims[0].text} is {finest.text} rounded",
            (*(claim.id for claim in claims), finest.id),
        )
        for _, claims in sorted(found.items())
    ]


def explain_readings(readings: Sequence[Shared], basis: Basis) -> list[Why | None]:
    """For every two readings the cheapest explanation of their difference, `unexplained` where none fits; `None` where all claims meet.

    Where very many pairs are left unexplained, the rest is not asked about.

    Peace needs an explanation that makes it for every two values that do not meet; a named mistake shows in any. What one article shows
    of two values holds of the values, whoever else gives them.
    """
    sides = [_by_face(reading.claims, basis) for reading in readings]
    known: dict[
        tuple[str, str], Difference
    ] = {}  # a bound stands in many readings; it is compared with each value once
    whys: list[Why | None] = []
    unexplained_so_far = 0
    for one, other in combinations(sides, 2):
        whys.append(why := _explain(one, other, basis, known))
        unexplained_so_far += why is not None and why.explanation.name == "unexplained"
        if unexplained_so_far > _ENOUGH:
            break  # it is in conflict, and more pairs would say so again
    return whys


def _explain(
    one: Faces, other: Faces, basis: Basis, known: dict[tuple[str, str], Difference]
) -> Why | None:
    found = []
    for first, second in product(one, other):
        key = (first[0].id, second[0].id)
        if key not in known:
            known[key] = _difference(first, second, basis)
        found.append(known[key])
    apart = [difference for difference in found if difference is not None]
    if not apart:
        return None
    whys = [why for _, why in apart]
    peace = all(why is not None and why.settles for why in whys)
    named = [why for why in whys if why is not None and why.settles == peace]
    if not named:
        return unexplained(
            *min((pair for pair, _ in apart), key=lambda pair: (_place(pair[0]), _place(pair[1])))
        )
    first_named = named[0].explanation
    claims = dict.fromkeys(
        claim
        for why in named
        if why.explanation.name == first_named.name
        for claim in why.explanation.claims
    )
    return Why(Explanation(first_named.name, first_named.detail, tuple(claims)), peace)


def _difference(first: Sequence[Claim], second: Sequence[Claim], basis: Basis) -> Difference:
    if _meet(first[0], second[0]):
        return None
    told = [_ordered(*pair) for pair in product(_tellers(first), _tellers(second))]
    return told[0], _for_all(_cheapest(told, basis), first, second)


def _tellers(claims: Sequence[Claim]) -> Sequence[Claim]:
    """A few of those who say the same, chosen by their words and not by the names of their files."""
    return sorted(claims, key=lambda claim: (claim.text, claim.evidence.text, claim.id))[:_TELLERS]


def _by_face(claims: Sequence[Claim], basis: Basis) -> Faces:
    """The claims that say the same, together.

    Ten thousand who repeat a figure are compared once.
    """
    found: dict[object, list[Claim]] = {}
    for claim in claims:
        when = (basis.as_of.get(claim.id), claim.period, claim.status)
        key = (
            claim.amount,
            claim.interval,
            claim.moment,
            when,
            claim.scope,
            claim.subject,
            claim.in_headline,
        )
        found.setdefault(key, []).append(claim)
    return list(found.values())


def _cheapest(told: Sequence[tuple[Claim, Claim]], basis: Basis) -> Why | None:
    """Of two values, as different articles tell them, the first explanation by the order of the rules."""
    return next((why for rule in RULES for pair in told if (why := rule(*pair, basis))), None)


def _for_all(why: Why | None, first: Sequence[Claim], second: Sequence[Claim]) -> Why | None:
    """What explains two values concerns everybody who gives them.

    Whose file comes first decides nothing.
    """
    if why is None:
        return None
    coarse_first = why.explanation.claims[0] in {claim.id for claim in first}
    tellers = (*first, *second) if coarse_first else (*second, *first)
    return replace(
        why, explanation=replace(why.explanation, claims=tuple(claim.id for claim in tellers))
    )


def _meet(one: Claim, other: Claim) -> bool:
    reaches = (one.reach(), other.reach())
    return (
        reaches[0] is not None
        and reaches[1] is not None
        and reaches[0].meet(reaches[1]) is not None
    )


def _truncation(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """61 for 61.83: the coarse value is the fine one cut, not rounded, at the coarse one's place."""
    place = _place(coarse)
    if (
        not (fine.is_flat and coarse.is_flat)
        or place <= _place(fine)
        or place == 0
        or grows((fine, coarse), basis.lexicon)
    ):
        return None
    cut = (fine.compared / place).to_integral_value(ROUND_DOWN) * place
    if cut != coarse.compared:
        return None
    detail = f"{coarse.text} is {fine.text} cut at its {_name(place)}, not rounded"
    return Why(Explanation("truncation", detail, (coarse.id, fine.id)), settles=False)


def _hedge(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """As in "about 450" for 440: a hedge stands for anything within 5%."""
    hedged = next(
        (claim for claim in (coarse, fine) if claim.amount and claim.amount.bound == "approx"), None
    )
    if hedged is None or fine.amount is None or coarse.amount is None:
        return None
    one, other = abs(fine.compared), abs(coarse.compared)
    if other == 0:
        return None
    gap = abs(one - other) / max(one, other)
    if gap > basis.lexicon.policy.hedge_width:
        return None
    width = f"{basis.lexicon.policy.hedge_width * 100:.0f}%"
    told = (
        (conversion_of(coarse, fine), fine.text)
        if are_converted(fine, coarse)
        else (fine.text, coarse.text)
    )
    detail = (
        f"{told[0]} and {told[1]} are {gap * 100:.1f}% apart, and the hedge on {hedged.text} "
        f"allows {width}"
    )
    return Why(Explanation("hedge", detail, (coarse.id, fine.id)), settles=True)


def _bound(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """As in "more than 70" and a flat 70: one number, of which one drops the bound.

    Two bounds that part at it are a conflict.
    """
    if fine.amount is None or coarse.amount is None or fine.compared != coarse.compared:
        return None
    bounds = [claim for claim in (fine, coarse) if claim.amount and claim.amount.bound in _DIRECTED]
    if len(bounds) != 1:
        return None
    other = coarse if bounds[0] is fine else fine
    return Why(
        Explanation(
            "hedge", f"{other.text} is {bounds[0].text} without its bound", (other.id, bounds[0].id)
        ),
        settles=True,
    )


def _levels(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """As in "from 62 to 64" and 62: one of the two levels."""
    for moved, level in ((fine, coarse), (coarse, fine)):
        ends = (moved.amount.low, moved.amount.high) if moved.levels and moved.amount else ()
        if level.amount and not level.levels and level.amount.number in ends:
            detail = f"{level.text} is one of the two levels of {moved.text}"
            return Why(Explanation("level", detail, (level.id, moved.id)), settles=True)
    return None


def _magnitude(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """As in "thousands" against "tens of thousands"."""
    if not (fine.amount and coarse.amount and fine.amount.bound == coarse.amount.bound == "vague"):
        return None
    low, high = sorted(
        (fine, coarse),
        key=lambda claim: claim.amount.low or Decimal(0) if claim.amount else Decimal(0),
    )
    factor = high.compared / low.compared
    return Why(
        Explanation(
            "magnitude",
            f"“{high.text}” is at least {plain_number(factor)} times “{low.text}”",
            (low.id, high.id),
        ),
        settles=False,
    )


def _slip(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """As in "450 million" for "450 billion".

    The same digits, two or more, a thousand or a million times as much.
    """
    small, large = sorted((fine, coarse), key=lambda claim: abs(claim.compared))
    if (
        not (small.is_flat and large.is_flat)
        or min(significant_digits(claim.compared) for claim in (small, large)) < 2
    ):
        return None
    factor = next(
        (
            size
            for size in (Decimal(1000), Decimal(10) ** 6)
            if small.compared * size == large.compared
        ),
        None,
    )
    if factor is None or not small.compared:
        return None
    detail = f"{large.text} is {small.text} times {factor:,f}, a slip of magnitude"
    return Why(Explanation("slip", detail, (small.id, large.id)), settles=False)


def _other_moment(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """Of a measure that grows only figures as of overlapping moments can contradict each other."""
    small, large = sorted((fine, coarse), key=lambda claim: claim.compared)
    if not grows((small, large), basis.lexicon):
        return None
    first, last = basis.as_of.get(small.id), basis.as_of.get(large.id)
    told = f"{small.text} is of {first}, {large.text} of {last}"
    if first and last and first.is_before(last):
        return _grown("earlier", f"{told}, and the figure grows", small, large)
    if first and last and last.is_before(first):
        return _grown(
            "later",
            f"{told}: the later is the smaller, and nobody calls it a revision",
            small,
            large,
        )
    if first and last and first.is_timed == last.is_timed:
        return None
    untold = small if first is None or (last and last.is_timed) else large
    when = f"nothing says when {untold.text} was counted, and the figure grows"
    return _grown(
        "unknown time",
        f"{small.text} may be of an earlier time than {large.text}: {when}",
        small,
        large,
    )


def _grown(name: str, detail: str, *claims: Claim) -> Why:
    return Why(Explanation(name, detail, tuple(claim.id for claim in claims)), settles=True)


RULES: Sequence[Rule] = (
    _bound,
    _levels,
    _truncation,
    _hedge,
    *SETTLING,
    _slip,
    _other_moment,
    _magnitude,
    *NAMING,
)
"""The cheapest first."""


def _place(claim: Claim) -> Decimal:
    """The size of the last significant place, which is the width that rounding allows."""
    width = claim.interval.width if claim.interval else None
    return width if width is not None else Decimal(0)


def _ordered(one: Claim, other: Claim) -> tuple[Claim, Claim]:
    """The finer, then the coarser."""
    return (one, other) if _finer(one) <= _finer(other) else (other, one)


def _finer(claim: Claim) -> tuple[Decimal, str, str]:
    return _place(claim), claim.text, claim.id


def _name(place: Decimal) -> str:
    """A power of ten in words: "millions", "hundred millions", "tenths"."""
    power = place.adjusted()
    if place != Decimal(1).scaleb(power) or power not in range(-2, 15):
        return f"last digit ({plain_number(place)})"
    if power < 3:
        return ("hundredths", "tenths", "units", "tens", "hundreds")[power + 2]
    group, rest = divmod(power, 3)
    return ("", "ten ", "hundred ")[rest] + ("thousands", "millions", "billions", "trillions")[
        group - 1
    ]
