"""A fact: the claims about one data item, the readings they leave open, and what we say of them.

Not "truth".
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

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


@dataclass(frozen=True, slots=True)
class Traits:
    """What most claims of a fact say of it, for arithmetic, chronology, `diff` and `explain`.

    Neither its id nor what makes it one fact.

    `dimension` is `money`, `percent`, `duration`, `date` or the counted noun; `scope` the words of
    the first claim, where nothing says what is measured. Two facts may have the same.
    """

    frame: str | None
    measure: str | None
    form: str | None
    dimension: str
    roles: tuple[tuple[str, str], ...]
    status: str | None
    scope: str | None
    period: str | None


@dataclass(frozen=True, slots=True)
class Value:
    """A value to print.

    Of a date, `low` and `high` are null, `unit` is `date` and `text` its EDTF form.

    `reason` says why it was chosen among several readings; it is empty of the only one.
    """

    low: Decimal | None
    high: Decimal | None
    unit: str
    text: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A value that its claims can all share; support is counted in `origins`, not in articles."""

    low: Decimal | None
    high: Decimal | None
    unit: str
    text: str
    claims: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why values differ.

    Its name (`rounding`, `truncation`, `hedge`, …), the arithmetic, and the claims concerned.
    """

    name: str
    detail: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameDoubt:
    """Two names that are taken for one party's because of `why`."""

    one: str
    other: str
    why: str = ""

    def __str__(self) -> str:
        return (
            f"{self.one} may be {self.other}: {self.why}"
            if self.why
            else f"{self.one} is not {self.other}"
        )


@dataclass(frozen=True, slots=True)
class Fact:
    """An aligned group of claims with its verdict.

    `id` is made of its rarest value and what that is a figure of.

    `trace` says why they are the same fact, `name_doubts` on which names that rests. `rivals` are
    ids of a claim of it and of one of another fact that may be of the same, and cannot both be
    right if they are.
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
