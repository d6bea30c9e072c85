"""What `extract` finds in one article, before values are normalised."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from chipnews.model.figure import NO_AMOUNT, AmountParts, TimeParts
from chipnews.model.slot import EMPTY, Cut, Slot
from chipnews.model.text import Span
from chipnews.model.trace import Step


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names a figure, a date or a distractor, with what is written of an amount or of a `time`."""

    kind: str
    span: Span
    sentence: int
    amount: AmountParts = NO_AMOUNT
    time: TimeParts | None = None
    trace: tuple[Step, ...] = ()

    @property
    def end(self) -> int:
        """Where the figure ends, a unit of measure behind it included: "1,200 [metres]"."""
        return (self.amount.unit and self.amount.unit_end) or self.span.end


@dataclass(frozen=True, slots=True)
class Frame:
    """One telling of an event.

    Its frame, the trigger word, and the party names that fill its roles.
    """

    frame: str
    rule: str
    sentence: int
    trigger: int  # token index in the sentence
    span: Span
    roles: Mapping[str, str] = field(default_factory=dict)
    inferred: frozenset[str] = frozenset()  # roles that the telling itself does not fill
    trace: tuple[Step, ...] = ()  # where those are from


Direction = Literal["up", "down"] | None
Correction = Literal["stands", "withdrawn", "taken_back"] | None
PUBLISHED = "published.date"
"""The measure of an article's own date, in a stamp line or a dateline."""
UNNAMED = "unnamed source"
"""The holder whom an article does not name."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to say it.

    The innermost holder (`None` = the article itself), how, through whom, and the words that show
    it.
    """

    holder: str | None = None
    # quoted, reported, document, anonymous; inferred: who promises must have said it
    manner: str | None = None
    via: tuple[str, ...] = ()
    cue: str | None = None
    ordinal: int | None = None  # which of several unnamed sources: 2 of "the second person"

    @property
    def label(self) -> str | None:
        """The holder as shown to readers: "unnamed source 2"."""
        return f"{self.holder} {self.ordinal}" if self.ordinal else self.holder


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure or date mention in its context.

    The event it measures, who says it and how sure they are.

    `reached` says that of its two levels the second holds now; `relative` is the verb of the
    relative clause in which it stands (a token of its sentence), `cut` what its clause says. What
    else is told of it stands in the claim under the same name (model/claim.py); `fate` is how a
    count of people was read.
    """

    mention: Mention
    measure: str | None
    frame: Frame | None
    attribution: Attribution
    modality: str
    scope: str | None = None
    direction: Direction = None
    reached: bool = False
    relative: int | None = None
    slot: Slot = EMPTY
    cut: Cut = ()
    revises: bool = False
    correction: Correction = None
    doubt: str = ""
    fate: Literal["dead", "hurt", "hit", "carried"] | None = None
    is_toll: bool = False
    with_attacker: bool = False
    trace: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """Two parties, or two events (`frame:subject`), and what joins them, with the words that say so."""

    predicate: str
    subject: str
    counterparty: str
    span: Span
    sentence: int
    attribution: Attribution
    modality: str
    rule: str
    ends: tuple[Frame, ...] = ()  # the two frames of a relation between events
    doubt: str = ""  # the words by which nobody is said to know
    trace: tuple[Step, ...] = ()  # what made its modality
    newest: tuple[
        Frame, ...
    ] = ()  # those of `ends` that the words call the latest of their kind: "tightening restrictions"


@dataclass(frozen=True, slots=True)
class Assertion:
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


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one article.

    `countries` are ISO 3166 codes, the most named first; `unread` are digits that nothing accounts
    for; `abstained` counts references left open.
    """

    statements: tuple[Statement, ...]
    frames: tuple[Frame, ...]
    relations: tuple[Relation, ...]
    countries: tuple[str, ...]
    unread: tuple[Span, ...]
    abstained: int
    assertions: tuple[Assertion, ...] = ()
