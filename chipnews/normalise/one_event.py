"""One event told under several names: tolls without a kind of disaster, or of another kind but with the same numbers, are one event's.

Claims of all articles in -> the same, their subjects filled or made one: "storms left three dead" and "the flood killed three".
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim

_EVENT = ("event",)


def with_one_event(claims: Sequence[Claim], lexicon: Lexicon) -> list[Claim]:
    """The claims, those of one event under the name that most of them give it."""
    frames = {name: frame.subject for name, frame in lexicon.frames.items() if frame.subject_types == _EVENT}
    named = _names(claims, frames)
    return [
        _named(claim, named.get(claim.subject, claim.subject), frames) if claim.frame in frames else claim
        for claim in claims
    ]


def _names(claims: Sequence[Claim], frames: Mapping[str, str]) -> dict[str | None, str]:
    """Kind of disaster -> the kind of the same event that most claims name; `None`, no kind, is of the only event."""
    told: dict[str, set[tuple[str | None, Decimal]]] = defaultdict(set)
    counts: Counter[str] = Counter()
    for claim in claims:
        if claim.frame in frames and claim.subject and claim.amount and claim.amount.number > 1:
            told[claim.subject].add((claim.measure, claim.amount.number))
        if claim.frame in frames and claim.subject:
            counts[claim.subject] += 1
    if not counts:
        return {}
    main = min(counts, key=lambda name: (-counts[name], name))
    found: dict[str | None, str] = {name: main for name in counts if told[name] & told[main]}
    if all(name in found or name == main for name in counts):
        found[None] = main
    return found


def _named(claim: Claim, name: str | None, frames: Mapping[str, str]) -> Claim:
    if name is None or name == claim.subject or claim.amount is None:
        return claim
    return replace(claim, subject=name, roles={**claim.roles, frames[claim.frame or ""]: name})
