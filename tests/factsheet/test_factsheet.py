"""The fixed order of a sheet: conflicts first, then what most articles tell."""

from dataclasses import replace
from itertools import permutations

import pytest

from chipnews.factsheet import PUBLISHED, arrange_sheet, source_of
from chipnews.model.fact import VERDICTS, Fact
from chipnews.model.sheet import FactSheet, Generator
from chipnews.reconcile.facts import traits_of
from tests.reconcile.figures import LEXICON, money
from tests.support.articles import article

ARTICLES = [article("", id=name, published="2023-11-09", source=f"Paper {name}") for name in "abc"]
CLAIMS = {name: money("62", article=name) for name in "abc"}
ORDERED = tuple(CLAIMS.values())


def fact(name, verdict, told_by="a", measure="order.value"):
    claims = [CLAIMS[letter] for letter in told_by]
    return Fact(
        id=name, short="", label=name, measure=measure, verdict=verdict, claims=tuple(claim.id for claim in claims), accepted=None,
        readings=(), explanations=(), key=traits_of(claims, LEXICON),
    )  # fmt: skip


def build(*facts, articles=ARTICLES, claims=ORDERED):
    sources = tuple(map(source_of, articles))
    return arrange_sheet(FactSheet(Generator("0", "none", "none"), sources, (), tuple(claims), tuple(facts)))


def order(*facts):
    return [one.id for one in build(*facts).facts]


def test_a_conflict_of_one_article_comes_before_an_agreement_of_three():
    assert order(fact("agreed", "agreed", "abc"), fact("conflict", "conflict")) == ["conflict", "agreed"]


def test_among_the_others_what_most_articles_tell_comes_first():
    assert order(fact("one", "rounded"), fact("three", "agreed", "abc"), fact("two", "agreed", "ab")) == [
        "three",
        "two",
        "one",
    ]


def test_of_equal_weight_the_verdict_decides():
    found = order(*(fact(verdict, verdict) for verdict in reversed(VERDICTS)))
    assert found == list(VERDICTS)


def test_short_ids_count_in_the_order_shown():
    sheet = build(fact("x", "single"), fact("y", "conflict"), fact("z", "agreed", "ab"))
    assert [(one.short, one.id) for one in sheet.facts] == [("F1", "y"), ("F2", "z"), ("F3", "x")]


def test_the_order_given_does_not_matter():
    facts = [fact("x", "single", "a"), fact("y", "conflict", "ab"), fact("z", "agreed", "abc")]
    claims = list(CLAIMS.values())
    sheets = [build(*chosen, articles=ARTICLES[::-1], claims=claims[::-1]) for chosen in permutations(facts)]
    assert all(sheet == build(*facts) for sheet in sheets)


def test_an_articles_own_date_is_no_fact_of_the_story():
    assert order(fact("stamp", "single", measure=PUBLISHED), fact("value", "single")) == ["value"]


@pytest.mark.parametrize("key", ["id", "path", "source", "published", "published_basis", "sha256"])
def test_a_source_says_what_its_article_says(key):
    assert getattr(source_of(ARTICLES[0]), key) == getattr(ARTICLES[0], key)


def test_claims_come_by_article_and_place():
    later, earlier = money("62", article="a"), money("9", article="a")
    first, second = sorted((later, earlier), key=lambda claim: claim.start)
    sheet = build(claims=(CLAIMS["b"], second, first))
    assert [claim.id for claim in sheet.claims] == [first.id, second.id, CLAIMS["b"].id]
    assert replace(sheet, claims=()) == build(claims=())
