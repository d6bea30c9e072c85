"""The verdict on a fact: the first that holds of DESIGN §6.

Conflict, superseded, compatible, rounded, agreed, single.
"""

from collections.abc import Sequence

from chipnews.model.claim import Claim
from chipnews.model.identity import printed_value
from chipnews.model.results.fact import Verdict


def judge(
    claims: Sequence[Claim], *, unsettled: bool, settled: bool, superseded: bool, origins: int
) -> Verdict:
    """Returns the verdict on the compared claims of a fact.

    `unsettled` says that no peaceful explanation joins some readings, `settled` that one joins all,
    `superseded` that a claim was replaced; `origins` is how many voices there are.
    """
    if unsettled:
        return "conflict"
    if superseded:
        return "superseded"
    values = {printed_value(claim) for claim in claims}
    if (
        settled
        or len({unit for unit, *_ in values}) > 1
        or (len(values) > 1 and not all(claim.is_flat for claim in claims))
    ):
        return "compatible"
    if len(values) > 1:
        return "rounded"
    if origins > 1:
        return "agreed"
    return "single"
