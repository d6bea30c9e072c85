"""The fact sheet: everything that a run found, in the order and by the names of the JSON form."""

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from msgspec import Struct, field

from chipnews.model.claim import Claim, Figure
from chipnews.model.results.answer import Answer
from chipnews.model.results.constraint import Constraint
from chipnews.model.results.fact import Fact
from chipnews.model.results.finding import Finding

FORMAT = "chipnews.sheet/1"
COMMON = "a common source"
"""The name of an origin that no article names."""


class Generator(Struct, frozen=True):
    """The program, the model and the tables that made the sheet; a result depends on all of it."""

    chipnews: str
    model: str
    lexicon: str
    rates: str | None = None


class Source(Struct, frozen=True):
    """An article as the sheet lists it, without its text.

    `replaced_by` is the later version of the same page, whose claims count instead.
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
        """The date that the article itself gives; an inferred one is nothing to cite."""
        return self.published if self.published_basis != "inferred" else None


class Origin(Struct, frozen=True):
    """Articles that go back to one report, and the sentence that says why.

    `claims` are the ids of those that it is the voice of; old sheets do not list them.
    """

    id: str
    name: str
    articles: tuple[str, ...]
    basis: str
    claims: tuple[str, ...] = ()


class Descent(Struct, frozen=True):
    """An edge of the lineage: `article` goes back to `source`."""

    article: str
    source: str
    kind: Literal["version", "credit", "wording", "figures", "quotes"]  # of evidence
    directed: bool  # whether it is known which came first; if not they are sorted by id
    basis: str  # the sentence that says why


class ReadingNote(Struct, frozen=True):
    """What a person should know of how an article was read."""

    path: str
    text: str


class Skipped(Struct, frozen=True):
    """A file, a folder or a record that was not read, and why."""

    path: str
    reason: str


class Dropped(Struct, frozen=True):
    """Words of a file that were taken for no part of its article, and why."""

    words: str
    why: str


class Unread(Struct, frozen=True):
    """A figure in the text that no claim and no distractor accounts for, with its sentence."""

    article: str
    figure: Figure
    quote: str = ""


class Coverage(Struct, frozen=True):
    """What the sheet could not see."""

    skipped: tuple[Skipped, ...] = ()
    unread: tuple[Unread, ...] = ()
    abstained: int = 0


class FactSheet(Struct, frozen=True, dict=True):  # its indices are made once
    """A run's whole result.

    Claims are sorted by article and place, facts by verdict and weight, findings by severity.
    `constraints` join claims of several facts: the arithmetic and the order that they keep or
    break. `lineage` says which article goes back to which. `answers` are what people decided, by
    the id of a fact or by the fingerprint of a possible conflict.
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
        """Returns the claims under their ids."""
        return self._claims

    def claims_of(self, fact: Fact) -> tuple[Claim, ...]:
        """Returns the claims of `fact`, in its order."""
        return tuple(self._claims[name] for name in fact.claims)

    def fact_of(self, claim: Claim) -> Fact | None:
        """Returns the fact of a claim; a relation has none."""
        return self._fact_of.get(claim.id)

    @cached_property
    def days(self) -> Mapping[str, str | None]:
        """Article id -> the date that the article itself gives."""
        return {source.id: source.stated_date for source in self.articles}

    @cached_property
    def _origin_of(self) -> Mapping[str, Origin]:
        return {name: origin for origin in self.origins for name in origin.claims}

    def origin_of(self, claim: Claim) -> Origin | None:
        """Returns the voice that a claim counts as; an old sheet and a relation have none."""
        return self._origin_of.get(claim.id)

    def article(self, name: str) -> Source | None:
        """Returns the article of this id."""
        return self._sources.get(name)
