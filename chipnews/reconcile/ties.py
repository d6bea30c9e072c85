"""Figures of one event that stand apart: the share in one sentence or article, its part or its whole in another.

Facts -> the laws of `ties.toml` that their measures and parties allow. Of several parts or wholes any may be meant, so that a share is
broken only where it fits none of them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import product

from chipnews.lexicon.laws import Tie
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.constraint import Constraint
from chipnews.model.fact import Fact
from chipnews.model.text import Article
from chipnews.reconcile.laws import judge_law
from chipnews.reconcile.roles import is_usable, number_of, same_values

_SAME = {"subject": "subject", "counterparty": "counterparty"}


@dataclass(frozen=True)
class Sheet:
    """What ties are read from: the facts, their claims under their ids, the articles and the vocabulary."""

    facts: Sequence[Fact]
    claims: Mapping[str, Claim]
    articles: Mapping[str, Article]
    lexicon: Lexicon

    def claims_of(self, facts: Iterable[Fact]) -> list[Claim]:
        """The usable claims of `facts` that speak of the whole of what is measured, old levels left out."""
        told = (self.claims[name] for fact in facts for name in fact.claims)
        return [claim for claim in told if is_usable(claim) and claim.scope is None and claim.status != "previous"]

    def related(self, measure: str, fact: Fact, parties: Mapping[str, str]) -> list[Fact]:
        """The facts of `measure` with a party of `fact` and none that differs; `parties` says which role there is which here."""
        own = {there: self._root(name) for role, name in fact.key.roles if (there := parties.get(role))}
        found = {one.id: one for item in own.items() for one in self._by_party.get((measure, *item), ())}
        return [
            one
            for one in found.values()
            if all(own.get(role, self._root(name)) == self._root(name) for role, name in one.key.roles)
        ]

    @cached_property
    def _by_party(self) -> Mapping[tuple[str, str, str], Sequence[Fact]]:
        """Measure, role and party -> the facts that have them."""
        index: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
        for fact in self.facts:
            for role, name in fact.key.roles:
                index[fact.measure or "", role, self._root(name)].append(fact)
        return index

    def _root(self, name: str) -> str:
        return self.lexicon.root_party(name)

    def year_of(self, claim: Claim) -> str:
        """The year of the claim's article; empty where it has none."""
        return (self.articles[claim.article].published or "")[:4]

    def of_other_years(self, one: Claim, other: Claim) -> bool:
        """Whether the articles are known to be of two years."""
        years = self.year_of(one), self.year_of(other)
        return "" not in years and years[0] != years[1]


def find_tied(sheet: Sheet) -> Iterator[Constraint]:
    """Shares with their parts and wholes, one constraint for each value of a share."""
    for tie in sheet.lexicon.ties:
        for fact in (fact for fact in sheet.facts if tie.law == "share" and fact.measure == tie.measures["share"]):
            parts = sheet.claims_of(sheet.related(tie.measures["part"], fact, _SAME))
            wholes = sheet.claims_of(sheet.related(tie.measures["whole"], fact, tie.parties))
            told = (claim for claim in sheet.claims_of([fact]) if names_whole(claim, tie))
            for shares in same_values(told).values():
                if found := _best(shares, parts, wholes, sheet):
                    yield found


def _best(shares: Sequence[Claim], parts: Sequence[Claim], wholes: Sequence[Claim], sheet: Sheet) -> Constraint | None:
    """The constraint that is kept, else of those that are broken the one that misses by least.

    Figures of the share's own sentence and article are tried first.
    """
    broken: list[tuple[Decimal, Constraint]] = []
    for part, share, whole in _candidates(shares, parts, wholes, sheet):
        found = judge_law("share", {"part": part, "share": share, "whole": whole}, sheet.lexicon)
        if found and found.holds:
            return found
        if found:
            broken.append((abs(number_of(part) / number_of(whole) * 100 - number_of(share)), found))
    return min(broken, key=lambda pair: pair[0], default=(None, None))[1]


def _candidates(
    shares: Sequence[Claim], parts: Sequence[Claim], wholes: Sequence[Claim], sheet: Sheet
) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Parts, shares of one value, and wholes, each two values once: parts of the sentence, else of the article, else all."""
    here: dict[str, list[Claim]] = defaultdict(list)
    for part in parts:
        here[part.article].append(part)
    every_part, every_whole = _distinct(parts, sheet), _distinct(wholes, sheet)
    tried: set[tuple[object, object]] = set()
    for share in shares:
        beside = [part for part in here[share.article] if part.evidence.start == share.evidence.start]
        own = [whole for whole in every_whole if not sheet.of_other_years(whole, share)]
        for part, whole in product(beside or here[share.article] or every_part, own):
            if (part.amount, whole.amount) not in tried:
                tried.add((part.amount, whole.amount))
                yield part, share, whole


def _distinct(claims: Iterable[Claim], sheet: Sheet) -> list[Claim]:
    """The first claim of each value and year; a whole told in another year is another whole."""
    return list({(claim.amount, sheet.year_of(claim)): claim for claim in reversed(list(claims))}.values())[::-1]


def names_whole(share: Claim, tie: Tie) -> bool:
    """Whether the share is one of the whole: "6% of its workforce", "or 6%", but not "6% of its engineers" or "6% in Ireland"."""
    assert share.figure is not None, "a share is a figure"
    after = share.evidence.text[share.figure.end - share.evidence.start :]
    if not re.match(r"\s+(?:of|in|among|at)\b", after):
        return True
    return re.match(_OF_WHOLE.format(of="|".join(map(re.escape, tie.of))), after) is not None


_OF_WHOLE = (
    r"\s+of\s+(?:(?:its|the|their|his|her|all|total|entire|global|overall|worldwide|whole|current|own|full|[A-Z][\w.&-]*['’]s?)\s+){{0,3}}"
    r"(?:{of})\b(?!\s+(?:in|at|across|of|from)\b|['’-])"
)
