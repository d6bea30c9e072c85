"""A figure that was cut, not rounded, from a finer one that another source prints.

Flagged:  Baidu placed an order with Huawei worth $61.83 million. || Baidu placed an order with
          Huawei worth $61 million.
Clean:    Baidu placed an order with Huawei worth $61.83 million. || Baidu placed an order with
          Huawei worth $62 million.
"""

from collections.abc import Iterator

from chipnews.checks.disagreement import sides_of
from chipnews.checks.finding import make_finding
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN205", "truncated-figure", Severity.WARNING


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each truncation that explains why two readings differ."""
    by_id = sheet.claims_by_id()
    for fact in sheet.facts:
        for cut in (one for one in fact.explanations if one.name == "truncation"):
            cited = [by_id[name] for name in cut.claims]
            message, sides = f"{fact.label}: {cut.detail}", sides_of(fact, sheet, cited)
            yield make_finding(
                (CODE, NAME, SEVERITY), message, sheet, claims=cited, fact=fact, sides=sides
            )
