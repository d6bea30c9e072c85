"""Checks a measure against its conversion in the text: "9,500 hectares (23,475 acres)".

Two claims of one dimension -> a constraint where they are further apart than rounding explains. One
unit is metric and the other not, so that a height beside a width ("2 metres (30 centimetres)") is
no conversion.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from chipnews.arithmetic.conversions import distance
from chipnews.arithmetic.fits import DEGREES, fits_roles
from chipnews.lexicon.entries import Unit
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.constraint import Constraint
from chipnews.model.values.conversion import show_rate
from chipnews.model.values.interval import Interval

_FAHRENHEIT, _FREEZING = Decimal("1.8"), Decimal(32)


def judge_units(roles: Mapping[str, Claim], lexicon: Lexicon) -> Constraint | None:
    """Returns the constraint that `one` and `other` break; `None` where they break none."""
    one, other = roles["one"], roles["other"]
    if not fits_roles("conversion", roles):
        return None
    if {one.measured_in, other.measured_in} == DEGREES:
        return _degrees(one, other, lexicon)
    units = [lexicon.units_of.get(claim.amount.unit) for claim in (one, other) if claim.amount]
    first, second = units if len(units) == 2 else (None, None)
    if first is None or second is None or first.dimension != second.dimension:
        return None
    if _is_metric(first) == _is_metric(second):
        return None
    others = list(_reaches(other, second, lexicon))
    if any(here.meet(there) for here in _reaches(one, first, lexicon) for there in others):
        return None
    rate, right = other.number / one.number, first.factor / second.factor
    words = (
        f"makes {show_rate(rate)} {second.code} per {first.code}; it is {show_rate(right)}, "
        f"{distance(rate / right)}"
    )
    return _broken(one, other, words)


def _degrees(one: Claim, other: Claim, lexicon: Lexicon) -> Constraint | None:
    """Compares celsius and fahrenheit, of a temperature or of a difference between two."""
    cold, warm = sorted((one, other), key=lambda claim: claim.measured_in)
    reach, warm_reach = cold.interval, warm.interval
    if reach is None or warm_reach is None or reach.low is None or reach.high is None:
        return None
    levels = (
        Interval(reach.low * _FAHRENHEIT + zero, reach.high * _FAHRENHEIT + zero)
        for zero in (_FREEZING, Decimal(0))
    )
    if any(warm_reach.meet(level) for level in levels):
        return None
    right = cold.number * _FAHRENHEIT + _FREEZING
    return _broken(one, other, f"cannot be: {cold.text} celsius is {right:.0f} fahrenheit")


def _broken(one: Claim, other: Claim, words: str) -> Constraint:
    return Constraint(
        "conversion", False, f"“{one.text}” for “{other.text}” {words}", (one.id, other.id)
    )


def _reaches(claim: Claim, unit: Unit, lexicon: Lexicon) -> Iterator[Interval]:
    """Yields what a figure can stand for in the base of its dimension.

    Once for each unit of its name, as gallons are of two sizes.
    """
    reach = _about(claim, lexicon)
    assert reach.low is not None and reach.high is not None, "both ends are set"
    for name in lexicon.units:
        if name.dimension == unit.dimension and (
            name.code == unit.code or name.code.endswith(f" {unit.code}")
        ):
            low, high = (end * name.factor / unit.factor for end in (reach.low, reach.high))
            yield Interval(low, high, reach.ends)


def _about(claim: Claim, lexicon: Lexicon) -> Interval:
    """Returns the figure with what its rounding, and that of whoever converted it, leave open.

    Of a bound it is the number alone.
    """
    reach, room = claim.interval, lexicon.policy.pair_tolerance
    low, high = (None, None) if reach is None else (reach.low, reach.high)
    if low is None or high is None or not claim.is_flat:
        low = high = claim.compared
        room *= 2
    return Interval(low * (1 - room), high * (1 + room), "[]")


def _is_metric(unit: Unit) -> bool:
    """Whether its factor is a power of ten."""
    return unit.factor.normalize().as_tuple().digits == (1,)
