"""What changed between two sets of articles, fact by fact."""

from dataclasses import dataclass
from typing import Literal

from chipnews.model.claim import Claim

State = Literal["differs", "hedge changed", "only in OLD", "only in NEW", "agrees"]
STATES: tuple[State, ...] = ("differs", "hedge changed", "only in OLD", "only in NEW", "agrees")
"""In the order of a report: what needs an eye comes first."""


@dataclass(frozen=True, slots=True)
class Change:
    """One fact, what each side claims of it (nothing = the side is silent), and why they differ where that is known."""

    state: State
    fact: str
    label: str
    old: tuple[Claim, ...]
    new: tuple[Claim, ...]
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Delta:
    """All facts of both sides, those that agree among them."""

    rows: tuple[Change, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """The rows that do not agree; none = the same."""
        return tuple(row for row in self.rows if row.state != "agrees")
