"""Values get their places on an axis, and round values are written below it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipnews.render.page.axis import Axis, short_number


def test_a_value_stands_between_its_neighbours():
    axis = Axis(0.0, 200.0)
    assert [axis.place(value) for value in (0, 50, 83, 200)] == ["0%", "25%", "41.5%", "100%"]


def test_what_lies_outside_stands_at_the_edge():
    axis = Axis(10.0, 20.0)
    assert (axis.place(-5), axis.place(99)) == ("0%", "100%")


def test_a_single_value_has_room_beside_it():
    axis = Axis.around([12.0])
    assert axis.low < 12 < axis.high


def test_an_axis_of_counts_does_not_begin_below_nothing():
    assert Axis.around([0.0, 40.0]).low == 0


def test_money_in_millions_is_written_short():
    ticks = Axis.around([61_000_000.0, 62_000_000.0]).ticks()
    assert [tick.text for tick in ticks] == ["61m", "61.2m", "61.4m", "61.6m", "61.8m", "62m"]


def test_days_are_written_as_days_and_years_as_years():
    days = Axis.around([738_700, 738_704], is_date=True).ticks()
    assert all(len(tick.text) == len("2023-06-29") for tick in days)
    years = Axis.around([730_000, 738_704], is_date=True).ticks()
    assert all(len(tick.text) == len("2023") for tick in years)


@pytest.mark.parametrize(
    ("value", "step", "text"),
    [
        (1_600, 50, "1,600"),
        (0.25, 0.05, "0.25"),
        (2_500_000_000, 500_000_000, "2.5bn"),
        (-3, 1, "-3"),
    ],
)
def test_numbers_are_as_exact_as_their_step(value, step, text):
    assert short_number(value, step) == text


@given(st.lists(st.floats(min_value=-1e15, max_value=1e15), min_size=1, max_size=8), st.booleans())
def test_every_axis_has_few_ticks_in_order(values, is_date):
    axis = Axis.around(values, is_date=is_date)
    ticks = [float(tick.at[:-1]) for tick in axis.ticks()]
    assert len(ticks) <= 12 and ticks == sorted(ticks)
    assert all(axis.place(value).endswith("%") for value in values)
