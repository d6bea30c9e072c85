"""What must hold of all intervals."""

from decimal import Decimal
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from chipnews.model.values.interval import Interval, meet_all
from tests.properties.strategies import intervals

# every end that is drawn, and a point between each two
HALVES = [Decimal(number) / 2 for number in range(-14, 15)]


@given(intervals(), intervals())
def test_meeting_commutes(one, other):
    assert one.meet(other) == other.meet(one)


@given(intervals(), intervals(), intervals())
def test_meeting_associates(one, two, three):
    left, right = one.meet(two), two.meet(three)
    assert (left.meet(three) if left else None) == (one.meet(right) if right else None)


@given(intervals())
def test_an_interval_meets_itself_and_everything_in_itself(one):
    assert one.meet(one) == one.meet(Interval(None, None))
    assert all(one.meet(one).contains(value) == one.contains(value) for value in HALVES)


@given(intervals(), intervals(), st.sampled_from(HALVES))
def test_what_two_share_is_what_both_contain(one, other, value):
    shared = one.meet(other)
    assert (shared is not None and shared.contains(value)) == (
        one.contains(value) and other.contains(value)
    )


@given(st.lists(intervals(), max_size=7))
def test_all_share_a_point_exactly_if_every_two_do(found):
    """Helly's theorem on the line, on which the readings rest."""
    assert (meet_all(found) is not None) == all(
        one.meet(other) for one, other in combinations(found, 2)
    )


@given(intervals())
def test_width_is_never_negative(one):
    assert one.width is None or one.width >= 0
    assert (one.width is None) == (None in (one.low, one.high))
