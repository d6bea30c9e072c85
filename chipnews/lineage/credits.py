"""Credits: which outlets an article names as the source of figures that others give, too."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from chipnews.lexicon.lexicon import Lexicon
from chipnews.lineage.ties import REACH, Tie
from chipnews.model.claim import Claim
from chipnews.model.mention import UNNAMED
from chipnews.model.text import Article

Groups = Sequence[Sequence[Claim]]


def find_outlets(articles: Sequence[Article], lexicon: Lexicon) -> frozenset[str]:
    """The names of outlets: those listed, and those that publish an article here and are no listed company or body."""
    published = {article.source for article in articles if article.source}
    return frozenset((*lexicon.outlets, *(name for name in published if name not in lexicon.party_names)))


def primary_holder(claim: Claim, outlets: Collection[str]) -> str | None:
    """The root holder where one is named: a company, a ministry, a person; an outlet or an unnamed source is none."""
    holder = claim.attribution.holder if claim.attribution.manner != "inferred" else None
    return None if holder is None or holder == UNNAMED or holder in outlets else holder


def credited_outlet(claim: Claim, article: Article, outlets: Collection[str]) -> str | None:
    """The outlet, other than its own, from which an article has a figure; whom that one quotes comes first, and is no outlet."""
    if primary_holder(claim, outlets):
        return None
    named = (claim.attribution.holder, *claim.attribution.via)
    return next((name for name in named if name and name in outlets and name != article.source), None)


def find_credits(groups: Groups, articles: Mapping[str, Article], outlets: Collection[str]) -> dict[str, set[str]]:
    """Article id -> the outlets, other than its own, that it credits for a figure which others give, too."""
    found: dict[str, set[str]] = defaultdict(set)
    shared = (group for group in groups if len({claim.article for claim in group}) > 1)
    for claim in (claim for group in shared for claim in group):
        for name in (claim.attribution.holder, *claim.attribution.via):
            if name and name in outlets and name != articles[claim.article].source:
                found[claim.article].add(name)
    return found


def credit_ties(groups: Groups, order: Mapping[str, Article], credits: Mapping[str, set[str]]) -> Iterator[Tie]:
    """Ties of articles that share a fact and of which one credits the other, or both credit a third; `order` is that of time."""
    place = {name: number for number, name in enumerate(order)}
    ties: dict[tuple[str, str, str], Tie] = {}
    for group in groups:
        members = sorted({claim.article for claim in group}, key=place.__getitem__)
        crediting: dict[str, list[str]] = defaultdict(list)
        for name in members:
            for outlet in credits.get(name, ()):
                crediting[outlet].append(name)
        if len(members) > 1:
            for outlet, names in crediting.items():
                own = [name for name in members if order[name].source == outlet]
                for tie in _ties_to(outlet, own, names):
                    ties[tie.one, tie.other, outlet] = tie
    yield from (ties[key] for key in sorted(ties))


def _ties_to(outlet: str, own: Sequence[str], names: Sequence[str]) -> Iterator[Tie]:
    """From each that credits `outlet` to its own articles, else to the first that credits it."""
    for name in names:
        yield from (
            Tie(name, source, "credit", f"give the same figures, and {name} credits {outlet}", later=name)
            for source in own[:REACH]
        )
        if not own and name != names[0]:
            yield Tie(names[0], name, "credit", f"credit {outlet}")
