"""An article without a date that speaks of "October" or "last year": nothing says which.

Flagged:  Baidu ordered 1,600 chips from Huawei in August.
Clean:    Baidu ordered 1,600 chips from Huawei in August 2023.
"""

from collections import defaultdict
from collections.abc import Iterator

from chipnews.checks.finding import make_finding
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN402", "undated-article", Severity.WARNING


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each article without a day, citing the dates that stay open."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in sheet.claims:
        if claim.moment and claim.moment.start is None:
            by_article[claim.article].append(claim)
    for article in sheet.articles:
        open_dates = by_article[article.id]
        if open_dates and len(article.published or "") < len("2023-11-09"):
            dates = ", ".join(dict.fromkeys(f"“{claim.text}”" for claim in open_dates))
            inferred = " (inferred)" if article.published_basis == "inferred" else ""
            known = f"of {article.published}{inferred} no day is known"
            message = (
                f"{article.id}: {known if article.published else 'has no date'}, so {dates} stays "
                "open; add `published:` to its front matter"
            )
            yield make_finding(
                (CODE, NAME, SEVERITY), message, sheet, claims=open_dates, sides=[open_dates]
            )
