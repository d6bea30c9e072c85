"""A figure a thousand or a million times another of its fact, or percent instead of points.

Flagged:  Baidu placed an order with Huawei worth $61.83 million. || Baidu placed an order with
          Huawei worth $61.83 billion.
Flagged:  Unemployment in Spain rose 2% to 6% from 4%.
Clean:    Baidu placed an order with Huawei worth $61.83 million. || Baidu placed an order with
          Huawei worth $61,830,000.
Clean:    Unemployment in Spain rose 2 percentage points to 6% from 4%.
"""

from collections.abc import Iterator

from chipnews.checks.disagreement import sides_of
from chipnews.checks.finding import find_broken, make_finding
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN206", "magnitude-slip", Severity.WARNING


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each slip between readings, and for each change of points in percent."""
    by_id = sheet.claims_by_id()
    for fact in sheet.facts:
        for slip in (one for one in fact.explanations if one.name == "slip"):
            cited = [by_id[name] for name in slip.claims]
            message, sides = f"{fact.label}: {slip.detail}", sides_of(fact, sheet, cited)
            yield make_finding(
                (CODE, NAME, SEVERITY), message, sheet, claims=cited, fact=fact, sides=sides
            )
    yield from find_broken(sheet, (CODE, NAME, SEVERITY), "points")
