"""What an OLD side says (a draft, say) beside a NEW one (its sources), fact by fact."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from chipnews.model.claim import Claim
from chipnews.model.results.sheet import Unread

State = Literal[
    "contradicted", "stronger", "weaker", "missing", "added", "not checkable", "supported"
]
STATES: tuple[State, ...] = (
    "contradicted",
    "stronger",
    "weaker",
    "missing",
    "added",
    "not checkable",
    "supported",
)
"""In the order of a report: what needs an eye comes first."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: its name as the user gave it, and the path of each of its articles."""

    name: str
    paths: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """One fact and what each side claims of it.

    `contradicted`: they cannot both hold. `stronger`, `weaker`: OLD says more, or less, than NEW
    supports, by its hedge, bound, digits, tense or attribution. `missing`: NEW is silent. `added`:
    OLD is silent. `not checkable`: nothing says whether they meet. `against` are the ids of the
    claims of NEW that can hold with none of OLD's.
    """

    state: State
    fact: str
    label: str
    old: tuple[Claim, ...]
    new: tuple[Claim, ...]
    detail: str = ""
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Delta:
    """All facts of both sides, those that agree among them, and the figures of OLD that were not understood."""

    old: Side
    new: Side
    rows: tuple[Change, ...] = ()
    unread: tuple[Unread, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """The rows that tell of a difference; none = the same, as far as it could be checked."""
        return tuple(row for row in self.rows if row.state not in ("supported", "not checkable"))
