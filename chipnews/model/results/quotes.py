"""By what a fact or a finding is found again: its earliest claim, and the words of its claims.

Claims -> the same by age, and as quotes; an answer or an acceptance keeps quotes, and follows what
holds most of them.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from chipnews.model.claim import Claim
from chipnews.model.results.fact import Fact
from chipnews.model.results.sheet import FactSheet

KEPT = 5  # quotes of those who say the same


def by_age(claims: Iterable[Claim], days: Mapping[str, str | None]) -> list[Claim]:
    """The claims, the earliest first.

    By the date that their article itself gives, then by place in the article.

    Undated articles come last; those of one day go by their words, never by the names of their
    files.
    """
    placed = sorted(claims, key=lambda claim: claim.start)
    first: dict[str, str] = {}
    for claim in placed:
        first.setdefault(claim.article, claim.quote)
    return sorted(
        placed,
        key=lambda claim: (days.get(claim.article) or "~", first[claim.article], claim.start),
    )


def worded_apart(claims: Iterable[Claim]) -> list[Claim]:
    """The first few of `claims` whose quotes differ."""
    first: dict[str, Claim] = {}
    for claim in claims:
        first.setdefault(claim.quote, claim)
        if len(first) == KEPT:
            break
    return list(first.values())


def quotes_of(fact: Fact, sheet: FactSheet) -> tuple[str, ...]:
    """What an answer keeps of a fact: the earliest quotes of each reading."""
    by_id = sheet.claims_by_id()
    readings = (
        by_age((by_id[name] for name in reading.claims), sheet.days) for reading in fact.readings
    )
    return tuple(dict.fromkeys(claim.quote for told in readings for claim in worded_apart(told)))


def facts_by_quote(sheet: FactSheet) -> dict[str, list[str]]:
    """Quote -> the ids of the facts that hold it."""
    found: dict[str, list[str]] = {}
    for fact in sheet.facts:
        for quote in {claim.quote for claim in sheet.claims_of(fact)}:
            found.setdefault(quote, []).append(fact.id)
    return found


def most_held(quotes: Collection[str], holders: Mapping[str, Sequence[str]]) -> str | None:
    """Who holds most of `quotes`; `None` where nobody holds one, or two hold as many.

    >>> most_held(["a", "b", "c"], {"a": ["F1"], "b": ["F2"], "c": ["F1", "F2", "F3"], "d": ["F3"]})
    >>> most_held(["a", "c"], {"a": ["F1"], "c": ["F1", "F2"]})
    'F1'
    """
    ranked = Counter(name for quote in quotes for name in holders.get(quote, ())).most_common(2)
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else None
