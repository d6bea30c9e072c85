"""Why two values differ, the cheapest reason first, and whether it makes peace."""

from datetime import date

import pytest

from chipnews.model.values.value import AsOf
from chipnews.reconcile.explaining.basis import Basis
from chipnews.reconcile.explaining.explanations import explain_readings
from chipnews.reconcile.explaining.reasons import tell_within
from chipnews.reconcile.readings import find_readings
from tests.reconcile.figures import LEXICON, count, deaths, money

BASIS = Basis(LEXICON, {})


def between(*claims):
    one, other = find_readings(claims)
    return explain_readings([one, other], BASIS)[0]


def test_truncation_names_the_place_and_leaves_the_conflict():
    why = between(money("61.83"), money("61"))
    assert (why.explanation.name, why.settles) == ("truncation", False)
    assert (
        why.explanation.detail == "$61 million is $61.83 million cut at its millions, not rounded"
    )


def test_a_hedged_cut_is_a_truncation_before_it_is_a_hedge():
    assert between(money("61.83"), money("61", bound="approx")).explanation.name == "truncation"


@pytest.mark.parametrize(
    ("fine", "coarse", "name"),
    [
        (money("1.97", "billion"), money("1.9", "billion"), "truncation"),
        (money("1.92", "billion"), money("1.8", "billion"), "unexplained"),
        (money("61.2"), money("62"), "unexplained"),
        (count("1,690"), count("1,600"), "truncation"),
        (count("1,600"), count("1,900"), "unexplained"),
    ],
)
def test_what_is_a_cut_and_what_is_not(fine, coarse, name):
    assert between(fine, coarse).explanation.name == name


@pytest.mark.parametrize(
    ("figure", "hedged", "settles"),
    [("440", "450", True), ("428", "450", True), ("420", "450", False), ("480", "450", False)],
)
def test_a_hedge_stands_for_anything_within_five_per_cent(figure, hedged, settles):
    why = between(money(figure), money(hedged, bound="approx"))
    assert (why is not None and why.settles) == settles


def test_a_hedge_shows_its_arithmetic():
    detail = between(money("440"), money("450", bound="approx")).explanation.detail
    assert "2.2% apart" in detail and "5%" in detail


@pytest.mark.parametrize(
    ("one", "other", "settles"),
    [
        # who drops the bound says much the same
        (count("70", bound="more_than"), count("70"), True),
        # but both bounds cannot be right
        (count("70", bound="more_than"), count("70", bound="less_than"), False),
        (money("70", bound="less_than"), money("72.5"), False),  # "nearly 70" is below
    ],
)
def test_a_bound_may_be_dropped_and_not_turned(one, other, settles):
    why = between(one, other)
    assert (why is None or why.settles) == settles


def test_flat_figures_have_no_hedge_to_settle_them():
    why = between(money("440"), money("460"))
    assert (why.explanation.name, why.settles) == ("unexplained", False)
    assert why.explanation.detail == "nothing explains $440 million against $460 million, 4% apart"


def test_vague_words_apart_are_a_matter_of_magnitude():
    why = between(count("thousands", bound="vague"), count("tens of thousands", bound="vague"))
    assert (why.explanation.name, why.settles) == ("magnitude", False)
    assert "10 times" in why.explanation.detail


@pytest.mark.parametrize(
    ("small", "large", "name"),
    [
        (money("61.83"), money("61.83", "billion"), "slip"),
        (money("4.5", "billion"), money("4,500", "billion"), "slip"),
        (count("1,250"), count("1,250,000"), "slip"),
        (money("61.83"), money("6.183", "billion"), "unexplained"),
        (money("3"), money("3", "billion"), "unexplained"),
    ],
    ids=[
        "million, billion",
        "a thousand billion",
        "counts",
        "a hundred times",
        "one digit is no sign",
    ],
)
def test_the_same_digits_a_thousand_times_as_much_are_a_slip(small, large, name):
    why = between(small, large)
    assert why.explanation.name == name
    assert not why.settles


MONDAY, TUESDAY = AsOf(date(2023, 9, 11)), AsOf(date(2023, 9, 12))
NOON, FOUR, NINE = (AsOf(date(2023, 9, 11), hour * 60, hour * 60 + 1) for hour in (12, 16, 21))


@pytest.mark.parametrize(
    ("small", "large", "name"),
    [
        (MONDAY, TUESDAY, "earlier"), (NOON, FOUR, "earlier"), (NINE, TUESDAY, "earlier"),
        (TUESDAY, MONDAY, "later"),
        (FOUR, NOON, "later"), (MONDAY, MONDAY, "unexplained"), (NOON, NOON, "unexplained"),
        (None, MONDAY, "unknown time"),
        (MONDAY, None, "unknown time"), (None, None, "unknown time"),
        (FOUR, MONDAY, "unknown time"), (MONDAY, FOUR, "unknown time"),
    ],
)  # fmt: skip
def test_of_a_growing_measure_only_figures_of_one_moment_contradict_each_other(small, large, name):
    claims = [deaths("1,305"), deaths("2,012")]
    as_of = {
        claim.id: moment for claim, moment in zip(claims, (small, large), strict=True) if moment
    }
    one, other = find_readings(claims)
    why = explain_readings([one, other], Basis(LEXICON, as_of))[0]
    assert (why.explanation.name, why.settles) == (name, name != "unexplained")


def test_a_measure_that_does_not_grow_is_the_same_at_any_time():
    one, other = find_readings([count("1,600"), count("1,900")])
    assert explain_readings([one, other], Basis(LEXICON, {}))[0].explanation.name == "unexplained"


def test_peace_must_hold_for_every_pair():
    """A hedge on one claim of a reading does not excuse the flat claim beside it."""
    flat, hedged = money("440"), money("440", bound="approx", article="b")
    why = between(flat, hedged, money("450.5"))
    assert why is None or not why.settles


def test_the_order_of_the_two_does_not_matter():
    one, other = find_readings([money("61"), money("61.83")])
    assert explain_readings([one, other], BASIS)[0] == explain_readings([other, one], BASIS)[0]


def test_a_rounding_inside_a_reading_is_told_once_for_each_coarser_value():
    claims = [money("61.83"), money("62", article="b"), money("62", article="c")]
    (reading,) = find_readings(claims)
    (rounding,) = tell_within(reading)
    assert (rounding.name, rounding.detail) == ("rounding", "$62 million is $61.83 million rounded")
    assert set(rounding.claims) == {claim.id for claim in claims}


def test_one_value_twice_needs_no_explanation():
    (reading,) = find_readings([money("62"), money("62", article="b")])
    assert tell_within(reading) == []


@pytest.mark.parametrize(
    ("fine", "coarse", "place"),
    [
        (money("1.97", "billion"), money("1.9", "billion"), "hundred millions"),
        (count("1,690"), count("1,600"), "hundreds"),
        (money("61.87"), money("61.8"), "hundred thousands"),
    ],
)
def test_the_place_at_which_a_figure_was_cut_is_told_in_words(fine, coarse, place):
    assert f"cut at its {place}, not rounded" in between(fine, coarse).explanation.detail
