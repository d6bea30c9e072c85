"""The entry of a feature: what speaks for two claims being one fact, and how much."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Feature:
    """`says` shows the sentence that it gives; in an example stand two articles, a paragraph each."""

    name: str
    weight: int
    says: str
    examples: tuple[str, ...]
    rejects: tuple[str, ...] = ()
