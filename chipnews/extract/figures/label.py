"""Reads figures that stand in no sentence, but in a list or a table.

The label of a list's item ("Homes destroyed: 5,400") and the head of a table's column say what they
are.

A candidate figure -> its label, the scale and unit that a head gives ("Profit ($ million)"), and
the noun that it counts.
"""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from chipnews.extract.figures.counted import is_plural, lemma_of
from chipnews.extract.figures.number import Candidate, scan_text
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.figure import AmountParts
from chipnews.model.mention import Mention
from chipnews.model.text import Span
from chipnews.model.trace import Step, traced
from chipnews.model.tree import Token

_ITEM = re.compile(
    r"(?:[-*•]\s)?\s?(?P<label>[A-Z][^.:;!?|\n]{1,60}):\s"
    r"(?:(?i:an?\s)?[a-z]+\sof\s)?"  # "a loss of"
)
_CELL = re.compile(r"[^|]+")
_UNIT = re.compile(
    r"(?:\((?:in\s)?(?P<inside>[^()]{1,30})\)|,\s(?:in\s)?(?P<behind>[^,()]{1,30})"
    r"|\bin\s(?P<alone>(?:thousand|million|billion)s\sof\s[^,()]{1,20}))\W*$",
    re.IGNORECASE,
)
_SIGN = re.compile(r"[A-Z]{0,3}[$£€¥₹]")
_PLURAL_SCALE = r"\b({scale})s\b(?:\sof\b)?"
_ENDS = re.compile(r"[\s.;]*")
_PLURAL = re.compile(r"[A-Z][a-z]{2,}(?<![iuxs])s")
PERIOD = re.compile(r"\b(?:19|20)\d\d\b|\b[QH][1-4]\b")
"""A year or a part of one, at the head of a row or a column."""
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST_LABEL = 8  # words


class Label(Struct, frozen=True):
    """Where the words stand that say what a figure is, and the number of their sentence.

    A `head` is that of a table's column.
    """

    span: Span
    place: int
    head: bool


