"""Finds whom "he", "she", "it" and "they" mean as speakers.

It is the subject of the sentence before that fits by kind, number and title.

A place in an article and the pronoun -> where the noun stands that it means, or nothing where two
fit.
"""

import re
from bisect import bisect_right

from chipnews.extract.parties.referents import Referents
from chipnews.lexicon.grammars.forms import any_of
from chipnews.model.analysis import Analysis
from chipnews.model.tree import SUBJECTS, Token

_TITLES = {"he": "womens_titles", "she": "mens_titles"}  # who is no "he", no "she"
_BACK = 3  # sentences that have a subject of the paper's own
_FAR = 40  # sentences in all: a long quotation may stand between
_PLURAL = ("NNS", "NNPS")

Place = tuple[int, int]


class Pronouns:
    """Finds what the pronouns of one article mean."""

    def __init__(self, analysis: Analysis, referents: Referents) -> None:
        self._analysis, self._referents, self._lexicon = analysis, referents, referents.lexicon
        self._pronouns = referents.lexicon.words_of("pronouns")
        self._starts = [span.start for span in analysis.quotations]
        self._meant: dict[Place, Place | None] = {}
        # sentence -> the tokens in it that a later pronoun can mean
        self._subjects: dict[int, list[int]] = {}
        self._titled: dict[str, set[str]] = {}  # pronoun -> who has a title of the others

    def meant(self, place: int, index: int) -> Place | None:
        """Returns the sentence and token of what the pronoun at token `index` means.

        Of one that means another pronoun it is what that one means.
        """
        at: Place | None = (place, index)
        chain = []
        while at is not None and at not in self._meant and self._token(at).lemma in self._pronouns:
            chain.append(at)
            at = self._before(*at)
        end = self._meant.get(at, at) if at is not None else None
        self._meant |= dict.fromkeys(chain, end)
        return end

    def _token(self, at: Place) -> Token:
        return self._analysis.sentences[at[0]].tokens[at[1]]

    def _before(self, place: int, index: int) -> Place | None:
        """Returns the one noun or pronoun before for which the pronoun can stand.

        It is looked for in the nearest sentence that has some.
        """
        pronoun = self._token((place, index))
        steps = 0
        for near in range(place, max(-1, place - _FAR), -1):
            if near == place:
                candidates = self._subjects_of(near, pronoun.start)
            else:
                if near not in self._subjects:
                    self._subjects[near] = self._subjects_of(near, None)
                candidates = self._subjects[near]
            steps += bool(candidates) and near < place
            if steps > _BACK:
                return None
            if fitting := [one for one in candidates if self._fits(near, one, pronoun.lemma)]:
                # of several the subject of the sentence's own verb
                root = self._analysis.sentences[near].tree.root
                main = [one for one in fitting if self._token((near, one)).head == root]
                pool = main or fitting
                return (near, pool[0]) if len(pool) == 1 else None
        return None

    def _subjects_of(self, place: int, end: int | None) -> list[int]:
        """Returns the subjects of a sentence up to the offset `end`, outside quotations."""
        subjects = [
            (index, token)
            for index, token in enumerate(self._analysis.sentences[place].tokens)
            if token.dep in SUBJECTS and (end is None or token.end <= end)
        ]
        return [index for index, token in subjects if not self._is_quoted(token.start)]

    def _is_quoted(self, offset: int) -> bool:
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._analysis.quotations[at].end

    def _fits(self, place: int, index: int, pronoun: str) -> bool:
        token = self._analysis.sentences[place].tokens[index]
        if token.lemma in self._pronouns:
            return token.lemma == pronoun
        person = next(
            (one for one in self._referents.in_sentence(place) if one.first <= index <= one.last),
            None,
        )
        if pronoun in _TITLES:
            return (
                person is not None
                and person.type == "person"
                and self._can_be(person.name, pronoun)
            )
        many = token.tag in _PLURAL
        return (
            token.pos in ("NOUN", "PROPN")
            and not (person and person.type == "person")
            and many == (pronoun == "they")
        )

    def _can_be(self, name: str, pronoun: str) -> bool:
        """Whether a title allows it, as "Ms Roth" for "she"; without one anybody can be either."""
        if pronoun not in self._titled:
            titles = rf"\b{any_of(self._lexicon.words_of(_TITLES[pronoun]))}\.? ([\w’'-]+)"
            self._titled[pronoun] = set(re.findall(titles, self._analysis.article.text))
        return self._titled[pronoun].isdisjoint(name.split())
