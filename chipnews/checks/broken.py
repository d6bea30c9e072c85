"""What the checks of arithmetic share.

The constraints of a law that are broken, each as a finding.
"""

from collections.abc import Iterator

from chipnews.checks.finding import make_finding
from chipnews.model.results.constraint import Law
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet


def find_broken(sheet: FactSheet, rule: tuple[str, str, Severity], *laws: Law) -> Iterator[Finding]:
    """A finding of the check `rule` for each broken constraint of `laws`, with its computation."""
    by_id = sheet.claims_by_id()
    for constraint in sheet.constraints:
        if constraint.law in laws and not constraint.holds:
            yield make_finding(
                rule, constraint.detail, sheet, claims=[by_id[name] for name in constraint.claims]
            )
