"""Finds the claims of an event that a relation joins.

An order or a takeover is mentioned again and again, and every claim with its parties belongs to it.
Rules and rises in price recur, so only the dates and figures of the same mention belong to them;
"new rules" are the latest that the article dates.
"""

from collections.abc import Iterator, Sequence

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.mention import PUBLISHED, Frame, Statement

_Pairs = Sequence[tuple[Statement, Claim]]


def claims_of_event(end: Frame, pairs: _Pairs, lexicon: Lexicon, *, newest: bool) -> list[Claim]:
    """Returns the claims of the event `end`, in text order.

    The dates of its own mention outrank those of others. A recurring event without one has the
    claims of the latest such event if it is the `newest`.
    """
    framed = [
        (statement.frame, claim)
        for statement, claim in pairs
        if statement.frame and statement.frame.frame == end.frame and claim.measure != PUBLISHED
    ]
    own = [claim for frame, claim in framed if frame.span == end.span]
    dates = [claim for claim in own if claim.moment and claim.moment.start]
    kind = lexicon.frames[end.frame]
    if kind.recurring or kind.grows:
        return [*own, *(_latest(end, pairs, lexicon) if newest and not dates else [])]
    same = [claim for frame, claim in framed if dict(frame.roles) == dict(end.roles)]
    if dates:
        same = [claim for claim in same if claim.moment is None or claim in dates]
    return same


def _latest(end: Frame, pairs: _Pairs, lexicon: Lexicon) -> list[Claim]:
    """The claims that give the latest date of such an event by the same party in the article."""
    role = lexicon.frames[end.frame].subject
    subject = lexicon.root_party(end.roles.get(role, ""))
    dated = [
        (claim.moment.start, claim)
        for statement, claim in pairs
        if statement.frame
        and statement.frame.frame == end.frame
        and claim.modality in ("fact", "reported")
        if claim.moment
        and claim.moment.start
        and lexicon.root_party(statement.frame.roles.get(role, "")) == subject
    ]
    newest = max((start for start, _ in dated), default=None)
    return [claim for start, claim in dated if start == newest]


def roles_of_ends(ends: Sequence[Frame]) -> Iterator[tuple[str, str]]:
    """Yields the parties of both events by end and role: (`subject.buyer`, "Baidu")."""
    for place, end in zip(("subject", "counterparty"), ends, strict=False):
        yield from ((f"{place}.{role}", name) for role, name in sorted(end.roles.items()))
