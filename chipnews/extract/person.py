"""Whom "he" and "she" mean as speakers: the one person who is a subject just before, never a company or a body.

A place in an article and the pronoun -> the person's name, or nothing where two fit.
"""

import re
from collections.abc import Iterator

from chipnews.extract.cast import Cast
from chipnews.model.analysis import Analysis
from chipnews.model.tree import SUBJECTS

_TITLES = {"he": r"Ms|Mrs|Miss|Lady|Dame", "she": r"Mr|Sir|Lord"}  # who is no "he", no "she"
_BACK = 3  # sentences


class Persons:
    """Asks of one article; `last` is the person who spoke last."""

    def __init__(self, analysis: Analysis, cast: Cast) -> None:
        self._analysis, self._cast = analysis, cast
        self.last: str | None = None

    def heard(self, name: str) -> None:
        """Keep who spoke, where it is a person."""
        if self._cast.type_of(name) == "person":
            self.last = name

    def meant(self, place: int, index: int) -> str | None:
        """The person for whom the pronoun at token `index` stands."""
        pronoun = self._analysis.sentences[place].tokens[index]
        for back in range(_BACK + 1):
            if place < back:
                break
            end = pronoun.start if back == 0 else None
            named = [one for one in self._subjects(place - back, end) if self._can_be(one, pronoun.lemma)]
            if named:
                return named[0] if len(set(named)) == 1 else None
        return self.last if self.last and self._can_be(self.last, pronoun.lemma) else None

    def _subjects(self, place: int, end: int | None) -> Iterator[str]:
        sentence = self._analysis.sentences[place]
        for one in self._cast.in_sentence(place):
            token = sentence.tokens[one.last]
            head = sentence.tokens[token.head] if token.dep in ("appos", "conj") else token
            subject = head.dep in SUBJECTS
            if one.type == "person" and subject and (end is None or token.end <= end):
                yield one.name

    def _can_be(self, name: str, pronoun: str) -> bool:
        """As in "Ms Roth" for "she"; without a title anybody can be either."""
        title = _TITLES.get(pronoun)
        written = rf"\b(?:{title})\.? (?:\w+ )?{re.escape(name.split()[-1])}\b"
        return not (title and (re.match(rf"(?:{title})\b", name) or re.search(written, self._analysis.article.text)))
