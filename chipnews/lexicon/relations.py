"""The entries of `relations.toml`.

Words that join two parties, or a party and a product, without a figure.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class RelationPattern:
    """A trigger word and where the two ends of its relation stand, as paths (extract/events/participants.py).

    `subject_is` and `counterparty_is` are the types of party that can be that end, or `product`. `needs` are words of which one must
    stand below the trigger, `lacks` words that must not stand before it ("a former unit"); `light:…` goes through the verbs of `light`.
    """

    name: str
    predicate: str
    lemmas: tuple[str, ...]
    pos: Literal["VERB", "NOUN", "ADJ", "ANY"]
    subject: tuple[str, ...]
    counterparty: tuple[str, ...]
    examples: tuple[str, ...]
    subject_is: tuple[str, ...] = ("company",)
    counterparty_is: tuple[str, ...] = ("company",)
    light: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()
