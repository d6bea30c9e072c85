"""What becomes a group: claims that stand or fall together, and how well two such drafts fit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Self

from chipnews.align.record import Record
from chipnews.model.grouped import grouped
from chipnews.model.trace import Step

DOUBT = 1.0  # taken from the sum of a link: one pair alone shows less than many that agree


@dataclass(slots=True)
class Link:
    """How well two drafts fit: the sum and number of their pairs, and the best of them."""

    total: float = 0.0
    pairs: int = 0
    best: tuple[float, Record, Record] | None = None

    @property
    def mean(self) -> float:
        """How well the drafts fit on average, by which they are joined."""
        return round((self.total - DOUBT) / self.pairs, 4)

    def add(self, other: "Link") -> None:
        """Take in the pairs of another link."""
        self.total, self.pairs = self.total + other.total, self.pairs + other.pairs
        if self.best is None or (other.best and other.best[0] > self.best[0]):
            self.best = other.best


@dataclass(slots=True, eq=False)
class SharedClaim:
    """A claim that is compared, and the articles that tell it, in its words or in some that come to the same."""

    record: Record
    articles: set[str]


@dataclass(slots=True, eq=False)
class Draft:
    """A group while it grows; `never` says why it can never join another."""

    records: list[Record]
    compared: list[SharedClaim]
    steps: list[Step] = field(default_factory=list)
    links: dict[int, Link] = field(default_factory=dict)
    never: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, found: Sequence[Sequence[Record]]) -> Self:
        """The draft of claims that stand or fall together, the copies of each by themselves."""
        told = [
            SharedClaim(copies[0], {record.claim.article for record in copies}) for copies in found
        ]
        return cls([record for copies in found for record in copies], told)


def together(records: Iterable[Record]) -> list[list[list[Record]]]:
    """What stands or falls together.

    An amount and its conversion, each with its copies, of which the first is compared.
    """
    home: dict[str, list[list[Record]]] = {}
    for copies in grouped(sorted(records, key=_content), _face).values():
        found = next((home[name] for name in copies[0].claim.links if name in home), [])
        found.append(copies)
        home.update((record.claim.id, found) for record in copies)
    return list({id(found): found for found in home.values()}.values())


def _face(record: Record) -> tuple[object, ...]:
    """All that a comparison sees of a claim."""
    claim = record.claim
    told = (
        claim.evidence.text,
        claim.start - claim.evidence.start,
        record.scale,
        record.value,
        record.ends,
        record.in_lead,
    )
    unit = claim.amount.unit if claim.amount else None
    return (
        *told,
        record.told,
        record.rivals,
        unit,
        claim.status,
        claim.form,
        claim.measure,
        claim.scope,
        record.of_event,
        record.is_published,
    )


def _content(record: Record) -> tuple[object, ...]:
    """What a claim says, an amount before its conversion.

    Only copies go by their articles' names.
    """
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
