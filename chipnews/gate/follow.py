"""Which finding an acceptance was given for, where its fingerprint is no longer found.

Findings and acceptances -> pairs, one for one. An acceptance follows the finding of its code that
holds most of its quotes, if each side that clashes there holds one of them: with a side that nobody
has seen yet, the conflict is another.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from chipnews.model.claim import Claim
from chipnews.model.results.finding import Finding
from chipnews.model.results.report import Acceptance


@dataclass(frozen=True, slots=True)
class Held:
    """What a finding holds.

    The claims of each side that clashes, and the articles that it cites.
    """

    finding: Finding
    sides: Sequence[Sequence[Claim]] = ()
    articles: tuple[str, ...] = ()

    @property
    def quotes(self) -> tuple[str, ...]:
        """What an acceptance keeps of it."""
        return tuple(dict.fromkeys(claim.quote for side in self.sides for claim in side))


def hold(finding: Finding, claims: Mapping[str, Claim], articles: tuple[str, ...] = ()) -> Held:
    """The finding with the claims that it rests on."""
    return Held(finding, [[claims[name] for name in side] for side in finding.sides], articles)


def is_followed(entry: Acceptance, held: Held) -> bool:
    """Whether an acceptance of this code was given for what the finding holds.

    Where nothing clashes, a finding is known by its articles, too. An entry of a time when no
    quotes were kept is followed by its message, or by its articles and the figures that its message
    names.
    """
    if held.finding.code != entry.code or not held.sides:
        return False
    if held.finding.kind == "quality" and held.articles and held.articles == entry.articles:
        return True
    if entry.quotes:
        return all(any(claim.quote in entry.quotes for claim in side) for side in held.sides)
    if not entry.message:
        return False
    named = all(any(claim.text in entry.message for claim in side) for side in held.sides)
    return entry.message == held.finding.message or (named and held.articles == entry.articles)


def follow(
    entries: Iterable[Acceptance], found: Sequence[Held]
) -> Iterator[tuple[Acceptance, Held]]:
    """Each entry with the finding that it follows; no finding is followed by two."""
    places: dict[object, list[int]] = defaultdict(list)
    for place, held in enumerate(found):
        for mark in _marks(held.finding.code, held.finding.message, held.articles, held.quotes):
            places[mark].append(place)
    taken: set[int] = set()
    for entry in entries:
        marks = _marks(entry.code, entry.message, entry.articles, entry.quotes)
        shared = Counter(
            place for mark in marks for place in places.get(mark, ()) if place not in taken
        )
        best = next(
            (place for place, _ in shared.most_common() if is_followed(entry, found[place])), None
        )
        if best is not None:
            taken.add(best)
            yield entry, found[best]


def _marks(
    code: str, message: str, articles: tuple[str, ...], quotes: Iterable[str]
) -> set[object]:
    """What an entry and its finding have in common."""
    return {(code, mark) for mark in (message, articles, *quotes) if mark}
