"""An article without a date that speaks of "October" or "last year": nothing says which.

Flagged:  Baidu ordered 1,600 chips from Huawei in August.
Clean:    Baidu ordered 1,600 chips from Huawei in August 2023.
"""

from collections.abc import Iterator

from chipnews.checks.finding import make_finding
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.finding import Finding, Severity
from chipnews.model.sheet import FactSheet

CODE, NAME, SEVERITY = "CN402", "undated-article", Severity.WARNING


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """One finding an article, citing the dates that stay open."""
    for article in sheet.articles:
        open_dates = [
            claim
            for claim in sheet.claims
            if claim.article == article.id and claim.moment and claim.moment.start is None
        ]
        if open_dates and article.published is None:
            named = ", ".join(dict.fromkeys(f"“{claim.text}”" for claim in open_dates))
            message = f"{article.id}: has no date, so {named} stays open; add `published:` to its front matter"
            yield make_finding((CODE, NAME, SEVERITY), message, sheet, claims=open_dates)
