"""Decides what disaster an article tells of, and whether a sentence is about it.

A sentence is not about it that tells of another year, a whole city's year, or a story linked on the
page.
"""

import re
from collections import Counter
from functools import lru_cache

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_END = re.compile(r"[.!?][\"'”’)\]]*$")
_LONG = 3  # letters of a word that can show that a headline and a text are of one story
_CONTENT = ("NOUN", "PROPN", "VERB", "ADJ")


def find_hazard(analysis: Analysis, lexicon: Lexicon) -> str | None:
    """Returns the kind of disaster that the article names most, `None` where two are as frequent.

    To "open [fire]" is none.
    """
    kinds = {word: kind.name for kind in lexicon.hazards for word in kind.words}
    named = Counter(
        kinds[token.lemma]
        for _, sentence in analysis.read_sentences
        for token in sentence.tokens
        if token.lemma in kinds and sentence.tokens[token.head].lemma != "open"
    )
    ranked = named.most_common(2)
    clear = ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1])
    return ranked[0][0] if clear else None


def is_of_story(analysis: Analysis, place: int, lexicon: Lexicon) -> bool:
    """Whether what the sentence `place` counts is the article's own event's."""
    sentence = analysis.sentences[place]
    text = analysis.article.quote(sentence.span)
    if _elsewhere(lexicon).search(text):
        return False
    published = analysis.article.published or ""
    if published and any(year < published[:4] for year in _YEAR.findall(text)):
        return False
    if sentence.section == "headline":
        return _shares_words(analysis, sentence, lexicon)
    return bool(_END.search(text)) or not _is_behind_text(analysis, place)


@lru_cache(maxsize=4)
def _elsewhere(lexicon: Lexicon) -> re.Pattern[str]:
    words = sorted(lexicon.words_of("other_events"), key=lambda one: (-len(one), one))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


def _is_behind_text(analysis: Analysis, place: int) -> bool:
    """Whether a sentence with an end stands before this one: what has none there is a link."""
    return any(
        _END.search(analysis.article.quote(one.span))
        for one in analysis.sentences[:place]
        if one.tokens and one.section != "headline"
    )


def _shares_words(analysis: Analysis, headline: Sentence, lexicon: Lexicon) -> bool:
    """Whether a word of the headline that tells no outcome returns in the text.

    Where there is no text the headline stands.
    """
    body = {
        token.lemma.lower()
        for one in analysis.sentences
        if one.section in ("lead", "body")
        for token in one.tokens
    }
    told = {
        word
        for table in ("killings", "dyings", "deaths", "woundings", "hittings")
        for word in lexicon.words_of(table)
    }
    own = {
        token.lemma.lower()
        for token in headline.tokens
        if token.pos in _CONTENT and len(token.text) >= _LONG
    } - told
    return not body or not own or bool(own & body)
