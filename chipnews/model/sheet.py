"""The fact sheet: everything that a run found, in the order and under the names of `chipnews.sheet/1`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from chipnews.model.claim import Claim, Figure
from chipnews.model.constraint import Constraint
from chipnews.model.fact import Fact
from chipnews.model.finding import Finding

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
    """An article as the sheet lists it, without its text."""

    id: str
    path: str
    source: str | None
    title: str | None
    author: str | None
    url: str | None
    published: str | None
    published_basis: str
    sha256: str

    @property
    def stated_date(self) -> str | None:
        """The date that the article itself gives; one inferred from other articles is nothing to cite."""
        return self.published if self.published_basis != "inferred" else None


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles that go back to one report, and the sentence that says why."""

    id: str
    name: str
    articles: tuple[str, ...]
    basis: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """What was not read, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A figure in the text that no claim and no distractor accounts for."""

    article: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the sheet could not see."""

    skipped: tuple[Skipped, ...] = ()
    unread: tuple[Unread, ...] = ()
    abstained: int = 0


@dataclass(frozen=True, slots=True)
class FactSheet:
    """A run's whole result. Claims are sorted by article and place, facts by verdict and weight, findings by severity.

    `constraints` join claims of several facts: the arithmetic and the order that they keep or break.
    """

    generator: Generator
    articles: tuple[Source, ...] = ()
    origins: tuple[Origin, ...] = ()
    claims: tuple[Claim, ...] = ()
    facts: tuple[Fact, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    findings: tuple[Finding, ...] = ()
    coverage: Coverage = field(default_factory=Coverage)
    format: str = FORMAT

    def claims_by_id(self) -> Mapping[str, Claim]:
        """The claims under their ids."""
        return {claim.id: claim for claim in self.claims}

    def claims_of(self, fact: Fact) -> tuple[Claim, ...]:
        """The claims that `fact` groups, in its order."""
        by_id = self.claims_by_id()
        return tuple(by_id[name] for name in fact.claims)
