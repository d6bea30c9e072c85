"""The entries of `timex.toml` and `timex_parts.toml`.

Expressions of time, and the parts that they are made of.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TimexPart:
    """A part of expressions of time.

    Its pattern, the group that it fills (its own name, or none), and the values of its words.
    """

    name: str
    pattern: str
    group: str | None = None
    trigger: bool = False
    token: str | None = None
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Timex:
    """An expression of time and the rule that resolves it.

    It is tried where a text holds all the trigger parts that it `needs`, and one of its `words`.
    One that looks `ahead` counts only under a verb that does.
    """

    name: str
    pattern: str
    resolve: str
    examples: tuple[str, ...]
    needs: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    ahead: bool = False
    rejects: tuple[str, ...] = ()
