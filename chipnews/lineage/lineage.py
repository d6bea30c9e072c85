"""Lineage: which articles go back to one report, and which claims to one voice.

Articles are a family where they are versions of one page, where their runs of words overlap, or
where they share a rare figure, or several figures of one event, for which neither names a source. A
credit is of the claims that give it, and so is a named holder.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from types import MappingProxyType

from msgspec import Struct

from chipnews.lexicon.entries import Policy
from chipnews.lexicon.lexicon import Lexicon
from chipnews.lineage.credits import Groups, OutletCredits, credit_ties
from chipnews.lineage.roots import Root, adopted_roots, find_roots, is_body
from chipnews.lineage.sharing import sharing_ties
from chipnews.lineage.ties import Tie, as_descent, families_of, in_time
from chipnews.lineage.versions import version_ties
from chipnews.lineage.wording import Prose, Wording
from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.identity import printed_value
from chipnews.model.results.sheet import COMMON, Descent, Origin
from chipnews.model.text import Article
from chipnews.model.values.value import significant_digits

_STRENGTH = ("version", "wording", "quotes", "figures")
_ALONE = "no other article shares its credits, wording or figures"


class Lineage(Struct, frozen=True):
    """The origins, by claim id the origin that its support counts as, and who goes back to whom."""

    origins: tuple[Origin, ...]
    of_claim: Mapping[str, str]
    descents: tuple[Descent, ...] = ()


_NO_PROSE: Prose = MappingProxyType({})


def trace_lineage(
    articles: Sequence[Article], groups: Groups, lexicon: Lexicon, *, prose: Prose = _NO_PROSE
) -> Lineage:
    """Returns the origins of `articles`: reports (`O1`, …), then named holders (`H1`, …).

    Reports of several articles come first. `groups` are the aligned claims; `prose` are the
    articles' own sentences, whose wording is compared.
    """
    order = {article.id: article for article in in_time(articles)}
    credits = OutletCredits(order, groups, lexicon)
    roots = find_roots(groups, order, credits, lexicon)
    credited = credits.by_article(groups)
    wording = Wording(list(order.values()), prose, lexicon)
    ties = [
        *version_ties(list(order.values())),
        *wording.ties(),
        *sharing_ties(order, groups, roots, lexicon),
    ]
    place = {name: number for number, name in enumerate(order)}
    ties.sort(
        key=lambda tie: (
            _STRENGTH.index(tie.kind),
            tie.later is None,
            -tie.weight,
            *sorted((place[tie.one], place[tie.other])),
        )
    )
    families, kept = families_of(order.keys(), ties)
    shown = dict.fromkeys((*kept, *credit_ties(groups, order, credited)))
    descents = {tie: as_descent(tie, order, wording.contained(*tie.pair)) for tie in shown}
    family_of = {name: members[0] for members in families for name in members}
    adopted = adopted_roots(groups, roots, family_of)
    reports = _Reports(order, roots, adopted, lexicon.policy).find(groups, families)
    named = _Names(
        order, credited, grouped(enumerate(descents.values()), lambda pair: pair[1].article)
    )
    origins = {f"{letter}{number}": report for letter, number, report in _numbered(reports)}
    of_claim = {claim.id: name for name, report in origins.items() for claim in report.claims}
    edges = sorted(
        descents.values(), key=lambda one: (one.article, one.source, one.kind, one.basis)
    )
    listed = tuple(
        Origin(name, *named.of(report), tuple(sorted(claim.id for claim in report.claims)))
        for name, report in origins.items()
    )
    return Lineage(listed, of_claim, tuple(dict.fromkeys(edges)))


class _Report(Struct, frozen=True):
    """What counts as one voice: a family of articles, or what a root said on one occasion.

    `silent` are those of its articles that give its rare figures without its name.
    """

    root: Root | None
    articles: tuple[str, ...]
    claims: Sequence[Claim]
    silent: tuple[str, ...] = ()

    def joined(self, other: "_Report") -> "_Report":
        """Returns the two as one, under the name of the first."""
        articles = tuple(dict.fromkeys((*self.articles, *other.articles)))
        silent = dict.fromkeys((*self.silent, *other.silent))
        unnamed = tuple(name for name in silent if name not in self.articles)
        return _Report(self.root, articles, [*self.claims, *other.claims], unnamed)


class _Reports:
    """The reports of a run. What a body says within some days is one statement.

    "police" are one body where they speak of one fact.
    """

    def __init__(
        self,
        order: Mapping[str, Article],
        own: Mapping[str, Root],
        adopted: Mapping[str, Root],
        policy: Policy,
    ) -> None:
        self._place = {name: number for number, name in enumerate(order)}
        self._order, self._own, self._roots, self._policy = order, own, {**adopted, **own}, policy

    def find(self, groups: Groups, families: Sequence[Sequence[str]]) -> list[_Report]:
        """Returns the reports of families and outlets, then those of bodies."""
        by_root: dict[Root | None, list[Sequence[Claim]]] = defaultdict(list)
        for group in groups:
            for root, members in grouped(group, lambda claim: self._roots.get(claim.id)).items():
                by_root[root].append(members)
        flat = grouped(
            (claim for members in by_root.pop(None, []) for claim in members),
            lambda claim: claim.article,
        )
        found = [
            _Report(
                None, tuple(members), [claim for name in members for claim in flat.get(name, ())]
            )
            for members in families
        ]
        homes = {
            name: place
            for place, members in enumerate(families)
            if len(members) > 1
            for name in members
        }
        for root, by_fact in by_root.items():
            for report in self._statements(root, by_fact) if root else ():
                home = min((homes[name] for name in report.articles if name in homes), default=None)
                if home is None or is_body(root):
                    found.append(report)
                else:  # what a family has from an outlet is the family's report
                    found[home] = found[home].joined(report)
        reported = {
            name
            for one in found
            if not is_body(one.root) and len(one.articles) > 1
            for name in one.articles
        }
        return [
            one
            for one in found
            if one.claims or len(one.articles) > 1 or one.articles[0] not in reported
        ]

    def _statements(self, root: Root, by_fact: Sequence[Sequence[Claim]]) -> Iterator[_Report]:
        """Yields what a root said, by occasion.

        An article that does not name it goes back to it where its figure is rare.
        """
        by_article = grouped(
            (claim for members in by_fact for claim in members), lambda claim: claim.article
        )
        naming = {
            claim.article for members in by_fact for claim in members if claim.id in self._own
        }
        occasions, _ = families_of(by_article.keys(), self._occasions(root, by_fact, naming))
        for names in occasions:
            claims = [claim for name in names for claim in by_article[name]]
            silent = {name for name in names if self._is_rare(by_article[name])} - naming
            shown = sorted(name for name in names if name in naming or name in silent)
            yield _Report(root, tuple(shown), claims, tuple(sorted(silent)))

    def _occasions(
        self, root: Root, by_fact: Sequence[Sequence[Claim]], naming: Collection[str]
    ) -> Iterator[Tie]:
        """Yields what ties articles to one statement: a fact that both give, or near days."""
        for members in by_fact:
            yield from (
                Tie(members[0].article, claim.article, "credit", "") for claim in members[1:]
            )
        if root.kind == "body" and not root.is_generic:
            ordered = sorted(naming, key=self._place.__getitem__)
            yield from (
                Tie(*pair, "credit", "") for pair in pairwise(ordered) if self._are_near(*pair)
            )

    def _are_near(self, one: str, other: str) -> bool:
        both = (self._order[name] for name in (one, other))
        days = [
            "" if article.published_basis == "inferred" else article.published or ""
            for article in both
        ]
        if any(len(day) < 10 for day in days):
            return True
        apart = date.fromisoformat(days[1][:10]) - date.fromisoformat(days[0][:10])
        return abs(apart.days) <= self._policy.event_days

    def _is_rare(self, claims: Sequence[Claim]) -> bool:
        """Whether an article's figures are so many, or so long, that they are hardly its own."""
        digits = {
            printed_value(claim): significant_digits(claim.amount.number)
            for claim in claims
            if claim.amount
        }
        return (
            len(digits) >= self._policy.shared_figures
            or max(digits.values(), default=0) >= self._policy.rare_digits
        )


