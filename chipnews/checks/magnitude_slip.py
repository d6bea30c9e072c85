"""A figure a thousand or a million times another of the same fact, or percent where percentage points are meant.

Flagged:  Baidu placed an order with Huawei worth $61.83 million. || Baidu placed an order with Huawei worth $61.83 billion.
Flagged:  Unemployment in Spain rose 2% to 6% from 4%.
Clean:    Baidu placed an order with Huawei worth $61.83 million. || Baidu placed an order with Huawei worth $61,830,000.
Clean:    Unemployment in Spain rose 2 percentage points to 6% from 4%.
"""

from collections.abc import Iterator

from chipnews.checks.broken import find_broken
from chipnews.checks.disagreement import sides_of
from chipnews.checks.finding import make_finding
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN206", "magnitude-slip", Severity.WARNING


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """A finding for each slip that explains why readings differ, and for each change told in percent that is one of points."""
    by_id = sheet.claims_by_id()
    for fact in sheet.facts:
        for found in (one for one in fact.explanations if one.name == "slip"):
            cited = [by_id[name] for name in found.claims]
            message, sides = f"{fact.label}: {found.detail}", sides_of(fact, sheet, cited)
            yield make_finding(
                (CODE, NAME, SEVERITY), message, sheet, claims=cited, fact=fact, sides=sides
            )
    yield from find_broken(sheet, (CODE, NAME, SEVERITY), "points")
