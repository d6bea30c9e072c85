"""Explains why two readings differ, by the cheapest rule that fits.

The rules here look at the digits, those in differences.py at the rest. Rounding, a hedge and an
earlier day make peace; truncation, a slip and magnitude name a mistake or a gap and leave the
conflict standing.
"""

from collections.abc import Sequence
from decimal import ROUND_DOWN, Decimal
from itertools import combinations, product

from msgspec.structs import replace

from chipnews.model.claim import Claim
from chipnews.model.identity import are_converted
from chipnews.model.results.fact import Explanation
from chipnews.model.values.value import significant_digits
from chipnews.model.wire import plain_number
from chipnews.reconcile.explaining.basis import Basis, Why, grows, last_place
from chipnews.reconcile.explaining.differences import NAMING, SETTLING, Rule, unexplained
from chipnews.reconcile.explaining.in_units import conversion_of
from chipnews.reconcile.readings import Shared

_DIRECTED = frozenset({"more_than", "at_least", "less_than", "at_most"})
_ENOUGH = 30  # pairs that nothing explains; the fact is in conflict, and more say so again
_EXAMPLES = 3  # of the claims that say the same so many are compared in what else they say
Alike = Sequence[Sequence[Claim]]
"""The claims of a reading, those that say the same together."""
Difference = tuple[tuple[Claim, Claim], Why | None] | None
"""Two values that do not meet, the finer first, and what explains them; `None` of two that meet."""


def explain_readings(readings: Sequence[Shared], basis: Basis) -> list[Why | None]:
    """Returns for every two readings the cheapest explanation of their difference.

    It is `unexplained` where no rule fits, and `None` where all claims meet. Where very many pairs
    are left unexplained, the rest is left out. Peace needs an explanation that makes it for every
    two values that do not meet; a named mistake shows in any. What one article shows of two values
    holds of the values, whoever else gives them.
    """
    alike = [_alike(reading.claims, basis) for reading in readings]
    # a bound stands in many readings; it is compared with each value once
    known: dict[tuple[str, str], Difference] = {}
    whys: list[Why | None] = []
    unexplained_so_far = 0
    for one, other in combinations(alike, 2):
        whys.append(why := _explain(one, other, basis, known))
        unexplained_so_far += why is not None and why.explanation.name == "unexplained"
        if unexplained_so_far > _ENOUGH:
            break
    return whys


