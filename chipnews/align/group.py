"""Claims -> groups. Each claim joins the group of its blocks that fits best, or begins one.

The fullest claims come first, so that a claim that leaves its parties out finds the groups already there; a claim that fits two groups
equally well joins neither. The order depends on the claims alone, never on the order of files.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from chipnews.align.features import score_pair
from chipnews.align.key import blocks_of
from chipnews.lexicon.load import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.trace import Step


@dataclass(slots=True, eq=False)
class Group:
    """Claims about one fact and, for each that joined, why."""

    claims: list[Claim] = field(default_factory=list)
    trace: list[Step] = field(default_factory=list)


def align_claims(claims: Sequence[Claim], lexicon: Lexicon) -> list[Group]:
    """Groups of all amounts and dates, in the order of their first claims; relations form none."""
    groups: list[Group] = []
    blocks: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    for claim in sorted((one for one in claims if one.kind != "relation"), key=_fullness):
        keys = list(blocks_of(claim, lexicon))
        candidates = list({id(group): group for key in keys for group in blocks[key]}.values())
        group, why = _best(claim, candidates, lexicon)
        if group is None:
            group = Group()
            groups.append(group)
        group.claims.append(claim)
        if why:
            group.trace.append(Step("align", claim.id, "; ".join(why)))
        for key in keys:
            if group not in blocks[key]:
                blocks[key].append(group)
    for group in groups:
        group.claims.sort(key=lambda claim: (claim.article, claim.start))
    return sorted(groups, key=lambda group: (group.claims[0].article, group.claims[0].start))


def _fullness(claim: Claim) -> tuple[int, str, int]:
    """Claims with both parties and a measure first, then by article and place."""
    return (-sum(map(bool, (claim.measure, claim.subject, claim.counterparty))), claim.article, claim.start)


def _best(claim: Claim, candidates: Sequence[Group], lexicon: Lexicon) -> tuple[Group | None, tuple[str, ...]]:
    ranked = []
    for group in candidates:
        scores = [score_pair(claim, member, lexicon) for member in group.claims]
        if min(score for score, _ in scores) >= 0:
            ranked.append((max(scores), group))
    ranked = [(score, group) for score, group in ranked if score[0] >= lexicon.policy.same_fact_score]
    ranked.sort(key=lambda row: -row[0][0])
    if not ranked or (
        len(ranked) > 1 and ranked[0][0][0] == ranked[1][0][0] and not (claim.subject or claim.counterparty)
    ):
        return None, ()
    return ranked[0][1], ranked[0][0][1]
