"""Claims -> groups. Each claim joins the group of its blocks that fits best, or begins one.

The fullest claims come first, so that a claim that leaves its parties out finds the groups already there; a claim that names nobody and
fits two groups equally well joins neither. The order depends on what the claims say alone, never on the order or the names of files.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from chipnews.align.key import Block, blocks_of, is_rare, listings_of, written_value
from chipnews.align.scene import Scene, scenes_of
from chipnews.align.score import Score, forbids, score_pair
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.trace import Step

_NEAR_MISSES = 3  # so many a group are told


@dataclass(slots=True, eq=False)
class Group:
    """Claims about one fact, why they joined, and why some others did not.

    `sought` are the blocks in which it looks for its like, `listed` those in which it is found.
    """

    claims: list[Claim] = field(default_factory=list)
    sought: dict[Block, None] = field(default_factory=dict)
    listed: dict[Block, None] = field(default_factory=dict)
    joined: list[Step] = field(default_factory=list)
    missed: dict[str, Step] = field(default_factory=dict)
    faces: dict[object, Claim] = field(default_factory=dict)
    by_article: dict[str, list[Claim]] = field(default_factory=lambda: defaultdict(list))

    @property
    def trace(self) -> list[Step]:
        """Why the claims are one fact, then why others are not."""
        return [*self.joined, *list(self.missed.values())[:_NEAR_MISSES]]

    def absorb(self, other: "Group", why: Sequence[str] = ()) -> None:
        """Take another's claims in; of those that compare alike one stands for all, so that a long group costs no more than a short one."""
        self.claims += other.claims
        self.sought |= other.sought
        self.listed |= other.listed
        self.joined += [*([Step("align", other.claims[0].id, "; ".join(why))] if why else []), *other.joined]
        self.missed |= other.missed
        for claim in other.claims:
            self.faces.setdefault(_face(claim), claim)
            self.by_article[claim.article].append(claim)

    def pairs_with(self, part: "Group") -> list[tuple[Claim, Claim]]:
        """Claims of `part` beside those that stand for the group: of each face one, and whatever stands in one article."""
        pairs = [(one, other) for one in part.faces.values() for other in self.faces.values()]
        shared = sorted(part.by_article.keys() & self.by_article.keys())
        inside = [pair for name in shared for pair in product(part.by_article[name], self.by_article[name])]
        return [*inside, *pairs]


def align_claims(claims: Sequence[Claim], lexicon: Lexicon) -> list[Group]:
    """Groups of all amounts and dates, in the order of their first claims; relations form none.

    First those are joined that say what they measure and whose values meet, then their rivals, then who does not say what it measures.
    """
    scenes = scenes_of(claims, lexicon)
    bundles = list(_alike(_bundled(bundle, lexicon, scenes) for bundle in _bundles(claims)))
    told = [one for one in bundles if any(claim.measure for claim in one.claims)]
    untold = [one for one in bundles if not any(claim.measure for claim in one.claims)]
    firm = _gather(told, [], lexicon, scenes, agreeing=True)
    groups = _gather(untold, _gather(firm, [], lexicon, scenes), lexicon, scenes)
    for group in groups:
        group.claims.sort(key=lambda claim: (claim.article, claim.start))
    return sorted(groups, key=lambda group: (group.claims[0].article, group.claims[0].start))


def _bundled(bundle: Sequence[Claim], lexicon: Lexicon, scenes: Mapping[str, Scene]) -> Group:
    sought = {key: None for claim in bundle for key in blocks_of(claim, lexicon, scenes[claim.id].parties)}
    made = Group()
    made.absorb(
        Group(list(bundle), sought, sought | {key: None for claim in bundle for key in listings_of(claim, lexicon)})
    )
    return made


