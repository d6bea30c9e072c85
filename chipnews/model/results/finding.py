"""A finding: what a check says of a sheet."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Kind = Literal["conflict", "possible", "quality"]
"""What cannot all be true, what perhaps cannot, and all else."""


class Severity(StrEnum):
    """`error`: cannot all be true; `warning`: look at it; `note`: know it."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """2 for error down to 0 for note."""
        return {"error": 2, "warning": 1, "note": 0}[self.value]


@dataclass(frozen=True, slots=True)
class Place:
    """A point in a file.

    Its path as the sheet's articles have theirs, line and column counted from 1.
    """

    path: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One row of findings.

    `fingerprint` names it by code and by the values and quotes that clash, so that an edit
    elsewhere keeps it.

    `claims` are all that it cites. `sides` are those that stand for each side that clashes with the
    others, the earliest first. `place` is where it is, if it cites no claim.
    """

    code: str
    name: str
    kind: Kind
    severity: Severity
    message: str
    claims: tuple[str, ...]
    fact: str | None
    fingerprint: str
    place: Place | None = None
    sides: tuple[tuple[str, ...], ...] = ()
