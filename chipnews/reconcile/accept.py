"""Chooses the value to print of a fact, and says why that one.

Readings are ordered by their origins, then by how close who says it is to the source (an
institution, a named person, the paper, an unnamed source), then by day. For a measure that grows
the latest comes first; where no day is known, the highest before the closest; and that somebody is
hurt before that nobody is. The reason is the first of these on which the chosen reading differs
from the next.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.fact import Reading, Value
from chipnews.model.values.value import AsOf
from chipnews.reconcile.explaining.basis import grows

_EARLIEST = AsOf(date.min)
_CLOSENESS = ("an unnamed source", "the paper itself", "somebody named", "an institution")


class Support(Struct, frozen=True):
    """What speaks for a reading; `as_of` is the last known moment of its claims.

    `grows` (whether any claim's measure grows) and `is_dated` (whether any day is known) are the
    fact's, so that all of its readings are compared by the same.
    """

    reading: Reading
    as_of: AsOf | None
    closeness: int
    grows: bool
    is_dated: bool

    def ranks(self) -> tuple[tuple[object, str], ...]:
        """Returns (what is compared, the reason that it gives), the weightiest first."""
        day = (
            self.as_of or _EARLIEST,
            f"the latest, of {self.as_of}" if self.as_of else "the latest",
        )
        origins = (len(self.reading.origins), f"most origins, {len(self.reading.origins)}")
        close = (self.closeness, f"closest to the source, {_CLOSENESS[self.closeness]}")
        often = (len(self.reading.claims), "told most often")
        if not self.grows:
            return origins, close, day, often
        some = (bool(self.reading.low), "somebody is counted")
        highest = (self.reading.low or 0, "the highest, since it grows")
        return (
            (some, day, origins, close, highest)
            if self.is_dated
            else (some, day, origins, highest, close)
        )


def accept(
    readings: Sequence[Reading],
    claims: Sequence[Claim],
    as_of: Mapping[str, AsOf],
    lexicon: Lexicon,
) -> Value | None:
    """Returns the value of the best reading, with the reason; `None` where there is no reading.

    `as_of` are the moments of claims whose measure grows.
    """
    by_id = {claim.id: claim for claim in claims}
    if not all(moment.is_timed for moment in as_of.values()):
        # hours beside whole days tell no order
        as_of = {name: AsOf(moment.day) for name, moment in as_of.items()}
    growing = grows(claims, lexicon)
    found = [_support(reading, by_id, as_of, lexicon, grows=growing) for reading in readings]
    ordered = sorted(found, key=lambda one: tuple(rank for rank, _ in one.ranks()), reverse=True)
    if not ordered:
        return None
    best = ordered[0].reading
    return Value(best.low, best.high, best.unit, best.text, _reason(ordered))


def _reason(ordered: Sequence[Support]) -> str:
    """Returns on what the first of several is better than the next; empty where it is alone."""
    if len(ordered) < 2:
        return ""
    pairs = zip(ordered[0].ranks(), ordered[1].ranks(), strict=True)
    return next(
        (reason for (rank, reason), (other, _) in pairs if rank != other), "the first of equals"
    )


def _support(
    reading: Reading,
    by_id: Mapping[str, Claim],
    as_of: Mapping[str, AsOf],
    lexicon: Lexicon,
    *,
    grows: bool,
) -> Support:
    members = [by_id[name] for name in reading.claims if name in by_id]
    claims = [claim for claim in members if not claim.attaches] or members
    last = max((as_of[claim.id] for claim in claims if claim.id in as_of), default=None)
    closeness = max((_closeness(claim, lexicon) for claim in claims), default=0)
    return Support(reading, last, closeness, grows, bool(as_of))


def _closeness(claim: Claim, lexicon: Lexicon) -> int:
    holder = claim.attribution.holder
    if holder is None:
        return 1
    if claim.attribution.manner == "anonymous":
        return 0
    words = {word.lower() for word in holder.split()}
    is_official = any(
        not words.isdisjoint(lexicon.words_of(table))
        for table in ("institutions", "bodies", "offices")
    )
    return 3 if is_official else 2
