"""Claims -> groups. Each claim joins the group of its blocks that fits best, or begins one.

The fullest claims come first, so that a claim that leaves its parties out finds the groups already there; a claim that names nobody and
fits two groups equally well joins neither. The order depends on what the claims say alone, never on the order or the names of files.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from chipnews.align.block import Block, blocks_of
from chipnews.align.constraints import Reason
from chipnews.align.pair import Pair
from chipnews.align.record import Record, records_of
from chipnews.align.scene import scenes_of
from chipnews.align.score import Score, forbids, score_pair
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.fact import NameDoubt
from chipnews.model.group import Group
from chipnews.model.identity import Written
from chipnews.model.setting import Setting
from chipnews.model.trace import Step

_NEAR_MISSES = 3  # so many a group are told


@dataclass(slots=True, eq=False)
class Draft:
    """A group while it grows: its claims, why each joined, and why some others did not.

    `sought` are the blocks in which it looks for its like, `listed` those in which it is found.
    """

    records: list[Record] = field(default_factory=list)
    sought: dict[Block, None] = field(default_factory=dict)
    listed: dict[Block, None] = field(default_factory=dict)
    joined: list[tuple[Claim, Sequence[Reason]]] = field(default_factory=list)
    missed: dict[str, tuple[Claim, Reason]] = field(default_factory=dict)
    faces: dict[object, Record] = field(default_factory=dict)
    by_article: dict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))
    measures: set[str | None] = field(default_factory=set)
    rare: set[Written | None] = field(default_factory=set)

    def finished(self) -> Group:
        """The group, with the steps that made it and the names that it rests on."""
        claims = sorted((record.claim for record in self.records), key=lambda claim: (claim.article, claim.start))
        missed = list(self.missed.values())[:_NEAR_MISSES]
        steps = [Step("align", claim.id, "; ".join(map(str, reasons))) for claim, reasons in self.joined]
        steps += [Step("apart", claim.id, f"{claim.text}: {why}") for claim, why in missed]
        doubts = [why for _, reasons in self.joined for why in reasons if isinstance(why, NameDoubt)]
        doubts += [replace(why, kept_out=claim.id) for claim, why in missed if isinstance(why, NameDoubt)]
        return Group(tuple(claims), tuple(steps), tuple(dict.fromkeys(doubts)))

    def absorb(self, other: "Draft", why: Sequence[Reason] = ()) -> None:
        """Take another's claims in; of those that compare alike one stands for all, so that a long group costs no more than a short one."""
        self.records += other.records
        self.sought |= other.sought
        self.listed |= other.listed
        self.joined += [*([(other.records[0].claim, why)] if why else []), *other.joined]
        self.missed |= other.missed
        for record in other.records:
            self.faces.setdefault(_face(record), record)
            self.by_article[record.claim.article].append(record)
            self.measures.add(record.claim.measure)
            if record.is_rare:
                self.rare.add(record.written)

    def pairs_with(self, part: "Draft") -> Iterator[tuple[Record, Record]]:
        """Claims of `part` beside those that stand for the group: whatever stands in one article, and of each face one."""
        for name, told in part.by_article.items():
            if name in self.by_article:
                yield from product(told, self.by_article[name])
        yield from product(part.faces.values(), self.faces.values())


def align_claims(
    claims: Sequence[Claim], lexicon: Lexicon, settings: Mapping[str, Setting] | None = None
) -> list[Group]:
    """Groups of all amounts and dates, in the order of their first claims; relations form none. `settings` are those of the articles.

    First those are joined that say what they measure and whose values meet, then their rivals, then who does not say what it measures.
    """
    records = records_of(claims, lexicon, scenes_of(claims, lexicon, settings or {}))
    bundles = list(_alike(_bundled(bundle, lexicon, records) for bundle in _bundles(claims)))
    told = [one for one in bundles if any(one.measures)]
    untold = [one for one in bundles if not any(one.measures)]
    firm = _gather(told, [], lexicon, agreeing=True)
    finished = (draft.finished() for draft in _gather(untold, _gather(firm, [], lexicon), lexicon))
    return sorted(finished, key=lambda group: (group.claims[0].article, group.claims[0].start))


