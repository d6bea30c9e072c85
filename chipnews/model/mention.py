"""The things that `extract` finds in one article, before values are normalised."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from chipnews.model.figure import NO_AMOUNT, AmountParts, TimeParts
from chipnews.model.slot import EMPTY, Cut, Slot
from chipnews.model.text import Span
from chipnews.model.trace import Step


class Mention(Struct, frozen=True):
    """A span that names a figure, a date or a distractor, with the parts that are written."""

    kind: str
    span: Span
    sentence: int
    amount: AmountParts = NO_AMOUNT
    time: TimeParts | None = None
    trace: tuple[Step, ...] = ()

    @property
    def end(self) -> int:
        """The end of the figure with the unit of measure behind it: "1,200 [metres]"."""
        return (self.amount.unit and self.amount.unit_end) or self.span.end


class Frame(Struct, frozen=True):
    """One mention of an event: its frame, its trigger word and the parties in its roles."""

    frame: str
    rule: str
    sentence: int
    trigger: int  # token index in the sentence
    span: Span
    roles: Mapping[str, str] = field(default_factory=dict)
    inferred: frozenset[str] = frozenset()  # roles that the mention itself does not fill
    trace: tuple[Step, ...] = ()  # where those are from


Direction = Literal["up", "down"] | None
Correction = Literal["stands", "withdrawn", "taken_back"] | None
PUBLISHED = "published.date"
"""The measure of an article's own date, in a stamp line or a dateline."""
UNNAMED = "unnamed source"
"""The holder whom an article does not name."""


class Attribution(Struct, frozen=True):
    """Who is said to say it."""

    holder: str | None = None  # the innermost one; `None` is the article itself
    # quoted, reported, document, anonymous; inferred: who promises must have said it
    manner: str | None = None
    via: tuple[str, ...] = ()  # through whom
    cue: str | None = None  # the words that show it
    ordinal: int | None = None  # which of several unnamed sources: 2 of "the second person"

    @property
    def label(self) -> str | None:
        """The holder as shown to readers: "unnamed source 2"."""
        return f"{self.holder} {self.ordinal}" if self.ordinal else self.holder


class Statement(Struct, frozen=True):
    """A mention in its context: the event that it measures, who says it and how sure they are.

    Fields without a comment have the same name in the claim (model/claim.py).
    """

    mention: Mention
    measure: str | None
    frame: Frame | None
    attribution: Attribution
    modality: str
    scope: str | None = None
    direction: Direction = None
    reached: bool = False  # of its two levels the second holds now
    relative: int | None = None  # the verb of its relative clause, a token of its sentence
    slot: Slot = EMPTY
    cut: Cut = ()  # what its clause says
    revises: bool = False
    correction: Correction = None
    doubt: str = ""
    # how a count of people was read
    fate: Literal["dead", "hurt", "hit", "carried"] | None = None
    is_toll: bool = False
    with_attacker: bool = False
    trace: tuple[Step, ...] = ()


class Relation(Struct, frozen=True):
    """Two parties, or two events (`frame:subject`), what joins them, and the words that say so."""

    predicate: str
    subject: str
    counterparty: str
    span: Span
    sentence: int
    attribution: Attribution
    modality: str
    rule: str
    ends: tuple[Frame, ...] = ()  # the two frames of a relation between events
    doubt: str = ""  # the words that say that nobody knows
    trace: tuple[Step, ...] = ()  # what made its modality
    newest: tuple[Frame, ...] = ()  # those of `ends` that are called the latest of their kind


class Assertion(Struct, frozen=True):
    """What a clause says beside its figures: a verb, and the head of each phrase that it governs.

    `ends` are pairs of a role and a name or lemma: ("subject", "Ford"), ("object", "plant"),
    ("to", "city"). A passive is turned round: its subject is an object.
    """

    sentence: int
    verb: str
    ends: tuple[tuple[str, str], ...]
    modality: str
    holder: str | None = None

    def end(self, role: str) -> str | None:
        """Who or what stands in that role."""
        return next((name for one, name in self.ends if one == role), None)


class Extraction(Struct, frozen=True):
    """Everything found in one article."""

    statements: tuple[Statement, ...]
    frames: tuple[Frame, ...]
    relations: tuple[Relation, ...]
    countries: tuple[str, ...]  # ISO 3166 codes, the most named first
    unread: tuple[Span, ...]  # digits that nothing accounts for
    abstained: int  # how many references are left open
    assertions: tuple[Assertion, ...] = ()
