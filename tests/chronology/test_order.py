"""Impossible orders.

Real sentences end to end, what is too weak to prove one, and what holds of any collection.
"""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from chipnews.chronology.order import find_impossible_orders
from chipnews.lexicon.load import load_lexicon
from tests.api.story import CHIP_ORDER, front, run_story

AUGUST = "Baidu ordered 1,600 chips from Huawei in August 2023."
RESPONSE = "Baidu ordered 1,600 chips from Huawei in response to the US ban of October 2023."


def broken(sheet):
    return [one for one in sheet.constraints if one.law == "order" and not one.holds]


def words(sheet, constraint):
    claims = sheet.claims_by_id()
    return [
        claims[name].figure.text if claims[name].figure else claims[name].predicate
        for name in constraint.claims
    ]


@pytest.mark.parametrize(
    ("texts", "cited"),
    [
        ((AUGUST, RESPONSE), ["August 2023", "because_of", "October 2023"]),
        (
            (AUGUST,
             "After the US ban of October 2023, Baidu placed an order for chips with Huawei."),
            ["August 2023", "after", "October 2023"],
        ),
        (
            ("Baidu ordered 1,600 chips from Huawei in December 2023.",
             "Baidu ordered 1,600 chips from Huawei ahead of the US ban of October 2023."),
            ["December 2023", "before", "October 2023"],
        ),
        (
            ("Baidu ordered 1,600 chips from Huawei before October 2023.", RESPONSE),
            ["October 2023", "because_of", "October 2023"],
        ),
        (
            (("Baidu ordered chips from Huawei in August 2023. This came after the US ban of "
              "October 2023."),),
            ["August 2023", "after", "October 2023"],
        ),
        (
            ("Microsoft acquired GitHub in 2018.",
             "Microsoft acquired GitHub after Google acquired Fitbit.",
             "Google acquired Fitbit in 2019."),
            ["2018", "after", "2019"],
        ),
        (
            ("The US ban of October 2023 prompted Baidu to order 1,600 chips from Huawei.",
             "Baidu ordered 1,600 chips from Huawei ahead of the US ban of October 2023."),
            ["October 2023", "because_of", "before", "October 2023"],
        ),
        (
            ("Microsoft acquired GitHub before Google acquired Fitbit.",
             "Microsoft acquired GitHub after Google acquired Fitbit."),
            ["before", "after"],
        ),
    ],
)  # fmt: skip
def test_an_impossible_order_is_shown_by_the_fewest_claims(texts, cited, tmp_path):
    sheet = run_story(tmp_path, *texts)
    (constraint,) = broken(sheet)
    assert sorted(words(sheet, constraint)) == sorted(cited)


@pytest.mark.parametrize(
    "texts",
    [
        (AUGUST, "Baidu ordered 1,600 chips from Huawei in response to US regulations."),
        (AUGUST, "Baidu ordered 1,600 chips from Huawei in response to the US ban of 2023."),
        (AUGUST, "Baidu ordered 1,600 chips from Huawei ahead of the US ban of October 2023."),
        (AUGUST, "Baidu may order chips from Huawei in response to the US ban of October 2023."),
        (AUGUST, "Baidu did not order chips from Huawei because of the US ban of October 2023."),
        (AUGUST,
         "Baidu ordered 1,600 chips from Nvidia in response to the US ban of October 2023."),
        (AUGUST,
         "Tencent ordered 1,600 chips from Huawei in response to the US ban of October 2023."),
        (AUGUST, "Baidu ordered 1,600 chips from Huawei in response to the US ban of August 2023."),
        (AUGUST, "Baidu ordered 1,600 chips from Huawei after the 2019 US export controls."),
        (AUGUST,
         ("Baidu ordered 1,600 chips from Huawei in response to US rules. Washington banned "
          "exports in October 2023.")),
        (AUGUST, ("Baidu ordered 1,600 chips from Huawei in response to looming US rules, due in "
          "October 2023.")),
        ("Baidu ordered 1,600 chips from Huawei in 2023.", RESPONSE),
        ("Baidu ordered 1,600 chips from Huawei by November 2023.", RESPONSE),
        ("Baidu has ordered chips from Huawei since August 2023.", RESPONSE),
        ("Baidu had ordered chips from Huawei after August 2023.", RESPONSE),
        ("Microsoft acquired LinkedIn in 2016.",
         "Microsoft acquired GitHub after Google acquired Fitbit.",
         "Google acquired Fitbit in 2019."),
        ("Huawei will deliver 1,600 chips to Baidu by October 2023.",
         "Huawei delivered 1,600 chips to Baidu after the US ban of November 2023."),
        (RESPONSE,),
        (RESPONSE, RESPONSE),
    ],
)  # fmt: skip
def test_weak_or_undated_evidence_breaks_no_order(texts, tmp_path):
    assert broken(run_story(tmp_path, *texts)) == []


