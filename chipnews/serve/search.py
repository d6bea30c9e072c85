"""Finds what has given words, whatever their case: facts and articles, and the nearest to a text.

The same words give the same list.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from math import log, sqrt

from msgspec import Struct

from chipnews.model.results.fact import Fact
from chipnews.model.results.sheet import FactSheet, Source

_WORD = re.compile(r"\w{2,}")
MOST_WORDS = 20
MOST = 200  # of either kind; more are counted


class Hits(Struct, frozen=True):
    """What has every word that was asked for; `more` is how many are not listed."""

    facts: tuple[Fact, ...] = ()
    articles: tuple[Source, ...] = ()
    more: int = 0


def words_in(text: str) -> frozenset[str]:
    """Returns the words of a text, each once."""
    return frozenset(_WORD.findall(text.casefold()))


def find_nearest(text: str, words: Mapping[str, frozenset[str]], most: int) -> frozenset[str]:
    """Returns the names of the `most` texts that share most words with `text`, the rare above all.

    `words` are those of each text, by its name. The weight of a word is the logarithm of one over
    the share of texts that have it (Spärck Jones 1972); a long text does not win by its length.
    """
    own, spread = words_in(text), Counter(word for every in words.values() for word in every)

    def likeness(name: str) -> float:
        shared = sorted(own & words[name])
        return sum(log(len(words) / spread[one]) for one in shared) / sqrt(len(words[name]) or 1)

    return frozenset(sorted(words, key=lambda name: (-likeness(name), name))[:most])


class Index:
    """The words of one sheet's facts and articles, put together once."""

    def __init__(self, sheet: FactSheet) -> None:
        self.facts = [(fact, _fold(_words_of(fact, sheet))) for fact in sheet.facts]
        self.articles = [
            (one, _fold((one.title, one.source, one.author, one.path))) for one in sheet.articles
        ]

    def find(self, query: str) -> Hits:
        """Returns what has every word of `query`; nothing for none."""
        words = query.casefold().split()[:MOST_WORDS]
        if not words:
            return Hits()
        facts = [one for one, text in self.facts if all(word in text for word in words)]
        articles = [one for one, text in self.articles if all(word in text for word in words)]
        more = max(0, len(facts) - MOST) + max(0, len(articles) - MOST)
        return Hits(tuple(facts[:MOST]), tuple(articles[:MOST]), more)


def _words_of(fact: Fact, sheet: FactSheet) -> Iterator[str | None]:
    """The label, the short name, the values, and the sentences that the claims stand in."""
    yield from (fact.short, fact.label)
    yield from (reading.text for reading in fact.readings)
    yield from dict.fromkeys(claim.evidence.text for claim in sheet.claims_of(fact))


def _fold(parts: Iterable[str | None]) -> str:
    # a line break is in no word of a query: none is found across two parts
    return "\n".join(part.casefold() for part in parts if part)
