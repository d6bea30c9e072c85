"""Compares amounts that are written in two units of one dimension: miles and kilometres."""

from collections.abc import Iterable

from chipnews.model.claim import Claim
from chipnews.model.identity import are_converted
from chipnews.model.results.fact import Explanation
from chipnews.model.values.value import significant_digits

_DIGITS = 3  # of the converted number that are shown, at least
_PLURALS = (("foot", "feet"), ("inch", "inches"))  # whatever stands before: "square feet"


def with_unit(claim: Claim) -> str:
    """Returns the amount with its unit: "11 miles"."""
    return f"{claim.text} {unit_words(claim)}".strip()


def unit_words(claim: Claim) -> str:
    """Returns the unit as read behind the number: "miles", "kilometres per hour", "mile" of one."""
    head, per, rest = (claim.amount.unit if claim.amount else "").partition(" per ")
    is_one = claim.amount is not None and claim.amount.number == 1
    return f"{head if is_one or not head else _plural(head)}{per}{rest}"


def _plural(unit: str) -> str:
    return next(
        (unit.removesuffix(one) + many for one, many in _PLURALS if unit.endswith(one)), f"{unit}s"
    )


def conversion_of(one: Claim, other: Claim) -> str:
    """Returns the arithmetic of two units: "11 miles = 17.7 kilometres"."""
    assert other.amount is not None, "only amounts are converted"
    number = (
        one.compared / (other.compared / other.amount.number)
        if other.amount.number
        else one.compared
    )
    places = max(max(_DIGITS, significant_digits(other.amount.number)) - 1 - number.adjusted(), 0)
    shown = f"{round(number, places):,f}"
    return f"{with_unit(one)} = {with_unit(other).replace(other.text, shown, 1)}"


def explain_conversions(finest: Claim, claims: Iterable[Claim]) -> list[Explanation]:
    """Returns a line for each value of a reading written in another unit than its finest."""
    found: dict[str, list[str]] = {}
    for claim in claims:
        if are_converted(claim, finest):
            found.setdefault(conversion_of(claim, finest), []).append(claim.id)
    return [
        Explanation("conversion", detail, (*ids, finest.id))
        for detail, ids in sorted(found.items())
    ]
