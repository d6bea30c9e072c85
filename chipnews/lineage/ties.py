"""Ties of two articles to one report, and which of the two is the retelling.

Credit shows who copied whom; else the later day does, else containment: the shorter text is the
retelling of the longer one.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from chipnews.model.results.sheet import Descent
from chipnews.model.text import Article

Kind = Literal["version", "credit", "wording", "figures", "quotes"]
REACH = 8
"""Each of many articles that share one thing is compared with so many of the first: exact for few,
linear for many."""


class Tie(Struct, frozen=True):
    """Two articles and what they share."""

    one: str
    other: str
    kind: Kind
    why: str  # continues "a and b …"
    weight: int = 1  # how much they share
    later: str | None = None  # the retelling, where the tie itself shows it

    @property
    def pair(self) -> tuple[str, str]:
        """The two ids, sorted."""
        return (self.one, self.other) if self.one < self.other else (self.other, self.one)


def in_time(articles: Iterable[Article]) -> list[Article]:
    """Returns articles by day and then by text, so that no file's name decides; undated last."""
    return sorted(articles, key=lambda one: (one.published or "~", one.sha256, one.id))


def first_pairs(names: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Yields each of `names` with the first ones before it."""
    return (
        (first, name) for place, name in enumerate(names) for first in names[: min(place, REACH)]
    )


def as_descent(tie: Tie, articles: Mapping[str, Article], shorter: str | None = None) -> Descent:
    """Returns a tie as an edge of the lineage.

    `shorter` is the one of the two that the other's wording contains.
    """
    later, how = tie.later, ""
    if later is None:
        later = _later([articles[name] for name in tie.pair])
        how = f", and {later} is the later one" if later else ""
    if later is None and shorter:
        later, how = shorter, f", and {shorter} is the shorter one"
    one, other = tie.pair
    source = other if later == one else one
    basis = f"{one} and {other} {tie.why}{how}"
    return Descent(later or other, source, tie.kind, later is not None, basis)


def _later(pair: Sequence[Article]) -> str | None:
    """Returns the article published later, where both days are known and neither is inferred."""
    one, other = pair
    inferred = "inferred" in (one.published_basis, other.published_basis)
    if not one.published or not other.published or inferred:
        return None
    length = min(len(one.published), len(other.published))
    first, second = one.published[:length], other.published[:length]
    return None if first == second else one.id if first > second else other.id


class Families:
    """Which articles are connected, as far as they have been joined."""

    def __init__(self, names: Iterable[str]) -> None:
        self._head = {name: name for name in names}

    def join(self, one: str, other: str) -> bool:
        """Connects the two, and returns whether they were apart."""
        first, second = sorted((self._find(one), self._find(other)))
        self._head[second] = first
        return first != second

    def are_one(self, one: str, other: str) -> bool:
        """Whether the two are connected."""
        return self._find(one) == self._find(other)

    def apart(self, pairs: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
        """Returns the pairs, given as one -> others, that are not connected when first asked."""
        head = {name: self._find(name) for name in self._head}
        return (
            (one, other)
            for one, others in pairs.items()
            for other in others
            if head[one] != head[other]
        )

    def sets(self) -> list[list[str]]:
        """Returns the connected sets, the largest first."""
        families: dict[str, list[str]] = {}
        for name in sorted(self._head):
            families.setdefault(self._find(name), []).append(name)
        return sorted(families.values(), key=lambda family: (-len(family), family))

    def _find(self, name: str) -> str:
        head = self._head
        while head[name] != name:
            head[name] = head[head[name]]
            name = head[name]
        return name


def families_of(names: Collection[str], ties: Iterable[Tie]) -> tuple[list[list[str]], list[Tie]]:
    """Returns connected sets of articles, the largest first, and the ties that hold them.

    The ties are as few as will do, and the first of them (Kruskal).
    """
    families = Families(names)
    kept = [tie for tie in ties if families.join(tie.one, tie.other)]
    return families.sets(), kept
