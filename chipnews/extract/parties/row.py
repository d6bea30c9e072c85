"""Reads what the heads of a table's row and column say of a figure in one of its cells.

A mention -> whose it is, the place of it, and the head of its column as the noun that it is said
of. A row's head is a name if the corner says of what kind the rows are ("Airline", "Province"), or
if it is a party that the vocabulary or the article names. Else only a row of a time or of an
account may be that of whom the article is about.
"""

import re
from itertools import pairwise

from msgspec import Struct

from chipnews.extract.figures.label import PERIOD
from chipnews.extract.parties.party import PartyMention
from chipnews.extract.parties.referents import Referents
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.mention import Mention
from chipnews.model.slot import Member
from chipnews.model.text import Span
from chipnews.model.trace import Step

_WORD = re.compile(r"[^\W\d_]+")
_UNIT = re.compile(r"\([^()]{1,60}\)|\bin (?:[^\s,]{1,20} )?(?:thousand|million|billion)s?\b.*")
_MARKS = " ,*†‡"  # of footnotes, and what a unit leaves
_LONGEST_CORNER = 3  # words
_KNOWN = ("lexicon", "defined", "ticker")


class CellHeads(Struct, frozen=True):
    """What the heads say of a figure; `is_told` where they say whose it is, perhaps nobody's."""

    owner: Member | None
    place: Member | None
    head: Member | None
    is_told: bool

    @property
    def why(self) -> tuple[Step, ...]:
        """The step that found the owner."""
        return (Step("extract", "owner.row", self.owner.text if self.owner else "nobody's"),)


class Rows:
    """Reads the tables of one article."""

    def __init__(self, analysis: Analysis, referents: Referents, lexicon: Lexicon) -> None:
        """Finds the first row of each table: rows that follow one another are one."""
        self._analysis, self._referents, self._lexicon = analysis, referents, lexicon
        self._text = analysis.article.text
        self._first: list[int] = []  # of each row the place of its table's first, else -1
        for place, sentence in enumerate(analysis.sentences):
            is_row = self._text.startswith("|", sentence.span.start)
            goes_on = is_row and place > 0 and self._first[-1] >= 0
            self._first.append(self._first[-1] if goes_on else place if is_row else -1)

    def of(self, mention: Mention) -> CellHeads | None:
        """Returns what the heads say; `None` of a head itself and of what is in no table."""
        place, first = mention.sentence, self._first[mention.sentence]
        if not 0 <= first < place:
            return None
        row, heads = self._cells(place), self._cells(first)
        column = sum(cell.end < mention.span.start for cell in row)
        if column == 0 or column >= min(len(row), len(heads)):
            return None
        kind, words = self._kind(heads[0]), self._words(row[0])
        named, above = self._name(place, row[0], kind), self._party(first, heads[column])
        where = named if kind == "places" else None
        owner = named if above is None else above if where or not named else None
        label = _UNIT.sub("", self._words(heads[column])).strip(_MARKS)
        if above is not None or not _WORD.search(PERIOD.sub("", label)):
            label = "" if named else words  # the row is a measure
        is_open = self._may_be_of_one(words)
        is_total = bool(kind) and named is None
        is_known = named is not None or above is not None or is_open or is_total
        # without it, figures of rows that nothing tells apart would seem to be of one thing
        head = Member(label, label.lower()) if label and is_known else None
        return CellHeads(owner, where, head, is_told=owner is not None or not is_open)

    def of_a_kind(self) -> frozenset[int]:
        """Returns the sentences that are rows of tables whose corner says of what kind they are."""
        return frozenset(
            place
            for place, first in enumerate(self._first)
            if 0 <= first < place and any(map(self._kind, self._cells(first)[:1]))
        )

    def _may_be_of_one(self, words: str) -> bool:
        """Whether the row may be that of whom the article is about: a time or a measure."""
        letters = {word.lower() for word in _WORD.findall(words)}
        is_account = not letters.isdisjoint(self._lexicon.words_of("accounts"))
        return is_account or PERIOD.search(words) is not None

    def _words(self, cell: Span) -> str:
        return self._text[cell.start : cell.end].strip(_MARKS)

    def _cells(self, place: int) -> list[Span]:
        span = self._analysis.sentences[place].span
        bars = [i for i in range(span.start, span.end) if self._text[i] == "|"]
        return [Span(bar + 1, end) for bar, end in pairwise(bars)]

    def _kind(self, corner: Span) -> str:
        """Which list of kinds the corner is of; empty of another corner."""
        words = [word.lower() for word in _WORD.findall(self._words(corner))]
        singular = {word.removesuffix("s") for word in words} | {
            f"{word[:-3]}y" for word in words if word.endswith("ies")
        }
        for name, kind in (("rows_of_places", "places"), ("rows_of_names", "names")):
            is_known = not self._lexicon.words_of(name).isdisjoint({*words, *singular})
            if is_known and len(words) <= _LONGEST_CORNER:
                return kind
        return ""

    def _name(self, place: int, cell: Span, kind: str) -> Member | None:
        """The name in a row's first cell: a party that is known, or any of a row of that kind."""
        words = self._words(cell)
        if words.lower() in self._lexicon.words_of("totals") or not _WORD.search(words):
            return None
        return self._party(place, cell) or (Member(words, words.lower()) if kind else None)

    def _party(self, place: int, cell: Span) -> Member | None:
        """The party that the whole cell names, if more than its capitals says that it is one."""
        tokens = self._analysis.sentences[place].tokens
        own = [i for i, one in enumerate(tokens) if cell.start <= one.start and one.end <= cell.end]
        own = [i for i in own if tokens[i].text.strip(_MARKS)]
        for party in self._referents.in_sentence(place) if own else ():
            if (party.first, party.last) == (own[0], own[-1]) and self._is_known(party):
                return Member(party.name, party.name.lower())
        return None

    def _is_known(self, party: PartyMention) -> bool:
        elsewhere = (
            other.name == party.name
            for at in range(len(self._first))
            if self._first[at] < 0
            for other in self._referents.in_sentence(at)
        )
        return party.rule in _KNOWN or any(elsewhere)
