"""What a claim measures and which value it writes: by these two claims are the same or are not.

A claim -> its dimension and its value, as written or as compared. Of its number, `Claim.number` is
as written and `Claim.compared` in the unit of comparison; claims of one `Claim.scale` can be
compared at all.
"""

from collections.abc import Collection

from chipnews.model.claim import COUNT, Claim
from chipnews.model.values.value import significant_digits
from chipnews.model.wire import plain_number


def dimension_of(claim: Claim, counted: Collection[str], *, as_written: bool = False) -> str:
    """`money`, `percent`, `duration`, `date`, or what a quantity counts.

    `count` for all that its frame `counted` alike.

    A length is in metres, or `as_written` in miles.
    """
    if claim.kind != "quantity" or claim.amount is None:
        return claim.kind
    if claim.amount.unit in counted:
        return COUNT
    return claim.amount.unit or "number" if as_written else claim.measured_in


def printed_value(claim: Claim) -> tuple[str, object, object]:
    """The value as a reader sees it.

    "19 cents" is not "$0.19", and 1,600 are 1,600, whatever they are called.
    """
    if claim.moment:
        return "date", claim.moment.edtf, claim.moment.grain
    if claim.amount is None:
        return "", None, None
    is_counted = claim.kind == "quantity" and claim.measured_in == claim.amount.unit
    return COUNT if is_counted else claim.amount.unit, claim.amount.low, claim.amount.high


def value_text(claim: Claim) -> str:
    """The printed value as text: "1600 count", "60..62 percent", "2023-10".

    Of a relation what joins its ends.
    """
    if claim.amount is None:
        return claim.moment.edtf if claim.moment else claim.predicate or ""
    unit, *_ = printed_value(claim)
    ends = (
        "" if end is None else plain_number(end) for end in (claim.amount.low, claim.amount.high)
    )
    return f"{'..'.join(dict.fromkeys(ends))} {unit}"


def rarity(claim: Claim) -> int:
    """How many digits it writes, since a figure of many digits is hardly two events'.

    4 of "$61.83 million", 8 of a full date.
    """
    if claim.moment:
        return sum(map(str.isdigit, claim.moment.edtf))
    return significant_digits(claim.number) if claim.amount else 0


def are_converted(one: Claim, other: Claim) -> bool:
    """Whether both are quantities of one dimension, written in two units."""
    if (
        one.kind != "quantity"
        or other.kind != "quantity"
        or one.amount is None
        or other.amount is None
    ):
        return False
    return (
        bool(one.measured_in)
        and one.measured_in == other.measured_in
        and one.amount.unit != other.amount.unit
    )
