"""Makes the quotes by which a fact or a finding is found again in a later run.

An answer or an acceptance keeps the quotes of the earliest claims, and follows the fact or finding
that has most of them.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from chipnews.model.claim import Claim
from chipnews.model.results.fact import Fact
from chipnews.model.results.sheet import FactSheet

KEPT = 5  # quotes of those who say the same


def by_age(claims: Iterable[Claim], days: Mapping[str, str | None]) -> list[Claim]:
    """Sorts claims by the date that their article itself gives, then by place in the article.

    Undated articles come last. Articles of one day are sorted by their words, never by the names of
    their files.
    """
    by_place = sorted(claims, key=lambda claim: claim.start)
    first: dict[str, str] = {}
    for claim in by_place:
        first.setdefault(claim.article, claim.quote)
    return sorted(
        by_place,
        key=lambda claim: (days.get(claim.article) or "~", first[claim.article], claim.start),
    )


def worded_apart(claims: Iterable[Claim]) -> list[Claim]:
    """Returns the first claims whose quotes differ, `KEPT` at most."""
    first: dict[str, Claim] = {}
    for claim in claims:
        first.setdefault(claim.quote, claim)
        if len(first) == KEPT:
            break
    return list(first.values())


def quotes_of(fact: Fact, sheet: FactSheet) -> tuple[str, ...]:
    """Returns the earliest quotes of each reading of a fact, which an answer keeps."""
    by_id = sheet.claims_by_id()
    readings = (
        by_age((by_id[name] for name in reading.claims), sheet.days) for reading in fact.readings
    )
    return tuple(dict.fromkeys(one.quote for claims in readings for one in worded_apart(claims)))


def facts_by_quote(sheet: FactSheet) -> dict[str, list[str]]:
    """Returns the ids of the facts that have each quote."""
    found: dict[str, list[str]] = {}
    for fact in sheet.facts:
        for quote in {claim.quote for claim in sheet.claims_of(fact)}:
            found.setdefault(quote, []).append(fact.id)
    return found


def most_held(quotes: Collection[str], holders: Mapping[str, Sequence[str]]) -> str | None:
    """Returns the id that holds most of `quotes`; `None` if no id holds one, or two as many.

    >>> most_held(["a", "b", "c"], {"a": ["F1"], "b": ["F2"], "c": ["F1", "F2", "F3"], "d": ["F3"]})
    >>> most_held(["a", "c"], {"a": ["F1"], "c": ["F1", "F2"]})
    'F1'
    """
    ranked = Counter(name for quote in quotes for name in holders.get(quote, ())).most_common(2)
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else None
