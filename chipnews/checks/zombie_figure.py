"""A figure lives on in another article after its source took it back.

A note of correction, its source, or a later version of the page withdrew it. An article that prints
it later, or on no known day but crediting that source, and names no source of its own, has missed
the correction.

Flagged:  [Reuters, 2023-11-07] Baidu ordered 1,600 chips from Huawei. Correction: An earlier
          version of this article said 1,900 chips. || [Bloomberg, 2023-11-20] Baidu ordered 1,900
          chips from Huawei.
Flagged:  [Reuters, 2023-11-07] Baidu ordered 1,600 chips from Huawei. An earlier version of this
          article said that it was 1,900 chips. || Baidu ordered 1,900 chips from Huawei, Reuters
          reported.
Clean:    [Reuters, 2023-11-07] Baidu ordered 1,600 chips from Huawei. Correction: An earlier
          version of this article said 1,900 chips. || [Bloomberg, 2023-11-06] Baidu ordered 1,900
          chips from Huawei.
Clean:    [Reuters, 2023-11-07] Baidu ordered 1,600 chips from Huawei. Correction: An earlier
          version of this article said 1,900 chips. || [Bloomberg, 2023-11-20] Baidu ordered 1,900
          chips from Huawei, Baidu said.
"""

from collections import defaultdict
from collections.abc import Iterator

from chipnews.checks.article_history import ArticleHistory, same_figures, same_parties
from chipnews.checks.finding import make_finding
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.quotes import by_age
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN305", "zombie-figure", Severity.ERROR
ACROSS = True

_NOT_HELD = frozenset({"withdrawn", "previous", "denied"})


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each withdrawn figure, with the withdrawal and the later repeats."""
    history, gone = ArticleHistory(sheet), _withdrawn(sheet)
    for claims in same_figures(sheet):
        for source in (claim for claim in by_age(claims, sheet.days) if claim.id in gone):
            page = history.page(source.article)
            alive = [
                claim
                for claim in claims
                if history.page(claim.article) != page
                and claim.status not in _NOT_HELD
                and same_parties(claim, source, lexicon)
                and history.is_current(claim)
                and _is_after(claim, source, history)
            ]
            if alive:
                names = ", ".join(dict.fromkeys(claim.article for claim in alive))
                message = f"{source.text} was withdrawn by {page} and lives on in {names}"
                cited, sides = [source, *alive], [[source], alive]
                yield make_finding(
                    (CODE, NAME, SEVERITY), message, sheet, claims=cited, sides=sides
                )
                break


def _withdrawn(sheet: FactSheet) -> set[str]:
    """Returns the ids of the claims that were taken back.

    A text says so, or a later version of the page gives another figure of the same fact.
    """
    gone = {claim.id for claim in sheet.claims if claim.status == "withdrawn"}
    replaced = {one.id: one.replaced_by for one in sheet.articles if one.replaced_by}
    by_id = sheet.claims_by_id()
    for fact in sheet.facts if replaced else ():
        claims = [by_id[name] for name in fact.claims]
        values: dict[str, set[object]] = defaultdict(set)
        for claim in claims:
            values[claim.article].add(_value(claim))
        for claim in claims:
            latest = values.get(replaced.get(claim.article, ""), set())
            if latest and _value(claim) not in latest:
                gone.add(claim.id)
    return gone


def _value(claim: Claim) -> object:
    return (claim.scale, claim.amount.number) if claim.amount else None


def _is_after(claim: Claim, source: Claim, history: ArticleHistory) -> bool:
    """Whether the claim was printed after the withdrawal and names no other source."""
    article = history.sources[history.page(source.article)]
    named = {claim.attribution.holder, *claim.attribution.via} - {None}
    credits = article.source in named or history.descends(claim.article, article.id)
    is_unnamed = claim.attribution.manner == "anonymous"
    if named and not (credits or is_unnamed or source.attribution.holder in named):
        return False
    withdrawn, day = (article.updated or history.day(article.id)), history.day(claim.article)
    return withdrawn < day if withdrawn and day else day is None and credits