def test_new_rules_are_the_latest_that_the_article_dates(tmp_path):
    rules = "The US imposed rules on chips in 2019. The US tightened its rules in October 2023. "
    fresh = run_story(
        tmp_path / "fresh",
        AUGUST,
        rules + "Baidu ordered chips from Huawei in the wake of the new US rules.",
    )
    old = run_story(
        tmp_path / "old",
        AUGUST,
        rules + "Baidu ordered chips from Huawei in the wake of harsh US rules.",
    )
    assert len(broken(fresh)) == 1
    assert broken(old) == []


def test_each_pair_of_articles_is_told_apart(tmp_path):
    other = "Baidu bought 1,600 chips from Huawei after the US ban of October 2023."
    sheet = run_story(tmp_path, AUGUST, RESPONSE, other)
    claims = sheet.claims_by_id()
    pairs = {tuple(sorted({claims[name].article for name in one.claims})) for one in broken(sheet)}
    assert pairs == {("a", "b"), ("a", "c")}


def test_copies_of_two_reports_contradict_one_another_once(tmp_path):
    sheet = run_story(tmp_path, *[AUGUST] * 4, *[RESPONSE] * 4)
    (constraint,) = broken(sheet)
    assert words(sheet, constraint) == ["August 2023", "because_of", "October 2023"]


def test_dates_that_do_not_meet_are_a_conflict_of_dates_alone(tmp_path):
    sheet = run_story(tmp_path, AUGUST, "Baidu ordered 1,600 chips from Huawei in June 2023.")
    assert {finding.code for finding in sheet.findings if finding.kind == "conflict"} == {"CN102"}


def test_the_detail_names_dates_places_and_words(tmp_path):
    (constraint,) = broken(run_story(tmp_path, AUGUST, RESPONSE))
    assert constraint.detail == (
        "the order (Baidu) is dated “August 2023” (a:1) and the regulation (United States) is "
        "dated “October 2023” (b:1), "
        "yet b says that the order came because of the regulation: “ordered 1,600 chips from "
        "Huawei in response to the US ban”"
    )


def test_the_chip_order_breaks_between_harbour_and_silicon_alone():
    from chipnews import api

    sheet = api.run([str(CHIP_ORDER)])
    (constraint,) = broken(sheet)
    assert words(sheet, constraint) == ["August", "because_of", "October"]
    assert {name.split(":")[0] for name in constraint.claims} == {
        "harbour-chronicle",
        "silicon-ledger",
    }


SENTENCES = (
    AUGUST,
    RESPONSE,
    "Baidu ordered 1,600 chips from Huawei ahead of the US ban of October 2023.",
    "Baidu ordered 1,600 chips from Huawei after the US ban of July 2023.",
    "Microsoft acquired GitHub before Google acquired Fitbit.",
    "Microsoft acquired GitHub after Google acquired Fitbit in March 2020.",
    "Microsoft acquired GitHub in May 2019.",
    "Google acquired Fitbit in 2021.",
)


@pytest.fixture(scope="module")
def analysed(tmp_path_factory):
    """Claims of each sentence in an article of its own, with the facts of all."""
    folder = tmp_path_factory.mktemp("told")
    return run_story(
        folder,
        *(
            front(text, published="2023-11-15", source=f"Paper {n}")
            for n, text in enumerate(SENTENCES)
        ),
    )


def part(claims, facts, wanted):
    """The wanted claims, their links and the facts cut down to them."""
    known = {claim.id for claim in claims if wanted(claim)}
    left = [
        replace(one, links=tuple(filter(known.__contains__, one.links)))
        for one in claims
        if one.id in known
    ]
    cut = [replace(fact, claims=tuple(filter(known.__contains__, fact.claims))) for fact in facts]
    return left, [fact for fact in cut if fact.claims]


def of_articles(sheet, articles):
    return part(sheet.claims, sheet.facts, lambda claim: claim.article in articles)


@settings(deadline=None)
@given(st.sets(st.sampled_from("abcdefgh"), min_size=1), st.randoms(use_true_random=False))
def test_the_order_of_claims_and_facts_changes_nothing(analysed, articles, random):
    claims, facts = of_articles(analysed, articles)
    mixed = random.sample(claims, len(claims)), random.sample(facts, len(facts))
    assert find_impossible_orders(*mixed, load_lexicon()) == find_impossible_orders(
        claims, facts, load_lexicon()
    )


@settings(deadline=None)
@given(st.sets(st.sampled_from("abcdefgh"), min_size=1))
def test_no_claim_of_a_broken_order_can_be_left_out(analysed, articles):
    claims, facts = of_articles(analysed, articles)
    for constraint in find_impossible_orders(claims, facts, load_lexicon()):
        for some in combinations(constraint.claims, len(constraint.claims) - 1):
            left = part(claims, facts, lambda claim, some=some: claim.id in some)
            assert find_impossible_orders(*left, load_lexicon()) == []


@settings(deadline=None)
@given(st.sets(st.sampled_from("abcdefgh"), min_size=1))
def test_an_article_more_never_mends_an_order(analysed, articles):
    fewer, more = (
        {one.claims for one in find_impossible_orders(*of_articles(analysed, some), load_lexicon())}
        for some in (articles, set("abcdefgh"))
    )
    assert more or not fewer