class Labels:
    """Finds the labels of one article's figures, and reads what a label says."""

    def __init__(self, analysis: Analysis, lexicon: Lexicon) -> None:
        self._analysis, self._lexicon = analysis, lexicon
        self._text = analysis.article.text
        self._nouns: dict[Span, tuple[Token, str] | None] = {}
        # of each row of a table the first that it stands with, of other sentences -1
        self._first: list[int] = []
        for place, sentence in enumerate(analysis.sentences):
            is_row = self._text.startswith("|", sentence.span.start)
            goes_on = is_row and place > 0 and self._first[-1] >= 0
            self._first.append(self._first[-1] if goes_on else place if is_row else -1)

    def of(self, place: int, span: Span) -> Label | None:
        """Returns the label of the figure at `span` in sentence `place`.

        `None` where a sentence tells what it is.
        """
        start, first = self._analysis.sentences[place].span.start, self._first[place]
        if first >= 0:
            column = self._text.count("|", start, span.start)
            return self._head(first, column) if first < place else None
        item = _ITEM.fullmatch(self._text, start, span.start)
        if item is None or len(item["label"].split()) > _LONGEST_LABEL:
            return None
        return Label(Span(*item.span("label")), place, False)

    def _head(self, first: int, column: int) -> Label | None:
        """Returns the cell of that column, counted from 1, in the row `first`."""
        span = self._analysis.sentences[first].span
        cells = list(_CELL.finditer(self._text, span.start, span.end))
        if column > len(cells):
            return None
        cell = cells[column - 1]
        is_worded = any(letter.isalpha() or letter == "%" for letter in cell[0])
        return Label(Span(*cell.span()), first, True) if is_worded else None

    def is_of_period(self, place: int, span: Span) -> bool:
        """Whether the head of the figure's column is a year or another period ("2024", "Q3 2023").

        Its rows are measures, and those of several columns differ by the period alone.
        """
        first = self._first[place]
        if not 0 <= first < place:
            return False
        row, heads = self._analysis.sentences[place].span, self._analysis.sentences[first].span
        cells = self._text[heads.start : heads.end].split("|")
        column = self._text.count("|", row.start, span.start)
        return column < len(cells) and PERIOD.search(cells[column]) is not None

    def is_head(self, found: Candidate) -> bool:
        """Whether the number is a head's own word: the "thousands" of "Visitors (thousands)"."""
        place = found.place
        leads = self._first[place : place + 2] == [place, place]
        return leads and found.amount.number.isalpha()

    def with_head(self, found: Candidate) -> Candidate:
        """Returns a bare number of a table's cell with the scale and unit of its head.

        Of a measure of money the table's corner or caption may give them ("in millions of yuan").
        """
        amount = found.amount
        if not replace(amount, sign="").is_plain or self._first[found.place] < 0:
            return found
        units = filter(None, map(_UNIT.search, self._heads(found)))
        told = ((unit["inside"] or unit["behind"] or unit["alone"]).strip() for unit in units)
        given = next(filter(None, (_parts(unit, self._lexicon) for unit in told)), None)
        if given is None:
            return found
        return replace(found, amount=replace(given, number=amount.number, sign=amount.sign))

    def _heads(self, found: Candidate) -> Iterator[str]:
        """The words that may give a cell's unit, the nearest first."""
        first, article = self._first[found.place], self._analysis.article
        label = self.of(found.place, found.core)
        head = article.quote(label.span) if label else ""
        yield head
        row = self._analysis.sentences[found.place].span
        row_head = article.text[row.start : found.core.start].strip("| ").partition("|")[0]
        named = row_head if self.is_of_period(found.place, found.core) else head
        if found.place > first and self._is_of_money(named):
            corner = self._head(first, 1)
            yield article.quote(corner.span) if corner else ""
            if first > 0:
                yield article.quote(self._analysis.sentences[first - 1].span)

    def _is_of_money(self, head: str) -> bool:
        """Whether a head says that its figures are sums of an account, and not those of a share."""
        words = set(_LETTERS.findall(head.lower()))
        accounts = self._lexicon.words_of("accounts")
        return not words.isdisjoint(accounts) and words.isdisjoint(("per", "share", "margin"))

    def counted(self, mention: Mention) -> Mention:
        """Returns a quantity that names no noun as one that counts the plural of its label."""
        if mention.kind != "quantity" or not mention.amount.counts_nothing:
            return mention
        label = self.of(mention.sentence, mention.span)
        end = self._analysis.sentences[mention.sentence].span.end
        if label is None or not (label.head or _ENDS.fullmatch(self._text, mention.end, end)):
            return mention
        if label.span not in self._nouns:
            self._nouns[label.span] = _plural(label, self._analysis, self._lexicon)
        noun = self._nouns[label.span]
        if noun is None:
            return mention
        counting = replace(mention.amount, noun=noun[1], counted=noun[0].text.lower())
        return traced(mention, Step("extract", "label", noun[0].text), amount=counting)


def _plural(label: Label, analysis: Analysis, lexicon: Lexicon) -> tuple[Token, str] | None:
    """Returns the first plural of the label and its singular.

    A capitalised one that the model takes for a name counts where a participle follows ("Homes
    destroyed") or the article has it small.
    """
    span, tokens = label.span, analysis.sentences[label.place].tokens
    own = [token for token in tokens if span.start <= token.start and token.end <= span.end]
    if noun := next((token for token in own if is_plural(token, lexicon)), None):
        return noun, lemma_of(noun, lexicon).lower()
    first, then = (*own[:2], None, None)[:2]
    if first is None or not _PLURAL.fullmatch(first.text):
        return None
    destroyed = then is not None and (then.tag in ("VBN", "VBD") or then.text.endswith("ed"))
    small = first.text.lower()
    is_common = destroyed or f" {small} " in analysis.article.text
    return (first, small.removesuffix("s")) if is_common else None


def _parts(unit: str, lexicon: Lexicon) -> AmountParts | None:
    """Returns the parts of a number with such a unit ("$ million", "£m", "%", "km"), or `None`."""
    unit = lexicon.grammar.filled(_PLURAL_SCALE).sub(r"\1", unit)
    sign = _SIGN.match(unit)
    rest = unit[sign.end() :].strip() if sign else unit
    gap = "" if len(rest) < 3 and sign else " "
    trial = f"{sign[0]}1{gap}{rest}".strip() if sign else "1%" if unit == "%" else f"1 {unit}"
    found = list(scan_text(trial, lexicon))
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(trial)) or found[0].amount.upto:
        return None
    return found[0].amount
