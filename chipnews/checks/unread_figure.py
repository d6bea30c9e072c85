"""A number in the text that could not be read.

A miss is never silent. Product names, times and other known distractors are no misses.

Flagged:  The answer, said the minister, was 5,00 at most.
Clean:    The minister answered 42 questions at 9 a.m. about the A100.
"""

from collections.abc import Iterator

from chipnews.checks.finding import make_unread_finding
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN403", "unread-figure", Severity.NOTE


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each unread figure, with its place in the file."""
    for unread in sheet.coverage.unread:
        message = f"“{unread.figure.text}” was not read"
        yield make_unread_finding((CODE, NAME, SEVERITY), message, sheet, unread)
