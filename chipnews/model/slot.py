"""A slot: what a figure is a figure of, in the article's own words."""

from typing import Literal

from msgspec import Struct

Certainty = Literal["governed", "inherited"]


class Member(Struct, frozen=True):
    """Words of a slot."""

    text: str
    lemma: str  # by which they are compared
    certainty: Certainty = "governed"  # by the figure's clause, or inherited from another sentence


class Slot(Struct, frozen=True):
    """What a figure is a figure of. Only a claim has a `clause`; a statement has its cut."""

    head: Member | None = None  # the noun that it counts, measures or is said of: "net income"
    act: Member | None = None  # the verb that governs it, as a lemma
    whose: Member | None = None  # the party or thing to which it belongs, under its name
    where: Member | None = None  # the place beside it
    part: Member | None = None  # the whole of which it is a share or a part
    clause: str = ""  # its clause with "…" for the figure, for people: "it owed … to banks"


Piece = str | tuple[int, int]
Cut = tuple[Piece, ...]
"""A clause in pieces: offsets into the article, half-open, or words for what is left out."""

HOLE = "…"  # the place of the figure in a clause
EMPTY = Slot()
_PAIRED = ("()", "[]", "“”", '"')


def words_of_cut(cut: Cut, text: str) -> str:
    """Returns the words of a cut of the article's `text`, on one line.

    Brackets and quotation marks of which one half is left out are removed.
    """
    pieces = (one if isinstance(one, str) else text[slice(*one)] for one in cut)
    words = " ".join("".join(pieces).split())
    for marks in _PAIRED:
        is_odd = len(marks) == 1 and words.count(marks) % 2
        if is_odd or len({words.count(mark) for mark in marks}) > 1:
            words = words.translate(str.maketrans("", "", marks))
    return words
