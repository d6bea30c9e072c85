"""Parts that do not add up to the whole that the same sentence gives for them.

Flagged:  Intel plans to cut 500 jobs in Ireland and 300 in Spain, 900 in all.
Clean:    Intel plans to cut 500 jobs in Ireland and 300 in Spain, 800 in all.
Clean:    Intel plans to cut 500 jobs in Ireland and 300 in Spain, and has 900 workers in Italy.
"""

from collections.abc import Iterator

from chipnews.checks.broken import find_broken
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.finding import Finding, Severity
from chipnews.model.sheet import FactSheet

CODE, NAME, SEVERITY = "CN202", "sum-mismatch", Severity.ERROR


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """A finding for each sum that cannot be."""
    yield from find_broken(sheet, (CODE, NAME, SEVERITY), "sum")
