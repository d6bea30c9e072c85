"""The entries of `laws.toml` and `ties.toml`.

Words that join figures of one sentence, and measures that make a share or a price together.

`law_parts.toml` holds what these words are made of.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

ROLES = (
    *(
        "part",
        "share",
        "whole",
        "old",
        "new",
        "change",
        "levels",
        "times",
        "count",
        "price",
        "value",
        "total",
    ),
    *("first", "last", "one", "other", "many", "few"),
)
"""What a figure can be in a law."""


@dataclass(frozen=True, slots=True)
class LawPart:
    """A stretch of words that many laws have.

    Its pattern, in which `{…}` are other parts and lists of words.
    """

    name: str
    pattern: str
    examples: tuple[str, ...]
    rejects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SentenceLaw:
    """Words between figures that say how one follows from the others.

    A law that `joins` only shows what follows, and proves nothing.
    """

    name: str
    law: Literal["share", "sum", "growth", "rate", "ratio", "among", "conversion"]
    pattern: str
    examples: tuple[str, ...]
    joins: bool = False
    rejects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasureTie:
    """Measures that belong together.

    `part` is `share` of `whole`, `value` is `count` times a price.

    `of` are the nouns by which the share names its whole; `parties` says which role of the part's
    event is which of the whole's; `rest` is what the whole less the part is called.
    """

    name: str
    law: Literal["share", "rate"]
    measures: Mapping[str, str]
    examples: tuple[str, ...]
    of: tuple[str, ...] = ()
    parties: Mapping[str, str] = field(default_factory=dict)
    rest: str = ""
    rejects: tuple[str, ...] = ()
