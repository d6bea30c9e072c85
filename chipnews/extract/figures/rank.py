"""Finds ranks: "the [third]-largest city", "takes [fifth] place", "a [sixth] day in a row".

An analysis in -> its ordinals, each with the noun that it ranks. Ordinals of floors, rounds and
quarters are no figures.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from chipnews.lexicon.grammars.forms import any_of
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.figure import AmountParts
from chipnews.model.mention import Mention
from chipnews.model.text import Span
from chipnews.model.trace import Step
from chipnews.model.tree import Token

_RUNS = r"\s{runs}\s|(?:\s[a-z]+){1,2}\s(?:in a row|running)\b"
_SUPERLATIVE = ("JJS", "RBS")
_PASSED = ("ADP", "ADV", "ADJ")  # "ranked as joint [third]"
_CLOSES = ("ADP", "ADV", "SCONJ", "PUNCT")  # what may stand behind a rank that no noun follows
_REACH = 6  # words from an ordinal to the noun that it ranks


def find_ranks(analysis: Analysis, lexicon: Lexicon) -> Iterator[Mention]:
    """Yields the ordinals that tell a rank or the length of a run."""
    pattern, values = _ordinals(lexicon)
    for place, sentence in analysis.read_sentences:
        text, (start, end) = analysis.article.text, (sentence.span.start, sentence.span.end)
        for match in pattern.finditer(text, start, end):
            noun = _ranked(sentence, match, text, lexicon)
            if noun is not None:
                value = values.get(match[0].lower()) or match[0][:-2]
                amount, step = AmountParts(value, noun=noun), Step("extract", "rank", match[0])
                yield Mention("ordinal", Span(*match.span()), place, amount, trace=(step,))


@cache
def _ordinals(lexicon: Lexicon) -> tuple[re.Pattern[str], Mapping[str, str]]:
    words = next(part.words for part in lexicon.timex_parts if part.name == "ordinal")
    return re.compile(rf"\b(?:{any_of(words)}|\d{{1,3}}(?:st|nd|rd|th))\b", re.IGNORECASE), words


def _ranked(sentence: Sentence, match: re.Match[str], text: str, lexicon: Lexicon) -> str | None:
    """Returns what the ordinal ranks, empty where that is not said, `None` where it is no rank."""
    following = (token for token in sentence.tokens if token.start >= match.end())
    behind = [token for token in following if token.text != "-"][:_REACH]
    before = [token for token in sentence.tokens if token.end <= match.start()]
    is_run = lexicon.grammar.filled(_RUNS).match(text, match.end())
    if behind and (behind[0].tag in _SUPERLATIVE or is_run):
        return _noun(behind)
    first = match[0].lower() == "first"
    in_first_place = first and before[-1:] and before[-1].text == "the"
    if behind and behind[0].lemma in lexicon.words_of("places") and not in_first_place:
        return ""
    while before and before[-1].pos in _PASSED:
        before.pop()
    comes_first = first and before[-1:] and before[-1].lemma == "come"
    governs = before and before[-1].lemma in lexicon.words_of("rankings") and not comes_first
    return "" if governs and (not behind or behind[0].pos in _CLOSES) else None


def _noun(tokens: Sequence[Token]) -> str:
    """Returns the noun that the phrase is of ("most expensive [transfer]"), or ""."""
    found = ""
    for token in tokens:
        if token.pos == "NOUN":
            found = token.lemma.lower()
        elif found or token.pos not in ("ADJ", "ADV", "VERB", "PROPN"):
            break
    return found
