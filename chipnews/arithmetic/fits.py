"""What a figure can stand for in a law, and how far it reaches there.

The rules here keep apart what may not be put together: a denied or vague figure, an old level,
other units, a change and a share.
"""

from collections.abc import Mapping
from decimal import Decimal

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.identity import are_converted
from chipnews.model.values.bounds import bound_words
from chipnews.model.values.interval import Interval
from chipnews.model.wire import plain_number

_HUNDREDTH = Decimal("0.01")
_ROUND_UNITS = frozenset({"fraction", "times"})
_ANY = ("head", "person", "piece", "unit")  # what a price can be per, whatever is counted
DEGREES = frozenset({"celsius", "fahrenheit"})
_PERCENTS = frozenset({"percent", "percentage_point"})


def is_count(claim: Claim) -> bool:
    """Whether it is a number of things, and no physical quantity."""
    return claim.kind == "quantity" and not claim.physical


def fits_roles(law: str, roles: Mapping[str, Claim]) -> bool:
    """Whether figures of these kinds and units can stand in the roles of `law`."""
    different = {(claim.id, claim.text) for claim in roles.values()}
    if len(different) < len(roles) or not all(claim.is_computable for claim in roles.values()):
        return False
    if any(claim.status == "previous" and role != "old" for role, claim in roles.items()):
        return False
    return _FITS[law](roles)


def _share(roles: Mapping[str, Claim]) -> bool:
    part, share, whole = (roles[name] for name in ("part", "share", "whole"))
    is_share = share.kind == "percent" and share.form != "change" and share.measured_in == "percent"
    return is_share and _comparable(part, whole, counts=True) and whole.amount is not None


def _sum(roles: Mapping[str, Claim]) -> bool:
    """Whether the parts are of the total's unit, or all are numbers of things, and none is more."""
    total, *parts = roles.values()
    is_whole = all(part.number <= total.number for part in parts)
    comparable = all(_comparable(total, part, counts=True) for part in parts)
    return total.kind != "percent" and is_whole and comparable


def _growth(roles: Mapping[str, Claim]) -> bool:
    change, old, new = (roles[name] for name in ("change", "old", "new"))
    if change.kind != "percent" or change.measured_in not in _PERCENTS or change.amount is None:
        return False
    in_points = change.measured_in == "percentage_point"
    return _comparable(old, new) and (not in_points or {old.kind, new.kind} == {"percent"})


def _ratio(roles: Mapping[str, Claim]) -> bool:
    times = roles["times"]
    is_ratio = times.kind == "quantity" and times.measured_in == "times"
    return is_ratio and _comparable(roles["old"], roles["new"])


def _rate(roles: Mapping[str, Claim]) -> bool:
    count, price, value = (roles[name] for name in ("count", "price", "value"))
    per = price.measured_in.partition(" per ")[2]
    is_money = price.kind == value.kind == "money" and " per " not in value.measured_in
    one_currency = is_money and price.bare_unit == value.measured_in
    return one_currency and is_count(count) and per in ("", count.measured_in, *_ANY)


def _conversion(roles: Mapping[str, Claim]) -> bool:
    one, other = roles["one"], roles["other"]
    same = one.measured_in == other.measured_in or {one.measured_in, other.measured_in} == DEGREES
    return one.physical and other.physical and same and 0 not in (one.number, other.number)


_FITS = {
    "conversion": _conversion,
    "share": _share,
    "sum": _sum,
    "among": _sum,
    "growth": _growth,
    "ratio": _ratio,
    "rate": _rate,
}


def _comparable(one: Claim, other: Claim, *, counts: bool = False) -> bool:
    """Whether both are of one unit.

    Where `counts`, two numbers of things of whatever name are: "12,000 jobs" of "186,779 people".
    """
    if one.kind != other.kind:
        return False
    if one.measured_in == other.measured_in:
        return not are_converted(one, other)
    one_noun = counts or not (one.measured_in and other.measured_in)
    return one_noun and is_count(one) and is_count(other)


def reach_of(claim: Claim, lexicon: Lexicon) -> Interval:
    """Returns what a figure can stand for in a computation, shares as parts of one.

    A hedge and a round word ("half", "doubled") give it room.
    """
    reach, amount = claim.interval, claim.amount
    assert reach is not None and amount is not None, "only usable figures are computed with"
    room, unit = Decimal(0), Decimal(1)
    if claim.kind == "quantity" and amount.number:
        unit = claim.compared / amount.number  # figures of a law are written in one unit
    if amount.bound == "approx":
        room = lexicon.policy.hedge_width
    if amount.unit.partition(" per ")[0] in _ROUND_UNITS:
        room = lexicon.policy.round_words
    scale = _HUNDREDTH if claim.kind == "percent" else 1 / unit
    low = None if reach.low is None else reach.low * scale * (1 - room)
    first, *_ = (*bound_words(claim).lower().split(), "")
    if amount.bound == "less_than" and first in lexicon.words_of("below"):
        low = Decimal(0)
    high = None if reach.high is None else reach.high * scale * (1 + room)
    return Interval(low, high, reach.ends)


def percent_of(share: Decimal, stated: Interval) -> str:
    """Returns a part of one as percent: "62.5%", "5.96%".

    It has as many digits as show whether it lies inside what was `stated`.
    """
    texts = [rounded(share * 100, places) for places in (1, 2, 3, 4)]
    inside = stated.contains(share)
    fine = next((text for text in texts if stated.contains(text / 100) == inside), texts[-1])
    return f"{plain_number(fine)}%"


def rounded(value: Decimal, places: int) -> Decimal:
    """Returns a number of any size to so many decimals."""
    return Decimal(f"{value:.{places}f}")
