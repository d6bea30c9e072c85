"""Claims -> groups. Each claim joins the group of its blocks that fits best, or begins one.

The fullest claims come first, so that a claim that leaves its parties out finds the groups already there; a claim that fits two groups
equally well joins neither. The order depends on the claims alone, never on the order of files.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product

from chipnews.align.features import score_claim
from chipnews.align.key import blocks_of
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.trace import Step


@dataclass(slots=True, eq=False)
class Group:
    """Claims about one fact and, for each that joined, why."""

    claims: list[Claim] = field(default_factory=list)
    trace: list[Step] = field(default_factory=list)
    faces: dict[object, Claim] = field(default_factory=dict)

    def add(self, claims: Sequence[Claim]) -> None:
        """Take claims in; of those that compare alike one stands for all, so that a long group costs no more than a varied one."""
        self.claims.extend(claims)
        for claim in claims:
            self.faces.setdefault(_face(claim), claim)


def align_claims(claims: Sequence[Claim], lexicon: Lexicon) -> list[Group]:
    """Groups of all amounts and dates, in the order of their first claims; relations form none."""
    groups: list[Group] = []
    blocks: dict[tuple[str, ...], dict[object, Group]] = defaultdict(dict)  # of groups that look alike, the first
    for bundle in sorted(_bundles(claims), key=lambda bundle: min(map(_fullness, bundle))):
        keys = [key for claim in bundle for key in blocks_of(claim, lexicon)]
        candidates = list({id(group): group for key in keys for group in blocks[key].values()}.values())
        group, why = _best(bundle, candidates, lexicon)
        if group is None:
            group = Group()
            groups.append(group)
        group.add(bundle)
        if why:
            group.trace.append(Step("align", bundle[0].id, "; ".join(why)))
        for key, claim in product(keys, bundle):
            blocks[key].setdefault(_face(claim), group)
    for group in groups:
        group.claims.sort(key=lambda claim: (claim.article, claim.start))
    return sorted(groups, key=lambda group: (group.claims[0].article, group.claims[0].start))


def _bundles(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims that stand or fall together: an amount and its conversion in the parenthesis behind it."""
    bundles: dict[str, list[Claim]] = {}
    for claim in sorted((one for one in claims if one.kind != "relation"), key=lambda one: (one.article, one.start)):
        source = next((name for name in claim.links if name in bundles), None)
        if source is None:
            bundles[claim.id] = [claim]
        else:
            bundles[source].append(claim)
    return list(bundles.values())


def _face(claim: Claim) -> tuple[object, ...]:
    """All of a claim that a feature looks at."""
    value = claim.moment.edtf if claim.moment else (claim.amount, claim.interval)
    told = (claim.frame, claim.measure, claim.form, claim.subject, claim.counterparty, claim.direction)
    return (claim.article, claim.kind, value, *told, claim.status, claim.scope, claim.period)


def _fullness(claim: Claim) -> tuple[int, str, int]:
    """Claims with both parties and a measure first, then by article and place."""
    return (-sum(map(bool, (claim.measure, claim.subject, claim.counterparty))), claim.article, claim.start)


def _best(
    bundle: Sequence[Claim], candidates: Sequence[Group], lexicon: Lexicon
) -> tuple[Group | None, tuple[str, ...]]:
    ranked = []
    for group in candidates:
        scores = [score_claim(claim, list(group.faces.values()), lexicon) for claim in bundle]
        score = max(scores)
        if score[0] >= lexicon.policy.same_fact_score:
            ranked.append((score, group))
    ranked.sort(key=lambda row: -row[0][0])
    nameless = not any(claim.subject or claim.counterparty for claim in bundle)
    if not ranked or (len(ranked) > 1 and ranked[0][0][0] == ranked[1][0][0] and nameless):
        return None, ()
    return ranked[0][1], ranked[0][0][1]
