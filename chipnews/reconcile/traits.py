"""The traits of a fact: what most of its claims say."""

from collections import Counter
from collections.abc import Iterable, Sequence

from chipnews.lexicon.frames import FrameType
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.identity import dimension_of
from chipnews.model.results.fact import Traits
from chipnews.model.values.setting import WHERE


def traits_of(
    claims: Sequence[Claim], lexicon: Lexicon, published: Iterable[str | None] = ()
) -> Traits:
    """The traits of a group: of each what most of its claims say.

    Of a disaster the day on which it was first told as well.
    """
    lead = claims[0]
    frame = _common(claim.frame for claim in claims)
    kind = lexicon.frames.get(frame or "")
    wanted = kind.key if kind else ("subject", "counterparty")
    named = zip(("subject", "counterparty"), _parties(claims), strict=True)
    roles = tuple((role, name) for role, name in named if name and role in wanted)
    measure = _common(claim.measure for claim in claims)
    by_setting = lexicon.is_by_setting(frame, measure)
    if by_setting and (where := _common(claim.roles.get(WHERE) for claim in claims)):
        roles = (*roles, (WHERE, where))
    return Traits(
        frame=frame,
        measure=measure,
        form=_common(claim.form for claim in claims),
        dimension=dimension_of(lead, kind.counts if kind else (), as_written=True),
        roles=roles,
        status=_common(claim.status for claim in claims) if kind and kind.status_matters else None,
        scope=None if measure else lead.text,
        period=min(filter(None, published), default=None) if by_setting else _period(lead, kind),
    )


def _period(lead: Claim, kind: FrameType | None) -> str | None:
    return lead.moment.timex if lead.moment and kind and kind.recurring else None


def _parties(claims: Sequence[Claim]) -> tuple[str | None, str | None]:
    """The pair that most claims name; of equals the fuller."""
    pairs = Counter((claim.subject, claim.counterparty) for claim in claims)
    return min(
        pairs, key=lambda pair: (-sum(map(bool, pair)), -pairs[pair], pair[0] or "", pair[1] or "")
    )


def _common(values: Iterable[str | None]) -> str | None:
    """The most frequent value that is one; of equals the first in the alphabet."""
    told = [value for value in values if value]
    if len(set(told)) < 2:
        return told[0] if told else None
    counts = Counter(told)
    return min(counts, key=lambda value: (-counts[value], value))
