"""A copy gives as its own what the article that it goes back to has from a source.

There is one finding for an article that names nobody for any of the figures that the two share.

Flagged:  Baidu ordered 1,625 chips from Huawei, two people familiar with the matter said.
          || Baidu ordered 1,625 chips from Huawei.
Clean:    Baidu ordered 1,625 chips from Huawei, two people familiar with the matter said.
          || Baidu ordered 1,625 chips from Huawei, Reuters reported.
Clean:    Baidu ordered 1,625 chips from Huawei, Huawei said. || Baidu ordered 1,625 chips from
          Huawei.
"""

from collections import defaultdict
from collections.abc import Iterator

from chipnews.checks.article_history import ArticleHistory
from chipnews.checks.finding import make_finding
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.mention import UNNAMED
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN303", "dropped-attribution", Severity.NOTE


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each article that drops the source.

    It is held against the related article from which it has most figures.
    """
    history, by_id = ArticleHistory(sheet), sheet.claims_by_id()
    naming = {claim.article for claim in sheet.claims if _names_somebody(claim, lexicon)}
    shared: dict[tuple[str, str], list[tuple[Claim, Claim]]] = defaultdict(list)
    for fact in sheet.facts:
        claims = [
            claim
            for claim in (by_id[name] for name in fact.claims)
            if claim.amount and claim.status != "withdrawn" and history.is_current(claim)
        ]
        attributed = history.first_by_origin(one for one in claims if one.attribution.holder)
        for claim in (one for one in claims if one.article not in naming):
            for source in history.of_same_origin(claim.article, attributed):
                name = source.article
                if (
                    history.is_related(claim.article, name)
                    and not history.is_later(name, claim.article)
                    and _same(claim, source)
                ):
                    shared[claim.article, name].append((claim, source))
    # by what an article is called, since the name of its file decides nothing
    printed = {one.id: one.source or one.url or one.title or one.id for one in sheet.articles}
    best: dict[str, tuple[str, list[tuple[Claim, Claim]]]] = {}
    for (article, name), pairs in sorted(
        shared.items(), key=lambda row: [printed[one] for one in row[0]]
    ):
        if article not in best or len(pairs) > len(best[article][1]):
            best[article] = (name, pairs)
    for article, (name, pairs) in best.items():
        figures = ", ".join(dict.fromkeys(claim.text for claim, _ in pairs))
        holders = ", ".join(dict.fromkeys(source.attribution.label or "" for _, source in pairs))
        message = f"{article} gives {figures} as its own; {name} has it from {holders}"
        cited, own = [one for pair in pairs for one in pair], [claim for claim, _ in pairs]
        yield make_finding((CODE, NAME, SEVERITY), message, sheet, claims=cited, sides=[own])


def _names_somebody(claim: Claim, lexicon: Lexicon) -> bool:
    """Whether the claim shows its article's source.

    Any holder of an amount does; of a date or a relation only an outlet or somebody unnamed.
    """
    holder = claim.attribution.holder
    return holder is not None and (
        claim.amount is not None or holder == UNNAMED or holder in lexicon.outlets
    )


def _same(one: Claim, other: Claim) -> bool:
    """Whether both give one number in one unit."""
    if one.amount is None or other.amount is None or one.measured_in != other.measured_in:
        return False
    return one.amount.number == other.amount.number
