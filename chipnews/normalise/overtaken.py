"""The hurt of an article that others of its event have overtaken: it tells nobody dead, and they do.

Claims of all articles in -> the same, the hurt of such an article apart from the event's: who was "taken to a hospital" in the first
report has died in the next, and "five people were shot" of four who live.
"""

from collections.abc import Mapping, Sequence

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.trace import Step, traced
from chipnews.model.values.setting import UNKNOWN, Setting
from chipnews.normalise.one_event import neighbours

_DEATHS, _INJURED, _APART = "casualty.deaths", "casualty.injured", "casualty.part.injured"
_STEP = Step("normalise", "overtaken", "apart: other articles of the event tell of dead, this one does not")


def with_overtaken(claims: Sequence[Claim], lexicon: Lexicon, settings: Mapping[str, Setting]) -> list[Claim]:
    """The claims, those of the hurt apart in each article that half of its event's articles and more have overtaken."""
    by_article = grouped((one for one in claims if one.measure in (_DEATHS, _INJURED)), lambda one: one.article)
    known = {article: settings.get(article, UNKNOWN) for article in by_article}
    dead = {article for article, own in by_article.items() if any(map(_tells_dead, own))}
    overtaken = {
        article
        for article, near in neighbours(known, lexicon.policy.event_days)
        if article not in dead and 2 * len(dead.intersection(near)) >= len(near)
    }
    return [
        traced(one, _STEP, measure=_APART, scope="part")
        if one.article in overtaken and one.measure == _INJURED
        else one
        for one in claims
    ]


def _tells_dead(claim: Claim) -> bool:
    told = claim.measure == _DEATHS and claim.modality in ("fact", "reported")
    return told and claim.amount is not None and claim.amount.number > 0
