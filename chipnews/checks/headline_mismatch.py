"""An article's headline or lead gives a figure or a date that its own text does not bear out.

Rounding, hedges and bounds are allowed for; where two speakers of one article differ, it is no
mismatch. No other check reports this conflict again.

Flagged:  Baidu ordered 1,900 chips from Huawei // Baidu placed its order on Monday. // Baidu
          ordered 1,600 chips from Huawei, it said.
Clean:    Baidu orders 1,600 chips from Huawei // Baidu placed its order on Monday. // Baidu ordered
          1,600 chips from Huawei, it said.
Clean:    Baidu orders 62,000 chips from Huawei // Baidu ordered 61,830 chips from Huawei, it said.
"""

from collections.abc import Iterator

from chipnews.checks.disagreement import mismatches
from chipnews.checks.finding import make_finding
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet
from chipnews.model.values.bounds import bounded

CODE, NAME, SEVERITY = "CN108", "headline-mismatch", Severity.ERROR


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each article and fact whose top the text below contradicts."""
    for fact, top, below in mismatches(sheet):
        values = [", ".join(dict.fromkeys(map(bounded, claims))) for claims in (top, below)]
        place = "headline" if top[0].section == "headline" else "lead"
        message = (
            f"{fact.label}: the {place} of {top[0].article} says {values[0]}, its text {values[1]}"
        )
        yield make_finding((CODE, NAME, SEVERITY), message, sheet, claims=(*top, *below), fact=fact)
