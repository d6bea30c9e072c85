"""A finding: what a check says of a sheet."""

from enum import StrEnum
from typing import Literal

from msgspec import Struct

Kind = Literal["conflict", "possible", "quality"]
"""`conflict`: cannot all be true; `possible`: perhaps cannot; `quality`: anything else."""


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """2 for error down to 0 for note."""
        return {"error": 2, "warning": 1, "note": 0}[self.value]


class Place(Struct, frozen=True):
    """A point in a file."""

    path: str  # from where the paths of the sheet's articles begin
    line: int  # from 1
    column: int  # from 1


class Finding(Struct, frozen=True):
    """One row of findings.

    `fingerprint` is made of the code and of the values and quotes that clash, so an edit elsewhere
    does not change it. `claims` are all that it cites. `sides` has, for each value that clashes,
    the claims that stand for it, the earliest first. `place` is where it is, if it cites no claim.
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