def _explain(
    one: Alike, other: Alike, basis: Basis, known: dict[tuple[str, str], Difference]
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
        pairs = (pair for pair, _ in apart)
        return unexplained(*min(pairs, key=lambda pair: tuple(map(last_place, pair))))
    first_named = named[0].explanation
    claims = dict.fromkeys(
        claim
        for why in named
        if why.explanation.name == first_named.name
        for claim in why.explanation.claims
    )
    return Why(Explanation(first_named.name, first_named.detail, tuple(claims)), peace)


def _difference(first: Sequence[Claim], second: Sequence[Claim], basis: Basis) -> Difference:
    reach, other = first[0].reach(), second[0].reach()
    if reach is not None and other is not None and reach.meet(other) is not None:
        return None
    pairs = [_ordered(*pair) for pair in product(_examples(first), _examples(second))]
    why = next((why for rule in RULES for pair in pairs if (why := rule(*pair, basis))), None)
    return pairs[0], _for_all(why, first, second)


def _examples(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Returns a few claims that say the same, chosen by their words, not by their files' names."""
    return sorted(claims, key=lambda claim: (claim.text, claim.evidence.text, claim.id))[:_EXAMPLES]


def _alike(claims: Sequence[Claim], basis: Basis) -> Alike:
    """Gathers the claims that say the same: ten thousand that repeat a figure are compared once."""
    found: dict[object, list[Claim]] = {}
    for claim in claims:
        when = (basis.as_of.get(claim.id), claim.period, claim.status)
        value = (claim.amount, claim.interval, claim.moment)
        key = (*value, *when, claim.scope, claim.subject, claim.in_headline)
        found.setdefault(key, []).append(claim)
    return list(found.values())


def _for_all(why: Why | None, first: Sequence[Claim], second: Sequence[Claim]) -> Why | None:
    """Returns the explanation as one of all who give the two values, in any order of files."""
    if why is None:
        return None
    coarse_first = why.explanation.claims[0] in {claim.id for claim in first}
    everybody = (*first, *second) if coarse_first else (*second, *first)
    return replace(
        why, explanation=replace(why.explanation, claims=tuple(claim.id for claim in everybody))
    )


def _truncation(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """Names a coarse value that was cut, not rounded, at its last place: 61 for 61.83."""
    place = last_place(coarse)
    if not (fine.is_flat and coarse.is_flat) or place <= last_place(fine) or place == 0:
        return None
    cut = (fine.compared / place).to_integral_value(ROUND_DOWN) * place
    if cut != coarse.compared or grows((fine, coarse), basis.lexicon):
        return None
    detail = f"{coarse.text} is {fine.text} cut at its {_name(place)}, not rounded"
    return Why.of("truncation", detail, coarse, fine)


def _hedge(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """Explains that one is hedged, which allows for anything within 5%: "about 450" for 440."""
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
    texts = (
        (conversion_of(coarse, fine), fine.text)
        if are_converted(fine, coarse)
        else (fine.text, coarse.text)
    )
    detail = (
        f"{texts[0]} and {texts[1]} are {gap * 100:.1f}% apart, and the hedge on {hedged.text} "
        f"allows {width}"
    )
    return Why.of("hedge", detail, coarse, fine, settles=True)


def _bound(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """Explains that one drops the bound of the same number: "more than 70", and 70.

    Two bounds that part at it are a conflict.
    """
    if fine.amount is None or coarse.amount is None or fine.compared != coarse.compared:
        return None
    bounds = [claim for claim in (fine, coarse) if claim.amount and claim.amount.bound in _DIRECTED]
    if len(bounds) != 1:
        return None
    other = coarse if bounds[0] is fine else fine
    detail = f"{other.text} is {bounds[0].text} without its bound"
    return Why.of("hedge", detail, other, bounds[0], settles=True)


def _levels(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """Explains that one is one of the two levels of the other: 62, of "from 62 to 64"."""
    for moved, level in ((fine, coarse), (coarse, fine)):
        levels = (moved.amount.low, moved.amount.high) if moved.levels and moved.amount else ()
        if level.amount and not level.levels and level.amount.number in levels:
            detail = f"{level.text} is one of the two levels of {moved.text}"
            return Why.of("level", detail, level, moved, settles=True)
    return None


def _magnitude(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """Names two vague words of different size: "thousands" against "tens of thousands"."""
    if not (fine.amount and coarse.amount and fine.amount.bound == coarse.amount.bound == "vague"):
        return None
    low, high = (
        (fine, coarse) if (fine.amount.low or 0) <= (coarse.amount.low or 0) else (coarse, fine)
    )
    factor = plain_number(high.compared / low.compared)
    return Why.of("magnitude", f"“{high.text}” is at least {factor} times “{low.text}”", low, high)


def _slip(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """Names the same two or more digits a thousand or a million times as large.

    "450 million" for "450 billion".
    """
    small, large = sorted((fine, coarse), key=lambda claim: abs(claim.compared))
    digits = (significant_digits(claim.compared) for claim in (small, large))
    if not (small.is_flat and large.is_flat) or min(digits) < 2:
        return None
    sizes = (Decimal(1000), Decimal(10) ** 6)
    factor = next((size for size in sizes if small.compared * size == large.compared), None)
    if factor is None or not small.compared:
        return None
    detail = f"{large.text} is {small.text} times {factor:,f}, a slip of magnitude"
    return Why.of("slip", detail, small, large)


def _other_moment(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """Explains that a growing figure was taken at two moments, or at one that nobody gives."""
    small, large = sorted((fine, coarse), key=lambda claim: claim.compared)
    if not grows((small, large), basis.lexicon):
        return None
    first, last = basis.as_of.get(small.id), basis.as_of.get(large.id)
    dated = f"{small.text} is of {first}, {large.text} of {last}"
    if first and last and first.is_before(last):
        return Why.of("earlier", f"{dated}, and the figure grows", small, large, settles=True)
    if first and last and last.is_before(first):
        detail = f"{dated}: the later is the smaller, and nobody calls it a revision"
        return Why.of("later", detail, small, large, settles=True)
    if first and last and first.is_timed == last.is_timed:
        return None
    undated = small if first is None or (last and last.is_timed) else large
    detail = (
        f"{small.text} may be of an earlier time than {large.text}: nothing says when "
        f"{undated.text} was counted, and the figure grows"
    )
    return Why.of("unknown time", detail, small, large, settles=True)


RULES: Sequence[Rule] = (
    *(_bound, _levels, _truncation, _hedge),
    *SETTLING,
    *(_slip, _other_moment, _magnitude),
    *NAMING,
)
"""The cheapest first."""


def _ordered(one: Claim, other: Claim) -> tuple[Claim, Claim]:
    """Returns the finer claim, then the coarser."""
    return (one, other) if _finer(one) <= _finer(other) else (other, one)


def _finer(claim: Claim) -> tuple[Decimal, str, str]:
    return last_place(claim), claim.text, claim.id


def _name(place: Decimal) -> str:
    """Returns a power of ten in words: "millions", "hundred millions", "tenths"."""
    power = place.adjusted()
    if place != Decimal(1).scaleb(power) or power not in range(-2, 15):
        return f"last digit ({plain_number(place)})"
    if power < 3:
        return ("hundredths", "tenths", "units", "tens", "hundreds")[power + 2]
    group, rest = divmod(power, 3)
    return ("", "ten ", "hundred ")[rest] + ("thousands", "millions", "billions", "trillions")[
        group - 1
    ]
