"""Decides which figures "according to X" and "citing X" credit.

A sentence and a token in -> the credit that covers it. A credit covers its own brackets, clause and
half of the sentence. Of two each has the figures that stand before it, or behind it where the first
opens the sentence.
"""

import re
from itertools import pairwise

from chipnews.extract.speakers.holder import Holders
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Attribution

_INSIDE = ("compound", "poss", "nmod", "amod", "nummod")
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")


class Credits:
    """Finds who is credited by the words of one cue, in one article."""

    def __init__(self, analysis: Analysis, holders: Holders, pattern: re.Pattern[str]) -> None:
        self._text, self._sentences = analysis.article.text, analysis.sentences
        self._holders, self._pattern = holders, pattern
        self._found: dict[int, list[re.Match[str]]] = {}  # the cues in a sentence

    def over(self, place: int, index: int) -> tuple[Attribution, bool]:
        """Returns the credit of the token at `index`, and whether it stands in its brackets.

        In brackets it goes before every verb.
        """
        sentence = self._sentences[place]
        offset = sentence.tokens[index].start
        if place not in self._found:
            span = sentence.span
            self._found[place] = [*self._pattern.finditer(self._text, span.start, span.end)]
        if not (found := self._found[place]):
            return Attribution(), False
        cues = [match.end() for match in found if self._covers(sentence, match.start(), index)]
        # the one that the offset stands before; behind, where the first opens the sentence
        if len(cues) > 1:
            numbers = (token for token in sentence.tokens if token.pos == "NUM")
            opens = not any(token.start < cues[0] for token in numbers)
            marks = [*cues, sentence.span.end] if opens else [sentence.span.start, *cues]
            stretches = pairwise(marks)
            cues = [one if opens else other for one, other in stretches if one <= offset < other]
        covering = (self._credit(place, match) for match in found if match.end() in cues[:1])
        credit = next(covering, Attribution())
        return credit, self._bracket(sentence, offset) is not None and credit.holder is not None

    def _covers(self, sentence: Sentence, start: int, index: int) -> bool:
        offset, bracket = sentence.tokens[index].start, self._bracket(sentence, start)
        if bracket is not None or is_parted(sentence, start, offset):
            return bracket is not None and bracket == self._bracket(sentence, offset)
        cue = sentence.token_at(start) or 0
        if index in sentence.tree.subtree(cue) and "," not in self._text[start:offset]:
            return False  # "according to a poll of [1,000] voters"
        clause = sentence.tree.relative_verb(cue)
        return clause is None or index in sentence.tree.subtree(clause)

    def _bracket(self, sentence: Sentence, offset: int) -> int | None:
        """Returns where the bracket opens in which the offset stands."""
        opened = self._text.rfind("(", sentence.span.start, offset)
        return opened if opened > self._text.rfind(")", sentence.span.start, offset) else None

    def _credit(self, place: int, match: re.Match[str]) -> Attribution:
        """Returns the credit to the first noun behind the cue that is the last of its phrase."""
        tokens = self._sentences[place].tokens
        first = self._sentences[place].token_at(match.end() + 1) or 0
        nominal = (
            i
            for i in range(first, len(tokens))
            if tokens[i].dep == "pobj" or tokens[i].pos in _NOMINAL
        )
        heads = (i for i in nominal if tokens[i].dep not in _INSIDE)
        named = next((self._holders.named(place, i, speaks=True) for i in heads), None)
        return (
            Attribution(named.name, named.manner, (), match[0], named.ordinal)
            if named
            else Attribution()
        )


def is_parted(sentence: Sentence, one: int, other: int) -> bool:
    """Whether a semicolon stands between two offsets of the sentence."""
    first, last = sorted((one, other))
    return any(token.text == ";" and first < token.start < last for token in sentence.tokens)
