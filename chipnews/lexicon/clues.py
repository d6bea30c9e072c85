"""The entry of a clue: what speaks for or against two claims being one fact, and how much."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Clue:
    """`weight` is added where the clue holds, `says` tells it in words.

    In an example stand two articles, a paragraph each.
    """

    name: str
    weight: Decimal
    says: str
    examples: tuple[str, ...]
    rejects: tuple[str, ...] = ()
