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
    (step,) = group.trace
    assert step.stage == "align"
    assert "both give order.value" in step.detail


def test_members_come_by_article_and_place():
    (group,) = align_claims([money("62", article="b"), money("61.83", article="a")], LEXICON)
    assert [claim.article for claim in group.claims] == ["a", "b"]
