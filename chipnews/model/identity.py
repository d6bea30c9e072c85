"""Says what a claim measures and which value it states; two claims are the same by these.

`Claim.number` is the number as written, `Claim.compared` that in the unit of comparison; only
claims of one `Claim.scale` can be compared.
"""

from collections.abc import Collection

from chipnews.model.claim import COUNT, Claim
from chipnews.model.values.value import significant_digits
from chipnews.model.wire import plain_number


def dimension_of(claim: Claim, counted: Collection[str], *, as_written: bool = False) -> str:
    """Returns `money`, `percent`, `duration`, `date`, or the unit or noun of a quantity.

    It is `count` for all nouns that the claim's frame `counted` alike. The unit is that of
    comparison (metres), or that which is written (miles) if `as_written`.
    """
    if claim.kind != "quantity" or claim.amount is None:
        return claim.kind
    if claim.amount.unit in counted:
        return COUNT
    return claim.amount.unit or "number" if as_written else claim.measured_in


def printed_value(claim: Claim) -> tuple[str, object, object]:
    """Returns the unit and the ends of a value as a reader sees it; every count has one unit.

    "19 cents" is not "$0.19".
    """
    if claim.moment:
        return "date", claim.moment.edtf, claim.moment.grain
    if claim.amount is None:
        return "", None, None
    is_counted = claim.kind == "quantity" and claim.measured_in == claim.amount.unit
    return COUNT if is_counted else claim.amount.unit, claim.amount.low, claim.amount.high


def value_text(claim: Claim) -> str:
    """Returns the printed value as text: "1600 count", "60..62 percent", "2023-10".

    For a relation it is the predicate.
    """
    if claim.amount is None:
        return claim.moment.edtf if claim.moment else claim.predicate or ""
    unit, *_ = printed_value(claim)
    numbers = (claim.amount.low, claim.amount.high)
    texts = ("" if number is None else plain_number(number) for number in numbers)
    return f"{'..'.join(dict.fromkeys(texts))} {unit}"


def rarity(claim: Claim) -> int:
    """Counts the digits of a value: 4 of "$61.83 million", 8 of a full date.

    Two events rarely share a figure of many digits.
    """
    if claim.moment:
        return sum(map(str.isdigit, claim.moment.edtf))
    return significant_digits(claim.number) if claim.amount else 0


def are_converted(one: Claim, other: Claim) -> bool:
    """Whether both are quantities of one dimension, written in two units."""
    if not one.kind == other.kind == "quantity" or one.amount is None or other.amount is None:
        return False
    same_dimension = bool(one.measured_in) and one.measured_in == other.measured_in
    return same_dimension and one.amount.unit != other.amount.unit
