"""Finds candidate figures with the figure grammar, and distractors: digits that are no figures.

A text in -> its candidates, each with its parts as written, and its distractors (product names,
tickers, clock times, idioms).
"""

import re
from collections.abc import Iterable, Iterator, Set
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from chipnews.extract.figures.join import WrittenNumber, join_next
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.figure import AmountParts
from chipnews.model.mention import Mention
from chipnews.model.text import Span
from chipnews.model.trace import Step

_DIGIT = re.compile(r"\d")
_CODE = 3  # letters of a currency's code
_PRODUCT_NUMBER = re.compile(r"(?<!\d)(?!19|20)\d{3,4}(?!\d)")


class Candidate(Struct, frozen=True):
    """Digits or number words that may be a figure: `span` with its unit, `core` without.

    Both leave out "between" and hedges.
    """

    span: Span
    core: Span
    place: int  # of the sentence in its analysis
    sentence: Sentence
    amount: AmountParts
    before: str  # the sentence's text up to the figure
    after: str


def find_candidates(analysis: Analysis, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yields every candidate figure of the read sentences, in text order."""
    for place, sentence in analysis.read_sentences:
        if sentence.section == "stamp":
            continue
        text, offset = analysis.article.quote(sentence.span), sentence.span.start
        moves = {
            token.end - offset for token in sentence.tokens if token.lemma in lexicon.grammar.movers
        }
        for one in scan_text(text, lexicon, moves):
            span = Span(offset + one.start, offset + one.end)
            core = Span(offset + one.start, offset + one.core)
            amount, before, after = one.amount, text[: one.start], text[one.end :]
            if left := amount.left:  # its place is counted from the article's beginning, too
                amount = replace(amount, left=Span(left.start + offset, left.end + offset))
            yield Candidate(span, core, place, sentence, amount, before, after)


def scan_text(
    text: str, lexicon: Lexicon, moves: Set[int] = frozenset()
) -> Iterator[WrittenNumber]:
    """Yields the numbers of `text` with what belongs to them, in text order.

    Time and memory grow with its length alone. `moves` are the offsets where words of movement end.
    """
    found = [_written(match) for match in lexicon.grammar.figure.finditer(text)]
    place = 0
    while place < len(found):
        made, used = join_next(found[place : place + 3], text, lexicon.grammar, moves)
        yield made
        place += used


def _written(match: re.Match[str]) -> WrittenNumber:
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
    amount = AmountParts(**parts, fold=fold)
    return WrittenNumber(match.start(first), match.end(last), match.end(), amount)


def find_distractors(
    analysis: Analysis, figures: Iterable[Mention], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yields every distractor of the read sentences that may have figures, overlaps included.

    These have a digit or one of the mentions `figures`. The number of a product is a distractor
    also where it stands alone.
    """
    numbers, told = set(), {one.sentence for one in figures}
    texts = [
        (place, sentence.span.start, text)
        for place, sentence in analysis.read_sentences
        if (text := analysis.article.quote(sentence.span))
        and (place in told or _DIGIT.search(text))
    ]
    for name, pattern in lexicon.patterns.distractors:
        for mention in _matches(texts, name, pattern):
            yield mention
            match = _PRODUCT_NUMBER.search(analysis.article.quote(mention.span))
            if match and name.endswith("family"):
                numbers.add(match[0])
    for number in sorted(numbers):  # "a [777]" in an article that has named the Boeing 777
        again = re.compile(rf"(?<![\w.,$£€-]){number}(?![\d,%]|\.\d)")
        yield from _matches(texts, "family_again", again)


def _matches(
    texts: Iterable[tuple[int, int, str]], name: str, pattern: re.Pattern[str]
) -> Iterator[Mention]:
    """Yields the matches in sentences: their places, where each begins, and their words."""
    for place, start, text in texts:
        for match in pattern.finditer(text):
            span = Span(start + match.start(), start + match.end())
            step = Step("extract", f"distractors.{name}", match[0])
            yield Mention("distractor", span, place, trace=(step,))


def read_score(found: Candidate, _: Lexicon) -> Mention | None:
    """Reads the candidate as a distractor where it is a score ("2-2"), or returns `None`."""
    if not found.amount.score:
        return None
    step = Step("extract", "distractors.score", found.amount.number)
    return Mention("distractor", found.span, found.place, trace=(step,))
