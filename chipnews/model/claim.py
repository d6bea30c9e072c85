"""A claim: one source's assertion of one figure, one date or one relation."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

from msgspec import Struct, field

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


class Figure(Struct, frozen=True):
    """The figure alone, without hedges and counted nouns.

    `start` and `end` are offsets into the text, `line` and `column` are the file's, from 1. Of a
    file without lines they are those of its text, and `part` says where it is: "page 3".
    """

    text: str
    start: int
    end: int
    line: int
    column: int
    part: str = ""


class Period(Struct, frozen=True):
    """The days that a figure speaks of, half-open."""

    start: date
    end: date


class Claim(Struct, frozen=True):
    """One row of the sheet. `id` is `article:start-end` (a relation adds its predicate).

    Exactly one of `amount` (with its `interval`), `moment` and `predicate` is set. `base` is the
    unit of the interval, in which the amount is compared: USD of cents, percent of "half", metres
    of miles. `links` lists the claims on which it rests: the claims of both events of a relation,
    the amount that a conversion converts. `roles` names parties and places by role; `counted` is
    what a quantity counts and `slot` what it is a figure of, both in the article's words. `scope`
    is the part of a whole of which it speaks: a place, a year, or "part" where nothing names it.

    The fields from `bound_words` on say how the article states the value.
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
    counted: str = ""
    period: Period | None = None
    as_of: AsOf | None = None  # when a growing count was taken: "20 by 4 p.m."
    scope: str | None = None
    status: Literal["done", "planned", "denied", "previous", "withdrawn"] | None = None
    attribution: Attribution = field(default_factory=Attribution)
    modality: Modality = "fact"
    slot: Slot = EMPTY
    section: Section = "body"
    links: tuple[str, ...] = ()
    bound_words: str = ""  # the words of its bound as written: "nearly"
    physical: bool = False  # a quantity that is measured, and counts nothing
    levels: bool = False  # the amount spans a level left and the level reached
    assumed_currency: bool = False  # nothing in the article says which one a shared sign means
    revises: bool = False  # the words around it replace an earlier figure
    correction: Correction = None  # what a correction's note makes of it
    is_toll: bool = False  # it is called a toll
    with_attacker: bool = False  # it counts the attacker among the dead
    doubt: str = ""  # the words that say that nobody knows: "not known to be"
    trace: tuple[Step, ...] = ()

    @property
    def start(self) -> int:
        """The offset of its figure in the article, else of its evidence."""
        return self.figure.start if self.figure else self.evidence.start

    @property
    def text(self) -> str:
        """The words to show for it."""
        return self.figure.text if self.figure else self.evidence.text

    @property
    def quote(self) -> str:
        """The figure and its sentence, which name the claim whatever its file is called."""
        words = " ".join(self.evidence.text.split())
        return f"{self.figure.text}: {words}" if self.figure else words

    @property
    def in_headline(self) -> bool:
        """Whether it is in the first words of its article, and they end without a full stop."""
        last = self.evidence.text[-1:]
        return self.evidence.start == 0 and last not in ("", ".", "!", "?", "”", '"')

    @property
    def measured_in(self) -> str:
        """The unit in which the amount is compared; empty for a date."""
        return self.base or (self.amount.unit if self.amount else "")

    @property
    def bare_unit(self) -> str:
        """The unit of comparison without what it is per: USD of "USD per chip"."""
        return self.measured_in.partition(" per ")[0]

    @property
    def number(self) -> Decimal:
        """The number as written; zero without an amount."""
        return self.amount.number if self.amount else Decimal(0)

    @property
    def level_left(self) -> Decimal | None:
        """Of "from 38 to 87" the 38, in the unit of comparison; where that is not as written, None.

        The interval of such a claim is that of the level reached.
        """
        amount, interval = self.amount, self.interval
        if not self.levels or amount is None or interval is None or self.base != amount.unit:
            return None
        return next(
            (one for one in (amount.low, amount.high) if one and not interval.contains(one)), None
        )

    @property
    def compared(self) -> Decimal:
        """The number in the unit of comparison: 17,702.784 (metres) of "11 miles"; a date has 0.

        Of two levels it is the one reached.
        """
        if self.amount is None:
            return Decimal(0)
        if self.level_left is not None and self.level_left == self.amount.low:
            return self.amount.high or Decimal(0)
        if self.measured_in == self.amount.unit or self.interval is None:
            return self.amount.number
        low, high = self.interval.low, self.interval.high
        if low is None or high is None or self.amount.low is None or self.amount.high is None:
            return (high if self.amount.low is None else low) or Decimal(0)
        return (low + high) / 2

    @property
    def is_dateless(self) -> bool:
        """Whether it is a word such as "recently", which names no date and is not in the sheet."""
        return self.moment is not None and not self.moment.edtf

    @property
    def is_age(self) -> bool:
        """Whether it is somebody's age ("a 25-year-old"), which is not in the sheet."""
        has_years = self.amount is not None and self.amount.unit.endswith(" of age")
        return has_years and self.number <= _OLDEST

    @property
    def scale(self) -> str:
        """The scale on which it can be compared: a unit, one for all counts, or one for dates."""
        if self.amount is None:
            return "date"
        return COUNT if self.kind == "quantity" else self.measured_in

    @property
    def is_flat(self) -> bool:
        """Whether it is an amount of one value, exact or about."""
        return self.amount is not None and self.amount.is_flat

    @property
    def attaches(self) -> bool:
        """Whether it can agree with several values: a one-sided bound, a vague word.

        Of "a man was killed" the interval is open, since others may have been.
        """
        if self.amount is None:
            return False
        has_end = self.amount.high is not None and self.interval is not None
        is_open = has_end and self.interval is not None and self.interval.high is None
        return is_open or self.amount.side is not None or self.amount.bound == "vague"

    @property
    def is_computable(self) -> bool:
        """Whether one can compute with the figure: not vague, neither denied nor hypothetical."""
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
        """Whether it states a value as printed: a figure as written, a date in EDTF."""
        return self.moment.edtf == value if self.moment else self.text in value

    def reach(self) -> Interval | None:
        """Returns what the claim allows: an amount's interval, or a date's days as ordinals."""
        return self.moment.days() if self.moment else self.interval
