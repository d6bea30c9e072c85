"""Readings are the largest sets of claims that can all be true, whatever the claims."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from chipnews.model.claim import Claim
from chipnews.model.values.interval import meet_all, sweep
from chipnews.reconcile.readings import find_readings
from tests.properties.strategies import claim_of, claims, intervals


def ids(reading):
    return frozenset(claim.id for claim in reading)


def together(reading):
    return meet_all([claim.interval for claim in reading])


@given(claims(intervals()))
def test_the_claims_of_a_reading_share_a_point(found):
    assert all(together(reading) is not None for reading in sweep(found, Claim.reach))


@given(claims(intervals()))
def test_every_two_claims_that_meet_are_together_in_some_reading(found):
    readings = [ids(reading) for reading in sweep(found, Claim.reach)]
    for one, other in combinations(found, 2):
        meets = one.interval.meet(other.interval) is not None
        assert meets == any({one.id, other.id} <= reading for reading in readings)


@given(claims(intervals()))
def test_readings_are_maximal(found):
    readings = sweep(found, Claim.reach)
    for reading in readings:
        outside = [claim for claim in found if claim.id not in ids(reading)]
        assert not [claim for claim in outside if together([*reading, claim])]
    assert len({ids(reading) for reading in readings}) == len(readings)


@given(claims(intervals()))
def test_no_claim_is_lost(found):
    assert {claim.id for claim in found} == {
        claim.id for reading in sweep(found, Claim.reach) for claim in reading
    }


@given(claims(intervals()), st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(found, random):
    shuffled = random.sample(found, len(found))
    assert {ids(reading) for reading in sweep(shuffled, Claim.reach)} == {
        ids(reading) for reading in sweep(found, Claim.reach)
    }


@given(
    claims(intervals(bounded=True)),
    st.lists(st.sampled_from(["at_least", "more_than", "at_most"]), max_size=3),
)
def test_a_bound_beside_flat_values_opens_no_reading_that_it_shares(flat, bounds):
    """It joins every reading that it meets, and stands alone only where it meets none."""
    widest = max(claim.interval.high for claim in flat)
    one_sided = []
    for number, bound in enumerate(bounds, start=len(flat)):
        interval = claim_of(flat[0].interval, 0).interval
        open_end = (None, widest) if bound == "at_most" else (interval.low, None)
        one_sided.append(claim_of(type(interval)(*open_end, "[]"), number, bound=bound))
    readings = find_readings([*flat, *one_sided])
    assert len(readings) == len(sweep(flat, Claim.reach))
    assert all(
        any(claim in reading.claims for reading in readings) for claim in [*flat, *one_sided]
    )
