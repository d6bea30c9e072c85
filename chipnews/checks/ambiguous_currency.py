"""A sign that several currencies share, with nothing in the article to settle it.

The currency that the sign usually means is assumed.

Flagged:  The fab will cost $10bn.
Clean:    The fab will cost US$10bn.
"""

from collections.abc import Iterator

from chipnews.checks.finding import make_finding
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN401", "ambiguous-currency", Severity.NOTE


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each article and assumed currency, citing the figures."""
    assumed: dict[tuple[str, str], list[Claim]] = {}
    for claim in sheet.claims:
        if claim.amount and claim.assumed_currency:
            assumed.setdefault((claim.article, claim.amount.unit), []).append(claim)
    for (article, unit), claims in assumed.items():
        message = f"{article}: {claims[0].text} could be several currencies; {unit} is assumed"
        yield make_finding((CODE, NAME, SEVERITY), message, sheet, claims=claims, sides=[claims])
