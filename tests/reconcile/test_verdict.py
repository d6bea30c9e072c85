"""The precedence of verdicts."""

import pytest

from chipnews.reconcile.verdict import judge
from tests.reconcile.figures import dated, money

ONE, SAME, ROUNDED = money("61.83"), money("61.83", article="b"), money("62", article="b")
BOUND = money("60", bound="more_than", article="b")


@pytest.mark.parametrize(
    ("claims", "state", "origins", "verdict"),
    [
        ([ONE], {}, 1, "single"),
        ([ONE, SAME], {}, 1, "single"),
        ([ONE, SAME], {}, 2, "agreed"),
        ([ONE, ROUNDED], {}, 2, "rounded"),
        ([ONE, BOUND], {}, 2, "compatible"),
        ([ONE, ROUNDED], {"settled": True}, 2, "compatible"),
        ([ONE, ROUNDED], {"superseded": True, "settled": True}, 2, "superseded"),
        ([ONE, ROUNDED], {"unsettled": True, "superseded": True}, 2, "conflict"),
    ],
)
def test_the_first_that_holds(claims, state, origins, verdict):
    given = {"unsettled": False, "settled": False, "superseded": False} | state
    assert judge(claims, origins=origins, **given) == verdict


def test_a_day_inside_a_month_is_compatible():
    month, day = (
        dated("2023-10", "2023-10-01", "2023-11-01"),
        dated("2023-10-17", "2023-10-17", "2023-10-18"),
    )
    assert (
        judge([month, day], unsettled=False, settled=False, superseded=False, origins=2)
        == "compatible"
    )
