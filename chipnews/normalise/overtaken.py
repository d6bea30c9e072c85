"""The hurt whom the other articles of an event do not know.

Who was hurt in the first report has died, or was hurt elsewhere.

Claims of all articles in -> the same, the hurt of such an article apart from the event's. An
article is silent that tells of dead and of nobody hurt.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.trace import Step, traced
from chipnews.model.values.setting import UNKNOWN, Setting
from chipnews.normalise.one_event import neighbours

_DEATHS, _INJURED, _APART = "casualty.deaths", "casualty.injured", "casualty.part.injured"
_STEP = Step(
    "normalise", "overtaken", "apart: other articles of the event tell of dead and of none of these"
)


def with_overtaken(
    claims: Sequence[Claim], lexicon: Lexicon, settings: Mapping[str, Setting]
) -> list[Claim]:
    """The claims, those of the hurt apart in each article that a later silent one has overtaken or that most contradict by silence."""
    by_article = grouped(
        (one for one in claims if one.measure in (_DEATHS, _INJURED)), lambda one: one.article
    )
    known = {article: settings.get(article, UNKNOWN) for article in by_article}
    dead = {article: found for article, own in by_article.items() if (found := _some(own, _DEATHS))}
    hurt = {
        article: found for article, own in by_article.items() if (found := _some(own, _INJURED))
    }
    apart = set()
    for article, near in neighbours(known, lexicon.policy.event_days):
        own, silent = (
            hurt.get(article, []),
            [other for other in near if other in dead and other not in hurt],
        )
        if not own or not silent:
            continue
        most = len(silent) >= sum(other in hurt for other in near)
        if article in dead:
            overtaken = most and _are_open(own) and not _told_together(dead[article], own)
        else:
            later = any(_is_later(known[other], known[article]) for other in silent)
            overtaken = (most or later) and (
                _are_open(own) or _most(own) <= max(_most(dead[other]) for other in silent)
            )
        if overtaken:
            apart.add(article)
    return [
        traced(one, _STEP, measure=_APART, scope="part")
        if one.article in apart and one.measure == _INJURED
        else one
        for one in claims
    ]


def _some(claims: Sequence[Claim], measure: str) -> list[Claim]:
    """Those that tell of somebody."""
    told = (
        one for one in claims if one.measure == measure and one.modality in ("fact", "reported")
    )
    return [one for one in told if one.amount is not None and one.amount.number > 0]


def _told_together(dead: Sequence[Claim], hurt: Sequence[Claim]) -> bool:
    """As in "one was killed and four were hurt"."""
    return not {one.evidence.start for one in dead}.isdisjoint(one.evidence.start for one in hurt)


def _is_later(one: Setting, other: Setting) -> bool:
    return (
        one.published is not None
        and other.published is not None
        and one.published >= other.published
    )


def _are_open(hurt: Sequence[Claim]) -> bool:
    """Whether they are told of one by one, with no figure.

    There may be more, or one person twice.
    """
    return all(
        one.interval is not None
        and one.interval.high is None
        and one.amount is not None
        and one.amount.bound == "exact"
        for one in hurt
    )


def _most(claims: Sequence[Claim]) -> Decimal:
    return max(one.amount.number for one in claims if one.amount)
