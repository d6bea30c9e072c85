"""Claims -> groups. Each claim joins the group of its blocks that fits best, or begins one.

The fullest claims come first, so that a claim that leaves its parties out finds the groups already there; a claim that fits two groups
equally well joins neither. The order depends on what the claims say alone, never on the order or the names of files.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from chipnews.align.key import blocks_of, is_rare, written_value
from chipnews.align.scene import Scene, scenes_of
from chipnews.align.score import Score, forbids, points_of
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.trace import Step

_NEAR_MISSES = 3  # so many a group are told


@dataclass(slots=True, eq=False)
class Group:
    """Claims about one fact; for each that joined, why; and of some that nearly did, why not."""

    claims: list[Claim] = field(default_factory=list)
    joined: list[Step] = field(default_factory=list)
    missed: list[Step] = field(default_factory=list)
    faces: dict[object, Claim] = field(default_factory=dict)
    by_article: dict[str, list[Claim]] = field(default_factory=lambda: defaultdict(list))

    @property
    def trace(self) -> list[Step]:
        """Why the claims are one fact, then why others are not."""
        return [*self.joined, *self.missed]

    def add(self, claims: Sequence[Claim]) -> None:
        """Take claims in; of those that compare alike one stands for all, so that a long group costs no more than a varied one."""
        self.claims.extend(claims)
        for claim in claims:
            self.faces.setdefault(_face(claim), claim)
            self.by_article[claim.article].append(claim)

    def compared_with(self, claim: Claim) -> Iterable[Claim]:
        """The claims that stand for the group beside `claim`: one a face, and all of its own article."""
        own = self.by_article.get(claim.article, ())
        return {one.id: one for one in (*self.faces.values(), *own)}.values()


def align_claims(claims: Sequence[Claim], lexicon: Lexicon) -> list[Group]:
    """Groups of all amounts and dates, in the order of their first claims; relations form none."""
    groups: list[Group] = []
    scenes = scenes_of(claims, lexicon)
    blocks: dict[tuple[str, ...], dict[int, Group]] = defaultdict(dict)
    for bundle in sorted(_bundles(claims), key=lambda bundle: min(map(_fullness, bundle))):
        keys = {key: None for claim in bundle for key in blocks_of(claim, lexicon, scenes[claim.id].parties)}
        candidates = list({id(group): group for key in keys for group in blocks[key].values()}.values())
        group, why = _best(bundle, candidates, lexicon, scenes)
        if group is None:
            group = Group()
            groups.append(group)
        group.add(bundle)
        if why:
            group.joined.append(Step("align", bundle[0].id, "; ".join(why)))
        for key in keys:
            blocks[key].setdefault(id(group), group)
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
    """All of a claim that a comparison with another article's looks at, but what stands around it."""
    value = claim.moment.edtf if claim.moment else (claim.amount, claim.interval)
    told = (claim.frame, claim.measure, claim.form, claim.subject, claim.counterparty, claim.direction)
    return (claim.kind, value, *told, claim.status, claim.scope, claim.period, claim.roles.get("head"))


def _fullness(claim: Claim) -> tuple[int, str, str, str, int]:
    """Claims with both parties and a measure first, then by their words, so that only copies go by their articles' names."""
    full = -sum(map(bool, (claim.measure, claim.subject, claim.counterparty)))
    return (full, claim.text, claim.evidence.text, claim.article, claim.start)


def _best(
    bundle: Sequence[Claim], candidates: Sequence[Group], lexicon: Lexicon, scenes: Mapping[str, Scene]
) -> tuple[Group | None, tuple[str, ...]]:
    ranked, enough = [], lexicon.policy.same_fact_score
    for group in candidates:
        score = max(score_claim(claim, group, lexicon, scenes) for claim in bundle)
        if score.points >= enough:
            ranked.append((score, group))
    ranked.sort(key=lambda row: -row[0].points)
    nameless = not any(claim.subject or claim.counterparty for claim in bundle)
    if not ranked or (len(ranked) > 1 and ranked[0][0].points == ranked[1][0].points and nameless):
        return None, ()
    return ranked[0][1], ranked[0][0].details


def score_claim(claim: Claim, group: Group, lexicon: Lexicon, scenes: Mapping[str, Scene]) -> Score:
    """A claim against a group: its best pair, or nothing where any pair is forbidden, which is told of a near miss.

    Claims that share a rare figure may call its measure by different names, so one member of the same name is enough.
    """
    members = list(group.compared_with(claim))
    told_alike = any(claim.measure == member.measure or _is_same_rare(claim, member, lexicon) for member in members)
    for member in members:
        if why := forbids(claim, member, lexicon, told_alike=told_alike):
            if len(group.missed) < _NEAR_MISSES:
                near = points_of(claim, member, lexicon, scenes)
                if near.points >= lexicon.policy.same_fact_score:
                    group.missed.append(Step("apart", claim.id, why))
            return Score(-1)
    return max((points_of(claim, member, lexicon, scenes) for member in members), key=lambda score: score.points)


def _is_same_rare(claim: Claim, member: Claim, lexicon: Lexicon) -> bool:
    return is_rare(claim, lexicon) and written_value(claim) == written_value(member)
