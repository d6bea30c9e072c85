"""A text -> what the modules of `extract` ask for.

Square brackets mark the word or figure that a test asks about; the text is read without them.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from chipnews.analyse.analysis import analyse_articles
from chipnews.extract.figures.scan import find_figures
from chipnews.extract.parties.party import find_parties
from chipnews.extract.parties.referents import Referents
from chipnews.lexicon.load import load_lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Mention
from chipnews.model.text import Span
from tests.support.articles import article

LEXICON = load_lexicon()
_MARKED = re.compile(r"\[(.+?)\]")


class Spot(NamedTuple):
    """The marked words: their sentence with its place, their last token, and their offsets."""

    analysis: Analysis
    place: int
    sentence: Sentence
    index: int
    span: Span

    def words(self, indices: Iterable[int]) -> list[str]:
        """The tokens of the sentence at `indices`, as written."""
        return [self.sentence.tokens[i].text for i in indices]


@cache
def analysis_of(text: str) -> Analysis:
    """The analysis of `text`, whose marks are left out."""
    (analysis,) = analyse_articles([article(_MARKED.sub(r"\1", text))], LEXICON)
    return analysis


def sentence_of(text: str) -> Sentence:
    """The only sentence of `text`."""
    (sentence,) = analysis_of(text).sentences
    return sentence


def spot_of(text: str) -> Spot:
    """Where the marked words of `text` stand."""
    match = _MARKED.search(text)
    assert match, text
    span, analysis = Span(match.start(), match.start() + len(match[1])), analysis_of(text)
    sentences = enumerate(analysis.sentences)
    place, sentence = next((i, one) for i, one in sentences if one.span.overlaps(span))
    index = sentence.token_at(span.end - 1)
    assert index is not None, text
    return Spot(analysis, place, sentence, index, span)


def figure_at(text: str) -> Mention:
    """The figure or date that overlaps the marked words of `text`."""
    spot = spot_of(text)
    return next(one for one in find_figures(spot.analysis, LEXICON) if one.span.overlaps(spot.span))


def referents_of(analysis: Analysis) -> Referents:
    """What the words of an article refer to."""
    return Referents(analysis, find_parties(analysis, LEXICON), LEXICON)
