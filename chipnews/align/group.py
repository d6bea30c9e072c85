"""Groups: the two whose claims fit best on average are joined, until no two fit any more.

Average linkage over weighed pairs (Sokal and Michener, 1958). An amount and its conversion are
together from the beginning. What the claims say decides the order, never the order or the names of
files.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations, product

from chipnews.align.clues import Pair, is_compared, score
from chipnews.align.draft import DOUBT, Draft, Link, SharedClaim, first_drafts
from chipnews.align.in_words import tell
from chipnews.align.record import Record, records_of
from chipnews.align.rules import forbids
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.fact import NameDoubt
from chipnews.model.results.group import Group
from chipnews.model.trace import Step
from chipnews.names.same import same_name

# up to so many items each is compared with each; of more, those that share a value or a noun
_FEW = 400
_REACH = 40  # so many of those that share it are compared with each
_EXTREME = 6.0  # a pair counts no more than this, so that none decides alone
_NEAR_MISSES = 3  # shown of a group
_NEAR = 2.0  # with so much more weight a near miss would have joined


def align_claims(claims: Sequence[Claim], lexicon: Lexicon) -> list[Group]:
    """Returns groups of all amounts and dates of one story, in the order of their first claims.

    Relations form no groups.
    """
    groups = _Story(records_of(claims, lexicon), lexicon).groups()
    return sorted(groups, key=lambda group: _place(group.claims[0]))


class _Story:
    """The claims of one story, joined step by step."""

    def __init__(self, records: Sequence[Record], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._least = float(lexicon.policy.same_fact)
        drafts = first_drafts(records)
        self._drafts = dict(enumerate(drafts if len(drafts) <= _FEW else self._gathered(drafts)))
        for one, other in self._candidates():
            self._compare(one, other)

    def groups(self) -> Iterator[Group]:
        """Joins drafts until no two fit any more, and yields the groups that are left."""
        queue = [
            (-link.mean, one, other)
            for one, draft in self._drafts.items()
            for other, link in draft.links.items()
            if one < other
        ]
        heapify(queue)
        while queue:
            fit, one, other = heappop(queue)
            if -fit < self._least:
                break
            link = self._drafts[one].links.get(other) if one in self._drafts else None
            if link is None or link.mean != -fit:  # joined or changed since
                continue
            self._join(one, other)
            for near, link in self._drafts[one].links.items():
                heappush(queue, (-link.mean, min(one, near), max(one, near)))
        rivals = self._rivals()
        yield from (self._finished(draft, rivals[number]) for number, draft in self._drafts.items())

    def _rivals(self) -> dict[int, list[tuple[str, str]]]:
        """Finds the likeliest rivals: claims of two drafts, of two values, that may be of one fact.

        Returns draft -> the ids of such pairs, its own claim first.
        """
        policy, drafts = self._lexicon.policy, self._drafts
        pairs = (
            (one, other, link.best)
            for one in drafts
            for other, link in drafts[one].links.items()
            if one < other
        )
        likely = [
            (-best[0], one, other, _own_first(drafts[one], *best[1:]))
            for one, other, best in pairs
            if best
            and best[0] > policy.possible_fact
            and _are_rivals(drafts[one], drafts[other], Pair(*best[1:]))
        ]
        found: dict[int, list[tuple[str, str]]] = defaultdict(list)
        for _, one, _, ids in sorted(likely)[: policy.possible_conflicts]:
            found[one].append(ids)
        return found

    def _gathered(self, drafts: Iterable[Draft]) -> Iterator[Draft]:
        """Joins each of very many drafts to the first of its value that it fits.

        Those that joined are compared no further, as copies are not.
        """
        by_value: dict[tuple[str, str], list[Draft]] = defaultdict(list)
        for draft in drafts:
            record = draft.records[0]
            near = by_value[record.scale, record.value][:_REACH] if len(draft.compared) == 1 else []
            pairs = ((one, _pair(one.compared[0], draft.compared[0])) for one in near)
            fits = (
                (one, pair, fit)
                for one, pair in pairs
                if isinstance(fit := self._weigh(pair), float)
            )
            found = next((row for row in fits if row[2] >= self._least), None)
            if found is None:
                by_value[record.scale, record.value].append(draft)
                yield draft
            else:
                home, pair, fit = found
                home.steps.append(self._reason(pair, record, fit))
                home.records += draft.records
                home.compared[0].articles |= draft.compared[0].articles

    def _candidates(self) -> Iterator[tuple[int, int]]:
        """Returns the pairs of drafts that are compared, each once."""
        by_kind: dict[str, list[int]] = defaultdict(list)
        for number, draft in self._drafts.items():
            for kind in dict.fromkeys(record.claim.kind for record in draft.records):
                by_kind[kind].append(number)
        found: set[tuple[int, int]] = set()
        for members in by_kind.values():
            found.update(combinations(members, 2) if len(members) <= _FEW else self._near(members))
        return iter(sorted(found))

    def _near(self, members: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yields, of very many drafts, the pairs that share a value or a noun."""
        blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number in members:
            keys = dict.fromkeys(
                key
                for record in (one.record for one in self._drafts[number].compared)
                for key in ((record.scale, record.value), (record.scale, f"of {record.head}"))
            )
            for key in keys:
                yield from ((other, number) for other in blocks[key][:_REACH])
                blocks[key].append(number)

    def _compare(self, one: int, other: int) -> None:
        first, second, link = self._drafts[one], self._drafts[other], Link()
        pairs = list(product(first.compared, second.compared))
        comparable = [pair for pair in pairs if pair[0].record.scale == pair[1].record.scale]
        for mine, theirs in comparable or pairs:
            fit = self._weigh(_pair(mine, theirs))
            if isinstance(fit, str):
                first.never[other] = second.never[one] = fit
                return
            if fit is not None:
                best = (fit, mine.record, theirs.record)
                link.add(Link(min(max(fit, -_EXTREME), _EXTREME), 1, best))
        if link.pairs:
            first.links[other] = second.links[one] = link

    def _weigh(self, pair: Pair) -> float | str | None:
        """Returns how well two fit, or why they never can; `None` of two that are not compared."""
        if not is_compared(pair):
            return forbids(pair) if pair.one_sentence else None
        return forbids(pair) or score(pair, self._lexicon)

    def _join(self, one: int, other: int) -> None:
        """Takes the draft `other` into `one`."""
        first, second = self._drafts[one], self._drafts.pop(other)
        link = first.links.pop(other)
        assert link.best is not None, "a link has pairs"
        first.steps += [
            self._reason(Pair(*link.best[1:]), second.records[0], link.mean),
            *second.steps,
        ]
        first.records += second.records
        second.links.pop(one)
        for near, link in second.links.items():
            third = self._drafts[near]
            third.links.pop(other)
            if near in first.links:
                first.links[near].add(link)
            else:
                first.links[near] = third.links[one] = link
        for near, why in second.never.items():
            self._drafts[near].never.pop(other, None)
            first.never[near] = self._drafts[near].never[one] = why
        for near in first.never:
            if first.links.pop(near, None):
                self._drafts[near].links.pop(one, None)

    def _reason(self, pair: Pair, joined: Record, weight: float) -> Step:
        return Step("align", joined.claim.id, self._weighed(pair, weight))

    def _weighed(self, pair: Pair, weight: float) -> str:
        """Says what speaks for a link's likeliest pair and against it, and the mean that counts."""
        speaks, against = (
            tell(pair, self._lexicon, against=is_against) for is_against in (False, True)
        )
        but = f"; against it: {against}" if against else ""
        mean = (
            f"on average, less {DOUBT} in all for doubt, {weight:+.1f}; needed is "
            f"{self._least:+.1f}"
        )
        return f"{speaks or 'nothing speaks for it'}{but}; {mean}"

    def _finished(self, draft: Draft, rivals: Sequence[tuple[str, str]]) -> Group:
        """Returns the group with its steps, its near misses and names it takes for one party's."""
        claims = sorted(
            (record.claim for record in draft.records),
            key=_place,
        )
        near = sorted((-link.mean, other) for other, link in draft.links.items())[:_NEAR_MISSES]
        near = [
            (miss, other)
            for place, (miss, other) in enumerate(near)
            if place == 0 or -miss > self._least - _NEAR
        ]
        apart = [self._apart(draft, draft.links[other]) for _, other in near]
        return Group(
            tuple(claims),
            (*draft.steps, *apart),
            tuple(_name_doubts(claims, self._lexicon)),
            tuple(rivals),
        )

    def _apart(self, draft: Draft, link: Link) -> Step:
        assert link.best is not None, "a link has pairs"
        pair = Pair(link.best[1], link.best[2])
        other = pair.one if pair.second in draft.records else pair.other
        return Step("apart", other.id, f"{other.text}: {self._weighed(pair, link.mean)}")


