"""Why two claims are one fact, with the sentence for it, and what forbids it."""

import pytest

from chipnews.align.features import score_pair
from tests.reconcile.figures import LEXICON, count, deaths, money

ONE = money("62")


def score(one, other):
    return score_pair(one, other, LEXICON)


def test_every_point_has_its_sentence():
    points, why = score(ONE, money("61.83", article="b"))
    assert points >= LEXICON.policy.same_fact_score
    assert why == (
        "both give order.value",
        "Baidu in both",
        "Huawei on the other side of both",
        "their values meet",
    )


def test_two_values_that_differ_are_still_one_fact():
    points, why = score(ONE, money("90", article="b"))
    assert points >= LEXICON.policy.same_fact_score
    assert "their values meet" not in why


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
    assert score(one, other)[0] < 0
    assert score(other, one)[0] < 0


def test_a_party_that_is_left_out_costs_points_and_forbids_nothing():
    full, _ = score(ONE, money("61.83", article="b"))
    bare, why = score(ONE, money("61.83", article="b", subject=None, counterparty=None))
    assert 0 < bare < full
    assert "one of them leaves the party out" in why


def test_a_rare_figure_joins_claims_whose_measures_differ():
    points, why = score(money("61.83"), money("61.83", article="b", measure=None))
    assert points > 0
    assert "the rare figure $61.83 million in both" in why


def test_tolls_of_one_article_may_differ_because_they_grow():
    assert score(deaths("1,305"), deaths("2,012"))[0] >= 0


def test_a_score_does_not_depend_on_which_comes_first():
    others = [money("61.83", article="b"), money("90", article="b"), money("62", article="b", subject=None)]
    assert [score(ONE, other)[0] for other in others] == [score(other, ONE)[0] for other in others]
