"""Why figures differ that their digits do not reconcile, and which of the reasons make peace."""

from datetime import date

import pytest
from msgspec.structs import replace

from chipnews.model.claim import Period
from chipnews.model.grouped import grouped
from chipnews.model.text import Evidence
from chipnews.reconcile.explaining.basis import Basis
from chipnews.reconcile.explaining.explanations import explain_readings
from chipnews.reconcile.readings import find_readings
from tests.reconcile.figures import LEXICON, count, dated, deaths, money

YEAR, QUARTER, BEFORE = (
    Period(date(2023, 1, 1), date(2024, 1, 1)),
    Period(date(2023, 7, 1), date(2023, 10, 1)),
    Period(date(2022, 1, 1), date(2023, 1, 1)),
)


def said_in(claim, text, *, start=40):
    """The claim with the sentence that tells it."""
    return replace(claim, evidence=Evidence(text, start, start + len(text), "", ""))


def by_article(*claims):
    return grouped(claims, lambda claim: claim.article)


def why(*claims, others=(), published=None):
    """The explanation between the readings of two claims.

    `others` are what their articles say beside.
    """
    one, other = find_readings(claims)
    return explain_readings(
        [one, other], Basis(LEXICON, {}, by_article(*claims, *others), published or {})
    )[0]


def explained(*claims, **rest):
    found = why(*claims, **rest)
    return found.explanation.name, found.settles


def test_a_sum_and_what_its_sentence_adds():
    sentence = "It ordered 1,600 chips in May and 400 chips in June."
    first, second = said_in(count("1,600"), sentence), said_in(count("400"), sentence)
    found = why(first, count("2,000", article="b"), others=[second])
    assert (found.explanation.name, found.settles) == ("addition", True)
    assert (
        found.explanation.detail == "2,000 is 1,600 and the 400 that a gives in the same sentence"
    )


def test_what_another_sentence_or_another_thing_counts_adds_nothing():
    first = said_in(count("1,600"), "It ordered 1,600 chips.")
    elsewhere = said_in(count("400"), "It has 400 chips.", start=90)
    servers = said_in(
        count("400", unit="server", measure="order.servers"), "It ordered 1,600 chips."
    )
    assert explained(first, count("2,000", article="b"), others=[elsewhere, servers]) == (
        "unexplained",
        False,
    )


def test_a_place_is_a_part_of_the_whole():
    found = why(deaths("1,293", scope="Al Haouz"), deaths("2,012", article="b"))
    assert (found.explanation.name, found.settles) == ("part", True)
    assert found.explanation.detail == "1,293 is of Al Haouz, 2,012 of the whole"


def test_no_part_is_larger_than_the_whole():
    assert explained(count("2,012", scope="Leeds"), count("1,293", article="b"))[0] == "unexplained"


def test_a_subsidiary_is_named_but_papers_write_it_for_its_parent():
    assert explained(
        count("10,000", subject="Google"), count("12,000", article="b", subject="Alphabet")
    ) == ("part", False)


@pytest.mark.parametrize(
    ("small", "large", "name"),
    [
        (QUARTER, YEAR, "period"), (BEFORE, YEAR, "period"), (YEAR, QUARTER, "unexplained"),
        (YEAR, YEAR, "unexplained"),
        (None, YEAR, "unexplained"),
    ],
    ids=["a quarter and its year", "two years", "a year less than its quarter", "one year",
     "a time unknown"],
)  # fmt: skip
def test_a_longer_time_holds_more_and_another_time_another_figure(small, large, name):
    claims = (money("20", period=small), money("90", article="b", period=large))
    assert explained(*claims) == (name, name == "period")


@pytest.mark.parametrize(
    ("planned", "done", "name"),
    [("2023-01-20", "2023-05-02", "forecast"), ("2023-05-02", "2023-01-20", "unexplained"),
     ("2023-01-20", None, "unexplained")],
)  # fmt: skip
def test_a_plan_is_not_wrong_because_its_later_outcome_was_another(planned, done, name):
    claims = (count("12,000", status="planned"), count("11,000", article="b"))
    assert explained(*claims, published={"a": planned, "b": done}) == (name, name == "forecast")


def test_gross_and_net_are_two_sides_of_one_figure():
    gross, net = (
        said_in(money(figure, article=name), f"A {word} profit of ${figure} million.")
        for figure, name, word in (("90", "a", "gross"), ("70", "b", "net"))
    )
    assert explained(gross, net) == ("deduction", True)
    assert (
        explained(
            said_in(money("70", article="b"), "A net profit."), said_in(money("90"), "A profit.")
        )[0]
        == "unexplained"
    )
    more = said_in(money("95", article="b"), "A net profit.")
    assert explained(gross, more)[0] == "unexplained"


def test_a_headline_that_its_article_does_not_bear_out_is_named():
    head = said_in(money("90"), "Huawei wins $90 million order", start=0)
    body = said_in(money("70"), "The order is worth $70 million.")
    found = why(head, body)
    assert (found.explanation.name, found.settles) == ("headline", False)
    assert found.explanation.detail == "the headline of a says $90 million, its text $70 million"


def test_an_estimate_far_off_is_named_and_still_wrong():
    guess = said_in(count("1,000"), "An estimated 1,000 chips were sold.")
    assert explained(guess, count("1,600", article="b")) == ("estimate", False)


def test_the_same_number_in_another_role_is_a_likely_mix_up():
    other = count("1,900", measure="delivered.size")
    found = why(count("1,600"), count("1,900", article="b"), others=[other])
    assert (found.explanation.name, found.settles) == ("other role", False)
    assert found.explanation.detail == "1,900 is what a gives as delivered size"


def test_dates_that_nothing_explains_are_so_many_days_apart():
    dates = (
        dated("2023-01-18", "2023-01-18", "2023-01-19"),
        dated("2023-01-20", "2023-01-20", "2023-01-21", article="b"),
    )
    found = why(*dates)
    assert (found.explanation.name, found.settles) == ("unexplained", False)
    assert found.explanation.detail.endswith("2 days apart")
    next_day = dated("2023-01-19", "2023-01-19", "2023-01-20", article="b")
    assert why(dates[0], next_day).explanation.detail.endswith(", 1 day apart")


def test_what_one_article_adds_up_holds_of_all_that_give_the_value():
    sentence = "It ordered 1,600 chips in May and 400 chips in June."
    first, second = said_in(count("1,600"), sentence), said_in(count("400"), sentence)
    claims = [
        count("1,600", article="c"),
        first,
        count("2,000", article="b"),
        count("2,000", article="d"),
    ]
    assert explained(*claims, others=[second]) == ("addition", True)


def test_peace_with_one_value_is_no_peace_with_another():
    sentence = "It ordered 1,600 chips in May and 400 chips in June."
    first, second = said_in(count("1,600"), sentence), said_in(count("400"), sentence)
    one, other = find_readings(
        [first, count("2,000", article="b"), count("2,020", article="c", bound="approx")]
    )
    basis = Basis(LEXICON, {}, by_article(first, second))
    assert not explain_readings([one, other], basis)[0].settles