def _place(claim: Claim) -> tuple[str, int, str]:
    return claim.article, claim.start, claim.id


def _pair(one: SharedClaim, other: SharedClaim) -> Pair:
    return Pair(one.record, other.record, one_article=not one.articles.isdisjoint(other.articles))


def _own_first(draft: Draft, one: Record, other: Record) -> tuple[str, str]:
    """Returns the ids of two claims, that of the draft's own first."""
    first, second = (one, other) if one in draft.records else (other, one)
    return first.claim.id, second.claim.id


def _are_rivals(one: Draft, other: Draft, pair: Pair) -> bool:
    """Whether they are amounts not far from each other that no one article gives.

    Durations are left out, since many things last some weeks.
    """
    articles = [{record.claim.article for record in draft.records} for draft in (one, other)]
    is_amount = not pair.is_date and pair.one.kind != "duration"
    return articles[0].isdisjoint(articles[1]) and is_amount and pair.values in ("near", "some_way")


def _name_doubts(claims: Sequence[Claim], lexicon: Lexicon) -> Iterator[NameDoubt]:
    """Yields names in one role of a fact that are spelt differently and may be one party's."""
    for names in (
        dict.fromkeys(claim.subject for claim in claims),
        dict.fromkeys(claim.counterparty for claim in claims),
    ):
        for one, other in combinations([name for name in names if name], 2):
            known = [party for name in (one, other) if (party := lexicon.party_names.get(name))]
            kind = known[0].type if known else "company"
            if len(known) < 2 and (why := same_name(one, other, kind, lexicon=lexicon)):
                yield NameDoubt(one, other, why)
