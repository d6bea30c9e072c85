"""What a claim says of what: when two amounts are of one dimension."""

from chipnews.model.claim import Claim


def are_converted(one: Claim, other: Claim) -> bool:
    """Whether both are quantities of one dimension, written in two units."""
    if one.kind != "quantity" or other.kind != "quantity" or one.amount is None or other.amount is None:
        return False
    return bool(one.measured_in) and one.measured_in == other.measured_in and one.amount.unit != other.amount.unit
