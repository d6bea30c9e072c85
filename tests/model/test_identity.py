"""What a claim measures, and which value it writes."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from chipnews.model.identity import are_converted, dimension_of, printed_value
from chipnews.model.values.interval import Interval
from chipnews.model.values.value import significant_digits
from tests.reconcile.figures import LEXICON, count, dated, deaths, money

METRES = count("11", unit="mile", base="metre", interval=Interval(Decimal(17000), Decimal(18000)))
CENTS = replace(money("19", ""), base="USD", interval=Interval(Decimal("0.185"), Decimal("0.195")))
CENTS = replace(CENTS, amount=replace(CENTS.amount, unit="US cent"))


@pytest.mark.parametrize(
    ("claim", "dimension"),
    [
        (money("62"), "money"),
        (count("1,600"), "chip"),
        (count("200", unit="server"), "server"),
        (dated("2023", "2023-01-01", "2024-01-01"), "date"),
        (deaths("2,012"), "death"),
    ],
)
def test_the_dimension_is_the_kind_or_the_noun(claim, dimension):
    # a toll counts deaths, people and bodies alike
    expected = {"death": "count"}.get(dimension, dimension)
    assert dimension_of(claim, LEXICON.frames[claim.frame].counts) == expected


def test_a_length_is_compared_in_metres_and_called_in_miles():
    assert (dimension_of(METRES, ()), dimension_of(METRES, (), as_written=True)) == (
        "metre",
        "mile",
    )
    assert are_converted(METRES, replace(METRES, amount=replace(METRES.amount, unit="kilometre")))


def test_cents_are_no_dollars_in_print():
    dollars = money("0.19", "")
    assert printed_value(CENTS) != printed_value(dollars)


def test_a_count_is_printed_alike_whatever_it_is_called():
    assert printed_value(count("1,600")) == printed_value(count("1,600", unit="processor"))


@pytest.mark.parametrize(
    ("value", "digits"), [("1250", 3), ("61830000", 4), ("62000000", 2), ("0.5", 1), ("1000", 1)]
)
def test_significant_digits(value, digits):
    assert significant_digits(Decimal(value)) == digits
