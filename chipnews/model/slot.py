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
    """`head`: the noun that the figure counts, measures or is said of ("net income"); `act`.

    The verb that governs it, as a lemma.

    `whose`: the party or thing to which it belongs, under its name; `where`: the place beside it;
    `part`: the whole of which it is a share or a part. `clause`: what its clause says, in its own
    words and with "…" for the figure, to show to people ("it owed … to banks"); of a claim alone,
    while a statement has its cut.
    """

    head: Member | None = None
    act: Member | None = None
    whose: Member | None = None
    where: Member | None = None
    part: Member | None = None
    clause: str = ""


Piece = str | tuple[int, int]
Cut = tuple[Piece, ...]
"""What a clause says, piece by piece: from where to where in the article, or what stands instead of
what is left out."""

HOLE = "…"  # where the figure stands in a clause
EMPTY = Slot()
_PAIRED = ("()", "[]", "“”", '"')


def said(cut: Cut, text: str) -> str:
    """The words of a cut of the article's `text`, on one line, without brackets and quotation marks whose other half is left out."""
    words = " ".join(
        "".join(one if isinstance(one, str) else text[slice(*one)] for one in cut).split()
    )
    for marks in _PAIRED:
        if len({words.count(mark) for mark in marks}) > 1 or (
            len(marks) == 1 and words.count(marks) % 2
        ):
            words = words.translate(str.maketrans("", "", marks))
    return words
