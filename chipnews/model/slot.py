"""A slot: what a figure is a figure of, in the article's own words."""

from dataclasses import dataclass
from typing import Literal

Certainty = Literal["governed", "inherited"]


@dataclass(frozen=True, slots=True)
class Member:
    """The words, the lemma by which they are compared, and whether the figure's own clause says them or another sentence lends them."""

    text: str
    lemma: str
    certainty: Certainty = "governed"


@dataclass(frozen=True, slots=True)
class Slot:
    """`head`: the noun that the figure counts, measures or is said of ("net income"); `act`: the verb that governs it, as a lemma.

    `whose`: the party or thing to which it belongs, under its name; `where`: the place beside it; `part`: the whole of which it is a
    share or a part. `clause`: what its clause says, in
    its own words and with "…" for the figure, to show to people ("it owed … to banks").
    """

    head: Member | None = None
    act: Member | None = None
    whose: Member | None = None
    where: Member | None = None
    part: Member | None = None
    clause: str = ""


HOLE = "…"  # where the figure stands in a clause
EMPTY = Slot()
