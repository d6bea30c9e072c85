"""Withdrawn figures.

What a correction takes back is replaced, wherever it was copied, by the figure that its article
lets stand.
"""

from collections.abc import Mapping, Sequence

from chipnews.model.claim import Claim
from chipnews.model.text import Article
from chipnews.reconcile.history import SILENT


def find_withdrawn(
    claims: Sequence[Claim], articles: Mapping[str, Article], revised: Mapping[str, str]
) -> dict[str, str]:
    """Claim id -> id of the claim that stands instead.

    For each claim of one fact that repeats a figure withdrawn in the fact.

    A figure is withdrawn in words, or by a later version of its page (`revised`: its claim's id ->
    that of the new figure). Who names a source of its own for it is not bound by another's
    correction.
    """
    replaced = {}
    for gone in (
        claim
        for claim in claims
        if claim.amount and (claim.status == "withdrawn" or claim.id in revised)
    ):
        stands = revised.get(gone.id) or next(
            (one.id for one in claims if one.article == gone.article and _stands(one, gone)), None
        )
        for claim in claims if stands else ():
            if (
                claim.id not in (gone.id, stands)
                and claim.status not in SILENT
                and _repeats(claim, gone, articles)
            ):
                replaced[claim.id] = stands or ""
    return replaced


def _stands(one: Claim, gone: Claim) -> bool:
    return one.status not in SILENT and one.scale == gone.scale and one.amount != gone.amount


def _repeats(claim: Claim, gone: Claim, articles: Mapping[str, Article]) -> bool:
    if claim.amount is None or gone.amount is None or claim.scale != gone.scale:
        return False
    said, paper = claim.attribution, articles[gone.article].source
    named = (
        said.holder is not None
        and said.manner != "anonymous"
        and said.holder not in (paper, gone.attribution.holder)
    )
    own = named and claim.article != gone.article
    return claim.amount.number == gone.amount.number and (
        gone.correction == "taken_back" or not own
    )
