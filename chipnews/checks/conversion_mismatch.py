"""A sum in two currencies, or a measure in two units, that no conversion explains.

The rate of currencies is the ECB's of the article's day, or HMRC's of its month; those of an
undated article are not checked. Rounding is allowed for.

Flagged:  Nov 7, 2023 (Reuters) - Samsung will invest 450 million euros ($350 million) in Poland.
Flagged:  The fire burned 9,500 hectares (95,000 acres) of forest.
Clean:    The fire burned 9,500 hectares (about 23,500 acres) of forest.
Clean:    Nov 7, 2023 (Reuters) - Samsung will invest 450 million euros ($480 million) in Poland.
Clean:    Samsung will invest 450 million euros ($350 million) in Poland.
"""

from collections.abc import Iterator

from chipnews.checks.finding import find_broken
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN204", "conversion-mismatch", Severity.WARNING


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each pair that misses the rate by more than the policy allows."""
    yield from find_broken(sheet, (CODE, NAME, SEVERITY), "conversion")
