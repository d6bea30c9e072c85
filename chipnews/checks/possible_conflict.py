"""Two figures of two articles that may be one thing's, and then cannot both be right.

Their words share too little to call them one fact, and too much to say nothing: a person looks and
decides. At most the seven of a story that fit best are shown, and no job fails because of them.

Flagged:  The ferry to Bodo carried 310 pilgrims on Monday. || The ferry that left for Bodo on
          Monday carried 340 people.
Clean:    The ferry to Bodo carried 310 pilgrims on Monday. || The harbour of Bodo has 340 berths.
"""

from collections.abc import Iterator

from chipnews.checks.finding import make_finding, outlier_first
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.identity import printed_value
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet
from chipnews.model.values.bounds import counted_words

CODE, NAME, SEVERITY = "CN107", "possible-conflict", Severity.NOTE


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each pair of rival claims of two facts."""
    by_id = sheet.claims_by_id()
    for fact in sheet.facts:
        for pair in fact.rivals:
            one, other = (by_id[name] for name in pair)
            sides = [list(_alike(claim, sheet)) for claim in (one, other)]
            if any(_was_left(old, new, sheet) for old, new in ((one, other), (other, one))):
                continue
            message = f"{_figure(one)} and {_figure(other)} may be of one thing: {fact.label}"
            cited = outlier_first([claim for side in sides for claim in side], sides)
            yield make_finding(
                (CODE, NAME, SEVERITY), message, sheet, claims=cited, fact=fact, sides=sides
            )


def _alike(claim: Claim, sheet: FactSheet) -> Iterator[Claim]:
    """Yields a claim and those of its fact that give the same value."""
    fact = sheet.fact_of(claim)
    others = sheet.claims_of(fact) if fact else ()
    yield claim
    yield from (one for one in others if printed_value(one) == printed_value(claim))


def _was_left(old: Claim, new: Claim, sheet: FactSheet) -> bool:
    """Whether a claim of the new figure's fact says that it was reached from the old one."""
    fact = sheet.fact_of(new)
    return any(
        one.level_left is not None
        and old.interval is not None
        and old.interval.contains(one.level_left)
        for one in (sheet.claims_of(fact) if fact else ())
    )


def _figure(claim: Claim) -> str:
    return f"{claim.text} {counted_words(claim)}".strip()
