"""The verdict on a fact, in the precedence of DESIGN §6: conflict, superseded, compatible, rounded, agreed, single."""

from collections.abc import Sequence

from chipnews.model.claim import Claim
from chipnews.model.fact import Verdict

_PLAIN = frozenset({"exact", "approx"})


def judge(claims: Sequence[Claim], *, unsettled: bool, settled: bool, superseded: bool, origins: int) -> Verdict:
    """`unsettled`: readings that no peaceful explanation joins; `settled`: readings that one joins; `origins`: how many voices."""
    if unsettled:
        return "conflict"
    if superseded:
        return "superseded"
    values = {_value(claim) for claim in claims}
    if (
        settled
        or len({unit for unit, *_ in values}) > 1
        or (len(values) > 1 and not all(_is_plain(claim) for claim in claims))
    ):
        return "compatible"
    if len(values) > 1:
        return "rounded"
    if origins > 1:
        return "agreed"
    return "single"


def _value(claim: Claim) -> tuple[str, object, object]:
    if claim.moment:
        return ("date", claim.moment.edtf, claim.moment.grain)
    amount = claim.amount
    return (amount.unit if _is_unit(claim) else "count", amount.low, amount.high) if amount else ("", None, None)


def _is_unit(claim: Claim) -> bool:
    """Whether the unit says how much the number is; what a quantity counts does not, unless another unit is compared with it."""
    return claim.kind != "quantity" or (claim.amount is not None and claim.measured_in != claim.amount.unit)


def _is_plain(claim: Claim) -> bool:
    return claim.amount is not None and claim.amount.bound in _PLAIN