def _alike(bundles: Iterable[Group]) -> Iterable[Group]:
    """The bundles, those as one whose only claims say the same of the same party, so that what ten thousand repeat is compared once."""
    firsts: dict[object, Group] = {}
    for bundle in bundles:
        claim = bundle.claims[0]
        says_all = len(bundle.claims) == 1 and claim.measure and (claim.subject or claim.counterparty)
        first = firsts.setdefault(_face(claim) if says_all else claim.id, bundle)
        if first is not bundle:
            first.absorb(bundle, [f"says the same as {first.claims[0].id}"])
    return firsts.values()


def _gather(
    parts: Iterable[Group],
    groups: Sequence[Group],
    lexicon: Lexicon,
    scenes: Mapping[str, Scene],
    *,
    agreeing: bool = False,
) -> list[Group]:
    """The groups with each part where it fits best, or as a group of its own; only where some values meet, if `agreeing`."""
    found = list(groups)
    blocks: dict[Block, dict[int, Group]] = defaultdict(dict)
    for known in found:
        for key in known.listed:
            blocks[key].setdefault(id(known), known)
    for part in sorted(parts, key=lambda part: min(map(_fullness, part.claims))):
        candidates = {id(group): group for key in part.sought for group in blocks[key].values()}
        scored = ((_fit(part, group, lexicon, scenes), group) for group in candidates.values())
        best, why = _best(part, [pair for pair in scored if pair[0].agrees or not agreeing], lexicon)
        if best is None:
            found.append(part)
        else:
            best.absorb(part, why)
        home = best or part
        for key in part.listed:
            blocks[key].setdefault(id(home), home)
    return found


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


def _fullness(claim: Claim) -> tuple[int, str, str, str, str, int]:
    """Claims with both parties and a measure first, then by their words, so that only copies go by their articles' names."""
    full = -sum(map(bool, (claim.measure, claim.subject, claim.counterparty)))
    return (full, claim.text, claim.evidence.text, repr(_face(claim)), claim.article, claim.start)


def _best(part: Group, scored: Sequence[tuple[Score, Group]], lexicon: Lexicon) -> tuple[Group | None, tuple[str, ...]]:
    """The group that fits best; of two that fit equally a part that names nobody takes neither."""
    ranked = sorted(
        (pair for pair in scored if pair[0].points >= lexicon.policy.same_fact_score), key=lambda pair: -pair[0].points
    )
    nameless = not any(claim.subject or claim.counterparty for claim in part.claims)
    if not ranked or (len(ranked) > 1 and ranked[0][0].points == ranked[1][0].points and nameless):
        return None, ()
    return ranked[0][1], ranked[0][0].details


def _fit(part: Group, group: Group, lexicon: Lexicon, scenes: Mapping[str, Scene]) -> Score:
    """A part against a group: its best pair, or nothing where any pair is forbidden, which is told of a near miss.

    Claims that share a rare figure may call its measure by different names, so one member of the same name is enough.
    """
    pairs = group.pairs_with(part)
    alike = any(one.measure == other.measure or _is_same_rare(one, other, lexicon) for one, other in pairs)
    for one, other in pairs:
        if why := forbids(one, other, lexicon, told_alike=alike):
            if len(group.missed) < _NEAR_MISSES and _is_near(one, other, lexicon, scenes):
                group.missed[one.id] = Step("apart", one.id, f"{one.text}: {why}")
            return Score(-1)
    scores = [score_pair(one, other, lexicon, scenes, told_alike=alike) for one, other in pairs]
    best = max(scores, key=lambda score: score.points)
    return replace(best, agrees=any(score.agrees for score in scores))


def _is_near(one: Claim, other: Claim, lexicon: Lexicon, scenes: Mapping[str, Scene]) -> bool:
    return score_pair(one, other, lexicon, scenes).points >= lexicon.policy.same_fact_score


def _is_same_rare(claim: Claim, member: Claim, lexicon: Lexicon) -> bool:
    return is_rare(claim, lexicon) and written_value(claim) == written_value(member)
