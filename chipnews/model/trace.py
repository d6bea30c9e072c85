"""The steps that made a claim or a fact, which `explain` shows."""

from typing import Any, Protocol, TypeVar

from msgspec import Struct
from msgspec.structs import replace


class Step(Struct, frozen=True):
    """One rule that fired."""

    stage: str  # of the pipeline
    rule: str  # a name, or `file.entry` of the lexicon
    detail: str  # what it saw


class Traced(Protocol):
    """Anything that has steps."""

    @property
    def trace(self) -> tuple[Step, ...]:
        """The steps so far."""


Made = TypeVar("Made", bound=Traced)


def steps_of(*made: Traced | None) -> tuple[Step, ...]:
    """Returns the steps of several things, one after the other."""
    return tuple(step for one in made if one is not None for step in one.trace)


def traced_first(made: Made, *steps: Step) -> Made:
    """Returns a copy with `steps` before those that it has."""
    return replace(made, trace=(*steps, *made.trace))  # type: ignore[type-var]


def traced(made: Made, *steps: Step, **changes: Any) -> Made:  # noqa: ANN401
    """Returns a copy with `changes` of its fields, and with `steps` behind those that it has."""
    return replace(made, trace=(*made.trace, *steps), **changes)  # type: ignore[type-var]
