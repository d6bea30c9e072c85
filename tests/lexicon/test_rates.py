"""Rates of a day or a month, from the tables that come with their packages."""

from decimal import Decimal

import pytest

from chipnews.lexicon.rates import find_rate


def rounded(rate, places="0.001"):
    return rate and rate.value.quantize(Decimal(places))


def test_a_day_has_the_rate_of_the_ecb():
    found = find_rate("2023-11-07", "USD", "CNY")
    assert (rounded(found), found.cited) == (Decimal("7.284"), "the ECB's rate of 7 November 2023")
    assert found.low == found.value == found.high


def test_one_way_is_the_other_turned_over():
    there, back = find_rate("2023-11-07", "USD", "CNY"), find_rate("2023-11-07", "CNY", "USD")
    assert abs(there.value * back.value - 1) < Decimal("1e-20")


def test_a_weekend_has_the_fixing_before_it():
    assert (
        find_rate("2023-11-11", "EUR", "USD").day
        == find_rate("2023-11-12", "EUR", "USD").day
        == "2023-11-10"
    )


def test_a_month_has_its_mean_and_its_range():
    found = find_rate("2023-11", "USD", "CNY")
    assert found.cited == "the ECB's mean of November 2023"
    assert found.low < found.value < found.high
    assert found.low <= find_rate("2023-11-07", "USD", "CNY").value <= found.high


@pytest.mark.parametrize("when", ["2025-03-05", "2025-03"])
def test_what_the_ecb_does_not_quote_has_the_monthly_rate_of_hmrc(when):
    found = find_rate(when, "USD", "TWD")
    assert (rounded(found), found.cited) == (Decimal("32.777"), "HMRC's rate of March 2025")


@pytest.mark.parametrize(
    ("when", "base", "quote"),
    [
        (None, "USD", "CNY"),
        ("2023", "USD", "CNY"),
        ("2023-11-07", "USD", "USD"),
        ("2023-11-07", "USD", "XXX"),
        ("1950-01-02", "USD", "EUR"),
        ("2999-01-02", "USD", "EUR"),
    ],
    ids=["no date", "a year", "one currency", "no currency", "before the tables", "after them"],
)
def test_no_guess(when, base, quote):
    assert find_rate(when, base, quote) is None
