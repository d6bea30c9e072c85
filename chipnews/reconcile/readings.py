"""Readings: the largest sets of claims that can all be true, by one sweep over the sorted ends of their intervals.

n intervals share a point exactly if they meet pairwise (Helly's theorem on the line), so a reading is a maximal clique of the interval
graph and the sweep finds all of them in O(n log n). Agreement is not transitive; nothing here merges by union-find.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from chipnews.model.claim import Claim
from chipnews.model.interval import Interval, meet_all

_Tick = tuple[Decimal, int]
_ONE_SIDED = frozenset({"at_least", "more_than", "at_most"})


@dataclass(frozen=True, slots=True)
class Shared:
    """A reading's claims and what all of them allow together."""

    claims: tuple[Claim, ...]
    interval: Interval


def find_readings(claims: Sequence[Claim]) -> list[Shared]:
    """The readings of claims in one unit, lowest first. Claims whose reach is unknown (a month without a year) are left out.

    A one-sided bound joins every reading that it meets, and makes one of its own only where it meets none; so does a vague word beside
    precise figures, whose ceiling is soft.
    """
    known = [claim for claim in claims if claim.reach() is not None]
    flat = [claim for claim in known if not attaches(claim)]
    vague_only = not flat
    if vague_only:
        flat = [claim for claim in known if claim.amount and claim.amount.bound == "vague"] or known
    readings = [Shared(tuple(found), _together(found)) for found in sweep(flat)]
    standing = {id(claim) for claim in flat}
    bounds: dict[Interval, list[Claim]] = defaultdict(list)
    for claim in known:
        if id(claim) not in standing:
            bounds[_soft(claim)].append(claim)
    joined = [_with_attached(reading, bounds) for reading in readings]
    read = {id(claim) for reading in joined for claim in reading.claims}
    left = [claim for claim in known if id(claim) not in read]
    joined += [Shared(tuple(found), _together(found)) for found in sweep(left)]
    return sorted(joined, key=lambda reading: _start(reading.interval))


def sweep(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Every maximal set of claims whose intervals share a point. Claims of one interval hang together."""
    by_interval: dict[Interval, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_interval[_hard(claim)].append(claim)
    events = sorted(
        [(_start(one), 1, i) for i, one in enumerate(by_interval)]
        + [(_end(one), 0, i) for i, one in enumerate(by_interval)]
    )
    intervals, active, found, grew = list(by_interval), dict[int, None](), [], False
    for _, opens, i in events:
        if opens:
            active[i], grew = None, True
        else:
            if grew:
                found.append([claim for k in active for claim in by_interval[intervals[k]]])
            grew = False
            del active[i]
    return found


def attaches(claim: Claim) -> bool:
    """Whether the claim can stand beside several values: a one-sided bound, a vague word, "a man was killed" (others may be too)."""
    if claim.amount is not None:
        told = claim.amount.high is not None and claim.interval is not None and claim.interval.high is None
        return told or claim.amount.bound in _ONE_SIDED or claim.amount.bound == "vague"
    return False


def _with_attached(reading: Shared, bounds: Mapping[Interval, Sequence[Claim]]) -> Shared:
    """The reading with every bound that it meets; of bounds that shut each other out the lowest, whoever comes first."""
    interval, claims = reading.interval, list(reading.claims)
    for bound in sorted(bounds, key=lambda bound: (_start(bound), _end(bound))):
        if (shared := interval.meet(bound)) is not None:
            interval, claims = shared, [*claims, *bounds[bound]]
    return Shared(tuple(claims), interval)


def _together(claims: Sequence[Claim]) -> Interval:
    shared = meet_all([_hard(claim) for claim in claims])
    assert shared is not None, "a sweep's set shares a point"
    return shared


def _hard(claim: Claim) -> Interval:
    reach = claim.reach()
    assert reach is not None, "only claims of known reach are swept"
    return reach


def _soft(claim: Claim) -> Interval:
    """A vague word's ceiling gives way to a precise figure above it; its floor does not."""
    reach = _hard(claim)
    return Interval(reach.low, None) if claim.amount and claim.amount.bound == "vague" else reach


def _start(interval: Interval) -> _Tick:
    """The first point inside, as (number, 0) or, just above it, (number, 1)."""
    return (
        Decimal("-Infinity") if interval.low is None else interval.low,
        int(interval.low_open and interval.low is not None),
    )


def _end(interval: Interval) -> _Tick:
    """The first point outside, above."""
    return (Decimal("Infinity") if interval.high is None else interval.high, int(not interval.high_open))
