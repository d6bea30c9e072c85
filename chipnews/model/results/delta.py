"""A delta: what OLD articles (say, a draft) and NEW ones (its sources) claim, fact by fact."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

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
"""In the order of a report: what needs attention comes first."""


class Side(Struct, frozen=True):
    """OLD or NEW: its name as the user gave it, and the path of each of its articles."""

    name: str
    paths: Mapping[str, str] = field(default_factory=dict)


class Change(Struct, frozen=True):
    """One fact and what each side claims of it.

    `contradicted`: they cannot both hold. `stronger`, `weaker`: OLD says more, or less, than NEW
    supports, by its hedge, bound, digits, tense or attribution. `missing`: NEW is silent. `added`:
    OLD is silent. `not checkable`: nothing shows whether they agree. `against` are the ids of the
    claims of NEW that agree with none of OLD's.
    """

    state: State
    fact: str
    label: str
    old: tuple[Claim, ...]
    new: tuple[Claim, ...]
    detail: str = ""
    against: tuple[str, ...] = ()


class Delta(Struct, frozen=True):
    """All facts of both sides, also those that agree, and the figures of OLD that are not read."""

    old: Side
    new: Side
    rows: tuple[Change, ...] = ()
    unread: tuple[Unread, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """The rows with a difference; none means the same, as far as it could be checked."""
        return tuple(row for row in self.rows if row.state not in ("supported", "not checkable"))