def _numbered(reports: Sequence[_Report]) -> Iterator[tuple[str, int, _Report]]:
    """Yields reports as `O`, of most articles first, and statements of bodies as `H`, by name."""
    said = sorted(
        (one for one in reports if is_body(one.root)),
        key=lambda one: (one.root or ("", ""), one.articles),
    )
    others = [one for one in reports if not is_body(one.root)]
    others.sort(key=lambda one: (-len(one.articles), one.articles, one.root or ("", "")))
    for letter, found in (("O", others), ("H", said)):
        yield from ((letter, number, report) for number, report in enumerate(found, start=1))


class _Names(Struct, frozen=True):
    """The names of reports, and why articles go back to them; `edges` are numbered, by article."""

    articles: Mapping[str, Article]
    credits: Mapping[str, set[str]]
    edges: Mapping[str, Sequence[tuple[int, Descent]]]

    def of(self, report: _Report) -> tuple[str, tuple[str, ...], str]:
        """Returns the report's name, its articles, and the basis."""
        members = set(report.articles)
        edges = (
            edge
            for name in members
            for edge in self.edges.get(name, ())
            if edge[1].source in members
        )
        reasons = [one.basis for _, one in sorted(edges, key=lambda edge: edge[0])]
        if report.root:
            name = report.root.name
            reasons = reasons if report.root.kind == "outlet" else []
            reasons = reasons or ["named as the source of its figures"]
        elif len(members) == 1:
            name, reasons = self.articles[report.articles[0]].source or report.articles[0], [_ALONE]
        else:
            named = Counter(
                name for member in report.articles for name in self.credits.get(member, ())
            )
            name = min(named, key=lambda one: (-named[one], one), default=COMMON)
        if report.silent:
            reasons.append(
                f"{', '.join(report.silent)} "
                f"{'give' if len(report.silent) > 1 else 'gives'} the same without a source"
            )
        return name, report.articles, "; ".join(dict.fromkeys(reasons))
