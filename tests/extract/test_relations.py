"""Relations without a figure.

Both ends are named, the evidence shows them, and what only looks like one is none.
"""

import pytest

from chipnews.analyse.analysis import analyse_articles
from chipnews.extract.extraction import extract_mentions
from chipnews.lexicon.load import load_lexicon
from tests.support.articles import article


def relations(text):
    (analysis,) = analyse_articles(
        [article(text, published="2023-11-15", source="Test")], load_lexicon()
    )
    return [
        one
        for one in extract_mentions(analysis, load_lexicon()).relations
        if ":" not in one.subject
    ]


def triples(text):
    return [(one.subject, one.predicate, one.counterparty) for one in relations(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Uber and its rival Lyft made a profit.", [("Lyft", "competes_with", "Uber")]),
        (
            "Mary Barra, chair and CEO of General Motors, spoke.",
            [("Mary Barra", "officer_of", "General Motors")],
        ),
        ("TSMC makes chips for Apple and Nvidia.", [("TSMC", "supplier_of", "Apple; Nvidia")]),
        ("TikTok has been banned by Canada.", [("Canada", "restricts", "TikTok")]),
        (
            "Microsoft, which owns LinkedIn and GitHub, grew.",
            [("Microsoft", "owns", "LinkedIn; GitHub")],
        ),
        ("Alphabet-owned Waymo hired drivers.", [("Alphabet", "owns", "Waymo")]),
        (
            "A partnership between Arm and Intel was unveiled.",
            [("Arm", "collaborates_with", "Intel")],
        ),
        (
            "Prosus, Tencent's biggest shareholder, sold stock.",
            [("Prosus", "invests_in", "Tencent")],
        ),
    ],
)
def test_the_ends_are_found_wherever_they_stand(text, wanted):
    assert triples(text) == wanted


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("Amazon introduced Trainium2 and Graviton4 chips.", "Trainium2; Graviton4"),
        ("Intel plans to launch its Falcon Shores chip.", "Falcon Shores"),
        ("Apple launched the iPhone 15 in September.", "iPhone 15"),
        ("Nvidia introduced two options for China – the A800 and H800 chips.", "A800; H800"),
        ("Activision Blizzard makes Call of Duty.", "Call of Duty"),
        ("Huawei has developed its own 910B Ascend AI chips.", "Ascend 910B"),
    ],
)
def test_a_product_is_an_end_under_its_name(text, product):
    assert [
        counterparty for _, predicate, counterparty in triples(text) if predicate == "develops"
    ] == [product]


@pytest.mark.parametrize(
    "text",
    [
        "Google launched its Tokyo office.",
        "Apple launched a lawsuit against Qualcomm in California.",
        "Ford issued a recall of F-150 trucks.",
        "Apple launched its September sale.",
        "Samsung makes AI chips in Texas.",
    ],
)
def test_what_has_no_name_of_its_own_is_no_product(text):
    assert triples(text) == []


def test_those_chips_are_the_ones_last_named_so():
    text = "Nvidia unveiled the A800 and H800 chips. Those chips are an alternative to the A100."
    assert ("A800; H800", "alternative_to", "A100") in triples(text)


@pytest.mark.parametrize(
    "text",
    [
        "Former Google CEO Eric Schmidt bought a boat.",
        "David Dein, the former vice-chairman of Arsenal, sold his boat.",
        "Baidu is a potential customer of Nvidia.",
        "He replaced Bob Chapek as chief executive of Disney.",
    ],
)
def test_what_was_or_may_be_is_none(text):
    assert triples(text) == []


def test_no_party_is_related_to_itself():
    assert triples("Apple said Apple was a rival of Apple.") == []


def test_the_evidence_holds_both_names_and_the_word():
    (one,) = relations("On Monday Samsung, Apple's biggest rival in smartphones, cut prices.")
    assert (one.span.start, one.span.end) == (10, 40)


def test_a_word_tells_of_one_relation_of_a_pair():
    assert triples("Huawei is supplying Baidu with chips.") == [("Huawei", "supplier_of", "Baidu")]


def test_its_means_the_subject_of_the_clause():
    assert triples("SK On counts Ford among its customers.") == [("Ford", "customer_of", "SK On")]


def test_evidence_of_more_than_400_characters_proves_nothing():
    far = " and ".join(["a plant that it had built with its own hands"] * 10)
    assert relations(f"Samsung, which had bought {far}, is a rival of Apple.") == []
