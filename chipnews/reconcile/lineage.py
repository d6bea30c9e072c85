"""Lineage: which articles go back to one report. By credit, by shared wording, by shared figures.

Two articles share an origin where both credit the same wire or outlet (or one credits the other), where their runs of words overlap, or
where they share a rare figure, or several figures of one event, and no primary holder of those figures is named.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.mention import PUBLISHED, UNNAMED
from chipnews.model.sheet import Origin
from chipnews.model.text import Article
from chipnews.model.value import significant_digits

_WORD = re.compile(r"[\w’']+")
Groups = Sequence[Sequence[Claim]]


@dataclass(frozen=True, slots=True)
class Lineage:
    """The origins, and of each claim the origin that its support counts as."""

    origins: tuple[Origin, ...]
    of_claim: Mapping[str, str]


def trace_lineage(articles: Sequence[Article], groups: Groups, lexicon: Lexicon) -> Lineage:
    """Origins of `articles` (`O1`, …), those of several articles first, then of named holders (`H1`, …).

    `groups` are the aligned claims.
    """
    known = {article.id: article for article in articles}
    credits = _credits(groups, known, lexicon)
    links = [
        *_credit_links(known, credits, groups),
        *_wording_links(articles, lexicon),
        *_figure_links(groups, lexicon),
    ]
    families, ties = _families(list(known), links)
    origins = [_origin(i, family, ties, credits, known) for i, family in enumerate(families, start=1)]
    by_article = {name: origin.id for origin in origins for name in origin.articles}
    holders = _holder_origins(groups, lexicon)
    of_claim = {}
    for group in groups:
        for claim in group:
            holder = primary_holder(claim, lexicon)
            of_claim[claim.id] = holders[holder].id if holder in holders else by_article[claim.article]
    return Lineage((*origins, *holders.values()), of_claim)


def primary_holder(claim: Claim, lexicon: Lexicon) -> str | None:
    """The root holder where one is named: a company, a ministry, a person; an outlet or an unnamed source is none."""
    holder = claim.attribution.holder if claim.attribution.manner != "inferred" else None
    return None if holder is None or holder == UNNAMED or holder in lexicon.outlets else holder


_Figure = tuple[str, bool, bool]  # its words, whether it is rare, whether it is an amount
_Link = tuple[str, str, str]  # two article ids, sorted, and why


def _credits(groups: Groups, articles: Mapping[str, Article], lexicon: Lexicon) -> dict[str, set[str]]:
    """Article id -> the wires and outlets, other than itself, that it credits for a figure which others give, too."""
    found: dict[str, set[str]] = defaultdict(set)
    shared = (group for group in groups if len({claim.article for claim in group}) > 1)
    for claim in (claim for group in shared for claim in group):
        for name in (claim.attribution.holder, *claim.attribution.via):
            if name and name in lexicon.outlets and name != articles[claim.article].source:
                found[claim.article].add(name)
    return found


def _credit_links(articles: Mapping[str, Article], credits: Mapping[str, set[str]], groups: Groups) -> list[_Link]:
    sharing = {
        tuple(sorted((a, b))) for group in groups for a, b in combinations({claim.article for claim in group}, 2)
    }
    links = []
    for one, other in sorted(sharing):
        both = credits.get(one, set()) & credits.get(other, set())
        either = {articles[one].source} & credits.get(other, set()) | {articles[other].source} & credits.get(one, set())
        if both or either:
            links.append((one, other, f"credit {min(name for name in both | either if name)}"))
    return links


def _wording_links(articles: Sequence[Article], lexicon: Lexicon) -> list[_Link]:
    size = lexicon.policy.shingle_words
    runs = {article.id: _shingles(article.text, size) for article in articles}
    by_run: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, shingles in runs.items():
        for shingle in shingles:
            by_run[shingle].append(name)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for names in by_run.values():
        for pair in combinations(sorted(names), 2):
            shared[pair] += 1
    return [
        (one, other, f"share {count} runs of {size} words")
        for (one, other), count in sorted(shared.items())
        if count >= lexicon.policy.shingle_runs
        and Decimal(count) / min(len(runs[one]), len(runs[other])) >= lexicon.policy.shingle_share
    ]


def _shingles(text: str, size: int) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}


def _figure_links(groups: Groups, lexicon: Lexicon) -> list[_Link]:
    """Pairs of articles that share a rare figure, or several figures of one event, for which neither names a primary holder."""
    shared: dict[tuple[str, str], list[_Figure]] = defaultdict(list)
    for group in groups:
        for (one, other), figure in _shared_in(group, lexicon).items():
            shared[one, other].append(figure)
    links = []
    for (one, other), figures in sorted(shared.items()):
        texts = ", ".join(dict.fromkeys(text for text, _, _ in figures))
        if _tells_of_kinship(figures, lexicon):
            links.append((one, other, f"share {texts} with no source of their own"))
    return links


def _tells_of_kinship(figures: Sequence[_Figure], lexicon: Lexicon) -> bool:
    """A rare figure, or several of which one at least is an amount: a date alone is in every history of the matter."""
    several = len(figures) >= lexicon.policy.shared_figures and any(amount for _, _, amount in figures)
    return several or any(rare for _, rare, _ in figures)


def _shared_in(group: Sequence[Claim], lexicon: Lexicon) -> dict[tuple[str, str], _Figure]:
    """Article pair -> the figure that both give."""
    found: dict[tuple[str, str], _Figure] = {}
    bare = [claim for claim in group if _is_kin(claim, lexicon)]
    for one, other in combinations(bare, 2):
        if one.article == other.article or not _tells_the_same(one, other):
            continue
        pair = tuple(sorted((one.article, other.article)))
        rare = one.kind != "date" and _is_rare(one, lexicon) and _is_rare(other, lexicon)
        if pair not in found or rare:
            found[pair] = (_both(one, other), rare, _tells_apart(one))  # type: ignore[index]
    return found


def _is_kin(claim: Claim, lexicon: Lexicon) -> bool:
    """Whether sharing the figure tells of a common report: nobody else is named for it, and it is not public to all."""
    public = claim.frame is not None and lexicon.frames[claim.frame].public
    return bool(claim.measure) and claim.measure != PUBLISHED and not public and primary_holder(claim, lexicon) is None


def _both(one: Claim, other: Claim) -> str:
    return one.text if one.text.lower() == other.text.lower() else f"{one.text}/{other.text}"


def _tells_the_same(one: Claim, other: Claim) -> bool:
    """The same date, or the same value, rounded or not."""
    if one.moment and other.moment:
        return one.moment.edtf == other.moment.edtf
    if one.amount is None or other.amount is None or one.amount.unit != other.amount.unit:
        return False
    flat = one.amount.low is not None and other.amount.low is not None and one.interval and other.interval
    return bool(flat and one.interval and other.interval and one.interval.meet(other.interval))


def _tells_apart(claim: Claim) -> bool:
    """An amount of more than one digit; "two weeks" is said by many who have not read each other."""
    return claim.amount is not None and significant_digits(claim.amount.number) > 1


def _is_rare(claim: Claim, lexicon: Lexicon) -> bool:
    return claim.amount is not None and significant_digits(claim.amount.number) >= lexicon.policy.rare_digits


def _families(names: Sequence[str], links: Sequence[_Link]) -> tuple[list[list[str]], list[_Link]]:
    """Connected sets of articles, the largest first, and the links that tie them, as few as will do (Kruskal)."""
    head = {name: name for name in names}

    def find(name: str) -> str:
        while head[name] != name:
            name = head[name]
        return name

    ties = []
    for link in links:
        first, second = sorted((find(link[0]), find(link[1])))
        if first != second:
            head[second] = first
            ties.append(link)
    families: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        families[find(name)].append(name)
    return sorted(families.values(), key=lambda family: (-len(family), family)), ties


def _origin(
    number: int,
    family: list[str],
    links: Sequence[_Link],
    credits: Mapping[str, set[str]],
    articles: Mapping[str, Article],
) -> Origin:
    named = Counter(name for member in family for name in credits.get(member, ()))
    credited = sorted(named, key=lambda name: (-named[name], name))
    own = articles[family[0]].source or family[0]
    if len(family) == 1:
        return Origin(f"O{number}", own, tuple(family), "no other article shares its credits, wording or figures")
    reasons = dict.fromkeys(f"{one} and {other} {why}" for one, other, why in links if one in family)
    return Origin(f"O{number}", credited[0] if credited else "a common source", tuple(family), "; ".join(reasons))


def _holder_origins(groups: Groups, lexicon: Lexicon) -> dict[str, Origin]:
    """An origin for each primary holder: what it says counts once, however many articles quote it."""
    quoting: dict[str, set[str]] = defaultdict(set)
    for claim in (claim for group in groups for claim in group):
        if holder := primary_holder(claim, lexicon):
            quoting[holder].add(claim.article)
    return {
        holder: Origin(f"H{number}", holder, tuple(sorted(names)), "named as the source of its figures")
        for number, (holder, names) in enumerate(sorted(quoting.items()), start=1)
    }
