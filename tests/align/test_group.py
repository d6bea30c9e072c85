"""Groups: who joins whom, in any order of files."""

from itertools import permutations

from chipnews.align.group import align_claims
from tests.reconcile.figures import LEXICON, count, dated, money


def grouped(*claims):
    return sorted(sorted(claim.id for claim in group.claims) for group in align_claims(claims, LEXICON))


def test_claims_of_one_fact_are_one_group_though_they_differ():
    assert len(grouped(money("61.83"), money("62", article="b"), money("90", article="c"))) == 1


def test_other_parties_other_measures_and_other_units_stand_apart():
    found = grouped(
        money("62"), money("62", article="b", subject="Tencent"), count("1,600"), count("200", unit="server"),
        dated("2023", "2023-01-01", "2024-01-01"),
    )  # fmt: skip
    assert len(found) == 5


def test_a_claim_that_leaves_its_parties_out_joins_the_only_group_it_fits():
    assert len(grouped(money("61.83"), money("62", article="b", subject=None, counterparty=None))) == 1


def test_a_claim_that_fits_two_groups_joins_neither():
    bare = money("62", article="c", subject=None, counterparty=None)
    found = grouped(money("62"), money("62", article="b", subject="Tencent"), bare)
    assert [bare.id] in found and len(found) == 3


def test_the_order_of_claims_does_not_matter():
    claims = [
        money("61.83"), money("62", article="b"), money("90", article="c", subject=None),
        money("62", article="d", subject="Tencent"), count("1,600", article="b"),
    ]  # fmt: skip
    assert len({repr(grouped(*order)) for order in permutations(claims)}) == 1


def test_relations_form_no_groups():
    assert (
        align_claims([money("62", kind="relation", amount=None, interval=None, predicate="orders_from")], LEXICON) == []
    )


def test_whoever_joins_says_why():
    (group,) = align_claims([money("61.83"), money("62", article="b")], LEXICON)
    (step,) = group.steps
    assert step.stage == "align"
    assert "both give order.value" in step.detail


def test_members_come_by_article_and_place():
    (group,) = align_claims([money("62", article="b"), money("61.83", article="a")], LEXICON)
    assert [claim.article for claim in group.claims] == ["a", "b"]


def test_names_that_are_only_alike_are_kept_as_a_doubt():
    (group,) = align_claims(
        [count("1,625", subject="Zyxwarre"), count("1,625", article="b", subject="Zyxware")], LEXICON
    )
    (doubt,) = group.name_doubts
    assert {doubt.one, doubt.other} == {"Zyxwarre", "Zyxware"} and doubt.kept_out is None
    assert str(doubt) in group.steps[0].detail and doubt.why


def test_so_is_a_name_for_which_a_claim_was_left_out():
    one = dict(subject="Acme Works", counterparty="Vestas")
    kept_out = count("350", article="b", subject="Acme Worx", counterparty="Vestas")
    groups = align_claims([count("350", **one), count("350", article="c", **one), kept_out], LEXICON)
    doubts = [doubt for group in groups for doubt in group.name_doubts]
    assert [(doubt.why, str(doubt)) for doubt in doubts] == [("", "Acme Worx is not Acme Works")]
    assert doubts[0].kept_out == kept_out.id
