"""Readings: the largest sets of claims that can all be true.

n intervals share a point exactly if they meet pairwise (Helly's theorem on the line), so a reading
is a maximal clique of the interval graph, and a sweep finds all of them.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from chipnews.model.claim import Claim
from chipnews.model.values.interval import Interval, meet_all, sweep


class Shared(Struct, frozen=True):
    """A reading's claims and what all of them allow together."""

    claims: tuple[Claim, ...]
    interval: Interval


def find_readings(claims: Sequence[Claim]) -> list[Shared]:
    """Returns the readings of claims in one unit, lowest first.

    Claims whose reach is unknown (a month without a year) are left out. A one-sided bound joins
    every reading that it meets, and makes one of its own only where it meets none; so does a vague
    word beside precise figures, whose ceiling is soft.
    """
    known = [claim for claim in claims if claim.reach() is not None]
    flat = [claim for claim in known if not claim.attaches]
    vague_only = not flat
    if vague_only:
        flat = [claim for claim in known if claim.amount and claim.amount.bound == "vague"] or known
    readings = [Shared(tuple(found), _together(found)) for found in sweep(flat, Claim.reach)]
    standing = {id(claim) for claim in flat}
    bounds: dict[Interval, list[Claim]] = defaultdict(list)
    for claim in known:
        if id(claim) not in standing:
            bounds[_soft(claim)].append(claim)
    joined = [_with_attached(reading, bounds) for reading in readings]
    read = {id(claim) for reading in joined for claim in reading.claims}
    left = [claim for claim in known if id(claim) not in read]
    joined += [Shared(tuple(found), _together(found)) for found in sweep(left, Claim.reach)]
    return sorted(joined, key=lambda reading: reading.interval.low_end)


def _with_attached(reading: Shared, bounds: Mapping[Interval, Sequence[Claim]]) -> Shared:
    """Returns the reading with every bound that it meets.

    Of bounds that exclude each other it takes the lowest, whoever comes first.
    """
    interval, claims = reading.interval, list(reading.claims)
    for bound in sorted(bounds, key=lambda bound: (bound.low_end, bound.high_end)):
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
    """Returns the reach; a vague word has no ceiling where a precise figure may be higher."""
    reach = _hard(claim)
    return Interval(reach.low, None) if claim.amount and claim.amount.bound == "vague" else reach
