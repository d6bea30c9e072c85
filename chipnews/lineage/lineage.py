"""Lineage: which articles go back to one report, and which of them to which. By address, credit, shared wording, shared figures.

Two articles share an origin where they are versions of one page, where one credits the other or both credit a third, where their runs of
words overlap, or where they share a rare figure, or several figures of one event, and no primary holder of those figures is named.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from chipnews.lexicon.lexicon import Lexicon
from chipnews.lineage.credits import Groups, credit_ties, find_credits, find_outlets, primary_holder
from chipnews.lineage.sharing import sharing_ties
from chipnews.lineage.ties import as_descent, families_of, in_time
from chipnews.lineage.versions import version_ties
from chipnews.lineage.wording import Prose, Wording
from chipnews.model.sheet import Descent, Origin
from chipnews.model.text import Article

_STRENGTH = ("version", "credit", "wording", "quotes", "figures")


@dataclass(frozen=True, slots=True)
class Lineage:
    """The origins, of each claim the origin that its support counts as, and who goes back to whom."""

    origins: tuple[Origin, ...]
    of_claim: Mapping[str, str]
    descents: tuple[Descent, ...] = ()


def trace_lineage(articles: Sequence[Article], groups: Groups, lexicon: Lexicon, *, prose: Prose = {}) -> Lineage:  # noqa: B006
    """Origins of `articles` (`O1`, …), those of several articles first, then of named holders (`H1`, …).

    `groups` are the aligned claims; `prose` are the articles' own sentences, whose wording is compared.
    """
    order = {article.id: article for article in in_time(articles)}
    outlets = find_outlets(articles, lexicon)
    credits = find_credits(groups, order, outlets)
    wording = Wording(list(order.values()), prose, lexicon)
    ties = [
        *version_ties(list(order.values())),
        *credit_ties(groups, order, credits),
        *wording.ties(),
        *sharing_ties(order, groups, outlets, lexicon),
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
    told = dict.fromkeys((*kept, *(tie for tie in ties if tie.kind == "credit" and tie.later)))
    descents = {tie: as_descent(tie, order, wording.contained(*tie.pair)) for tie in told}
    reasons: dict[str, list[str]] = defaultdict(list)
    for tie in kept:
        reasons[tie.one].append(descents[tie].basis)
    credited = _Credited(order, credits, reasons)
    origins = [credited.origin(number, family) for number, family in enumerate(families, start=1)]
    holders = _holder_origins(groups, outlets)
    by_article = {name: origin.id for origin in origins for name in origin.articles}
    of_claim = {}
    for claim in (claim for group in groups for claim in group):
        holder = primary_holder(claim, outlets)
        of_claim[claim.id] = holders[holder].id if holder in holders else by_article[claim.article]
    edges = sorted(descents.values(), key=lambda one: (one.article, one.source, one.kind, one.basis))
    return Lineage((*origins, *holders.values()), of_claim, tuple(dict.fromkeys(edges)))


@dataclass(frozen=True, slots=True)
class _Credited:
    """Names an origin by whom most of its articles credit; `reasons` are the sentences of the ties that hold a family."""

    articles: Mapping[str, Article]
    credits: Mapping[str, set[str]]
    reasons: Mapping[str, Sequence[str]]

    def origin(self, number: int, family: list[str]) -> Origin:
        named = Counter(name for member in family for name in self.credits.get(member, ()))
        credited = sorted(named, key=lambda name: (-named[name], name))
        own = self.articles[family[0]].source or family[0]
        if len(family) == 1:
            return Origin(f"O{number}", own, tuple(family), "no other article shares its credits, wording or figures")
        told = dict.fromkeys(reason for member in family for reason in self.reasons.get(member, ()))
        return Origin(f"O{number}", credited[0] if credited else "a common source", tuple(family), "; ".join(told))


def _holder_origins(groups: Groups, outlets: Collection[str]) -> dict[str, Origin]:
    """An origin for each primary holder: what it says counts once, however many articles quote it."""
    quoting: dict[str, set[str]] = defaultdict(set)
    for claim in (claim for group in groups for claim in group):
        if holder := primary_holder(claim, outlets):
            quoting[holder].add(claim.article)
    return {
        holder: Origin(f"H{number}", holder, tuple(sorted(names)), "named as the source of its figures")
        for number, (holder, names) in enumerate(sorted(quoting.items()), start=1)
    }
