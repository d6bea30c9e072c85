"""A sum in two currencies that no rate of the day can lead between.

The rate is the ECB's of the article's day, or HMRC's of its month; an undated article is not checked.

Flagged:  Nov 7, 2023 (Reuters) - Samsung will invest 450 million euros ($350 million) in Poland.
Clean:    Nov 7, 2023 (Reuters) - Samsung will invest 450 million euros ($480 million) in Poland.
Clean:    Samsung will invest 450 million euros ($350 million) in Poland.
"""

from collections.abc import Iterator

from chipnews.checks.broken import find_broken
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.finding import Finding, Severity
from chipnews.model.sheet import FactSheet

CODE, NAME, SEVERITY = "CN204", "conversion-mismatch", Severity.WARNING


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """A finding for each pair of a text that misses the rate by more than the policy allows."""
    yield from find_broken(sheet, (CODE, NAME, SEVERITY), "conversion")
