"""A claim: one source's assertion of one figure, one date or one relation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from chipnews.model.mention import Attribution, Correction, Direction
from chipnews.model.slot import EMPTY, Slot
from chipnews.model.text import Evidence, Section
from chipnews.model.trace import Step
from chipnews.model.values.interval import Interval
from chipnews.model.values.value import Amount, AsOf, Moment

Kind = Literal["money", "quantity", "percent", "duration", "ordinal", "date", "relation"]
Form = Literal["level", "change", "share"] | None
Modality = Literal["fact", "reported", "planned", "hypothetical", "denied"]
COUNT = "count"
_OLDEST = 110  # years of a person


@dataclass(frozen=True, slots=True)
class Figure:
    """The figure alone, hedges and counted nouns outside.

    `line` and `column` are into the file, counted from 1.
    """

    text: str
    start: int
    end: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Period:
    """The days that a figure speaks of, half-open."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Claim:
    """One row of the sheet. `id` is `article:start-end` (a relation adds its predicate).

    Exactly one of `amount` (with its `interval`), `moment` and `predicate` is set. `base` is the
    unit of the interval, in which the amount is compared: USD of cents, percent of "half", metres
    of miles. `links` lists the claims it stands on: of a relation between events those of both
    events, of a conversion the amount converted. `roles` names parties by role, and under `counted`
    what a quantity counts in the article's words; `slot` is what it is a figure of, in these words.
    `as_of` is when a growing count was taken, where the words give it ("20 by 4 p.m.").

    What later stages ask beside the value: `bound_words` are the words of its bound as written
    ("nearly"), `physical` says that a quantity is measured and counts nothing, `levels` that the
    amount spans a level left and the one reached, `assumed_currency` that nothing in the article
    says which currency a shared sign means; `revises` that the words around it replace an earlier
    figure, `correction` what a note of correction makes of it ("taken_back" by its own source);
    `is_toll` that it is called a toll, `with_attacker` that it counts who did it among the dead;
    `doubt` are the words by which nobody is said to know ("not known to be").
    """

    id: str
    article: str
    kind: Kind
    figure: Figure | None
    evidence: Evidence
    amount: Amount | None = None
    interval: Interval | None = None
    base: str | None = None
    moment: Moment | None = None
    direction: Direction = None
    frame: str | None = None
    measure: str | None = None
    form: Form = None
    predicate: str | None = None
    subject: str | None = None
    counterparty: str | None = None
    roles: Mapping[str, str] = field(default_factory=dict)
    period: Period | None = None
    as_of: AsOf | None = None
    scope: str | None = None
    status: Literal["done", "planned", "denied", "previous", "withdrawn"] | None = None
    attribution: Attribution = field(default_factory=Attribution)
    modality: Modality = "fact"
    slot: Slot = EMPTY
    section: Section = "body"
    links: tuple[str, ...] = ()
    bound_words: str = ""
    physical: bool = False
    levels: bool = False
    assumed_currency: bool = False
    revises: bool = False
    correction: Correction = None
    is_toll: bool = False
    with_attacker: bool = False
    doubt: str = ""
    trace: tuple[Step, ...] = ()

    @property
    def start(self) -> int:
        """Where the claim stands in its article: the figure, else the evidence."""
        return self.figure.start if self.figure else self.evidence.start

    @property
    def text(self) -> str:
        """The words to show for it."""
        return self.figure.text if self.figure else self.evidence.text

    @property
    def quote(self) -> str:
        """The figure and the words around it, by which the claim is known whatever its file is called."""
        words = " ".join(self.evidence.text.split())
        return f"{self.figure.text}: {words}" if self.figure else words

    @property
    def in_headline(self) -> bool:
        """Whether it stands in the headline.

        The first words of its article, which end without a full stop.
        """
        return self.evidence.start == 0 and self.evidence.text[-1:] not in (
            "",
            ".",
            "!",
            "?",
            "”",
            '"',
        )

    @property
    def measured_in(self) -> str:
        """The unit in which the amount is compared; empty of a date."""
        return self.base or (self.amount.unit if self.amount else "")

    @property
    def bare_unit(self) -> str:
        """The unit of comparison without what it is per: USD of "USD per chip"."""
        return self.measured_in.partition(" per ")[0]

    @property
    def number(self) -> Decimal:
        """The number as written; zero of no amount."""
        return self.amount.number if self.amount else Decimal(0)

    @property
    def compared(self) -> Decimal:
        """The number in the unit of comparison: 17,702.784 metres of "11 miles"; zero of a date."""
        if self.amount is None:
            return Decimal(0)
        if self.measured_in == self.amount.unit or self.interval is None:
            return self.amount.number
        low, high = self.interval.low, self.interval.high
        if low is None or high is None or self.amount.low is None or self.amount.high is None:
            return (high if self.amount.low is None else low) or Decimal(0)
        return (low + high) / 2

    @property
    def is_dateless(self) -> bool:
        """Whether it is a word such as "recently", which says when but names no date.

        Extracted, and no part of a sheet.
        """
        return self.moment is not None and not self.moment.edtf

    @property
    def is_age(self) -> bool:
        """Whether it is somebody's age ("a 25-year-old", "people over 60").

        Extracted, and no part of a sheet.
        """
        return (
            self.amount is not None
            and self.amount.unit.endswith(" of age")
            and self.number <= _OLDEST
        )

    @property
    def scale(self) -> str:
        """Claims of one scale can be compared: a currency or a unit.

        Counts are one scale, whatever they count, and dates are one.
        """
        if self.amount is None:
            return "date"
        return COUNT if self.kind == "quantity" else self.measured_in

    @property
    def is_flat(self) -> bool:
        """Whether it is an amount of one value, exact or about."""
        return self.amount is not None and self.amount.is_flat

    @property
    def attaches(self) -> bool:
        """Whether it can stand beside several values.

        A one-sided bound, a vague word, "a man was killed" (others may be too).
        """
        if self.amount is None:
            return False
        is_open = (
            self.amount.high is not None
            and self.interval is not None
            and self.interval.high is None
        )
        return is_open or self.amount.side is not None or self.amount.bound == "vague"

    @property
    def is_computable(self) -> bool:
        """Whether somebody stands for the figure, neither denied nor only thought of, and it is more than a word."""
        amount, interval = self.amount, self.interval
        if amount is None or interval is None or amount.bound == "vague" or self.levels:
            return False  # of two levels the interval is that of the one reached
        if self.kind == "money" and amount.unit != self.measured_in:
            return False  # cents, compared in dollars
        if interval.low is not None and interval.low < 0:
            return False  # below zero nothing is a share, a sum or a multiple
        return self.modality not in ("denied", "hypothetical") and self.status != "denied"

    @property
    def is_sum(self) -> bool:
        """Whether it is a sum of money with a value of its own, no bound."""
        return self.kind == "money" and self.is_computable and self.is_flat

    def gives(self, value: str) -> bool:
        """Whether it tells a value as printed: the figure as written, of a date its EDTF form."""
        return self.moment.edtf == value if self.moment else self.text in value

    def reach(self) -> Interval | None:
        """What the claim allows: of an amount its interval, of a date its days as ordinals."""
        return self.moment.days() if self.moment else self.interval
