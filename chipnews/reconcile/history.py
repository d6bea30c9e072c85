"""What the version of a page that speaks gives otherwise than its older versions."""

from collections import defaultdict
from collections.abc import Sequence

from chipnews.model.claim import Claim
from chipnews.model.results.versions import Versions

SILENT = frozenset({"withdrawn", "previous", "denied"})
"""The statuses of a claim that does not give its figure as one that holds."""


def find_revised(claims: Sequence[Claim], versions: Versions) -> dict[str, str]:
    """Id of a claim of an older version -> id of the different figure that the version that speaks gives for the same fact.

    What that version takes back in a note is not what it gives.
    """
    new: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.article not in versions.older and claim.status not in SILENT:
            new[claim.article].append(claim)
    revised = {}
    for claim in (one for one in claims if one.article in versions.older):
        now = [one for one in new[versions.older[claim.article]] if one.scale == claim.scale]
        if now and all(_value(one) != _value(claim) for one in now):
            revised[claim.id] = now[0].id
    return revised


def _value(claim: Claim) -> object:
    return claim.moment.edtf if claim.moment else claim.amount
