"""The claims of an event that a relation joins.

An end of the relation -> the claims that tell of that very event.

An order or a takeover is told again and again, and every claim with its parties is its own. Rules
and rises in price recur, so only the dates and figures of the same telling are theirs; "new rules"
are the latest that the article dates.
"""

from collections.abc import Iterator, Sequence

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.mention import PUBLISHED, Frame, Statement

_Pairs = Sequence[tuple[Statement, Claim]]


def claims_of_event(end: Frame, pairs: _Pairs, lexicon: Lexicon, *, newest: bool) -> list[Claim]:
    """The claims of `end` in text order.

    Of several such events the `newest`. Dates of its own telling outrank those of others.
    """
    kind = lexicon.frames[end.frame]
    own = [
        claim
        for statement, claim in pairs
        if _is_telling(end, statement.frame) and claim.measure != PUBLISHED
    ]
    if kind.recurring or kind.grows:
        latest = _latest(end, pairs, lexicon) if newest and not _dates(own) else []
        return [*own, *latest]
    same = [
        claim
        for statement, claim in pairs
        if _is_same(end, statement.frame) and claim.measure != PUBLISHED
    ]
    if dates := _dates(own):
        same = [claim for claim in same if claim.moment is None or claim in dates]
    return same


def _dates(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.moment and claim.moment.start]


def _is_telling(end: Frame, other: Frame | None) -> bool:
    return other is not None and (other.frame, other.span) == (end.frame, end.span)


def _is_same(end: Frame, other: Frame | None) -> bool:
    return other is not None and end.frame == other.frame and dict(end.roles) == dict(other.roles)


def _latest(end: Frame, pairs: _Pairs, lexicon: Lexicon) -> list[Claim]:
    """The claims that give the latest date of such an event by the same party in the article."""
    role = lexicon.frames[end.frame].subject
    who = lexicon.root_party(end.roles.get(role, ""))
    dated = [
        (claim.moment.start, claim)
        for statement, claim in pairs
        if statement.frame
        and statement.frame.frame == end.frame
        and claim.modality in ("fact", "reported")
        if claim.moment
        and claim.moment.start
        and lexicon.root_party(statement.frame.roles.get(role, "")) == who
    ]
    newest = max((start for start, _ in dated), default=None)
    return [claim for start, claim in dated if start == newest]


def roles_of_ends(ends: Sequence[Frame]) -> Iterator[tuple[str, str]]:
    """The parties of both events by end and role.

    (`subject.buyer`, "Baidu"), (`counterparty.regulator`, "United States").
    """
    for side, end in zip(("subject", "counterparty"), ends, strict=False):
        yield from ((f"{side}.{role}", name) for role, name in sorted(end.roles.items()))
