"""Several articles that go back to one report: their agreement counts once.

Flagged:  Baidu ordered 1,625 chips from Huawei, according to Reuters. || Baidu ordered 1,625 chips
          from Huawei, Reuters said.
Clean:    Baidu ordered 1,600 chips from Huawei, Huawei said. || Baidu ordered 1,600 chips from
          Huawei, Baidu said.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from chipnews.checks.article_history import ArticleHistory
from chipnews.checks.finding import make_finding
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN301", "single-origin", Severity.WARNING
_NAMED = 10  # articles that the message names; the rest is counted


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each report that alone supports a fact of several articles.

    A named holder is no such report.
    """
    history, shared = ArticleHistory(sheet), _shared_claims(sheet)
    for origin in (one for one in sheet.origins if one.id.startswith("O")):
        claims = shared.get(origin.id)
        if claims and len({*map(history.page, origin.articles)}) > 1:
            rest = len(origin.articles) - _NAMED
            message = (
                f"{len(origin.articles)} articles, one origin ({origin.name}): "
                f"{', '.join(origin.articles[:_NAMED])}{f' and {rest:,} more' if rest > 0 else ''}"
            )
            yield make_finding(
                (CODE, NAME, SEVERITY), message, sheet, claims=claims, sides=[claims]
            )


def _shared_claims(sheet: FactSheet) -> Mapping[str, Sequence[Claim]]:
    """Maps an origin's id to the claims of the facts that it alone supports."""
    by_id, found = sheet.claims_by_id(), defaultdict[str, list[Claim]](list)
    for fact in sheet.facts:
        origins = {name for reading in fact.readings for name in reading.origins}
        claims = [by_id[name] for reading in fact.readings for name in reading.claims]
        if len(origins) == 1 and len({claim.article for claim in claims}) > 1:
            found[origins.pop()] += claims
    return found
