"""Which claims are one fact depends on what they say, not on the order or the names of their
articles, nor on who else speaks."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from chipnews.align.clues import Pair
from chipnews.align.group import align_claims
from chipnews.align.record import records_of
from chipnews.align.rules import forbids
from chipnews.model.text import Evidence
from tests.reconcile.figures import LEXICON, count, deaths, money

FIGURES = ("61", "61.83", "62", "63", "90", "1,600")
BOUNDS = ("exact", "exact", "approx", "more_than", "at_most")
SUBJECTS = ("Baidu", "Tencent", "Baidu; Tencent", None)


@st.composite
def claims(draw, *, articles="abcd"):
    """A claim of an order or a toll, of any party, in any of a few articles."""
    make = draw(st.sampled_from([money, count, deaths]))
    figure = draw(st.sampled_from(FIGURES[-2:] if make is not money else FIGURES))
    claim = make(figure, bound=draw(st.sampled_from(BOUNDS)))
    if make is not deaths:
        claim = replace(
            claim,
            subject=draw(st.sampled_from(SUBJECTS)),
            counterparty=draw(st.sampled_from(("Huawei", None))),
        )
    if draw(st.integers(0, 5)) == 0:
        claim = replace(claim, measure=None, frame=None)
    place = draw(st.integers(0, 3)) * 100 + 1
    text = f"Sentence {place // 100} of {draw(st.sampled_from('xyz'))}."
    told = replace(
        claim,
        evidence=Evidence(text, place, place + len(text), "", ""),
        figure=replace(claim.figure, start=place),
    )
    return placed(told, draw(st.sampled_from(articles)))


def placed(claim, article):
    return replace(claim, article=article, id=f"{article}:{claim.start}-{claim.text}-{claim.kind}")


stories = st.lists(
    claims(), min_size=1, max_size=9, unique_by=lambda claim: (claim.article, claim.start)
).map(tuple)


def partition(found):
    return {frozenset(claim.id for claim in group.claims) for group in align_claims(found, LEXICON)}


@given(stories, st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_no_group(found, random):
    assert partition(random.sample(found, len(found))) == partition(found)


@given(stories, st.permutations("abcd"))
def test_renamed_articles_change_no_group(found, names):
    renamed = dict(zip("abcd", names, strict=True))
    moved = {claim.id: placed(claim, renamed[claim.article]).id for claim in found}
    after = partition([placed(claim, renamed[claim.article]) for claim in found])
    assert after == {frozenset(moved[name] for name in group) for group in partition(found)}


@given(stories, st.sampled_from("abcd"))
def test_a_copied_article_joins_the_groups_of_the_article_that_it_copies(found, name):
    copies = {claim.id: placed(claim, "copy") for claim in found if claim.article == name}
    together = partition([*found, *copies.values()])
    back = {copy.id: original for original, copy in copies.items()}
    assert {frozenset(back.get(one, one) for one in group) for group in together} == partition(
        found
    )


@given(stories)
def test_no_two_claims_of_a_group_are_forbidden_to_be_one_fact(found):
    by_id = {record.claim.id: record for record in records_of(found, LEXICON)}
    for group in partition(found):
        for one, other in combinations(sorted(group), 2):
            assert not forbids(Pair(by_id[one], by_id[other]))
