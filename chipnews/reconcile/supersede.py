"""Supersession: of a measure that grows, a later and larger figure replaces an earlier one.

It does so whoever says it; a smaller one only where the same holder says it, or with words of
revision. The as-of moment of a claim is the one that its words give, else the period that it
states, else the day its article was published. A claim of unknown moment supersedes nothing.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import permutations

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.text import Article, written_on
from chipnews.model.values.value import AsOf
from chipnews.reconcile.explaining.basis import grows
from chipnews.reconcile.withdrawal import SILENT

_ANYBODY, _REVISED = "anybody", "with words of revision"


def as_of_moments(
    claims: Sequence[Claim], articles: Mapping[str, Article], lexicon: Lexicon
) -> dict[str, AsOf]:
    """Returns claim id -> the moment as of which it speaks, where that is known.

    Only claims of a fact that grows have one.
    """
    if not grows(claims, lexicon):
        return {}
    growing = [claim for claim in claims if claim.kind == "quantity" and claim.status != "previous"]
    numbers: dict[str, set[Decimal]] = defaultdict(set)
    for claim in growing:
        numbers[claim.article].add(claim.number)
    found = {
        claim.id: _as_of(claim, articles, stated=len(numbers[claim.article]) > 1 or claim.is_toll)
        for claim in growing
    }
    return {name: when for name, when in found.items() if when}


def find_superseded(
    claims: Sequence[Claim], articles: Mapping[str, Article], as_of: Mapping[str, AsOf]
) -> dict[str, str]:
    """Returns claim id -> id of the claim that replaces it.

    `as_of` are the moments of the claims that can be replaced.
    """
    timed = sorted(
        (claim for claim in claims if claim.id in as_of),
        key=lambda claim: (as_of[claim.id], claim.id),
    )
    # who says it -> value -> the last who gives it
    latest: dict[str, dict[object, Claim]] = defaultdict(dict)
    for claim in timed:
        if _is_count(claim):
            for who in (_ANYBODY, _holder(claim, articles), *([_REVISED] if claim.revises else [])):
                latest[who][claim.interval] = claim
    replaced = {}
    for claim in timed:
        moment = as_of[claim.id]
        larger = (one for one in latest[_ANYBODY].values() if one.compared > claim.compared)
        others = (
            one for who in (_holder(claim, articles), _REVISED) for one in latest[who].values()
        )
        newer = [
            one
            for one in (*larger, *others)
            if one.interval != claim.interval and moment.is_before(as_of[one.id])
        ]
        if newer:
            replaced[claim.id] = max(
                newer, key=lambda one: (not one.attaches, as_of[one.id], one.id)
            ).id
    contradicted = _contradicted(timed, as_of)
    return {name: new for name, new in replaced.items() if name not in contradicted}


def find_posted_later(claims: Sequence[Claim], articles: Mapping[str, Article]) -> dict[str, str]:
    """Returns claim id -> id of the claim that the same holder makes later in the same live blog.

    Unlike a count that grows, any amount is replaced, and by nobody else's.
    """
    posted: list[tuple[tuple[str, int], Claim]] = []
    for claim in claims:
        article = articles[claim.article]
        if article.entry_of and article.minute is not None and _is_count(claim):
            posted.append(((_day(article), article.minute), claim))
    posted.sort(key=lambda row: (row[0], row[1].id))
    latest = {_teller(claim, articles): (when, claim) for when, claim in posted}
    replaced = {}
    for when, claim in posted:
        last, new = latest[_teller(claim, articles)]
        is_other = new.interval and claim.interval and new.interval.meet(claim.interval) is None
        if when < last and is_other:
            replaced[claim.id] = new.id
    return replaced


def _teller(claim: Claim, articles: Mapping[str, Article]) -> tuple[str | None, str, str]:
    return articles[claim.article].entry_of, _holder(claim, articles), claim.scale


def find_left(claims: Sequence[Claim], articles: Mapping[str, Article]) -> dict[str, str]:
    """Returns id of a claim of a level -> id of the claim that says that this level was left.

    "From 38 to 87" replaces the 38 of whoever did not write later.
    """
    replaced = {}
    for new in (one for one in claims if one.level_left is not None):
        for old in claims:
            is_before = _day(articles[old.article]) <= _day(articles[new.article])
            if old.level_left is None and _is_left(old, new) and is_before:
                replaced[old.id] = new.id
    return replaced


def _is_left(old: Claim, new: Claim) -> bool:
    """Whether `old` gives the level that `new` says was left, and not the one that was reached."""
    if old.scale != new.scale or old.interval is None or new.interval is None:
        return False
    left = new.level_left is not None and old.interval.contains(new.level_left)
    return left and old.interval.meet(new.interval) is None


def _day(article: Article) -> str:
    return written_on(article.published, article.updated, article.published_basis) or ""


def _contradicted(claims: Sequence[Claim], as_of: Mapping[str, AsOf]) -> set[str]:
    """Returns the claims to which their own article gives a rival as of the same moment.

    Later news does not settle that.
    """
    by_moment: dict[object, list[Claim]] = defaultdict(list)
    for claim in claims:
        if _is_count(claim) and not claim.revises:
            by_moment[claim.article, as_of[claim.id]].append(claim)
    return {
        one.id
        for alike in by_moment.values()
        for one, other in permutations(alike, 2)
        if one.interval and other.interval and one.interval.meet(other.interval) is None
    }


def _is_count(claim: Claim) -> bool:
    """Whether it is given as a figure that was reached: neither "up to 40" nor "40 feared dead"."""
    stands = claim.status not in SILENT and claim.modality in ("fact", "reported")
    return stands and claim.amount is not None and claim.amount.low is not None


def _as_of(claim: Claim, articles: Mapping[str, Article], *, stated: bool) -> AsOf | None:
    """Returns the moment that a claim gives, else its period if `stated`, else its article's day.

    The day of an article's only number is the article's, since "killed on Sunday" dates the deed.
    Of several numbers each may state its own, and so may a toll: "raised the toll on Sunday" dates
    the count. On the day of a live blog's entry it is the minute of that entry.
    """
    if claim.as_of:
        return claim.as_of
    article = articles[claim.article]
    written = _day(article)
    day = date.fromisoformat(written) if len(written) == 10 else None
    day = claim.period.start if claim.period is not None and (stated or day is None) else day
    if day is None:
        return None
    minute = article.minute if day.isoformat() == written else None
    return AsOf(day) if minute is None else AsOf(day, minute, minute + 1)


def _holder(claim: Claim, articles: Mapping[str, Article]) -> str:
    """Returns who says it; an unnamed source, or nobody, is somebody else in every paper."""
    named = claim.attribution.holder if claim.attribution.manner != "anonymous" else None
    return f"{named or articles[claim.article].source or claim.article} says"
