"""Distractors: digits and number words that are no figures (product names, tickers, clock times, idioms)."""

import re
from collections.abc import Iterator

from chipnews.extract.number import Candidate
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.mention import Mention
from chipnews.model.text import Span
from chipnews.model.trace import Step

_PRODUCT_NUMBER = re.compile(r"(?<!\d)(?!19|20)\d{3,4}(?!\d)")


def find_distractors(analysis: Analysis, lexicon: Lexicon) -> Iterator[Mention]:
    """Every distractor of the read sentences, overlaps included; the number of a product also where it stands alone."""
    numbers = set()
    for name, pattern in lexicon.patterns.distractors:
        for mention in _matches(analysis, name, pattern):
            yield mention
            if name.endswith("family") and (match := _PRODUCT_NUMBER.search(analysis.article.quote(mention.span))):
                numbers.add(match[0])
    for number in sorted(numbers):  # "a [777]" in an article that has named the Boeing 777
        yield from _matches(
            analysis, "family_again", re.compile(rf"(?<![\w.,$£€-]){number}(?![\d,%]|\.\d| (?!jets|planes)[a-z]+s\b)")
        )


def _matches(analysis: Analysis, name: str, pattern: re.Pattern[str]) -> Iterator[Mention]:
    for place, sentence in analysis.read_sentences:
        for match in pattern.finditer(analysis.article.quote(sentence.span)):
            span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            yield Mention("distractor", span, place, trace=(Step("extract", f"distractors.{name}", match[0]),))


def read_score(found: Candidate, _: Lexicon) -> Mention | None:
    """The candidate as a distractor where it is a score ("2-2"), or `None`."""
    if not found.amount.score:
        return None
    return Mention(
        "distractor", found.span, found.place, trace=(Step("extract", "distractors.score", found.amount.number),)
    )
