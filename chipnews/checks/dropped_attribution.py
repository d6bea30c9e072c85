"""A copy gives as its own what the article that it goes back to has from a source.

One finding an article that names nobody for any of the figures that the two share.

Flagged:  Baidu ordered 1,625 chips from Huawei, two people familiar with the matter said.
          || Baidu ordered 1,625 chips from Huawei.
Clean:    Baidu ordered 1,625 chips from Huawei, two people familiar with the matter said.
          || Baidu ordered 1,625 chips from Huawei, Reuters reported.
Clean:    Baidu ordered 1,625 chips from Huawei, Huawei said. || Baidu ordered 1,625 chips from
          Huawei.
"""

from collections import defaultdict
from collections.abc import Iterator

from chipnews.checks.finding import make_finding
from chipnews.checks.telling import ArticleHistory
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.mention import UNNAMED
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN303", "dropped-attribution", Severity.NOTE


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """A finding for each article that drops the source, against the kin from which it has most figures."""
    kin, by_id = ArticleHistory(sheet), sheet.claims_by_id()
    naming = {claim.article for claim in sheet.claims if _names_somebody(claim, lexicon)}
    shared: dict[tuple[str, str], list[tuple[Claim, Claim]]] = defaultdict(list)
    for fact in sheet.facts:
        told = (by_id[name] for name in fact.claims)
        claims = [claim for claim in told if claim.amount and claim.status != "withdrawn"]
        flat = [claim for claim in claims if claim.article not in naming and kin.current(claim)]
        said = kin.first_by_origin(
            claim for claim in claims if claim.attribution.holder and kin.current(claim)
        )
        for claim in flat:
            for source in kin.near(claim.article, said):
                name = source.article
                if (
                    kin.akin(claim.article, name)
                    and not kin.later(name, claim.article)
                    and _same(claim, source)
                ):
                    shared[claim.article, name].append((claim, source))
    best: dict[str, tuple[str, list[tuple[Claim, Claim]]]] = {}
    printed = {
        one.id: one.source or one.url or one.title or one.id for one in sheet.articles
    }  # a file's name decides nothing
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
    """Whether the claim shows its article's source: any holder of an amount.

    Of a date or a relation an outlet or a nameless one.
    """
    holder = claim.attribution.holder
    return holder is not None and (
        claim.amount is not None or holder == UNNAMED or holder in lexicon.outlets
    )


def _same(one: Claim, other: Claim) -> bool:
    return one.measured_in == other.measured_in and one.amount is not None and other.amount is not None and (
        one.amount.number == other.amount.number
    )  # fmt: skip
