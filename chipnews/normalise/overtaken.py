"""Sets apart the injured of which the other articles of an event do not know.

They have died since the first report, or were hurt elsewhere. An article is silent about injured
people if it reports deaths and nobody hurt.
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
    """Returns the claims of all articles, the injured of an overtaken article set apart.

    An article is overtaken by a later silent one, or if most articles of its event are silent.
    """
    by_article = grouped(
        (one for one in claims if one.measure in (_DEATHS, _INJURED)), lambda one: one.article
    )
    known = {article: settings.get(article, UNKNOWN) for article in by_article}
    dead = {name: found for name, own in by_article.items() if (found := _some(own, _DEATHS))}
    hurt = {name: found for name, own in by_article.items() if (found := _some(own, _INJURED))}
    apart = set()
    for article, near in neighbours(known, lexicon.policy.event_days):
        own = hurt.get(article, [])
        silent = [other for other in near if other in dead and other not in hurt]
        if not own or not silent:
            continue
        most = len(silent) >= sum(other in hurt for other in near)
        if article in dead:
            overtaken = most and _are_open(own) and not _share_sentence(dead[article], own)
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
    """The claims that count one person and more."""
    return [
        one
        for one in claims
        if one.measure == measure and one.modality in ("fact", "reported") and one.number > 0
    ]


def _share_sentence(dead: Sequence[Claim], hurt: Sequence[Claim]) -> bool:
    """Whether one sentence has both: "one was killed and four were hurt"."""
    return not {one.evidence.start for one in dead}.isdisjoint(one.evidence.start for one in hurt)


def _is_later(one: Setting, other: Setting) -> bool:
    return (
        one.published is not None
        and other.published is not None
        and one.published >= other.published
    )


def _are_open(hurt: Sequence[Claim]) -> bool:
    """Whether they are named one by one, with no figure: some may be missing, or named twice."""
    return all(
        one.interval is not None
        and one.interval.high is None
        and one.amount is not None
        and one.amount.bound == "exact"
        for one in hurt
    )


def _most(claims: Sequence[Claim]) -> Decimal:
    return max(one.number for one in claims)
