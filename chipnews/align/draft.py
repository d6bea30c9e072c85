"""Drafts of groups: claims that stand or fall together, and how well two drafts fit."""

from collections.abc import Iterable

from msgspec import Struct, field

from chipnews.align.record import Record
from chipnews.model.grouped import grouped
from chipnews.model.trace import Step

DOUBT = 1.0  # taken from the sum of a link: one pair alone shows less than many that agree


class Link(Struct):
    """How well two drafts fit: the sum and number of their pairs, and the best of them."""

    total: float = 0.0
    pairs: int = 0
    best: tuple[float, Record, Record] | None = None

    @property
    def mean(self) -> float:
        """Returns how well the drafts fit on average; the best are joined first."""
        return round((self.total - DOUBT) / self.pairs, 4)

    def add(self, other: "Link") -> None:
        """Takes in the pairs of another link."""
        self.total, self.pairs = self.total + other.total, self.pairs + other.pairs
        if self.best is None or (other.best and other.best[0] > self.best[0]):
            self.best = other.best


class SharedClaim(Struct, eq=False):
    """A claim that is compared, and the articles that give it or a copy of it."""

    record: Record
    articles: set[str]


class Draft(Struct, eq=False):
    """A group while it grows, with how it fits other drafts, or why it `never` can, by number."""

    records: list[Record]
    compared: list[SharedClaim]
    steps: list[Step] = field(default_factory=list)
    links: dict[int, Link] = field(default_factory=dict)
    never: dict[int, str] = field(default_factory=dict)


def first_drafts(records: Iterable[Record]) -> list[Draft]:
    """Returns the drafts to begin with: an amount and its conversion, each with its copies."""
    home: dict[str, Draft] = {}
    for copies in grouped(sorted(records, key=_by_content), _as_compared).values():
        draft = next((home[name] for name in copies[0].claim.links if name in home), Draft([], []))
        draft.records += copies
        draft.compared.append(SharedClaim(copies[0], {one.claim.article for one in copies}))
        home.update((record.claim.id, draft) for record in copies)
    return list({id(draft): draft for draft in home.values()}.values())


def _as_compared(record: Record) -> tuple[object, ...]:
    """Returns all that a comparison sees of a claim; copies have it in common."""
    claim = record.claim
    return (
        claim.evidence.text,
        claim.start - claim.evidence.start,
        claim.amount.unit if claim.amount else None,
        *(claim.status, claim.form, claim.measure, claim.scope),
        *(record.scale, record.value, record.reach, record.in_lead, record.is_published),
        *(record.article_amounts, record.rivals, record.event_measure),
    )


def _by_content(record: Record) -> tuple[object, ...]:
    """Orders claims by what they say, an amount before its conversion; only copies by article."""
    claim = record.claim
    return (
        bool(claim.links),
        record.scale,
        record.value,
        claim.evidence.text,
        claim.evidence.prefix,
        claim.start,
        claim.article,
    )
