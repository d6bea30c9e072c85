"""Ranks: "the [third]-largest city", "ranked [54th]", "takes [fifth] place", "a [sixth] day in a row".

An analysis in -> its ordinals, each with the noun that it ranks. Ordinals of floors, rounds and quarters are no figures.
"""

import re
from collections.abc import Iterator, Sequence

from chipnews.model.analysis import Analysis
from chipnews.model.figure import AmountParts
from chipnews.model.mention import Mention
from chipnews.model.text import Span
from chipnews.model.trace import Step
from chipnews.model.tree import Token

_WORDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ORDINAL = rf"(?P<number>{'|'.join(_WORDS)}|\d{{1,3}}(?:st|nd|rd|th))\b"
_RANKED = re.compile(
    rf"\b(?:rank(?:s|ed|ing)?|plac(?:es|ed|ing)|finish(?:es|ed|ing)?|(?:comes?|came|coming)(?!\sfirst))\s(?:in\s|as\s|joint\s|only\s)?{_ORDINAL}"
    r"(?=\s(?:in|of|out|on|among|behind|with|place|after|worldwide|globally|overall|nationally)\b|[.,;)]|\s?\(|$)"
    rf"|(?:(?<!in the )|(?!first))\b{_ORDINAL.replace('number', 'other')}(?=\s(?:place|spot|position)\b)",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"\b{_ORDINAL}(?=[-\s])", re.IGNORECASE)
_RUNS = re.compile(r"\s(?:straight|consecutive|successive)\s|(?:\s[a-z]+){1,2}\s(?:in a row|running)\b")
_SUPERLATIVE = ("JJS", "RBS")
_REACH = 6  # words from an ordinal to the noun that it ranks


def find_ranks(analysis: Analysis) -> Iterator[Mention]:
    """The ordinals that tell a rank or the length of a run."""
    for place, sentence in analysis.read_sentences:
        text, offset = analysis.article.quote(sentence.span), sentence.span.start
        for match in _RANKED.finditer(text):
            group = "number" if match["number"] else "other"
            yield _rank(place, match[group], offset + match.start(group), "")
        for match in _BEFORE.finditer(text):
            behind = [token for token in sentence.tokens if token.start >= offset + match.end() and token.text != "-"][
                :_REACH
            ]
            if not behind or not (behind[0].tag in _SUPERLATIVE or _RUNS.match(text, match.end())):
                continue
            yield _rank(place, match["number"], offset + match.start(), _noun(behind))


def _rank(place: int, number: str, start: int, noun: str) -> Mention:
    value = str(_WORDS.index(number.lower()) + 1) if number.isalpha() else number[:-2]
    step = Step("extract", "rank", number)
    return Mention("ordinal", Span(start, start + len(number)), place, AmountParts(value, noun=noun), trace=(step,))


def _noun(tokens: Sequence[Token]) -> str:
    """The noun that the phrase is of: "most expensive [transfer]"; empty where none follows."""
    found = ""
    for token in tokens:
        if token.pos == "NOUN":
            found = token.lemma.lower()
        elif found or token.pos not in ("ADJ", "ADV", "VERB", "PROPN"):
            break
    return found
