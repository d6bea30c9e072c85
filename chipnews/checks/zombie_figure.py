"""A figure lives on in another article after its source took it back.

It was withdrawn by a note of correction, by its source, or by a later version of the page. Who
prints it later, or at no known day but crediting that source, and names no source of its own, has
not seen the correction.

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

from chipnews.checks.finding import make_finding
from chipnews.checks.telling import ArticleHistory, same_figures, same_parties
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.quotes import by_age
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN305", "zombie-figure", Severity.ERROR

_SILENT = frozenset({"withdrawn", "previous", "denied"})


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """A finding for each withdrawn figure that other articles repeat, with the withdrawal and the repeats."""
    kin, gone = ArticleHistory(sheet), _withdrawn(sheet)
    for claims in same_figures(sheet):
        for source in (claim for claim in by_age(claims, sheet.days) if claim.id in gone):
            page = kin.page(source.article)
            told = [
                claim
                for claim in claims
                if kin.page(claim.article) != page and same_parties(claim, source, lexicon)
            ]
            alive = [
                claim
                for claim in told
                if claim.status not in _SILENT
                and kin.current(claim)
                and _is_after(claim, source, kin)
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
    """The claims that were taken back.

    In words, or by a later version of the page that gives another figure of the same fact.
    """
    gone = {claim.id for claim in sheet.claims if claim.status == "withdrawn"}
    replaced = {
        article.id: article.replaced_by for article in sheet.articles if article.replaced_by
    }
    by_id = sheet.claims_by_id()
    for fact in sheet.facts if replaced else ():
        claims = [by_id[name] for name in fact.claims]
        now: dict[str, set[object]] = defaultdict(set)
        for claim in claims:
            now[claim.article].add(_value(claim))
        for claim in claims:
            latest = now.get(replaced.get(claim.article, ""), set())
            if latest and _value(claim) not in latest:
                gone.add(claim.id)
    return gone


def _value(claim: Claim) -> object:
    return (claim.scale, claim.amount.number) if claim.amount else None


def _is_after(claim: Claim, source: Claim, kin: ArticleHistory) -> bool:
    """Whether the claim was printed after the withdrawal, and on nobody else's word."""
    article = kin.sources[kin.page(source.article)]
    said = {claim.attribution.holder, *claim.attribution.via} - {None}
    credits = article.source in said or kin.descends(claim.article, article.id)
    if (
        said
        and not credits
        and claim.attribution.manner != "anonymous"
        and said.isdisjoint({source.attribution.holder})
    ):
        return False
    withdrawn, day = (article.updated or kin.day(article.id)), kin.day(claim.article)
    return withdrawn < day if withdrawn and day else day is None and credits
