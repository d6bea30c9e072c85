"""The figures of a run as arithmetic looks at them: by measure and party."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.fact import Fact
from chipnews.model.text import Article

SAME_ROLES = {"subject": "subject", "counterparty": "counterparty"}


class Figures(Struct, frozen=True, dict=True):
    """The facts, their claims under their ids, the articles and the vocabulary."""

    facts: Sequence[Fact]
    claims: Mapping[str, Claim]
    articles: Mapping[str, Article]
    lexicon: Lexicon

    def of_measure(self, measure: str) -> list[Fact]:
        """Returns the facts of `measure`."""
        return [fact for fact in self.facts if fact.measure == measure]

    def articles_of(self, fact: Fact) -> set[str]:
        """Returns the ids of the articles that give the fact."""
        return {self.claims[name].article for name in fact.claims}

    def claims_of(self, facts: Iterable[Fact]) -> list[Claim]:
        """Returns the claims of `facts` to compute with: of the whole measured, no old levels."""
        claims = (self.claims[name] for fact in facts for name in fact.claims)
        return [
            claim
            for claim in claims
            if claim.is_computable and claim.scope is None and claim.status != "previous"
        ]

    def related(self, measure: str, fact: Fact, parties: Mapping[str, str]) -> list[Fact]:
        """Returns the facts of `measure` with a party of `fact` and none that differs.

        `parties` maps the roles of `fact` to the roles that they are in `measure`.
        """
        own = {there: root for role, root in self._roots(fact) if (there := parties.get(role))}
        sharing = (self._by_party.get((measure, *item), ()) for item in own.items())
        found = {one.id: one for facts in sharing for one in facts}
        return [
            one
            for one in found.values()
            if all(own.get(role, root) == root for role, root in self._roots(one))
        ]

    @cached_property
    def _by_party(self) -> Mapping[tuple[str, str, str], Sequence[Fact]]:
        """Returns measure, role and party -> the facts that have them."""
        index: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
        for fact in self.facts:
            for role, root in self._roots(fact):
                index[fact.measure or "", role, root].append(fact)
        return index

    def _roots(self, fact: Fact) -> list[tuple[str, str]]:
        return [(role, self.lexicon.root_party(name)) for role, name in fact.key.roles]

    def year_of(self, claim: Claim) -> str:
        """Returns the year of the claim's article; empty where it has none."""
        return (self.articles[claim.article].published or "")[:4]

    def of_other_years(self, one: Claim, other: Claim) -> bool:
        """Whether the articles are known to be of two years."""
        years = self.year_of(one), self.year_of(other)
        return "" not in years and years[0] != years[1]
