"""Two sources give figures of one fact that cannot both be right.

Rounding, hedges and bounds are allowed for first: 62 and 61.83 agree, 61 and 61.83 do not.

Flagged:  Baidu ordered 1,600 chips from Huawei. || Baidu ordered 1,900 chips from Huawei.
Clean:    Baidu ordered 1,600 chips from Huawei. || Baidu ordered about 1,650 chips from Huawei.
"""

from collections.abc import Iterator

from chipnews.checks.disagreement import conflicts, is_vague, sides_of, versus, why
from chipnews.checks.finding import make_finding, outlier_first
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN101", "conflicting-figures", Severity.ERROR


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each fact whose amounts leave two readings; vague words are CN106."""
    for fact, claims in conflicts(sheet, dates=False):
        if not is_vague(claims):
            message = f"{fact.label}: {versus(fact)}{why(fact)}"
            sides = sides_of(fact, sheet)
            yield make_finding(
                (CODE, NAME, SEVERITY),
                message,
                sheet,
                claims=outlier_first(claims, sides),
                fact=fact,
                sides=sides,
            )
