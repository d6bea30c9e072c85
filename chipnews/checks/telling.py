"""What the checks of one event told in several articles share.

Claims of one figure, their parties, who came first, and who is kin.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.sheet import FactSheet, Source

_FEW = 8


class ArticleHistory:
    """Of a sheet's articles: their days, their origins, and who goes back to whom."""

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

    def akin(self, one: str, other: str) -> bool:
        """Whether two articles, not versions of one page, go back to one report."""
        return (
            one != other
            and self.page(one) != self.page(other)
            and not self._reports[one].isdisjoint(self._reports[other])
        )

    def first_by_origin(self, claims: Iterable[Claim]) -> dict[str, list[Claim]]:
        """Origin -> of its articles the first few, by day, with a claim each.

        Who copies has it from one of them.
        """
        first = {claim.article: claim for claim in reversed(list(claims))}
        found: dict[str, list[Claim]] = defaultdict(list)
        for name in sorted(
            first, key=lambda name: (self.day(name) or "~", first[name].quote, name)
        ):
            for origin in self._reports[name]:
                if len(found[origin]) < _FEW:
                    found[origin].append(first[name])
        return found

    def near(self, name: str, found: Mapping[str, Sequence[Claim]]) -> list[Claim]:
        """Of claims `found` by origin those of the article's own origins, each once."""
        told = (claim for origin in sorted(self._reports[name]) for claim in found.get(origin, ()))
        return list({claim.id: claim for claim in told}.values())

    def page(self, name: str) -> str:
        """The version of the article that speaks."""
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
        """The day of publication, where the article itself gives it.

        The one inferred from siblings is none.
        """
        source = self.sources.get(name)
        known = (
            source
            and source.published
            and source.published_basis != "inferred"
            and len(source.published) == 10
        )
        return source.published if source and known else None

    def later(self, one: str, other: str) -> bool:
        """Whether `one` is known to be later than `other`."""
        days = self.day(one), self.day(other)
        return self.descends(one, other) or bool(days[0] and days[1] and days[0] > days[1])

    def current(self, claim: Claim) -> bool:
        """Whether the claim is of an article that speaks, no older version."""
        source: Source | None = self.sources.get(claim.article)
        return source is None or source.replaced_by is None


def same_figures(sheet: FactSheet) -> Iterator[Sequence[Claim]]:
    """The claims of one measured figure of one kind of event, in the order of the sheet.

    Only what several articles tell.
    """
    found: dict[object, list[Claim]] = defaultdict(list)
    for claim in sheet.claims:
        if claim.frame and claim.measure and claim.amount and claim.amount.low is not None:
            found[claim.frame, claim.measure, claim.scale, claim.amount.number].append(claim)
    return (claims for claims in found.values() if len({claim.article for claim in claims}) > 1)


def same_parties(one: Claim, other: Claim, lexicon: Lexicon) -> bool:
    """Whether no role is filled by different parties."""
    sides = ((one.subject, other.subject), (one.counterparty, other.counterparty))
    return all(
        not a or not b or lexicon.root_parties(a) & lexicon.root_parties(b) for a, b in sides
    )
