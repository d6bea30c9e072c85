"""How far two facts are told in the same words.

Their sentences, and what stands near the figures, the figures themselves left out.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import product

from chipnews.diff.sides import Sides
from chipnews.model.claim import Claim

_WORD = re.compile(r"[^\W\d_]{3,}")
_NEAR = 40  # characters around a figure that tell which of a sentence's figures it is
_READ = 3  # so many claims of a side are compared
_RAREST = 4  # two sentences alike share one of so many of their rarest words


class WordIndex:
    """Facts by kind, unit and word, so that each is compared only with those that may match."""

    def __init__(self, pairs: Iterable[Sides]) -> None:
        self._by_word: dict[tuple[str, ...], dict[int, Sides]] = defaultdict(dict)
        for pair in pairs:
            for key in _keys(pair):
                self._by_word[key][id(pair)] = pair

    def near(self, pair: Sides) -> list[Sides]:
        """The facts of the same kind that share one of the rarest words of `pair`."""
        known = sorted(
            (key for key in _keys(pair) if key in self._by_word),
            key=lambda key: (len(self._by_word[key]), key),
        )
        return list(
            {
                name: one for key in known[:_RAREST] for name, one in self._by_word[key].items()
            }.values()
        )


def likeness(mine: Sides, theirs: Sides) -> float:
    """From 0 to 1: of OLD's claims of `mine` and NEW's of `theirs` the two likest."""
    pairs = product(mine.old[:_READ], theirs.new[:_READ])
    return max((_alike(one, other, None) + _alike(one, other, _NEAR)) / 2 for one, other in pairs)


def _alike(one: Claim, other: Claim, around: int | None) -> float:
    """Dice's coefficient of the words."""
    mine, theirs = (_words_of(claim, around) for claim in (one, other))
    shared = len(mine & theirs)
    return 2 * shared / (len(mine) + len(theirs)) if shared > 1 else 0.0


def _keys(pair: Sides) -> set[tuple[str, ...]]:
    claims = (*pair.old[:_READ], *pair.new[:_READ])
    return {
        (claim.kind, claim.amount.unit if claim.amount else "", word)
        for claim in claims
        for word in _words_of(claim, None)
    }


def _words_of(claim: Claim, around: int | None) -> frozenset[str]:
    start = claim.evidence.start
    place = (claim.figure.start - start, claim.figure.end - start) if claim.figure else (0, 0)
    return _words(claim.evidence.text, *place, around)


@lru_cache(maxsize=65536)
def _words(text: str, start: int, end: int, around: int | None) -> frozenset[str]:
    before, after = text[:start], text[end:]
    if around is not None:
        before, after = before[-around:], after[:around]
    return frozenset(_WORD.findall(f"{before} {after}".lower()))
