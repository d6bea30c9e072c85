"""Claims -> groups of one fact.

The two groups whose claims fit best on average are joined, then the next two, until none fits any
more.

Average linkage over weighed pairs (Sokal and Michener, 1958). An amount and its conversion are
together from the beginning. The order depends on what the claims say alone, never on the order or
the names of files.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations, product

from chipnews.align.clues import Pair, is_compared, score
from chipnews.align.draft import DOUBT, Draft, Link, SharedClaim, together
from chipnews.align.in_words import tell
from chipnews.align.record import Record, records_of
from chipnews.align.rules import forbids
from chipnews.align.story import stories_of
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.results.fact import NameDoubt
from chipnews.model.results.group import Group
from chipnews.model.trace import Step
from chipnews.model.values.setting import Setting
from chipnews.names.same import same_name

# so many items are compared each with each; of more only those that share a value or a noun
_FEW = 400
_REACH = 40  # of these, so many are compared with each
_EXTREME = 6.0  # no pair decides alone
_NEAR_MISSES = 3  # so many a group are told
_NEAR = 2.0  # of so much more weight a miss would have joined


def align_claims(
    claims: Sequence[Claim], lexicon: Lexicon, settings: Mapping[str, Setting] | None = None
) -> list[Group]:
    """Groups of all amounts and dates, in the order of their first claims; relations form none.

    Without the `settings` of the articles all are of one story.
    """
    records = records_of(claims, lexicon)
    by_article = grouped(records, lambda record: record.claim.article)
    words = {
        article: frozenset().union(*(one.sentence for one in told))
        for article, told in by_article.items()
    }
    stories = dict.fromkeys(words, 0) if settings is None else stories_of(words, settings, lexicon)
    told = grouped(records, lambda record: stories[record.claim.article])
    groups = [group for number in sorted(told) for group in _Story(told[number], lexicon).groups()]
    return sorted(
        groups,
        key=lambda group: (group.claims[0].article, group.claims[0].start, group.claims[0].id),
    )


class _Story:
    """The claims of one story, joined step by step."""

    def __init__(self, records: Sequence[Record], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._least = float(lexicon.policy.same_fact)
        found = together(records)
        drafts = map(Draft.of, found)
        self._drafts = dict(enumerate(drafts if len(found) <= _FEW else self._gathered(drafts)))
        for one, other in self._candidates():
            self._compare(one, other)

    def groups(self) -> Iterator[Group]:
        """The groups that are left when no two fit any more."""
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
            drafts = self._drafts.get(one), self._drafts.get(other)
            if (
                drafts[0] is None
                or drafts[1] is None
                or other not in drafts[0].links
                or drafts[0].links[other].mean != -fit
            ):
                continue
            self._join(one, other)
            for near, link in self._drafts[one].links.items():
                heappush(queue, (-link.mean, min(one, near), max(one, near)))
        rivals = self._rivals()
        yield from (self._finished(draft, rivals[number]) for number, draft in self._drafts.items())

    def _rivals(self) -> dict[int, list[tuple[str, str]]]:
        """Draft -> its claim with one of another draft, of another value, that may be of its fact.

        The likeliest of the story.
        """
        policy, drafts = self._lexicon.policy, self._drafts
        pairs = (
            (one, other, link.best)
            for one in drafts
            for other, link in drafts[one].links.items()
            if one < other
        )
        likely = [
            (-best[0], one, other, _told_by(drafts[one], best[1], best[2]))
            for one, other, best in pairs
            if best
            and best[0] > policy.possible_fact
            and _are_rivals(drafts[one], drafts[other], Pair(*best[1:]))
        ]
        found: dict[int, list[tuple[str, str]]] = defaultdict(list)
        for _, one, _, told in sorted(likely)[: policy.possible_conflicts]:
            found[one].append(told)
        return found

    def _gathered(self, drafts: Iterable[Draft]) -> Iterator[Draft]:
        """Of very many drafts, each with those of its value that fit it.

        These are compared no further, as copies are not.
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
        """The pairs of drafts that are compared, each once."""
        by_kind: dict[str, list[int]] = defaultdict(list)
        for number, draft in self._drafts.items():
            for kind in dict.fromkeys(record.claim.kind for record in draft.records):
                by_kind[kind].append(number)
        found: set[tuple[int, int]] = set()
        for members in by_kind.values():
            found.update(combinations(members, 2) if len(members) <= _FEW else self._near(members))
        return iter(sorted(found))

    def _near(self, members: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Of very many drafts those that share a value or a noun."""
        blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number in members:
            keys = dict.fromkeys(
                key
                for told in self._drafts[number].compared
                for key in (
                    (told.record.scale, told.record.value),
                    (told.record.scale, f"of {told.record.head}"),
                )
            )
            for key in keys:
                yield from ((other, number) for other in blocks[key][:_REACH])
                blocks[key].append(number)

    def _compare(self, one: int, other: int) -> None:
        first, second, link = self._drafts[one], self._drafts[other], Link()
        pairs = list(product(first.compared, second.compared))
        comparable = [pair for pair in pairs if pair[0].record.scale == pair[1].record.scale]
        for told, rival in comparable or pairs:
            fit = self._weigh(_pair(told, rival))
            if isinstance(fit, str):
                first.never[other] = second.never[one] = fit
                return
            if fit is not None:
                link.add(
                    Link(min(max(fit, -_EXTREME), _EXTREME), 1, (fit, told.record, rival.record))
                )
        if link.pairs:
            first.links[other] = second.links[one] = link

    def _weigh(self, pair: Pair) -> float | str | None:
        """How well the two fit, or why they never can be one fact.

        `None` of two that need not be compared.
        """
        if not is_compared(pair):
            return forbids(pair) if pair.one_sentence else None
        return forbids(pair) or score(pair, self._lexicon)

    def _join(self, one: int, other: int) -> None:
        """Take the draft `other` into `one`."""
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
        """What speaks for the likest pair of a link and what against it, and the link's mean beside what is needed."""
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
        """The group, with the steps that made it, the nearest that it is not, and the names that it takes for one party's."""
        claims = sorted(
            (record.claim for record in draft.records),
            key=lambda claim: (claim.article, claim.start, claim.id),
        )
        near = sorted((-link.mean, other) for other, link in draft.links.items())[:_NEAR_MISSES]
        near = [
            (miss, other)
            for place, (miss, other) in enumerate(near)
            if place == 0 or -miss > self._least - _NEAR
        ]
        apart = [self._apart(draft.links[other]) for _, other in near]
        return Group(
            tuple(claims),
            (*draft.steps, *apart),
            tuple(_name_doubts(claims, self._lexicon)),
            tuple(rivals),
        )

    def _apart(self, link: Link) -> Step:
        assert link.best is not None, "a link has pairs"
        pair = Pair(link.best[1], link.best[2])
        return Step("apart", pair.other.id, f"{pair.other.text}: {self._weighed(pair, link.mean)}")


def _pair(told: SharedClaim, rival: SharedClaim) -> Pair:
    return Pair(told.record, rival.record, one_article=not told.articles.isdisjoint(rival.articles))


def _told_by(draft: Draft, one: Record, other: Record) -> tuple[str, str]:
    """The ids of two claims, that of the draft's own first."""
    return (
        (one.claim.id, other.claim.id) if one in draft.records else (other.claim.id, one.claim.id)
    )


def _are_rivals(one: Draft, other: Draft, pair: Pair) -> bool:
    """Whether no article tells both, and they are amounts not far from each other.

    Many things last some weeks.
    """
    told = [{record.claim.article for record in draft.records} for draft in (one, other)]
    is_amount = not pair.is_date and pair.one.kind != "duration"
    return told[0].isdisjoint(told[1]) and is_amount and pair.values in ("near", "some_way")


def _name_doubts(claims: Sequence[Claim], lexicon: Lexicon) -> Iterator[NameDoubt]:
    """Two names that the claims of one fact have in one role, and that may be one party's."""
    for names in (
        dict.fromkeys(claim.subject for claim in claims),
        dict.fromkeys(claim.counterparty for claim in claims),
    ):
        for one, other in combinations([name for name in names if name], 2):
            listed = [party for name in (one, other) if (party := lexicon.party_names.get(name))]
            kind = listed[0].type if listed else "company"
            if len(listed) < 2 and (why := same_name(one, other, kind, lexicon=lexicon)):
                yield NameDoubt(one, other, why)
