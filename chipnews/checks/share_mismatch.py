"""A share, or a price, that its part and its whole do not bear out.

What rounding and hedges allow is allowed for; "nearly" means less. A price for each, times the
count, must give the value in the same way.

Flagged:  Google will cut 12,000 jobs, nearly 6% of its workforce of 186,779.
Flagged:  Huawei delivered 1,000 of the 1,600 chips, or 70%.
Flagged:  Turnout was 81%: 4,500 of the 9,000 members voted.
Flagged:  A bonus of £750 a head for 2,100 dockers would cost £1.9 million.
Flagged:  Meta will lay off 11,000 people, or 20% of its workforce. || Meta employs 87,314 people.
Clean:    Google will cut 12,000 jobs, about 6% of its workforce of 186,779.
Clean:    Of the 9,000 members, 4,500 voted, while prices rose 81%.
Clean:    Meta will lay off 11,000 people, or 20% of its recruiters. || Meta employs 87,314 people.
"""

from collections.abc import Iterator

from chipnews.checks.finding import find_broken
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN201", "share-mismatch", Severity.ERROR


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each share of a total, and each price times a count, that cannot be."""
    yield from find_broken(sheet, (CODE, NAME, SEVERITY), "share", "rate")
