"""Finds facts and articles by plain words, whatever their case; facts come first.

The same words give the same list, in the order of the sheet.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from chipnews.model.results.fact import Fact
from chipnews.model.results.sheet import FactSheet, Source

MOST_WORDS = 20
MOST = 200  # of either kind; more are counted


@dataclass(frozen=True, slots=True)
class Hits:
    """What has every word that was asked for; `more` is how many are not listed."""

    facts: tuple[Fact, ...] = ()
    articles: tuple[Source, ...] = ()
    more: int = 0


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
