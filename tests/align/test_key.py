"""The dimension, the parties and the blocks of a claim."""

from decimal import Decimal

import pytest

from chipnews.align.key import dimension_of, is_rare, party_identity, significant_digits
from tests.reconcile.figures import LEXICON, count, dated, deaths, money


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
    expected = {"death": "count"}.get(dimension, dimension)  # a toll counts deaths, people and bodies alike
    assert dimension_of(claim, LEXICON) == expected


@pytest.mark.parametrize(("value", "digits"), [("1250", 3), ("61830000", 4), ("62000000", 2), ("0.5", 1), ("1000", 1)])
def test_significant_digits(value, digits):
    assert significant_digits(Decimal(value)) == digits


def test_three_digits_are_rare():
    assert is_rare(money("61.83"), LEXICON) and is_rare(count("1,625"), LEXICON)
    assert not is_rare(money("62"), LEXICON) and not is_rare(dated("2023", "2023-01-01", "2024-01-01"), LEXICON)


def test_joint_parties_are_a_set_in_any_order():
    assert party_identity("Baidu; Tencent", LEXICON) == party_identity("Tencent; Baidu", LEXICON)
    assert party_identity("Baidu", LEXICON) != party_identity("Baidu; Tencent", LEXICON)


def test_the_companies_of_a_country_are_one_party_however_they_are_named():
    assert party_identity("Chinese tech firms", LEXICON) == party_identity("Chinese companies", LEXICON)
