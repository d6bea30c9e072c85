"""Two sources date one event differently.

A coarser date agrees with a finer one inside it: 2023, August 2023 and 17 August 2023 are one date.

Flagged:  Baidu ordered 1,600 chips from Huawei in August 2023. || Baidu ordered 1,600 chips from
          Huawei in June 2023.
Clean:    Baidu ordered 1,600 chips from Huawei in August 2023. || Baidu ordered 1,600 chips from
          Huawei in 2023.
"""

from collections.abc import Iterator

from chipnews.checks.disagreement import conflicts, sides_of, versus
from chipnews.checks.finding import make_finding, outlier_first
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN102", "conflicting-dates", Severity.ERROR


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each fact whose dates leave two readings."""
    for fact, claims in conflicts(sheet, dates=True):
        message, sides = f"{fact.label}: {versus(fact)}", sides_of(fact, sheet)
        yield make_finding(
            (CODE, NAME, SEVERITY),
            message,
            sheet,
            claims=outlier_first(claims, sides),
            fact=fact,
            sides=sides,
        )
