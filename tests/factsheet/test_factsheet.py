"""The fixed order of a sheet: conflicts first, then what most articles tell."""

from itertools import permutations

import pytest
from msgspec.structs import replace

from chipnews import api
from chipnews.factsheet import PUBLISHED, arrange_sheet, source_of
from chipnews.model.results.fact import VERDICTS, Fact, Reading
from chipnews.model.results.sheet import FactSheet, Generator
from chipnews.reconcile.facts import traits_of
from tests.reconcile.figures import LEXICON, money
from tests.support.articles import article

ARTICLES = [article("", id=name, published="2023-11-09", source=f"Paper {name}") for name in "abc"]
CLAIMS = {name: money("62", article=name) for name in "abc"}
ORDERED = tuple(CLAIMS.values())


def fact(name, verdict, told_by="a", measure="order.value"):
    claims = [CLAIMS[letter] for letter in told_by]
    return Fact(
        id=name, short="", label=name, measure=measure, verdict=verdict,
        claims=tuple(claim.id for claim in claims), accepted=None,
        readings=(), explanations=(), key=traits_of(claims, LEXICON),
    )  # fmt: skip


def build(*facts, articles=ARTICLES, claims=ORDERED):
    sources = tuple(map(source_of, articles))
    return arrange_sheet(
        FactSheet(Generator("0", "none", "none"), sources, (), tuple(claims), tuple(facts))
    )


def order(*facts):
    return [one.id for one in build(*facts).facts]


def test_a_conflict_of_one_article_comes_before_an_agreement_of_three():
    assert order(fact("agreed", "agreed", "abc"), fact("conflict", "conflict")) == [
        "conflict",
        "agreed",
    ]


def test_among_the_others_what_most_articles_tell_comes_first():
    assert order(
        fact("one", "rounded"), fact("three", "agreed", "abc"), fact("two", "agreed", "ab")
    ) == [
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
    sheets = [
        build(*chosen, articles=ARTICLES[::-1], claims=claims[::-1])
        for chosen in permutations(facts)
    ]
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


def ranked(*facts):
    """The names of facts given as (name, claims, origins), in their order on the sheet."""
    made, claims = [], []
    for name, members, origins in facts:
        claims += members
        ids = tuple(claim.id for claim in members)
        reading = Reading(None, None, "USD", name, ids, tuple(f"O{one}" for one in range(origins)))
        made.append(replace(fact(name, "single"), claims=ids, readings=(reading,)))
    names = {claim.article for claim in claims}
    sheet = build(*made, articles=[article("", id=one) for one in sorted(names)], claims=claims)
    return [one.id for one in sheet.facts]


def test_independent_voices_come_before_articles():
    copied = ("copied", [money("62", article=one) for one in "abc"], 1)
    heard = ("heard", [money("63", article=one) for one in "ab"], 2)
    assert ranked(copied, heard) == ["heard", "copied"]


def test_what_a_headline_says_comes_before_the_body_and_a_rare_figure_before_a_round_one():
    body, lead, headline = (
        (place, [replace(money("62", article="a"), id=place, section=place)], 1)
        for place in ("body", "lead", "headline")
    )
    assert ranked(body, lead, headline) == ["headline", "lead", "body"]
    assert ranked(
        ("round", [money("60", article="a")], 1), ("rare", [money("61.83", article="b")], 1)
    ) == [
        "rare",
        "round",
    ]


def test_a_fact_without_a_value_comes_last():
    claims = [money("62", article="a")]
    valued = replace(
        fact("valued", "single"),
        readings=(Reading(None, None, "USD", "62", (claims[0].id,), ("O1",)),),
    )
    assert order(fact("open", "conflict"), valued) == ["valued", "open"]


TALE = "Storms flooded {} homes in {} on Monday, the council said."


def test_renaming_a_file_changes_nothing_in_the_order(tmp_path):
    texts = [
        TALE.format(number, town)
        for number, town in (("1,450", "Evesham"), ("830", "Orvan"), ("2,300", "Lindow"))
    ]
    orders = []
    for names in permutations("xyz"):
        folder = tmp_path / "".join(names)
        folder.mkdir()
        for name, text in zip(names, texts, strict=True):
            (folder / f"{name}.txt").write_text(f"---\npublished: 2023-03-24\n---\n{text}\n")
        orders.append(
            [(one.short, one.label, one.readings[0].text) for one in api.run([folder]).facts]
        )
    assert all(one == orders[0] for one in orders)
