"""Withdrawn figures: what a correction takes back is replaced, wherever it was copied, by the figure that its article lets stand."""

from collections.abc import Mapping, Sequence

from chipnews.model.claim import Claim
from chipnews.model.text import Article

_SILENT = frozenset({"withdrawn", "previous", "denied"})


def find_withdrawn(claims: Sequence[Claim], articles: Mapping[str, Article]) -> dict[str, str]:
    """Claim id -> id of the claim that stands instead: for each claim of one fact that repeats a figure withdrawn in the fact.

    Who names a source of its own for the figure is not bound by another's correction.
    """
    replaced = {}
    for gone in (claim for claim in claims if claim.status == "withdrawn" and claim.amount):
        stands = next((one for one in claims if one.article == gone.article and _stands(one, gone)), None)
        for claim in claims if stands else ():
            if claim.id != gone.id and claim.status not in _SILENT and _repeats(claim, gone, articles):
                replaced[claim.id] = stands.id if stands else ""
    return replaced


def _stands(one: Claim, gone: Claim) -> bool:
    return one.status not in _SILENT and one.measured_in == gone.measured_in and one.amount != gone.amount


def _repeats(claim: Claim, gone: Claim, articles: Mapping[str, Article]) -> bool:
    if claim.amount is None or gone.amount is None or claim.measured_in != gone.measured_in:
        return False
    said, paper = claim.attribution, articles[gone.article].source
    own = said.holder is not None and said.manner != "anonymous" and said.holder not in (paper, gone.attribution.holder)
    taken_back = any(step.rule == "correction.takes_back" for step in gone.trace)
    return claim.amount.number == gone.amount.number and (taken_back or not own)
