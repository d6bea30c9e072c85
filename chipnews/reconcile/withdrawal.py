"""Finds figures that a later version of their page, or a note of correction, replaced."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from chipnews.model.claim import Claim
from chipnews.model.results.versions import Versions
from chipnews.model.text import Article

SILENT = frozenset({"withdrawn", "previous", "denied"})
"""The statuses of a claim that does not give its figure as one that holds."""


def find_revised(claims: Sequence[Claim], versions: Versions) -> dict[str, str]:
    """Returns id of a claim of an older version -> id of the figure that the current version gives.

    Both are of one fact, and the figures differ. What the current version takes back in a note it
    does not give.
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


def find_withdrawn(
    claims: Sequence[Claim], articles: Mapping[str, Article], revised: Mapping[str, str]
) -> dict[str, str]:
    """Returns claim id -> id of the claim that stands instead, of one fact's claims.

    They repeat a figure that was withdrawn in words, or by a later version of its page (`revised`:
    its claim's id -> that of the new figure). Whoever names a source of its own for it is not bound
    by another's correction.
    """
    replaced = {}
    amounts = (claim for claim in claims if claim.amount)
    for gone in (one for one in amounts if one.status == "withdrawn" or one.id in revised):
        own = (one.id for one in claims if one.article == gone.article and _stands(one, gone))
        stands = revised.get(gone.id) or next(own, None)
        giving = [one for one in claims if one.status not in SILENT] if stands else []
        for claim in giving:
            if claim.id not in (gone.id, stands) and _repeats(claim, gone, articles):
                replaced[claim.id] = stands or ""
    return replaced


def _stands(one: Claim, gone: Claim) -> bool:
    return one.status not in SILENT and one.scale == gone.scale and one.amount != gone.amount


def _repeats(claim: Claim, gone: Claim, articles: Mapping[str, Article]) -> bool:
    if claim.amount is None or gone.amount is None or claim.scale != gone.scale:
        return False
    said, others = claim.attribution, (None, articles[gone.article].source, gone.attribution.holder)
    has_own_source = said.manner != "anonymous" and said.holder not in others
    is_bound = gone.correction == "taken_back" or claim.article == gone.article
    return claim.amount.number == gone.amount.number and (is_bound or not has_own_source)
