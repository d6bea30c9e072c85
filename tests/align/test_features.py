"""Why two claims are one fact, with the sentence for it, and what forbids it."""

import pytest

from chipnews.align.features import FEATURES
from chipnews.align.score import forbids, score_pair
from tests.align.beside import beside
from tests.reconcile.figures import LEXICON, count, deaths, money

ONE = money("62")


def score(one, other):
    return score_pair(beside(one, other))


def test_every_point_has_its_sentence():
    found = score(ONE, money("61.83", article="b"))
    assert found.points >= LEXICON.policy.same_fact_score
    assert beside(ONE, money("61.83", article="b")).meets
    assert found.reasons == (
        "both give order.value",
        "Baidu in both",
        "Huawei on the other side of both",
        "their values meet",
    )


def test_two_values_that_differ_are_still_one_fact():
    found = score(ONE, money("90", article="b"))
    assert found.points >= LEXICON.policy.same_fact_score
    assert beside(ONE, money("90", article="b")).meets is False and "their values meet" not in found.reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ONE, money("62", article="b", measure="order.other")),
        (ONE, money("62", article="b", subject="Tencent")),
        (ONE, money("62", article="b", counterparty="Nvidia")),
        (ONE, money("90")),
        (
            count("1,000", frame="delivery", measure="delivered.size"),
            count("1,000", article="b", frame="delivery", measure="delivered.size", status="planned"),
        ),
    ],
    ids=["another measure", "another buyer", "another seller", "two values in one article", "planned and done"],
)
def test_a_veto_outweighs_everything(one, other):
    assert forbids(beside(one, other))
    assert forbids(beside(other, one))


def test_a_party_that_is_left_out_costs_points_and_forbids_nothing():
    full, bare = (
        score(ONE, money("61.83", article="b", **rest)) for rest in ({}, {"subject": None, "counterparty": None})
    )
    assert LEXICON.policy.same_fact_score <= bare.points < full.points
    assert not forbids(beside(ONE, money("61.83", article="b", subject=None, counterparty=None)))


def test_a_rare_figure_joins_claims_whose_measures_differ():
    found = score(money("61.83"), money("61.83", article="b", measure=None))
    assert found.points >= LEXICON.policy.same_fact_score
    assert "the rare figure $61.83 million in both" in found.reasons


def test_every_feature_has_its_weight_in_the_table_and_says_so():
    assert [rule.__name__ for rule in FEATURES] == list(LEXICON.weights)
    assert all(0 < weight <= 4 for weight in LEXICON.weights.values())


def test_tolls_of_one_article_may_differ_because_they_grow():
    assert not forbids(beside(deaths("1,305"), deaths("2,012")))


def test_a_score_does_not_depend_on_which_comes_first():
    others = [money("61.83", article="b"), money("90", article="b"), money("62", article="b", subject=None)]
    assert [score(ONE, other).points for other in others] == [score(other, ONE).points for other in others]