def _bundled(bundle: Sequence[Claim], lexicon: Lexicon, records: Mapping[str, Record]) -> Draft:
    told = [records[claim.id] for claim in bundle]
    blocks = [blocks_of(record, lexicon) for record in told]
    sought, listed = ({key: None for each in blocks for key in each[place]} for place in (0, 1))
    made = Draft()
    made.absorb(Draft(told, sought, listed))
    return made


def _alike(bundles: Iterable[Draft]) -> Iterable[Draft]:
    """The bundles, those as one whose only claims say the same of the same party, so that what ten thousand repeat is compared once."""
    firsts: dict[object, Draft] = {}
    for bundle in bundles:
        record = bundle.records[0]
        says_all = len(bundle.records) == 1 and record.claim.measure and record.parties
        first = firsts.setdefault(_face(record) if says_all else record.claim.id, bundle)
        if first is not bundle:
            first.absorb(bundle, [f"says the same as {first.records[0].claim.id}"])
    return firsts.values()


def _gather(
    parts: Iterable[Draft], groups: Sequence[Draft], lexicon: Lexicon, *, agreeing: bool = False
) -> list[Draft]:
    """The groups with each part where it fits best, or as a group of its own; only where some values meet, if `agreeing`."""
    found = list(groups)
    blocks: dict[Block, dict[int, Draft]] = defaultdict(dict)
    for known in found:
        for key in known.listed:
            blocks[key].setdefault(id(known), known)
    for part in sorted(parts, key=lambda part: min(map(_fullness, part.records))):
        candidates = {id(group): group for key in part.sought for group in blocks[key].values()}
        fitting = (group for group in candidates.values() if not agreeing or _agree(part, group, lexicon))
        best, why = _best(part, [(_fit(part, group, lexicon), group) for group in fitting], lexicon)
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


def _face(record: Record) -> tuple[object, ...]:
    """All that a comparison with another article's claim looks at, but what stands around the claim."""
    return (*_said(record.claim), record.scene.setting if record.by_setting else None)


def _said(claim: Claim) -> tuple[object, ...]:
    value = claim.moment.edtf if claim.moment else (claim.amount, claim.interval)
    told = (claim.frame, claim.measure, claim.form, claim.subject, claim.counterparty, claim.direction)
    return (
        claim.kind,
        value,
        *told,
        claim.status,
        claim.scope,
        claim.period,
        claim.slot.head and claim.slot.head.lemma,
    )


def _fullness(record: Record) -> tuple[int, str, str, str, str, int]:
    """Claims with both parties and a measure first, then by their words, so that only copies go by their articles' names."""
    claim = record.claim
    full = -sum(map(bool, (claim.measure, claim.subject, claim.counterparty)))
    return (full, claim.text, claim.evidence.text, repr(_said(claim)), claim.article, claim.start)


def _best(
    part: Draft, scored: Sequence[tuple[Score, Draft]], lexicon: Lexicon
) -> tuple[Draft | None, tuple[Reason, ...]]:
    """The group that fits best; of two that fit equally a part that names nobody takes neither."""
    ranked = sorted(
        (pair for pair in scored if pair[0].points >= lexicon.policy.same_fact_score), key=lambda pair: -pair[0].points
    )
    nameless = not any(record.parties for record in part.records)
    if not ranked or (len(ranked) > 1 and ranked[0][0].points == ranked[1][0].points and nameless):
        return None, ()
    return ranked[0][1], ranked[0][0].reasons


def _agree(part: Draft, group: Draft, lexicon: Lexicon) -> bool:
    """Whether any value of the one meets a value of the other."""
    pairs = (Pair(one, other, lexicon) for one, other in group.pairs_with(part))
    return any(pair.meets or pair.is_rare for pair in pairs)


def _fit(part: Draft, group: Draft, lexicon: Lexicon) -> Score:
    """A part against a group: its best pair, or nothing where any pair is forbidden, which is told of a near miss.

    Claims that share a rare figure may call its measure by different names, so one member of the same name is enough.
    """
    told_alike = bool(part.measures & group.measures or part.rare & group.rare)
    pairs = []
    for one, other in group.pairs_with(part):
        pair = Pair(one, other, lexicon)
        if why := forbids(pair, told_alike=told_alike):
            if len(group.missed) < _NEAR_MISSES and score_pair(pair).points >= lexicon.policy.same_fact_score:
                group.missed[pair.one.id] = (pair.one, why)
            return Score(-1)
        pairs.append(pair)
    return max(map(score_pair, pairs), key=lambda score: score.points)
