"""Difference constraints over points in time: whether they can all hold, and the few that cannot.

A bound says that `target` comes at most so many days after `source`. Such a network has a solution
exactly if no cycle of its bounds adds up to less than nothing, which Bellman-Ford finds (Dechter,
Meiri and Pearl, “Temporal constraint networks”, 1991).
"""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

ORIGIN = ""
"""The point against which dates are bounds: day 0 of the proleptic calendar."""


class DayGap(NamedTuple):
    """A number of days; a `strict` one of -1 says "less than".

    So "before" needs no smallest unit of time. Gaps compare in this order.
    """

    days: int
    strict: int = 0

    def plus(self, other: "DayGap") -> "DayGap":
        """Returns both gaps one after the other."""
        return DayGap(self.days + other.days, self.strict + other.strict)


NOTHING = DayGap(0)


class Bound(Struct, frozen=True):
    """`target - source <= gap`, as `claim` says."""

    source: str
    target: str
    gap: DayGap
    claim: str


def find_cycle(bounds: Sequence[Bound]) -> list[Bound]:
    """Returns bounds that cannot all hold, each from where the last one goes; none where all can.

    O(points * bounds).
    """
    reach = {point: NOTHING for bound in bounds for point in (bound.source, bound.target)}
    last: dict[str, Bound] = {}
    shortened: str | None = None
    for _ in reach:
        shortened = None
        for bound in bounds:
            length = reach[bound.source].plus(bound.gap)
            if length < reach[bound.target]:
                reach[bound.target], last[bound.target], shortened = length, bound, bound.target
        if shortened is None:
            break
    if shortened is None:
        return []
    point = shortened
    for _ in reach:  # walk back until the walk is inside the cycle
        point = last[point].source
    cycle = [last[point]]
    while cycle[-1].source != point:
        cycle.append(last[cycle[-1].source])
    return cycle[::-1]


def minimal_conflict(bounds: Sequence[Bound]) -> list[str]:
    """Returns claims that cannot all be true; without any one of them the rest can.

    None where all can be true. Of several such sets it keeps the claims that come first in `bounds`
    (deletion from the end).
    """
    if not find_cycle(bounds):
        return []
    kept = list(dict.fromkeys(bound.claim for bound in bounds))
    for claim in kept[::-1]:
        rest = [one for one in kept if one != claim]
        if find_cycle([bound for bound in bounds if bound.claim in rest]):
            kept = rest
    return kept
