"""Figures of one event that stand apart: the share in one sentence or article, its part or its whole in another.

Facts -> the laws of `ties.toml` that their measures and parties allow. Of several parts or wholes any may be meant, so that a share is
broken only where it fits none of them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from chipnews.lexicon.laws import Tie
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.constraint import Constraint
from chipnews.model.fact import Fact
from chipnews.model.text import Article
from chipnews.reconcile.laws import judge_law
from chipnews.reconcile.roles import is_usable, same_values

_SAME = {"subject": "subject", "counterparty": "counterparty"}


@dataclass(frozen=True, slots=True)
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
        """The facts of `measure` whose parties are those of `fact`; `parties` says which role there is which here."""
        return [one for one in self.facts if one.measure == measure and self._same_parties(fact, one, parties)]

    def _same_parties(self, one: Fact, other: Fact, parties: Mapping[str, str]) -> bool:
        """At least one party in common, and none that differs."""
        first, second = dict(one.key.roles), dict(other.key.roles)
        pairs = [(first[role], second[name]) for role, name in parties.items() if role in first and name in second]
        return bool(pairs) and all(self.lexicon.root_party(a) == self.lexicon.root_party(b) for a, b in pairs)


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
    """The constraint that is kept, else the first that is broken; the nearest figures are tried first."""
    broken = None
    for share in shares:
        near = [_nearest(share, parts), [whole for whole in wholes if _one_time(share, whole, sheet)]]
        for part, whole in product(near[0], sorted(near[1], key=lambda whole: whole.article != share.article)):
            found = judge_law("share", {"part": part, "share": share, "whole": whole}, sheet.lexicon)
            if found and found.holds:
                return found
            broken = broken or found
    return broken


def _nearest(share: Claim, parts: Sequence[Claim]) -> list[Claim]:
    """The parts told in the share's own sentence, else in its article, else all."""
    here = [part for part in parts if part.article == share.article]
    beside = [part for part in here if part.evidence.start == share.evidence.start]
    return beside or here or list(parts)


def _one_time(share: Claim, whole: Claim, sheet: Sheet) -> bool:
    """A whole told in another year is another whole."""
    years = [(sheet.articles[claim.article].published or "")[:4] for claim in (share, whole)]
    return share.article == whole.article or years[0] == years[1]


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
