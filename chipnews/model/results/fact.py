"""A fact: the claims about one data item, their readings and a verdict. It is no "truth"."""

from decimal import Decimal
from typing import Literal

from msgspec import Struct

from chipnews.model.trace import Step

Verdict = Literal["single", "agreed", "rounded", "compatible", "superseded", "conflict"]
VERDICTS: tuple[Verdict, ...] = (
    "conflict",
    "superseded",
    "compatible",
    "rounded",
    "agreed",
    "single",
)
"""Precedence: the first that holds is the verdict."""


class Traits(Struct, frozen=True):
    """What most claims of a fact say of it, for arithmetic, chronology, `diff` and `explain`.

    Two facts may have the same traits. `dimension` is `money`, `percent`, `duration`, `date` or the
    counted noun; `scope` are the words of the first claim where nothing says what is measured.
    """

    frame: str | None
    measure: str | None
    form: str | None
    dimension: str
    roles: tuple[tuple[str, str], ...]
    status: str | None
    scope: str | None
    period: str | None


class Value(Struct, frozen=True):
    """A value to print.

    A date has no `low` and `high`, its `unit` is `date` and its `text` is in EDTF. `reason` says
    why it was chosen among several readings; it is empty for the only one.
    """

    low: Decimal | None
    high: Decimal | None
    unit: str
    text: str
    reason: str = ""


class Reading(Struct, frozen=True):
    """A value that its claims can all share; support is counted in `origins`, not in articles."""

    low: Decimal | None
    high: Decimal | None
    unit: str
    text: str
    claims: tuple[str, ...]
    origins: tuple[str, ...]


class Explanation(Struct, frozen=True):
    """Why values differ."""

    name: str  # `rounding`, `truncation`, `hedge`, …
    detail: str  # the arithmetic
    claims: tuple[str, ...]  # the ids of the claims concerned


class NameDoubt(Struct, frozen=True):
    """Two names that are taken for one party's because of `why`."""

    one: str
    other: str
    why: str = ""

    def __str__(self) -> str:
        if not self.why:
            return f"{self.one} is not {self.other}"
        return f"{self.one} may be {self.other}: {self.why}"


class Fact(Struct, frozen=True):
    """An aligned group of claims with its verdict.

    `id` is made of its rarest value and of what that is a figure of. `trace` says why the claims
    are one fact, `name_doubts` on which names that rests. `rivals` are pairs of ids, of a claim of
    this fact and a claim of another: if both are of one thing, they cannot both be right.
    """

    id: str
    short: str
    label: str
    measure: str | None
    verdict: Verdict
    claims: tuple[str, ...]
    accepted: Value | None
    readings: tuple[Reading, ...]
    explanations: tuple[Explanation, ...]
    key: Traits
    name_doubts: tuple[NameDoubt, ...] = ()
    trace: tuple[Step, ...] = ()
    rivals: tuple[tuple[str, str], ...] = ()
