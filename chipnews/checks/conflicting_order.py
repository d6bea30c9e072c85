"""The order in which events are said to have come is impossible.

What came in response to a thing cannot have come before it. An event without a date proves
nothing, nor does a thing that the text does not identify ("a US ban").

Flagged:  Baidu ordered chips from Huawei in August 2023. || Baidu ordered chips from Huawei in
          response to the US ban of October 2023.
Clean:    Baidu ordered chips from Huawei in August 2023. || Baidu ordered chips from Huawei in
          response to a US ban.
"""

from collections.abc import Iterator

from chipnews.checks.finding import make_finding
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN103", "conflicting-order", Severity.ERROR


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each cycle of relations and dates, on the fact of its earliest date."""
    by_id, facts = sheet.claims_by_id(), {fact.id: fact for fact in sheet.facts}
    for constraint in sheet.constraints:
        if constraint.law == "order" and not constraint.holds:
            claims = [by_id[name] for name in constraint.claims]
            fact = next((facts[name] for name in constraint.facts if name in facts), None)
            yield make_finding(
                (CODE, NAME, SEVERITY), constraint.detail, sheet, claims=claims, fact=fact
            )
