"""Candidate figures: one scan of a sentence with the figure grammar.

A text in -> its candidates, each with its parts as written.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from typing import Any

from chipnews.extract.join import Written, join_next
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.figure import AmountParts
from chipnews.model.text import Span

_CODE = 3  # letters of a currency's code


@dataclass(frozen=True, slots=True)
class Candidate:
    """Digits or number words that may be a figure: `span` with its unit, `core` without; both leave out "between" and hedges."""

    span: Span
    core: Span
    place: int  # of the sentence in its analysis
    sentence: Sentence
    amount: AmountParts
    before: str  # the sentence's text up to the figure
    after: str


def find_candidates(analysis: Analysis, lexicon: Lexicon) -> Iterator[Candidate]:
    """Every candidate figure of the read sentences, in text order."""
    for place, sentence in analysis.read_sentences:
        if sentence.section == "stamp":
            continue
        text, offset = analysis.article.quote(sentence.span), sentence.span.start
        moves = {token.end - offset for token in sentence.tokens if token.lemma in lexicon.grammar.movers}
        for one in scan_text(text, lexicon, moves):
            span, core = Span(offset + one.start, offset + one.end), Span(offset + one.start, offset + one.core)
            yield Candidate(span, core, place, sentence, _moved(one.amount, offset), text[: one.start], text[one.end :])


def scan_text(text: str, lexicon: Lexicon, moves: Set[int] = frozenset()) -> Iterator[Written]:
    """The numbers of `text` with what belongs to them, in text order; time and memory grow with its length alone.

    `moves` are the offsets where words of movement end, where a model has told them.
    """
    found = [_written(match) for match in lexicon.grammar.figure.finditer(text)]
    place = 0
    while place < len(found):
        made, used = join_next(found[place : place + 3], text, lexicon.grammar, moves)
        yield made
        place += used


def _moved(amount: AmountParts, offset: int) -> AmountParts:
    """The amount with its places counted from the article's beginning, not from the sentence's."""
    left = amount.left
    return replace(amount, left=Span(left.start + offset, left.end + offset)) if left else amount


def _written(match: re.Match[str]) -> Written:
    parts: dict[str, Any] = {name: part.strip() for name, part in match.groupdict().items() if part}
    if more := parts.pop("more", None):
        parts["number"] += f" {more}"  # "one million and a half"
    if "currency" in parts and " " in parts["currency"] and "scale" not in parts:
        code, _, scale = parts["currency"].rpartition(" ")
        if code.isupper() and len(code) == _CODE:  # "75 USD million"
            parts |= {"currency": code, "scale": scale}
    first = next(name for name in ("sign", "symbol", "number") if match[name])
    last = next(name for name in ("more", "scale", "number") if match[name])
    fold = parts.pop("fold", "") != ""
    return Written(match.start(first), match.end(last), match.end(), AmountParts(**parts, fold=fold))
