"""Tells the checks which articles go back to one report, and which of them came first.

FactSheet -> the history of its articles, and the claims of several articles that give one figure.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.sheet import FactSheet

_FEW = 8


class ArticleHistory:
    """The days and origins of a sheet's articles, and which of them goes back to which."""

    def __init__(self, sheet: FactSheet) -> None:
        self.sources = {source.id: source for source in sheet.articles}
        self._reports: dict[str, set[str]] = defaultdict(set)
        for origin in (one for one in sheet.origins if one.id.startswith("O")):
            for name in origin.articles:
                self._reports[name].add(origin.id)
        self._above: dict[str, list[str]] = defaultdict(list)
        for edge in sheet.lineage:
            if edge.directed:
                self._above[edge.article].append(edge.source)

    def is_related(self, one: str, other: str) -> bool:
        """Whether two articles go back to one report and are not versions of one page."""
        return (
            one != other
            and self.page(one) != self.page(other)
            and not self._reports[one].isdisjoint(self._reports[other])
        )

    def first_by_origin(self, claims: Iterable[Claim]) -> dict[str, list[Claim]]:
        """Maps each origin's id to a claim of each of its first few articles, by day.

        An article that copies the report has it from one of these.
        """
        first = {claim.article: claim for claim in reversed(list(claims))}
        found: dict[str, list[Claim]] = defaultdict(list)
        by_day = sorted(first, key=lambda name: (self.day(name) or "~", first[name].quote, name))
        for name in by_day:
            for origin in self._reports[name]:
                if len(found[origin]) < _FEW:
                    found[origin].append(first[name])
        return found

    def of_same_origin(self, name: str, by_origin: Mapping[str, Sequence[Claim]]) -> list[Claim]:
        """Returns the claims of the article's own origins, each once."""
        origins = sorted(self._reports[name])
        return list(
            {one.id: one for origin in origins for one in by_origin.get(origin, ())}.values()
        )

    def page(self, name: str) -> str:
        """Returns the id of the newest version of the article."""
        source = self.sources.get(name)
        return (source.replaced_by or name) if source else name

    def descends(self, article: str, source: str) -> bool:
        """Whether the lineage leads from `article` to `source`."""
        seen, front = {article}, [article]
        while front:
            front = [one for name in front for one in self._above.get(name, ()) if one not in seen]
            seen.update(front)
        return source in seen and article != source

    def day(self, name: str) -> str | None:
        """Returns the day of publication (YYYY-MM-DD) where the article itself gives it.

        A day inferred from other articles does not count.
        """
        source = self.sources.get(name)
        if source is None or source.published is None or source.published_basis == "inferred":
            return None
        return source.published if len(source.published) == len("2023-11-09") else None

    def is_later(self, one: str, other: str) -> bool:
        """Whether `one` is known to be later than `other`."""
        days = self.day(one), self.day(other)
        return self.descends(one, other) or bool(days[0] and days[1] and days[0] > days[1])

    def is_current(self, claim: Claim) -> bool:
        """Whether no newer version of the claim's article replaced it."""
        source = self.sources.get(claim.article)
        return source is None or source.replaced_by is None


def same_figures(sheet: FactSheet) -> Iterator[Sequence[Claim]]:
    """Groups the claims that give one figure of one kind of event, in the order of the sheet.

    Only figures that several articles give.
    """
    found: dict[object, list[Claim]] = defaultdict(list)
    for claim in sheet.claims:
        if claim.frame and claim.measure and claim.amount and claim.amount.low is not None:
            found[claim.frame, claim.measure, claim.scale, claim.amount.number].append(claim)
    return (claims for claims in found.values() if len({claim.article for claim in claims}) > 1)


def same_parties(one: Claim, other: Claim, lexicon: Lexicon) -> bool:
    """Whether no role is filled by different parties."""
    roles = ((one.subject, other.subject), (one.counterparty, other.counterparty))
    return all(
        not a or not b or lexicon.root_parties(a) & lexicon.root_parties(b) for a, b in roles
    )
