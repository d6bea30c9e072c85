"""Supersession: of a measure that grows, a newer statement of the same holder replaces the older one; so does one with words of revision.

The as-of time of a claim is the period it states, else the day its article was published; an unknown one never supersedes.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.interval import Interval
from chipnews.model.text import Article


def as_of_days(claims: Sequence[Claim], articles: Mapping[str, Article], lexicon: Lexicon) -> dict[str, date]:
    """Claim id -> the day as of which it speaks, of measures that grow, where it is known."""
    told = (claim for claim in claims if claim.frame and claim.amount and claim.status != "previous")
    growing = [claim for claim in told if lexicon.frames[claim.frame or ""].grows]
    numbers: dict[str, set[Decimal]] = defaultdict(set)
    for claim in growing:
        numbers[claim.article].add(claim.amount.number if claim.amount else Decimal(0))
    found = {
        claim.id: _as_of(claim, articles, stated=len(numbers[claim.article]) > 1 or claim.is_toll) for claim in growing
    }
    return {name: when for name, when in found.items() if when}


def find_superseded(
    claims: Sequence[Claim], articles: Mapping[str, Article], as_of: Mapping[str, date]
) -> dict[str, str]:
    """Claim id -> id of the claim that replaces it; `as_of` are the days of the claims that can be replaced."""
    timed = sorted(
        ((as_of[claim.id], claim.id, claim) for claim in claims if claim.id in as_of),
        key=lambda row: row[:2],
        reverse=True,
    )
    latest: dict[
        tuple[str | None, Interval | None], tuple[date, Claim]
    ] = {}  # of each holder, and of any who revises, by value
    for when, _, claim in timed:
        for holder in (_holder(claim, articles), *([None] if claim.revises else [])):
            latest.setdefault((holder, claim.interval), (when, claim))
    speaking: dict[str | None, list[tuple[date, Claim]]] = defaultdict(list)
    for (holder, _), row in latest.items():
        speaking[holder].append(row)
    replaced = {}
    for when, _, claim in timed:
        rows = (row for holder in (_holder(claim, articles), None) for row in speaking[holder])
        newer = [(then, other) for then, other in rows if then > when and _differs(other, claim)]
        if newer:
            replaced[claim.id] = max(newer, key=lambda pair: (pair[0], pair[1].id))[1].id
    return replaced


def _as_of(claim: Claim, articles: Mapping[str, Article], *, stated: bool) -> date | None:
    """The day of an article's only number is the article's, since "killed on Sunday" dates the deed; of several each may state its own.

    So may a toll: the day of "raised the toll on Sunday" is that of the count.
    """
    published = articles[claim.article].published or ""
    day = date.fromisoformat(published) if len(published) == 10 else None
    return claim.period.start if claim.period is not None and (stated or day is None) else day


def _differs(newer: Claim, older: Claim) -> bool:
    return newer.interval is not None and older.interval is not None and newer.interval != older.interval


def _holder(claim: Claim, articles: Mapping[str, Article]) -> str:
    """Who says it; an unnamed source, or nobody, is somebody else in every paper."""
    named = claim.attribution.holder if claim.attribution.manner != "anonymous" else None
    return named or articles[claim.article].source or claim.article
