"""Which figures "according to X" and "citing X" credit: those of its own brackets, clause and half of the sentence.

A sentence and a token in -> the credit that covers it. Of two credits each has the figures that stand before it, or behind it where the
first opens the sentence.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from chipnews.extract.holder import Holders
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Attribution

_REACH = 6  # tokens behind "according to" in which its holder begins


class Credits:
    """Asks of one article who is credited by the words of one cue."""

    def __init__(self, analysis: Analysis, holders: Holders, pattern: re.Pattern[str]) -> None:
        self._text, self._analysis = analysis.article.text, analysis
        self._holders, self._pattern = holders, pattern

    def over(self, place: int, index: int) -> tuple[Attribution, bool]:
        """The credit of the token at `index`, and whether it goes before every verb: of several, or in the token's own brackets."""
        sentence = self._analysis.sentences[place]
        offset = sentence.tokens[index].start
        found = list(self._pattern.finditer(self._text, sentence.span.start, sentence.span.end))
        ends = [match.end() for match in found if self._covers(sentence, match.start(), index)]
        if len(ends) > 1:
            ends = _its_own(sentence, ends, offset)
        own = bool(ends) and (len(found) > 1 or self._bracket(sentence, offset) is not None)
        match = next((one for one in found if ends and one.end() == ends[0]), None)
        credit = self._holder(place, sentence, match) if match else Attribution()
        return credit, own and credit.holder is not None

    def _covers(self, sentence: Sentence, start: int, index: int) -> bool:
        offset = sentence.tokens[index].start
        bracket = self._bracket(sentence, start)
        if bracket is not None or is_parted(sentence, start, offset):
            return bracket is not None and bracket == self._bracket(sentence, offset)
        cue = sentence.token_at(start)
        clause = None if cue is None else sentence.tree.relative_verb(cue)
        return clause is None or index in sentence.tree.subtree(clause)

    def _bracket(self, sentence: Sentence, offset: int) -> int | None:
        """Where the bracket opens in which the offset stands."""
        opened = self._text.rfind("(", sentence.span.start, offset)
        return opened if opened > self._text.rfind(")", sentence.span.start, offset) else None

    def _holder(self, place: int, sentence: Sentence, match: re.Match[str]) -> Attribution:
        first = sentence.token_at(match.end() + 1) or 0
        for following in range(first, min(first + _REACH, len(sentence.tokens))):
            if _is_phrase_head(sentence, following):
                named = self._holders.named(place, following, speaks=True)
                return Attribution(named.name, named.manner, (), match[0], named.ordinal) if named else Attribution()
        return Attribution()


def is_parted(sentence: Sentence, one: int, other: int) -> bool:
    """Whether a semicolon stands between two offsets of the sentence."""
    first, last = sorted((one, other))
    return any(token.text == ";" and first < token.start < last for token in sentence.tokens)


def _its_own(sentence: Sentence, ends: list[int], offset: int) -> list[int]:
    """The one of several credits, by where they end, that the offset stands before; behind, where the first opens the sentence."""
    opens = not any(token.pos == "NUM" and token.start < ends[0] for token in sentence.tokens)
    stretches: Iterator[tuple[int, int]] = pairwise(
        [*ends, sentence.span.end] if opens else [sentence.span.start, *ends]
    )
    return [before if opens else behind for before, behind in stretches if before <= offset < behind]


def _is_phrase_head(sentence: Sentence, index: int) -> bool:
    """Whether it is a noun or pronoun that nothing follows in its phrase."""
    token = sentence.tokens[index]
    inside = token.dep in ("compound", "poss", "nmod", "amod", "nummod")
    return token.pos in ("NOUN", "PROPN", "PRON", "NUM") and not inside
