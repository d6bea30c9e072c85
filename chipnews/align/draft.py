"""What becomes a group: claims that stand or fall together, and how well two such drafts fit."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from chipnews.align.record import Record
from chipnews.model.trace import Step

_DOUBT = 1.0  # taken from the sum of a link: one pair alone shows less than many that agree


@dataclass(slots=True)
class Link:
    """How well two drafts fit: the sum and number of their pairs, and the best of them."""

    total: float = 0.0
    pairs: int = 0
    best: tuple[float, Record, Record] | None = None

    @property
    def mean(self) -> float:
        """How well the drafts fit on average, by which they are joined."""
        return round((self.total - _DOUBT) / self.pairs, 4)

    def add(self, other: "Link") -> None:
        """Take in the pairs of another link."""
        self.total, self.pairs = self.total + other.total, self.pairs + other.pairs
        if self.best is None or (other.best and other.best[0] > self.best[0]):
            self.best = other.best


@dataclass(slots=True, eq=False)
class Told:
    """A claim that is compared, and the articles that tell it, in its words or in some that come to the same."""

    record: Record
    articles: set[str]


@dataclass(slots=True, eq=False)
class Draft:
    """A group while it grows; `never` says why it can never join another."""

    records: list[Record]
    compared: list[Told]
    steps: list[Step] = field(default_factory=list)
    links: dict[int, Link] = field(default_factory=dict)
    never: dict[int, str] = field(default_factory=dict)


def drafts_of(records: Iterable[Record]) -> list[Draft]:
    """What stands or falls together: an amount and its conversion, each with its copies in other articles, of which one is compared."""
    ordered = sorted(records, key=_content)
    known = {record.claim.id for record in ordered}
    home: dict[str, Draft] = {}
    faces: dict[tuple[object, ...], tuple[Draft, Told]] = {}
    for record in ordered:
        source = next((name for name in record.claim.links if name in known), "")
        face = _face(record)
        if face not in faces:
            draft = home.get(source) or Draft([], [])
            faces[face] = draft, Told(record, set())
            draft.compared.append(faces[face][1])
        draft, told = faces[face]
        draft.records.append(record)
        told.articles.add(record.claim.article)
        home[record.claim.id] = draft
    return list({id(draft): draft for draft in home.values()}.values())


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
    """What a claim says, an amount before its conversion; only copies go by their articles' names."""
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
