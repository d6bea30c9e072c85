"""How likely two figures are figures of one thing, by everything but their values.

Two claims -> log-odds. The weights are fitted on hand-written gold by logistic regression; `python
-m tests.benchmarks.likeness` prints what each is worth on a story left out. Alignment weighs values
too (align/clues.py) and must not join what only might be one; a draft was written from its sources,
so that here the likest figure is the one that it should give.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from math import fsum, log, sqrt
from typing import NamedTuple

from chipnews.model.claim import Claim

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 6  # letters that the forms of a word share
_NEAR = 45  # characters around a figure that tell which of a sentence's figures it is
WEIGHTS: Mapping[str, float] = {
    "sentence": 2.85,
    "near": 4.60,
    "same owner": 0.36,
    "same measure": 0.98,
    "other measure": -0.78,
    "same figures beside": 1.65,
    "same unit": 0.67,
    "constant": -2.43,
}
_TIES = ("sentence", "same owner", "same measure", "same figures beside")


class Bag(NamedTuple):
    """The telling words of a text, by their first letters, and the root of what they weigh."""

    words: frozenset[str]
    size: float


class WordWeights:
    """How telling each word of some sentences is: the fewer of them have it, the more."""

    def __init__(self, sentences: Iterable[str], plain: frozenset[str]) -> None:
        self.plain = plain
        texts = list(dict.fromkeys(sentences))
        having = Counter(word for text in texts for word in self._words(text))
        self._most = log((len(texts) + 1) / 0.5) ** 2  # of a word that no sentence has
        self._weights = {
            word: log((len(texts) + 1) / (count + 0.5)) ** 2 for word, count in having.items()
        }
        self._bags: dict[str, Bag] = {}

    def bag(self, text: str) -> Bag:
        """Returns the words of a text without those that stand anywhere; made once for each."""
        if text not in self._bags:
            words = self._words(text)
            self._bags[text] = Bag(words, sqrt(fsum(map(self._weight, words))))
        return self._bags[text]

    def cosine(self, one: Bag, other: Bag) -> float:
        """Returns how much two texts have in common, 0 to 1, the rare words weighing most."""
        shared = one.words & other.words
        if not shared:
            return 0.0
        return fsum(map(self._weight, shared)) / (one.size * other.size)

    def _words(self, text: str) -> frozenset[str]:
        return frozenset(word[:_STEM] for word in {*_WORD.findall(text.lower())} - self.plain)

    def _weight(self, word: str) -> float:
        return self._weights.get(word, self._most)


class Likeness:
    """Compares claims; `beside` has the other figures of each claim's sentence."""

    def __init__(self, weights: WordWeights, claims: Iterable[Claim]) -> None:
        self.weights = weights
        self._beside = _figures_beside(claims)
        self._bags: dict[str, tuple[Bag, Bag]] = {}

    def _bags_of(self, claim: Claim) -> tuple[Bag, Bag]:
        """The words of its sentence and those near its figure, both without its own.

        A value is weighed elsewhere: "May" of "13 May" says nothing of what happened.
        """
        if claim.id not in self._bags:
            bag = self.weights.bag
            self._bags[claim.id] = bag(_around(claim)), bag(_around(claim, _NEAR))
        return self._bags[claim.id]

    def of(self, one: Claim, other: Claim) -> float:
        """The log-odds that they are figures of one thing; zero is even."""
        held = self.held(one, other)
        return sum(WEIGHTS[name] * float(value) for name, value in held.items())

    def is_tied(self, one: Claim, other: Claim) -> bool:
        """Whether they share a telling word, an owner, a measure or another figure."""
        held = self.held(one, other)
        return any(held[name] > 0 for name in _TIES)

    def held(self, one: Claim, other: Claim) -> dict[str, float]:
        """What speaks for it or against it, each from 0 to 1."""
        cosine, mine, theirs = self.weights.cosine, self._bags_of(one), self._bags_of(other)
        beside = self._beside.get(one.id, frozenset()) & self._beside.get(other.id, frozenset())
        return {
            "sentence": cosine(mine[0], theirs[0]),
            "near": cosine(mine[1], theirs[1]),
            "same owner": _same(one.subject, other.subject),
            "same measure": _same(one.measure, other.measure),
            "other measure": float(
                bool(one.measure and other.measure) and one.measure != other.measure
            ),
            "same figures beside": min(len(beside), 2) / 2,
            "same unit": float(_unit(one) == _unit(other)),
            "constant": 1.0,
        }


def _figures_beside(claims: Iterable[Claim]) -> Mapping[str, frozenset[tuple[str, str]]]:
    """Claim id -> the other figures of its sentence, each with its scale."""
    by_sentence: dict[tuple[str, int], dict[str, tuple[str, str]]] = {}
    for claim in claims:
        value = claim.moment.edtf if claim.moment else str(claim.compared.normalize())
        place = by_sentence.setdefault((claim.article, claim.evidence.start), {})
        place[claim.id] = (claim.scale, value)
    return {
        name: frozenset(value for one, value in values.items() if one != name)
        for values in by_sentence.values()
        for name in values
    }


def _around(claim: Claim, room: int | None = None) -> str:
    """Returns the words to either side of the figure, `room` characters of each."""
    text, start = claim.evidence.text, claim.start - claim.evidence.start
    end = start + len(claim.text)
    before, behind = text[:start], text[end:]
    return f"{before[-room:]} {behind[:room]}" if room else f"{before} {behind}"


def _unit(claim: Claim) -> str:
    return claim.amount.unit.partition(" per ")[0] if claim.amount else ""


def _same(one: str | None, other: str | None) -> float:
    return float(bool(one) and one == other)
