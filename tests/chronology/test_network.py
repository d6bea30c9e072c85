"""A network of differences is consistent exactly if some choice of times satisfies it.

What it blames is minimal.
"""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from chipnews.chronology.network import Bound, DayGap, find_cycle, minimal_conflict

DAYS = 3
GAPS = st.builds(DayGap, st.integers(-DAYS, DAYS), st.sampled_from((0, -1)))


def networks(points, *, claims, size):
    """Bounds between `points`; with few `claims`, a claim makes several."""
    pairs = st.permutations(points).map(lambda names: names[:2])
    rows = st.lists(st.tuples(pairs, GAPS), max_size=size)
    return rows.map(
        lambda found: [
            Bound(*pair, gap, f"claim {n % claims}") for n, (pair, gap) in enumerate(found)
        ]
    )


SMALL = networks(("", "a", "b"), claims=4, size=6)
LARGER = networks(("", "a", "b", "c", "d"), claims=9, size=9)


def can_hold(bounds) -> bool:
    """Tries every choice of times, on a grid of thirds of a day.

    "less than" needs as many steps in a day as there are points.
    """
    steps = 3
    far = (2 * DAYS + 1) * steps
    grid = range(-far, far + 1)
    for a, b in product(grid, repeat=2):
        times = {"": 0, "a": a, "b": b}
        gaps = ((times[bound.target] - times[bound.source], bound.gap) for bound in bounds)
        if all(gap < of.days * steps if of.strict else gap <= of.days * steps for gap, of in gaps):
            return True
    return False


@given(SMALL)
def test_a_network_is_consistent_exactly_if_some_times_satisfy_it(bounds):
    assert (find_cycle(bounds) == []) == can_hold(bounds)


@given(LARGER)
def test_a_cycle_is_closed_made_of_the_bounds_and_less_than_nothing(bounds):
    cycle = find_cycle(bounds)
    assert all(bound in bounds for bound in cycle)
    for bound, after in zip(cycle, cycle[1:] + cycle[:1], strict=True):
        assert bound.target == after.source
    if cycle:
        assert (
            sum(bound.gap.days for bound in cycle),
            sum(bound.gap.strict for bound in cycle),
        ) < (0, 0)


@given(LARGER | SMALL)
def test_what_is_blamed_is_in_conflict_and_minimal(bounds):
    blamed = minimal_conflict(bounds)
    assert bool(blamed) == bool(find_cycle(bounds))
    for left_out in [None, *blamed]:
        rest = [bound for bound in bounds if bound.claim in blamed and bound.claim != left_out]
        assert bool(find_cycle(rest)) == (left_out is None and bool(blamed))


@given(LARGER, st.randoms(use_true_random=False))
def test_the_order_of_bounds_changes_no_verdict(bounds, random):
    shuffled = random.sample(bounds, len(bounds))
    assert bool(find_cycle(shuffled)) == bool(find_cycle(bounds))


def test_before_is_stricter_than_not_after():
    before, not_after = Bound("b", "a", DayGap(0, -1), "x"), Bound("a", "b", DayGap(0), "y")
    assert minimal_conflict([before, not_after]) == ["x", "y"]
    assert find_cycle([Bound("b", "a", DayGap(0), "x"), not_after]) == []


def test_the_claims_that_come_first_are_kept():
    tight = [Bound("a", "b", DayGap(-2), name) for name in ("own", "other")]
    assert minimal_conflict([*tight, Bound("b", "a", DayGap(1), "far")]) == ["own", "far"]
