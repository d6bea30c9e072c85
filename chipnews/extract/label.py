"""Figures that no sentence tells: the label of a list's item ("Homes destroyed: 5,400") and the head of a table's column say what they are.

A candidate figure -> its label, the scale and unit that a head gives ("Profit ($ million)"), and the noun that it counts.
"""

import re
from dataclasses import dataclass, replace

from chipnews.extract.counted import is_plural, lemma_of
from chipnews.extract.number import Candidate, scan_text
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.figure import AmountParts
from chipnews.model.mention import Mention
from chipnews.model.text import Span
from chipnews.model.trace import Step, traced
from chipnews.model.tree import Token

_ITEM = re.compile(r"(?:[-*•]\s)?\s?(?P<label>[A-Z][^.:;!?|\n]{1,60}):\s")
_CELL = re.compile(r"[^|]+")
_UNIT = re.compile(r"(?:\((?P<inside>[^()]{1,30})\)|,\s(?P<behind>[^,()]{1,30}))\s*$")
_SIGN = re.compile(r"[A-Z]{0,3}[$£€¥₹]")
_PLURAL_SCALE = re.compile(r"\b(thousand|million|billion|trillion)s\b(?:\sof\b)?", re.IGNORECASE)
_ENDS = re.compile(r"[\s.;]*")
_PLURAL = re.compile(r"[A-Z][a-z]{2,}(?<![iuxs])s")
_LONGEST_LABEL = 8  # words


@dataclass(frozen=True, slots=True)
class Label:
    """Where the words stand that say what a figure is, and the number of their sentence; of a `head` that is not the figure's own."""

    span: Span
    place: int
    head: bool


def find_label(analysis: Analysis, place: int, span: Span) -> Label | None:
    """The label of the figure at `span` in the sentence number `place`; `None` where a sentence tells it."""
    sentence = analysis.sentences[place]
    text = analysis.article.quote(sentence.span)
    if text.startswith("|"):
        return _head(analysis, place, text.count("|", 0, span.start - sentence.span.start))
    item = _ITEM.fullmatch(text[: span.start - sentence.span.start])
    if item is None or len(item["label"].split()) > _LONGEST_LABEL:
        return None
    return Label(Span(sentence.span.start + item.start("label"), sentence.span.start + item.end("label")), place, False)


def _head(analysis: Analysis, place: int, column: int) -> Label | None:
    """The cell of that column, counted from 1, in the first of the rows that stand together."""
    first, texts = place, analysis.article.text
    while first > 0 and texts[analysis.sentences[first - 1].span.start] == "|":
        first -= 1
    if first == place:
        return None
    sentence = analysis.sentences[first]
    cells = list(_CELL.finditer(texts, sentence.span.start, sentence.span.end))
    if column > len(cells) or not any(letter.isalpha() or letter == "%" for letter in cells[column - 1][0]):
        return None
    return Label(Span(cells[column - 1].start(), cells[column - 1].end()), first, True)


def with_head(found: Candidate, analysis: Analysis, lexicon: Lexicon) -> Candidate:
    """A bare number of a table's cell with the scale and unit of its head."""
    if not found.amount.is_plain or not analysis.article.text.startswith("|", found.sentence.span.start):
        return found
    label = find_label(analysis, found.place, found.core)
    unit = _UNIT.search(analysis.article.quote(label.span)) if label else None
    given = _parts((unit["inside"] or unit["behind"]).strip(), lexicon) if unit else None
    return found if given is None else replace(found, amount=replace(given, number=found.amount.number))


def is_head(found: Candidate, analysis: Analysis) -> bool:
    """Whether the words for a number are a head's own: of "Visitors (thousands)" the "thousands"."""
    text, following = analysis.article.text, found.place + 1
    rows = [text.startswith("|", one.span.start) for one in analysis.sentences[found.place : following + 1]]
    return (
        rows == [True, True] and found.amount.number.isalpha() and find_label(analysis, found.place, found.core) is None
    )


def with_label(mention: Mention, analysis: Analysis, lexicon: Lexicon) -> Mention:
    """A quantity of which nothing behind it says what it counts, counting the plural of its label."""
    if mention.kind != "quantity" or not mention.amount.counts_nothing:
        return mention
    label = find_label(analysis, mention.sentence, mention.span)
    if label is None or not (label.head or _is_last(mention, analysis)):
        return mention
    noun = _plural(label, analysis, lexicon)
    if noun is None:
        return mention
    counting = replace(mention.amount, noun=noun[1], counted=noun[0].text.lower())
    return traced(mention, Step("extract", "label", noun[0].text), amount=counting)


def _plural(label: Label, analysis: Analysis, lexicon: Lexicon) -> tuple[Token, str] | None:
    """The first plural of the label and its singular.

    A capitalised one that the model takes for a name counts where a participle follows ("Homes destroyed") or the article has it small.
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
    return (first, small.removesuffix("s")) if destroyed or f" {small} " in analysis.article.text else None


def _is_last(mention: Mention, analysis: Analysis) -> bool:
    """Whether the figure ends its item."""
    end = analysis.sentences[mention.sentence].span.end
    return _ENDS.fullmatch(analysis.article.text, mention.end, end) is not None


def _parts(unit: str, lexicon: Lexicon) -> AmountParts | None:
    """The parts of a number with such a unit: "$ million", "£m", "thousands", "%", "km"; `None` where it is none."""
    unit = _PLURAL_SCALE.sub(r"\1", unit)
    sign = _SIGN.match(unit)
    rest = unit[sign.end() :].strip() if sign else unit
    gap = "" if len(rest) < 3 and sign else " "
    trial = f"{sign[0]}1{gap}{rest}".strip() if sign else "1%" if unit == "%" else f"1 {unit}"
    found = list(scan_text(trial, lexicon))
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(trial)) or found[0].amount.upto:
        return None
    return found[0].amount
