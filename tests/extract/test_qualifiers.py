"""The bound of the marked figure, whether it still holds, and what it is per."""

import pytest

from tests.extract.reading import figure_at


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("More than [300] guests came.", "more_than"),
        ("At least [300] guests came.", "at_least"),
        ("Nearly [300] guests came.", "less_than"),
        ("They argued about the [$300] bill.", "exact"),
        ("There was a row over [60] seats.", "exact"),
        ("Guests waited over [three] hours.", "more_than"),
        ("No more than [300] guests came.", "at_most"),
        ("The fee must not exceed [$300].", "at_most"),
    ],
)
def test_the_nearest_cue_bounds_a_figure(text, bound):
    assert figure_at(text).amount.bound == bound


@pytest.mark.parametrize(
    ("text", "previous"),
    [
        ("Sales were 400, down from [520].", True),
        ("Sales were [400], down from 520.", False),
        ("Attendance rose to 2,012 from [1,037].", True),
        ("The choir came from [12] villages.", False),
        pytest.param(
            "The fee used to be [$35].",
            True,
            marks=pytest.mark.xfail(strict=True, reason="“used to be” names no level left"),
        ),
    ],
)
def test_a_level_that_was_left_is_previous(text, previous):
    assert figure_at(text).amount.previous is previous


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("The shuttle carries [300] riders a day.", "day"),
        ("The lamps cost [$40] per box.", "box"),
        ("There were [109] deaths per 100,000.", "100,000 people"),
    ],
)
def test_what_a_figure_is_per_stands_behind_it(text, per):
    assert figure_at(text).amount.per == per
