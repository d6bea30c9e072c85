"""The fact sheet: everything that a run found, in the order and under the names of `chipnews.sheet/1`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from chipnews.model.claim import Claim, Figure
from chipnews.model.results.answer import Answer
from chipnews.model.results.constraint import Constraint
from chipnews.model.results.fact import Fact
from chipnews.model.results.finding import Finding

FORMAT = "chipnews.sheet/1"


@dataclass(frozen=True, slots=True)
class Generator:
    """What made the sheet; a result depends on all of it."""

    chipnews: str
    model: str
    lexicon: str
    rates: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """An article as the sheet lists it, without its text.

    `replaced_by` is the later version of the same page that speaks instead.
    """

    id: str
    path: str
    source: str | None
    title: str | None
    author: str | None
    url: str | None
    published: str | None
    published_basis: str
    sha256: str
    updated: str | None = None
    replaced_by: str | None = None
    published_reason: str | None = None

    @property
    def stated_date(self) -> str | None:
        """The date that the article itself gives.

        One inferred from other articles is nothing to cite.
        """
        return self.published if self.published_basis != "inferred" else None


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles that go back to one report, and the sentence that says why."""

    id: str
    name: str
    articles: tuple[str, ...]
    basis: str


@dataclass(frozen=True, slots=True)
class Descent:
    """An edge of the lineage.

    `article` goes back to `source`, by `kind` of evidence, and the sentence that says why.

    Where nothing tells which of the two came first, `directed` is false and the two stand in the
    order of their ids.
    """

    article: str
    source: str
    kind: Literal["version", "credit", "wording", "figures", "quotes"]
    directed: bool
    basis: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """What was not read, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A figure in the text that no claim and no distractor accounts for, and the sentence that has it."""

    article: str
    figure: Figure
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the sheet could not see."""

    skipped: tuple[Skipped, ...] = ()
    unread: tuple[Unread, ...] = ()
    abstained: int = 0


@dataclass(frozen=True)  # no slots: what is looked up by id is indexed once
class FactSheet:
    """A run's whole result.

    Claims are sorted by article and place, facts by verdict and weight, findings by severity.

    `constraints` join claims of several facts: the arithmetic and the order that they keep or
    break. `lineage` says which article goes back to which. `answers` are what people decided of its
    facts, by fact id, and of possible conflicts, by the finding's fingerprint; they stand beside
    what the sources say.
    """

    generator: Generator
    articles: tuple[Source, ...] = ()
    origins: tuple[Origin, ...] = ()
    claims: tuple[Claim, ...] = ()
    facts: tuple[Fact, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    lineage: tuple[Descent, ...] = ()
    findings: tuple[Finding, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    coverage: Coverage = field(default_factory=Coverage)
    format: str = FORMAT

    @cached_property
    def _claims(self) -> Mapping[str, Claim]:
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def _fact_of(self) -> Mapping[str, Fact]:
        return {name: fact for fact in self.facts for name in fact.claims}

    @cached_property
    def _sources(self) -> Mapping[str, Source]:
        return {source.id: source for source in self.articles}

    def claims_by_id(self) -> Mapping[str, Claim]:
        """The claims under their ids."""
        return self._claims

    def claims_of(self, fact: Fact) -> tuple[Claim, ...]:
        """The claims that `fact` groups, in its order."""
        return tuple(self._claims[name] for name in fact.claims)

    def fact_of(self, claim: Claim) -> Fact | None:
        """The fact of which `claim` speaks; relations speak of none."""
        return self._fact_of.get(claim.id)

    @cached_property
    def days(self) -> Mapping[str, str | None]:
        """Article -> the date that it gives itself."""
        return {source.id: source.stated_date for source in self.articles}

    def article(self, name: str) -> Source | None:
        """The article of this id."""
        return self._sources.get(name)
