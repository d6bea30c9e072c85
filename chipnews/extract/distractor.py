"""Distractors: digits and number words that are no figures (product names, tickers, clock times, idioms)."""

from collections.abc import Iterator

from chipnews.extract.number import Candidate
from chipnews.lexicon.load import Lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.mention import Mention
from chipnews.model.text import Span
from chipnews.model.trace import Step


def find_distractors(analysis: Analysis, lexicon: Lexicon) -> Iterator[Mention]:
    """Every distractor of the read sentences, overlaps included."""
    for place, sentence in analysis.read_sentences:
        text = analysis.article.quote(sentence.span)
        for name, pattern in lexicon.patterns.distractors:
            for match in pattern.finditer(text):
                span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
                yield Mention("distractor", span, place, {}, (Step("extract", f"distractors.{name}", match[0]),))


def read_score(found: Candidate, _: Lexicon) -> Mention | None:
    """The candidate as a distractor where it is a score ("2-2"), or `None`."""
    if "score" not in found.parts:
        return None
    return Mention(
        "distractor", found.span, found.place, {}, (Step("extract", "distractors.score", found.parts["number"]),)
    )
