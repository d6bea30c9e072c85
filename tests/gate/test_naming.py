import pytest

from chipnews.gate.naming import find_named
from tests.support.sheets import article, claim

TEXT = "The storm hurt some 40 people and killed seven cows, five dogs and 12 people near Tarsk."


@pytest.fixture(scope="module")
def claims():
    told = article("storm", TEXT)
    hurt = claim(told, "40", 40, "person", bound="approx")
    return [
        hurt,
        claim(told, "seven", 7, "cow"),
        claim(told, "five", 5, "dog"),
        claim(told, "12", 12, "person"),
    ]


@pytest.mark.parametrize(
    ("written", "figure"),
    [
        ("40", "40"),
        ("about 40", "40"),
        ("some 40 people", "40"),
        ("Seven cows", "seven"),
        ("killed seven cows", "seven"),
        ("12 people near Tarsk.", "12"),
    ],
)
def test_words_that_name_one_figure(claims, written, figure):
    (name,) = find_named(written, claims)
    assert next(one.text for one in claims if one.id == name) == figure


@pytest.mark.parametrize(
    "written",
    [
        "4",
        "people",
        "400",
        "41 people",
        "seven dogs",
        "some 40 people and killed seven cows",
        "seven cows, five dogs",
        "five dogs and 12 people",
    ],
)
def test_words_that_name_none_or_two(claims, written):
    assert find_named(written, claims) == set()


def test_the_figure_alone_is_every_claim_that_has_it():
    first = claim(article("storm", TEXT), "40", 40, "person")
    told = article("later", "It hurt 40 sailors.")
    assert len(find_named("40", [first, claim(told, "40", 40, "sailor")])) == 2
    (name,) = find_named("40 sailors", [first, claim(told, "40", 40, "sailor")])
    assert name.startswith("later")
