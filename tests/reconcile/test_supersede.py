"""A newer toll replaces an older one of the same holder, or where its words say so.

Nothing without a time does.
"""

from datetime import date

import pytest

from chipnews.model.values.value import AsOf
from chipnews.reconcile.supersede import as_of_moments, find_superseded
from tests.reconcile.figures import LEXICON, deaths, money
from tests.support.articles import article

ARTICLES = {name: article("", id=name) for name in "ab"}


def replaced_in(claims, articles=ARTICLES):
    return find_superseded(claims, articles, as_of_moments(claims, articles, LEXICON))


def superseded(older, newer, articles=ARTICLES):
    assert older.id != newer.id
    return replaced_in([older, newer], articles) == {older.id: newer.id}


def toll(written, day, holder=None, **rest):
    return deaths(written, day=day, holder=holder, **rest)


def test_the_same_holder_later_replaces():
    assert superseded(
        toll("1,305", "2023-09-09", "the ministry"), toll("2,012", "2023-09-10", "the ministry")
    )


def test_a_lower_figure_replaces_too():
    assert superseded(
        toll("2,012", "2023-09-09", "the ministry"), toll("1,985", "2023-09-10", "the ministry")
    )


def test_a_larger_figure_of_another_holder_replaces_too():
    assert superseded(
        toll("1,305", "2023-09-09", "the ministry"), toll("2,012", "2023-09-10", "the army")
    )


def test_a_smaller_one_of_another_holder_does_not():
    assert not superseded(
        toll("2,012", "2023-09-09", "the ministry"), toll("1,985", "2023-09-10", "the army")
    )


def test_words_of_revision_replace_whoever_says_them():
    newer = toll("1,985", "2023-09-10", "the army", revised=True)
    assert superseded(toll("2,012", "2023-09-09", "the ministry"), newer)


def test_one_day_replaces_nothing():
    assert not superseded(
        toll("1,305", "2023-09-09", "the ministry"), toll("2,012", "2023-09-09", "the ministry")
    )


def test_an_unknown_time_replaces_nothing_and_is_replaced_by_nothing():
    known, unknown = (
        toll("1,305", "2023-09-09", "the ministry"),
        deaths("2,012", holder="the ministry", revised=True),
    )
    assert not superseded(known, unknown)
    assert not superseded(unknown, known)


def test_the_day_of_the_article_stands_in_for_the_day_of_the_claim():
    articles = {
        "a": article("", id="a", published="2023-09-09"),
        "b": article("", id="b", published="2023-09-10"),
    }
    older, newer = (
        deaths(written, holder="the ministry", article=name)
        for written, name in (("1,305", "a"), ("2,012", "b"))
    )
    assert superseded(older, newer, articles)


def test_a_month_of_publication_is_no_day():
    articles = {
        "a": article("", id="a", published="2023-09"),
        "b": article("", id="b", published="2023-10"),
    }
    older, newer = (
        deaths(written, holder="the ministry", article=name)
        for written, name in (("1,305", "a"), ("2,012", "b"))
    )
    assert not superseded(older, newer, articles)


def test_the_same_figure_again_replaces_nothing():
    assert not superseded(
        toll("2,012", "2023-09-09", "the ministry"),
        toll("2,012", "2023-09-10", "the ministry", article="b"),
    )


def test_a_measure_that_does_not_grow_is_not_replaced():
    articles = {
        "a": article("", id="a", published="2023-09-09"),
        "b": article("", id="b", published="2023-09-10"),
    }
    assert replaced_in([money("61", article="a"), money("70", article="b")], articles) == {}


def test_the_newest_of_several_replaces():
    days = {"300": "2023-09-08", "1,305": "2023-09-09", "2,012": "2023-09-10"}
    first, second, last = (toll(written, day, "the ministry") for written, day in days.items())
    assert replaced_in([first, second, last]) == {first.id: last.id, second.id: last.id}


MORNING, NOON, DAY = (AsOf(date(2023, 9, 9), *minutes) for minutes in ((0, 720), (720, 721), ()))


@pytest.mark.parametrize(
    ("first", "then", "replaces"),
    [
        (MORNING, NOON, True),
        (NOON, MORNING, False),
        (NOON, NOON, False),
        (NOON, DAY, False),
        (DAY, NOON, False),
    ],
    ids=["later that day", "earlier that day", "at once", "some time of the day", "within the day"],
)
def test_the_time_of_day_orders_the_counts_of_one_day(first, then, replaces):
    articles = {name: article("", id=name, published="2023-09-10") for name in "ab"}
    claims = deaths("40", as_of=first), deaths("61", as_of=then, article="b")
    assert superseded(*claims, articles) == replaces


@pytest.mark.parametrize(
    "more", [{"bound": "at_most"}, {"modality": "hypothetical"}, {"status": "withdrawn"}]
)
def test_what_is_feared_or_bounded_above_or_taken_back_replaces_nothing(more):
    assert not superseded(toll("1,305", "2023-09-09"), toll("2,012", "2023-09-10", **more))


def test_later_news_does_not_settle_that_an_article_contradicts_itself():
    one, rival, later = (
        toll("120", "2023-09-09"),
        toll("73", "2023-09-09"),
        toll("241", "2023-09-10", article="b"),
    )
    assert replaced_in([one, rival, later]) == {}
