"""Which event comes before, after or because of which.

The words that say so, from either side, and those that only look like it.
"""

import pytest

from chipnews.analyse.analysis import analyse_articles
from chipnews.extract.extraction import extract_mentions
from chipnews.lexicon.load import load_lexicon
from tests.support.articles import article

ORDER, BAN = "order:Baidu", "regulation:United States"
BEFORE = [(ORDER, "before", BAN)]
AFTER = [(ORDER, "after", BAN)]
BECAUSE = [(ORDER, "because_of", BAN)]


def orders(text):
    (analysis,) = analyse_articles(
        [article(text, published="2023-11-15", source="Test")], load_lexicon()
    )
    found = extract_mentions(analysis, load_lexicon()).relations
    return [(one.subject, one.predicate, one.counterparty) for one in found if one.ends]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Baidu placed an order with Huawei in August, ahead of US export curbs.", BEFORE),
        (
            "Baidu ordered the chips from Huawei two weeks before the US banned exports to China.",
            BEFORE,
        ),
        ("Before the US banned exports to China, Baidu ordered 1,600 chips from Huawei.", BEFORE),
        ("Prior to the US export ban, Baidu bought 1,600 chips from Huawei.", BEFORE),
        ("Baidu ordered 1,600 chips from Huawei in advance of US sanctions.", BEFORE),
        ("Baidu bought 1,600 chips from Huawei for fear of US sanctions.", BEFORE),
        ("Expecting tighter US curbs, Baidu ordered 1,600 chips from Huawei.", BEFORE),
        ("Baidu's order with Huawei preceded the US ban.", BEFORE),
        ("Baidu ordered 1,600 chips from Huawei in preparation for US sanctions.", BEFORE),
        ("Baidu's order with Huawei is an anticipatory response to US export rules.", BEFORE),
        ("Baidu ordered 1,600 chips from Huawei because the US may ban exports to China.", BEFORE),
        ("Baidu placed an order with Huawei in response to planned US rules.", BEFORE),
        ("Baidu ordered 1,600 chips from Huawei after the US tightened its export rules.", AFTER),
        ("After the US export ban took effect, Baidu ordered 1,600 chips from Huawei.", AFTER),
        ("Baidu ordered 1,600 chips from Huawei following a US ban.", AFTER),
        ("Following the US ban, an order was placed by Baidu with Huawei.", AFTER),
        ("In the wake of new US sanctions, Baidu bought 1,600 chips from Huawei.", AFTER),
        ("On the heels of a US ban, Baidu ordered 1,600 chips from Huawei.", AFTER),
        ("In the aftermath of the US ban, Baidu ordered 1,600 chips from Huawei.", AFTER),
        ("Baidu has ordered 1,600 chips from Huawei since the US ban.", AFTER),
        ("Baidu's order with Huawei followed a US ban.", AFTER),
        ("Baidu placed, after the US ban, an order with Huawei.", AFTER),
        ("Baidu placed an order with Huawei as a result of US sanctions.", BECAUSE),
        ("Due to US sanctions, Baidu placed an order with Huawei.", BECAUSE),
        ("Baidu's order with Huawei was triggered by US sanctions.", BECAUSE),
        ("Prompted by the US ban, Baidu ordered 1,600 chips from Huawei.", BECAUSE),
        ("Baidu reacted to the US ban by ordering 1,600 chips from Huawei.", BECAUSE),
        (
            "Baidu said that, because of the US ban, it had ordered 1,600 chips from Huawei.",
            BECAUSE,
        ),
        ("The US ban drove Baidu to buy 1,600 chips from Huawei.", BECAUSE),
        ("US sanctions led Baidu to place an order with Huawei.", BECAUSE),
        ("US sanctions have compelled Baidu to order 1,600 chips from Huawei.", BECAUSE),
    ],
)
def test_a_cue_joins_two_events_from_either_side(text, wanted):
    assert orders(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Baidu ordered 1,600 chips from Huawei. The move came after the US ban.", AFTER),
        ("Baidu ordered 1,600 chips from Huawei. This came in response to the US ban.", BECAUSE),
        ("Baidu ordered 1,600 chips from Huawei. The decision followed a US ban.", AFTER),
        (
            "The US banned exports to China. This led Baidu to order 1,600 chips from Huawei.",
            BECAUSE,
        ),
        (
            "The US banned exports to China. Since then Baidu has ordered 1,600 chips from Huawei.",
            AFTER,
        ),
        (
            "Baidu responded to the US ban by placing an order with Huawei. The step comes "
            "ahead of Japanese curbs.",
            [*BECAUSE, (ORDER, "before", "regulation:Japan")],
        ),
    ],
)
def test_a_move_is_the_main_event_of_the_sentence_before(text, wanted):
    assert orders(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "After all, Baidu placed an order with Huawei despite the US ban.",
        "Before long the US ban hit Baidu's order with Huawei.",
        "The following US ban did not stop Baidu's order with Huawei.",
        "Baidu's order with Huawei, before 2019, ignored the US ban.",
        "After October Baidu ordered 1,600 chips from Huawei despite the US ban.",
        "Baidu had never ordered chips from Huawei before, and the US ban is old.",
        "Huawei is due to fill Baidu's order despite the US ban.",
        "The case before the court is about the US ban and Baidu's order with Huawei.",
        "Baidu ordered 1,600 chips from Huawei not because of the US ban.",
        "Baidu placed its order with Huawei after talks about the US ban.",
        "Baidu placed its order with Huawei before rivals hit by the US ban could.",
        "Baidu cancelled its order with Huawei after the US ban.",
        "Did Baidu order 1,600 chips from Huawei because of the US ban?",
        "Baidu looks after its order with Huawei in spite of the US ban.",
        (
            "Baidu ordered 1,600 chips from Huawei. The weather changed. The move came after "
            "the US ban."
        ),
        "Baidu ordered 1,600 chips from Huawei. The minister spoke after the US ban.",
        "Baidu's order with Huawei was not triggered by the US ban.",
        "The US ban came up when Baidu followed its order with a letter to Huawei.",
    ],
)
def test_what_orders_no_two_events_is_no_relation(text):
    assert orders(text) == []


def test_two_events_of_one_kind_are_told_apart_by_their_parties():
    text = "Apple's acquisition of Beats came after Google's acquisition of Waze."
    assert orders(text) == [("acquisition:Apple", "after", "acquisition:Google")]


def test_one_event_told_twice_is_in_no_order_with_itself():
    assert (
        orders("After it ordered 1,600 chips from Huawei, Baidu ordered the chips from Huawei.")
        == []
    )


def test_the_evidence_holds_the_cue_and_both_events():
    text = "On Monday, following the US ban, Baidu ordered 1,600 chips from Huawei."
    (analysis,) = analyse_articles(
        [article(text, published="2023-11-15", source="Test")], load_lexicon()
    )
    (one,) = (one for one in extract_mentions(analysis, load_lexicon()).relations if one.ends)
    assert text[one.span.start : one.span.end] == "following the US ban, Baidu ordered"
