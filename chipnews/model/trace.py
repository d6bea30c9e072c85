"""How we got here: the steps that made a claim or a fact, for `explain`."""

from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar


@dataclass(frozen=True, slots=True)
class Step:
    """A stage of the pipeline, the rule that fired there (`file.entry` of the lexicon, or a name) and what it saw."""

    stage: str
    rule: str
    detail: str


class Traced(Protocol):
    """Anything whose way is told in steps."""

    @property
    def trace(self) -> tuple[Step, ...]:
        """The steps so far."""


Made = TypeVar("Made", bound=Traced)


def steps_of(*made: Traced | None) -> tuple[Step, ...]:
    """The steps of several, one after the other."""
    return tuple(step for one in made if one is not None for step in one.trace)


def traced_first(made: Made, *steps: Step) -> Made:
    """A copy with `steps` before those that it has."""
    return replace(made, trace=(*steps, *made.trace))  # type: ignore[type-var]


def traced(made: Made, *steps: Step, **changes: Any) -> Made:  # noqa: ANN401 - the fields of whatever is made
    """A copy of a mention, statement or claim with `changes`, and with `steps` behind those that it has."""
    return replace(made, trace=(*made.trace, *steps), **changes)  # type: ignore[type-var]
