"""Two vague words for one amount that lie a factor of ten or more apart.

"Thousands" means fewer than ten thousand; beside a precise larger figure it is merely vague.

Flagged:  Baidu ordered thousands of chips from Nvidia. || Baidu ordered tens of thousands of chips
          from Nvidia.
Clean:    Baidu ordered thousands of chips from Nvidia. || Baidu ordered 1,600 chips from Nvidia.
"""

from collections.abc import Iterator

from chipnews.checks.disagreement import conflicts, is_vague, sides_of, versus, why
from chipnews.checks.finding import make_finding, outlier_first
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN106", "conflicting-magnitude", Severity.WARNING


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each fact in conflict whose claims are all vague."""
    for fact, claims in conflicts(sheet, dates=False):
        if is_vague(claims):
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
