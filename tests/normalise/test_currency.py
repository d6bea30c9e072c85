"""Which currency a sign means: settled by the article where it can be, else assumed and said."""

from decimal import Decimal

import pytest

from chipnews.lexicon.load import load_lexicon
from chipnews.normalise.currency import CurrencyContext, home_of, is_outright, settle_currency
from tests.normalise.reading import claims_of, figure_of

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("US$", "USD"),
        ("USD", "USD"),
        ("€", "EUR"),
        ("euros", "EUR"),
        ("yuan", "CNY"),
        ("Yuan", "CNY"),
        ("A$", "AUD"),
        ("₹", "INR"),
    ],
)
def test_a_sign_of_one_currency_is_that_currency(written, code):
    settled = settle_currency(written, CurrencyContext(), LEXICON)
    assert (settled.code, settled.minor, settled.assumed) == (code, False, False)
    assert is_outright(written, LEXICON) == code


def test_a_shared_sign_is_assumed_and_said():
    settled = settle_currency("$", CurrencyContext(), LEXICON)
    assert (settled.code, settled.assumed) == ("USD", True)
    assert is_outright("$", LEXICON) is None


def test_a_shared_sign_is_the_currency_that_the_article_names():
    settled = settle_currency("$", CurrencyContext(("CNY", "SGD")), LEXICON)
    assert settled.code == "SGD" and not settled.assumed


def test_two_named_currencies_settle_nothing():
    assert settle_currency("$", CurrencyContext(("SGD", "AUD")), LEXICON).assumed


def test_a_neighbour_that_does_not_use_the_sign_settles_nothing():
    assert settle_currency("$", CurrencyContext(("CNY",)), LEXICON).assumed


def test_a_bare_dollar_does_not_follow_the_country_and_other_signs_do():
    """English news mean US dollars even where they write of Singapore.

    Rupees are those of the country told of.
    """
    assert settle_currency("$", CurrencyContext((), ("SG",)), LEXICON).assumed
    settled = settle_currency("rupees", CurrencyContext((), ("PK",)), LEXICON)
    assert settled.code == "PKR" and not settled.assumed


def test_a_minor_unit_is_a_hundredth():
    claim = figure_of("The chip costs 250 pence.")
    assert (claim.amount.unit, claim.amount.low) == ("penny", 250)
    assert (claim.base, claim.interval.low) == ("GBP", Decimal("2.45"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The plant cost 450 million yuan.", "CNY"),
        ("The plant cost RMB450 million.", "CNY"),
        ("The plant cost €450 million.", "EUR"),
        ("The plant cost 450 million euros.", "EUR"),
        ("The plant cost US$450 million.", "USD"),
        ("The plant cost £450 million.", "GBP"),
    ],
)
def test_the_currency_of_a_figure(text, code):
    assert figure_of(text).amount.unit == code


def test_a_dollar_beside_a_named_dollar_is_that_dollar():
    claims = claims_of("The plant cost S$450 million. A second one costs $200 million.")
    assert [claim.amount.unit for claim in claims if claim.amount] == ["SGD", "SGD"]


def test_a_conversion_keeps_both_amounts_and_their_hedge():
    one, other = (
        claim for claim in claims_of("The order is worth about 450 million yuan ($61.83 million).")
    )
    assert (one.amount.unit, other.amount.unit) == ("CNY", "USD")
    assert (one.amount.bound, other.amount.bound) == ("approx", "approx")
    assert any(step.rule == "conversion" for step in other.trace)


@pytest.mark.parametrize(
    ("around", "code"),
    [
        (CurrencyContext(countries=("CA",), home="CA"), "CAD"),  # of its own country
        (CurrencyContext(outright=("USD",), home="AU"), "AUD"),  # "US$5 billion" beside it
        (CurrencyContext(countries=("FR",), home="CA"), "USD"),
        # the neighbour named outright
        (CurrencyContext(outright=("CAD",), countries=("CA",), home="CA"), "CAD"),
        (CurrencyContext(countries=("CA",)), "USD"),
        (CurrencyContext(countries=("GB",), home="GB"), "USD"),
    ],
)
def test_a_papers_own_dollars(around, code):
    assert settle_currency("$", around, LEXICON).code == code


@pytest.mark.parametrize(
    ("url", "country"),
    [
        ("https://www.daily.example.ca/news/1", "CA"),
        ("http://news.example.com.au", "AU"),
        ("https://example.co.uk/a", "GB"),
        ("https://example.com/ca", ""),
        (None, ""),
    ],
)
def test_the_country_of_a_paper_is_the_end_of_its_address(url, country):
    assert home_of(url) == country
