"""The figures of a run as arithmetic looks at them: by measure and party."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.fact import Fact
from chipnews.model.text import Article


@dataclass(frozen=True)
class Figures:
    """The facts, their claims under their ids, the articles and the vocabulary."""

    facts: Sequence[Fact]
    claims: Mapping[str, Claim]
    articles: Mapping[str, Article]
    lexicon: Lexicon

    def claims_of(self, facts: Iterable[Fact]) -> list[Claim]:
        """The claims of `facts` with which one can compute, of the whole of what is measured, old levels left out."""
        told = (self.claims[name] for fact in facts for name in fact.claims)
        return [
            claim
            for claim in told
            if claim.is_computable and claim.scope is None and claim.status != "previous"
        ]

    def related(self, measure: str, fact: Fact, parties: Mapping[str, str]) -> list[Fact]:
        """The facts of `measure` with a party of `fact` and none that differs.

        `parties` says which role there is which here.
        """
        own = {
            there: self._root(name) for role, name in fact.key.roles if (there := parties.get(role))
        }
        found = {
            one.id: one for item in own.items() for one in self._by_party.get((measure, *item), ())
        }
        return [
            one
            for one in found.values()
            if all(
                own.get(role, self._root(name)) == self._root(name) for role, name in one.key.roles
            )
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
