"""Cuts an article into paragraphs whose figures are marked and lead to their facts.

Article and its claims -> blocks of plain and marked pieces. Of an article whose text is not at hand
there are the sentences that the sheet quotes.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from chipnews.model.claim import Claim
from chipnews.model.results.fact import Fact
from chipnews.model.results.sheet import FactSheet
from chipnews.model.text import Article

_BLANK = re.compile(r"\n\s*\n")
_LINES = re.compile(r"\n+")
_LONGEST = 160  # characters of a headline
_STOPS = tuple(".!?:;\"”'’")
UNREAD = "unread"
NO_FACT = "loose"


class Piece(Struct, frozen=True):
    """Words of an article; with a `mark` they are a figure.

    `kind` is its fact's verdict, `loose` where it has none, or `unread`; `fact` the id to go to.
    """

    text: str
    mark: str = ""
    kind: str = ""
    fact: str = ""
    title: str = ""


class Paragraph(Struct, frozen=True):
    """A paragraph; of a text that is not at hand, a sentence."""

    pieces: tuple[Piece, ...]
    is_headline: bool = False


class _Place(Struct, frozen=True):
    start: int
    end: int
    mark: str
    kind: str
    fact: str
    title: str


class Marks:
    """The marked figures of a sheet: `anchors` has the mark of each claim whose figure is shown."""

    def __init__(self, sheet: FactSheet, articles: Mapping[str, Article]) -> None:
        self.anchors: dict[str, str] = {}
        self._sheet = sheet
        self._number = 0
        by_article: dict[str, list[Claim]] = {one.id: [] for one in sheet.articles}
        for claim in sheet.claims:
            by_article.setdefault(claim.article, []).append(claim)
        self._blocks = {
            name: tuple(self._cut(name, claims, articles.get(name)))
            for name, claims in by_article.items()
        }

    def of(self, article: str) -> tuple[Paragraph, ...]:
        """Returns the blocks of an article."""
        return self._blocks[article]

    def _cut(
        self, name: str, claims: Sequence[Claim], article: Article | None
    ) -> Iterator[Paragraph]:
        places = self._places(name, claims)
        source = self._sheet.article(name)
        title = " ".join(((source and source.title) or "").split())
        blocks = _paragraphs(article.text) if article else _quoted(claims)
        for number, (start, text) in enumerate(blocks):
            inside = [one for one in places if start <= one.start and one.end <= start + len(text)]
            is_headline = number == 0 and _is_headline(text, title)
            yield Paragraph(tuple(_pieces(start, text, inside)), is_headline)

    def _places(self, name: str, claims: Sequence[Claim]) -> list[_Place]:
        """Returns the figures to mark, none of them within another."""
        figures = [(one.figure, one) for one in claims if one.figure]
        unread = [one.figure for one in self._sheet.coverage.unread if one.article == name]
        spans = [(figure.start, figure.end, claim) for figure, claim in figures]
        wanted: list[tuple[int, int, Claim | None]] = [
            *spans,
            *((one.start, one.end, None) for one in unread),
        ]
        wanted.sort(key=lambda one: (one[0], -one[1], one[2].id if one[2] else ""))
        places: list[_Place] = []
        for start, end, claim in wanted:
            if places and start < places[-1].end:
                if claim:  # a figure within a figure is found where that is
                    self.anchors[claim.id] = places[-1].mark
                continue
            self._number += 1
            mark = f"m{self._number}"
            if claim:
                self.anchors[claim.id] = mark
            places.append(self._place(start, end, claim, mark))
        for claim in claims:
            if not claim.figure:  # a relation is found at the first figure in its words
                start, end = claim.evidence.start, claim.evidence.end
                inside = (one.mark for one in places if start <= one.start and one.end <= end)
                self.anchors[claim.id] = next(inside, "")
        return places

    def _place(self, start: int, end: int, claim: Claim | None, mark: str) -> _Place:
        fact = self._sheet.fact_of(claim) if claim else None
        if claim is None:
            return _Place(start, end, mark, UNREAD, "", "not understood")
        if fact is None or not fact.readings:
            return _Place(start, end, mark, NO_FACT, "", "read, but of no fact of the sheet")
        return _Place(start, end, mark, fact.verdict, fact.id, f"{fact.short} {_told(fact)}")


def _is_headline(text: str, title: str) -> bool:
    """Whether an article's first paragraph is its title, or looks like one where none is known."""
    words = " ".join(text.split())
    return words == title or (not title and len(words) <= _LONGEST and words[-1:] not in _STOPS)


def _told(fact: Fact) -> str:
    return "from one origin" if fact.verdict == "single" else fact.verdict


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yields (offset, paragraph); where no line is blank, each line is one."""
    between = _BLANK if _BLANK.search(text.strip()) else _LINES
    start = 0
    for end, after in [*((one.start(), one.end()) for one in between.finditer(text)), (None, 0)]:
        piece = text[start:end]
        if piece.strip():
            yield start + len(piece) - len(piece.lstrip()), piece.strip()
        start = after


def _quoted(claims: Sequence[Claim]) -> Iterator[tuple[int, str]]:
    """Yields (offset, sentence) of what claims quote, the longest where they overlap."""
    end = -1
    for one in sorted({claim.evidence for claim in claims}, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            yield one.start, one.text
            end = one.end


def _pieces(start: int, text: str, places: Iterable[_Place]) -> Iterator[Piece]:
    at = start
    for one in places:
        if at < one.start:
            yield Piece(text[at - start : one.start - start])
        words = text[one.start - start : one.end - start]
        yield Piece(words, one.mark, one.kind, one.fact, one.title)
        at = one.end
    if at < start + len(text):
        yield Piece(text[at - start :])
