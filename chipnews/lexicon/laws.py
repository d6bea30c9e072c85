"""The entries of `laws.toml`, `law_parts.toml` and `ties.toml`: what figures are to one another.

Laws are words that join the figures of one sentence; ties are measures that make a share or a price
together.
"""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

ROLES = (
    "part", "share", "whole", "old", "new", "change", "levels", "times", "count", "price", "value",
    "total", "first", "last", "one", "other", "many", "few",
)  # fmt: skip
"""What a figure can be in a law."""


class LawPart(Struct, frozen=True):
    """A pattern that many laws have; `{…}` in it are other parts and lists of words."""

    name: str
    pattern: str
    examples: tuple[str, ...]
    rejects: tuple[str, ...] = ()


class SentenceLaw(Struct, frozen=True):
    """Words between figures that say how one follows from the others."""

    name: str
    law: Literal["share", "sum", "growth", "rate", "ratio", "among", "conversion"]
    pattern: str
    examples: tuple[str, ...]
    joins: bool = False  # it only shows what follows, and proves nothing
    rejects: tuple[str, ...] = ()


class MeasureTie(Struct, frozen=True):
    """Measures that belong together: a share and its whole, or a count, a price and a value."""

    name: str
    law: Literal["share", "rate"]
    measures: Mapping[str, str]  # by role: `part`, `share` and `whole`, or `count` and `value`
    examples: tuple[str, ...]
    of: tuple[str, ...] = ()  # nouns by which the share names its whole
    # role in the part's event -> the same party's role in the whole's
    parties: Mapping[str, str] = field(default_factory=dict)
    rest: str = ""  # what the whole less the part is called
    rejects: tuple[str, ...] = ()
