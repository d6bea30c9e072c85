"""Which claims can all be true."""

from chipnews.model.claim import Claim
from chipnews.model.values.interval import sweep
from chipnews.reconcile.readings import find_readings
from tests.reconcile.figures import count, dated, money


def texts(readings):
    return [sorted(claim.text for claim in reading.claims) for reading in readings]


def test_a_rounding_shares_a_reading_with_what_it_rounds():
    assert texts(find_readings([money("61.83"), money("62")])) == [
        ["$61.83 million", "$62 million"]
    ]


def test_a_cut_figure_has_a_reading_of_its_own():
    assert texts(find_readings([money("61.83"), money("62"), money("61")])) == [
        ["$61 million"],
        ["$61.83 million", "$62 million"],
    ]


def test_a_middle_value_stands_in_both_readings_and_merges_nothing():
    readings = texts(find_readings([money("1.46"), money("1.5"), money("1.54")]))
    assert readings == [["$1.46 million", "$1.5 million"], ["$1.5 million", "$1.54 million"]]


def test_a_bound_joins_every_reading_that_it_meets():
    bound = money("50", bound="more_than", article="b")
    readings = find_readings([money("61"), money("70"), bound])
    assert [bound in reading.claims for reading in readings] == [True, True]


def test_a_bound_that_meets_nothing_stands_alone():
    readings = texts(find_readings([money("61"), money("70", bound="more_than")]))
    assert readings == [["$61 million"], ["$70 million"]]


def test_bounds_alone_are_one_reading_where_they_meet():
    readings = find_readings([money("60", bound="more_than"), money("50", bound="at_least")])
    assert len(readings) == 1


def test_two_vague_words_apart_are_two_readings():
    readings = texts(
        find_readings(
            [count("thousands", bound="vague"), count("tens of thousands", bound="vague")]
        )
    )
    assert readings == [["thousands"], ["tens of thousands"]]


def test_a_vague_word_yields_to_a_precise_larger_figure():
    readings = find_readings([count("thousands", bound="vague"), count("12,500")])
    assert len(readings) == 1


def test_a_vague_word_does_not_yield_to_a_smaller_one():
    assert len(find_readings([count("thousands", bound="vague"), count("300")])) == 2


def test_a_month_holds_its_days():
    month, day = (
        dated("2023-10", "2023-10-01", "2023-11-01"),
        dated("2023-10-17", "2023-10-17", "2023-10-18"),
    )
    next_month = dated("2023-11", "2023-11-01", "2023-12-01")
    assert texts(find_readings([month, day])) == [["2023-10", "2023-10-17"]]
    assert texts(find_readings([month, next_month])) == [["2023-10"], ["2023-11"]]


def test_a_month_without_a_year_is_in_no_reading():
    assert find_readings([dated("XXXX-10", None, None)]) == []


def test_readings_come_lowest_first_in_any_order_of_claims():
    found = [money(written) for written in ("70", "61", "90", "80")]
    lowest_first = [["$61 million"], ["$70 million"], ["$80 million"], ["$90 million"]]
    assert texts(find_readings(found)) == texts(find_readings(found[::-1])) == lowest_first


def test_nothing_has_no_reading():
    assert find_readings([]) == [] == sweep([], Claim.reach)
