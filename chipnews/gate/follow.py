"""Finds the finding that an acceptance was given for where its fingerprint is no longer found.

Findings and acceptances -> pairs, one for one. An acceptance follows the finding of its code that
has most of its quotes, if each side that clashes there has one of them: with a side that nobody has
seen yet, the conflict is another.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from chipnews.model.claim import Claim
from chipnews.model.results.finding import Finding
from chipnews.model.results.report import Acceptance


class CitedFinding(Struct, frozen=True):
    """A finding with the claims of each side that clashes and the paths of the files it cites."""

    finding: Finding
    sides: Sequence[Sequence[Claim]] = ()
    articles: tuple[str, ...] = ()

    @property
    def quotes(self) -> tuple[str, ...]:
        """The words of its claims, which an acceptance keeps."""
        return tuple(dict.fromkeys(claim.quote for side in self.sides for claim in side))


def cite(
    finding: Finding, claims: Mapping[str, Claim], articles: tuple[str, ...] = ()
) -> CitedFinding:
    """Returns the finding with the claims that it rests on."""
    sides = [[claims[name] for name in side] for side in finding.sides]
    return CitedFinding(finding, sides, articles)


def is_followed(entry: Acceptance, cited: CitedFinding) -> bool:
    """Whether an acceptance of this code was given for the finding.

    Where nothing clashes, a finding is known by its articles, too. An entry from the time when no
    quotes were kept is known by its message, or by its articles and the figures in its message.
    """
    if cited.finding.code != entry.code or not cited.sides:
        return False
    same_articles = cited.articles == entry.articles
    if cited.finding.kind == "quality" and cited.articles and same_articles:
        return True
    if entry.quotes:
        return all(any(claim.quote in entry.quotes for claim in side) for side in cited.sides)
    if not entry.message:
        return False
    named = all(any(claim.text in entry.message for claim in side) for side in cited.sides)
    return entry.message == cited.finding.message or (named and same_articles)


def follow(
    entries: Iterable[Acceptance], found: Sequence[CitedFinding]
) -> Iterator[tuple[Acceptance, CitedFinding]]:
    """Yields each entry with the finding that it follows; no finding is followed by two."""
    places: dict[object, list[int]] = defaultdict(list)
    for place, one in enumerate(found):
        for mark in _marks(one.finding.code, one.finding.message, one.articles, one.quotes):
            places[mark].append(place)
    taken: set[int] = set()
    for entry in entries:
        marks = _marks(entry.code, entry.message, entry.articles, entry.quotes)
        shared = Counter(
            place for mark in marks for place in places.get(mark, ()) if place not in taken
        )
        fitting = (place for place, _ in shared.most_common() if is_followed(entry, found[place]))
        if (best := next(fitting, None)) is not None:
            taken.add(best)
            yield entry, found[best]


def _marks(
    code: str, message: str, articles: tuple[str, ...], quotes: Iterable[str]
) -> set[object]:
    """Returns what an entry and its finding may have in common."""
    return {(code, mark) for mark in (message, articles, *quotes) if mark}
