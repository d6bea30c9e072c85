"""A change that does not lead from the old level to the new one.

Flagged:  Apple's revenue rose 12% to $56 billion from $40 billion.
Flagged:  Apple's sales tripled to $56 billion from $40 billion.
Flagged:  The clock sold for $900,000, nearly twice its upper estimate of $700,000.
Clean:    Apple's revenue rose 12% to $56 billion from $50 billion.
Clean:    Apple's revenue rose 12% in constant currency to $56 billion from $54 billion.
"""

from collections.abc import Iterator

from chipnews.checks.finding import find_broken
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN203", "growth-mismatch", Severity.ERROR


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each growth and each multiple that cannot be."""
    yield from find_broken(sheet, (CODE, NAME, SEVERITY), "growth", "ratio")
