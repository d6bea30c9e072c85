"""Intervals: open and closed ends, what two of them share, and what is no interval at all."""

from decimal import Decimal

import pytest

from chipnews.model.values.interval import Interval, meet_all


def interval(text: str) -> Interval:
    """As in "[61.5, 62.5)"; an empty end is unbounded."""
    low, high = (Decimal(end) if end.strip() else None for end in text[1:-1].split(","))
    return Interval(low, high, text[0] + text[-1])


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("[61.5, 62.5)", "[61.825, 61.835)", "[61.825, 61.835)"),
        ("[1, 3)", "[2, 5)", "[2, 3)"),
        ("[1, 3]", "[3, 5)", "[3, 3]"),
        ("(60, )", "[55, 65)", "(60, 65)"),
        ("( , 60]", "[60, )", "[60, 60]"),
        ("(1, 5)", "[1, 5]", "(1, 5)"),
        ("( , )", "[1, 2)", "[1, 2)"),
    ],
)
def test_what_two_intervals_share(one, other, shared):
    assert interval(one).meet(interval(other)) == interval(shared)
    assert interval(other).meet(interval(one)) == interval(shared)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[1, 2)", "[2, 3)"),
        ("[1, 2]", "(2, 3)"),
        ("[1, 2)", "[5, 6)"),
        ("(60, )", "[55, 60]"),
        ("( , 1)", "[1, )"),
    ],
)
def test_intervals_that_only_touch_share_nothing(one, other):
    assert interval(one).meet(interval(other)) is None
    assert interval(other).meet(interval(one)) is None


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("[61.5, 62.5)", ["61.5", "62.49"], ["61.49", "62.5"]),
        ("(60, )", ["60.0001", "1E+20"], ["60", "-1"]),
        ("( , 60]", ["60", "-1E+20"], ["60.1"]),
        ("[7, 7]", ["7", "7.00"], ["6.9", "7.1"]),
    ],
)
def test_contains(text, inside, outside):
    assert all(interval(text).contains(Decimal(value)) for value in inside)
    assert not any(interval(text).contains(Decimal(value)) for value in outside)


def test_a_point_holds_itself_alone():
    point = Interval.point(Decimal(1600))
    assert point.contains(Decimal(1600)) and not point.contains(Decimal("1600.1"))
    assert point.width == 0


def test_width_is_known_only_between_two_ends():
    assert interval("[61.825, 61.835)").width == Decimal("0.010")
    assert interval("(60, )").width is None


def test_an_unbounded_end_is_open_whatever_its_bracket():
    everything = Interval(None, None, "[]")
    assert everything.low_open and everything.high_open


@pytest.mark.parametrize("text", ["[2, 1)", "[1, 1)", "(1, 1]", "(1, 1)"])
def test_an_interval_without_a_number_is_refused(text):
    with pytest.raises(ValueError, match="empty"):
        interval(text)


def test_agreement_is_not_transitive():
    """1.46 goes with 1.5, and 1.5 with 1.54, yet the two ends cannot both be right."""
    low, middle, high = (
        interval("[1.455, 1.465)"),
        interval("[1.45, 1.55)"),
        interval("[1.535, 1.545)"),
    )
    assert low.meet(middle) and middle.meet(high)
    assert low.meet(high) is None and meet_all([low, middle, high]) is None


def test_nothing_at_all_allows_everything():
    assert meet_all([]) == interval("( , )")
