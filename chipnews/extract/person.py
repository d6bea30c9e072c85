"""Whom "he", "she", "it" and "they" mean as speakers: the subject of the sentence before that fits by kind, number and title.

A place in an article and the pronoun -> where the noun stands that it means, or nothing where two fit.
"""

import re
from collections.abc import Iterator

from chipnews.extract.cast import Cast
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.tree import SUBJECTS

_TITLES = {"he": r"Ms|Mrs|Miss|Lady|Dame", "she": r"Mr|Sir|Lord"}  # who is no "he", no "she"
_BACK = 3  # sentences that have a subject of the paper's own
_PLURAL = ("NNS", "NNPS")
_MANY = ("police",)
_PRONOUNS = frozenset(
    {"i", "you", "we", "he", "she", "it", "they", "that", "this", "which", "who", "what", "there", "all"}
)

Place = tuple[int, int]


class References:
    """Asks of one article."""

    def __init__(self, analysis: Analysis, cast: Cast) -> None:
        self._analysis, self._cast = analysis, cast

    def meant(self, place: int, index: int) -> Place | None:
        """The sentence and token of what the pronoun at token `index` means."""
        pronoun = self._analysis.sentences[place].tokens[index]
        steps = 0
        for near in range(place, -1, -1):
            end = pronoun.start if near == place else None
            told = list(self._told(near, end))
            steps += bool(told) and near < place
            if steps > _BACK:
                return None
            fitting = [one for one in told if self._fits(near, one, pronoun.lemma)]
            subjects = [one for one in fitting if self._is_main(self._analysis.sentences[near], one)]
            if fitting:
                pool = subjects or fitting
                return (near, pool[0]) if len(pool) == 1 else None
        return None

    def _told(self, place: int, end: int | None) -> Iterator[int]:
        """The nouns of a sentence, no quotation, that can be meant: subjects, and other persons of a sentence before."""
        sentence = self._analysis.sentences[place]
        persons = {one.last for one in self._cast.in_sentence(place) if one.type == "person"}
        for index, token in enumerate(sentence.tokens):
            quoted = any(span.start <= token.start < span.end for span in self._analysis.quotations)
            named = end is None and index in persons and token.dep != "poss"
            if not quoted and (end is None or token.end <= end) and (token.dep in SUBJECTS or named):
                yield index

    def _is_main(self, sentence: Sentence, index: int) -> bool:
        """A subject of the sentence's own verb, or in apposition to it."""
        token = sentence.tokens[index]
        head = sentence.tokens[token.head] if token.dep in ("appos", "conj") else token
        return head.dep in SUBJECTS and head.head == sentence.tree.root

    def _fits(self, place: int, index: int, pronoun: str) -> bool:
        token = self._analysis.sentences[place].tokens[index]
        if token.lemma in _PRONOUNS:
            return token.lemma == pronoun
        person = next((one for one in self._cast.in_sentence(place) if one.first <= index <= one.last), None)
        if pronoun in _TITLES:
            return person is not None and person.type == "person" and self._can_be(person.name, pronoun)
        many = token.tag in _PLURAL or token.lemma in _MANY
        return (
            token.pos in ("NOUN", "PROPN") and not (person and person.type == "person") and many == (pronoun == "they")
        )

    def _can_be(self, name: str, pronoun: str) -> bool:
        """As in "Ms Roth" for "she"; without a title anybody can be either."""
        title = _TITLES[pronoun]
        written = rf"\b(?:{title})\.? (?:\w+ )?{re.escape(name.split()[-1])}\b"
        return not (re.match(rf"(?:{title})\b", name) or re.search(written, self._analysis.article.text))
