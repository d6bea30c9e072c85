"""Parts that do not add up to the whole that the same sentence gives for them.

Days are summed, too: a span must lead from one day of a sentence to the other. Parts that are only
among the whole ("including") may leave others unsaid.

Flagged:  Intel plans to cut 500 jobs in Ireland and 300 in Spain, 900 in all.
Flagged:  The crash killed 34 people: 20 men and 15 women.
Flagged:  She was freed on 4 July 2019, 300 days after her arrest on 4 March 2019.
Clean:    The crash killed 34 people, including 12 men and 15 women.
Clean:    Intel plans to cut 500 jobs in Ireland and 300 in Spain, 800 in all.
Clean:    Intel plans to cut 500 jobs in Ireland and 300 in Spain, and has 900 workers in Italy.
"""

from collections.abc import Iterator

from chipnews.checks.finding import find_broken
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN202", "sum-mismatch", Severity.ERROR


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each sum, of amounts or of days, that cannot be."""
    yield from find_broken(sheet, (CODE, NAME, SEVERITY), "sum")
