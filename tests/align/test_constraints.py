"""What forbids that two claims are one fact, and what does not."""

from dataclasses import replace
from datetime import date

import pytest

from chipnews.align.score import forbids
from chipnews.model.claim import Period
from chipnews.model.setting import Setting
from chipnews.model.text import Evidence
from tests.align.beside import beside
from tests.reconcile.figures import count, deaths, money


def forbidden(one, other):
    return forbids(beside(one, other))


def told_in(claim, text, *, start=40):
    """The claim with the sentence that tells it."""
    return replace(claim, evidence=Evidence(text, start, start + len(text), "", ""))


def test_two_exact_figures_of_one_sentence_are_two_facts_though_they_would_round_to_one():
    sentence = "Baidu ordered 1,600 chips, and later 1,620 more."
    one, other = (told_in(count(figure), sentence) for figure in ("1,600", "1,620"))
    assert forbidden(one, other) == "one sentence gives both figures"
    assert not forbidden(one, told_in(other, "Another sentence.", start=90))


def test_a_toll_of_two_days_may_stand_in_one_sentence():
    sentence = "The ministry counted 2,901 dead on Tuesday and 2,862 on Monday."
    days = [Period(date(2023, 9, day), date(2023, 9, day + 1)) for day in (11, 12)]
    older, newer = (
        told_in(deaths(figure, period=day), sentence) for figure, day in zip(("2,862", "2,901"), days, strict=True)
    )
    assert not forbidden(older, newer)
    assert forbidden(older, replace(newer, period=days[0]))


def test_a_headline_may_contradict_its_own_article():
    body = told_in(money("61.83"), "The order is worth $61.83 million.")
    headline = told_in(money("90"), "Huawei wins $90 million order", start=0)
    assert headline.in_headline and not body.in_headline
    assert not forbidden(headline, body)
    assert forbidden(told_in(money("90"), "It is worth $90 million."), body)


@pytest.mark.parametrize(("bound", "is_far"), [("1,000", True), ("11,000", False)])
def test_a_bound_is_told_near_its_value(bound, is_far):
    found = forbidden(count(bound, bound="more_than"), count("12,000", article="b"))
    assert bool(found) == is_far


def test_a_bound_may_lie_far_from_a_toll_that_grew():
    assert not forbidden(deaths("100", bound="more_than"), deaths("2,012", article="b"))


def test_a_part_is_the_whole_only_where_the_values_are_one():
    part, whole = deaths("1,404", scope="part"), deaths("1,200", article="b", bound="more_than")
    assert forbidden(part, whole)
    assert not forbidden(part, deaths("1,404", article="b"))


def named(*names, place=None):
    return Setting(None, place, frozenset({place}) if place else frozenset(), frozenset(names))


def test_who_names_nobody_is_no_part_of_a_story_with_which_its_article_shares_no_name():
    one, other = money("62"), money("62", article="b", subject=None, counterparty=None)
    settings = named("baidu", "huawei"), named("airbus")
    assert forbids(beside(one, other, *settings)) == "their articles have no name in common"
    assert not forbids(beside(one, other, named("baidu"), named("baidu", "beijing")))
    assert not forbids(beside(one, other, named("baidu"), named()))


def test_a_rare_figure_or_a_party_in_common_needs_no_other_name():
    settings = named("baidu", "huawei"), named("airbus")
    rare = money("61.83"), money("61.83", article="b", subject=None, counterparty=None)
    assert not forbids(beside(*rare, *settings))
    assert not forbids(beside(money("62"), money("62", article="b"), *settings))


def test_tolls_of_two_places_are_two_events():
    nepal, peru = named("nepal", place="nepal"), named("peru", place="peru")
    assert forbids(beside(deaths("57"), deaths("60", article="b"), nepal, peru)) == "two events: nepal is not peru"
    assert not forbids(beside(deaths("57"), deaths("60", article="b"), nepal, named("nepal", "police")))
    assert not forbids(beside(deaths("1,305"), deaths("1,305", article="b"), nepal, peru))
