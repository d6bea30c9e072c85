"""The dimension, the parties and the blocks of a claim."""

from decimal import Decimal

import pytest

from chipnews.align.key import blocks_of, dimension_of, is_rare, listings_of, party_identity, significant_digits
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


def test_currencies_of_one_measure_share_a_block_and_nouns_do_not():
    yuan = money("450")
    assert set(blocks_of(money("62"), LEXICON)) & set(blocks_of(yuan, LEXICON))
    assert not set(blocks_of(count("200"), LEXICON)) & set(blocks_of(count("300", unit="server"), LEXICON))


def test_a_figure_without_a_measure_is_looked_for_by_its_number_and_party():
    bare = money("62", measure=None)
    assert set(blocks_of(bare, LEXICON)) & set(blocks_of(money("62", article="b"), LEXICON))
    assert not set(blocks_of(bare, LEXICON)) & set(blocks_of(money("63", article="b", measure=None), LEXICON))


def test_who_names_nobody_is_looked_for_among_the_parties_of_its_article():
    bare = money("62", subject=None, counterparty=None)
    near = set(blocks_of(bare, LEXICON, frozenset({"Baidu"})))
    assert near & set(blocks_of(money("90"), LEXICON))
    assert not set(blocks_of(bare, LEXICON)) & set(blocks_of(money("90"), LEXICON))


def test_who_names_nobody_in_an_article_that_does_not_either_is_looked_for_among_near_values():
    bare = set(blocks_of(money("62", subject=None, counterparty=None), LEXICON))
    assert bare & set(listings_of(money("61.83"), LEXICON))
    assert not bare & set(listings_of(money("90"), LEXICON))
