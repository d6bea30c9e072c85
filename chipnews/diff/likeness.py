"""How likely two figures are figures of one thing, by everything but their values.

Two claims -> log-odds. The weights are fitted on hand-written gold by logistic regression; `python
-m tests.benchmarks.likeness` prints what each is worth on a story left out. Alignment weighs values
too (align/clues.py) and must not join what only might be one; a draft was written from its sources,
so that here the likest figure is the one that it should give.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import log, sqrt

from chipnews.model.claim import Claim

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 6  # letters that the forms of a word share
_NEAR = 45  # characters around a figure that tell which of a sentence's figures it is
WEIGHTS: Mapping[str, float] = {
    "sentence": 4.50,
    "near": 4.06,
    "same owner": 0.33,
    "same measure": 0.98,
    "other measure": -0.79,
    "same figures beside": 1.45,
    "same unit": 0.68,
    "constant": -2.56,
}


class WordWeights:
    """How telling each word of some sentences is: the fewer of them have it, the more."""

    def __init__(self, sentences: Iterable[str], plain: frozenset[str]) -> None:
        self.plain = plain
        texts = list(dict.fromkeys(sentences))
        self._count = len(texts)
        self._having = Counter(word for text in texts for word in self.words(text))

    def words(self, text: str) -> frozenset[str]:
        """The words of a text, by their first letters, without those that stand anywhere."""
        return _words(text, self.plain)

    def cosine(self, one: frozenset[str], other: frozenset[str]) -> float:
        """How much two sets of words have in common, 0 to 1, the rare words weighing most."""
        shared = sum(self._weight(word) for word in one & other)
        size = sum(map(self._weight, one)) * sum(map(self._weight, other))
        return shared / sqrt(size) if size else 0.0

    def _weight(self, word: str) -> float:
        return log((self._count + 1) / (self._having[word] + 0.5)) ** 2


class Likeness:
    """Compares claims; `beside` has the other figures of each claim's sentence."""

    def __init__(self, weights: WordWeights, claims: Iterable[Claim]) -> None:
        self.weights = weights
        self._beside = _figures_beside(claims)

    def of(self, one: Claim, other: Claim) -> float:
        """The log-odds that they are figures of one thing; zero is even."""
        held = self.held(one, other)
        return sum(WEIGHTS[name] * float(value) for name, value in held.items())

    def held(self, one: Claim, other: Claim) -> dict[str, float]:
        """What speaks for it or against it, each from 0 to 1."""
        words, cosine = self.weights.words, self.weights.cosine
        beside = self._beside.get(one.id, frozenset()) & self._beside.get(other.id, frozenset())
        return {
            "sentence": cosine(words(one.evidence.text), words(other.evidence.text)),
            "near": cosine(words(_around(one)), words(_around(other))),
            "same owner": _same(one.subject, other.subject),
            "same measure": _same(one.measure, other.measure),
            "other measure": float(
                bool(one.measure and other.measure) and one.measure != other.measure
            ),
            "same figures beside": min(len(beside), 2) / 2,
            "same unit": float(_unit(one) == _unit(other)),
            "constant": 1.0,
        }


@lru_cache(maxsize=65536)
def _words(text: str, plain: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in {*_WORD.findall(text.lower())} - plain)


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


def _around(claim: Claim) -> str:
    """The words to either side of the figure."""
    text, start = claim.evidence.text, claim.start - claim.evidence.start
    end = start + len(claim.text)
    return f"{text[max(0, start - _NEAR) : start]} {text[end : end + _NEAR]}"


def _unit(claim: Claim) -> str:
    return claim.amount.unit.partition(" per ")[0] if claim.amount else ""


def _same(one: str | None, other: str | None) -> float:
    return float(bool(one) and one == other)
