"""Who and how many the people of the marked phrase are; a thing or a place is nobody."""

import pytest

from chipnews.extract.casualties.people import find_victims
from tests.extract.reading import LEXICON, spot_of


def victims_of(text):
    spot = spot_of(text)
    return list(find_victims(spot.sentence, spot.index, LEXICON))


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The gale killed three [sailors].", [3]),
        ("The gale killed a [mother] and her two sons.", [1, 2]),
        ("The gale killed several [sailors].", [None]),
        ("The gale killed a family of [four].", [4]),
        ("The gale killed two [men], a woman and three boys.", [2, 1, 3]),
        ("The gale killed three [others], two men and a girl.", [3]),
        ("The gale killed two [dogs] and a girl.", [1]),
        pytest.param(
            "The gale killed a [man] in his 40s and a woman of 30.",
            [1, 1],
            marks=pytest.mark.xfail(
                strict=True, reason="who is joined behind a decade of age is not seen"
            ),
        ),
    ],
)
def test_people_are_counted_by_their_phrases(text, counts):
    assert [one.count for one in victims_of(text)] == counts


@pytest.mark.parametrize(
    "text",
    [
        "The gale struck [Portugal].",
        "The gale killed 300 [sheep].",
        "The gale hit the [harbour].",
        "The gale hit 6% of the [fleet].",
    ],
)
def test_a_beast_a_thing_and_a_place_are_nobody(text):
    assert victims_of(text) == []


def test_a_person_has_a_name_an_age_and_a_sex():
    (named,) = victims_of("The gale killed Rosa [Quispe], 52, of Arica.")
    (nameless,) = victims_of("The gale killed another young [woman].")
    assert (named.name, named.age, named.count) == ("Rosa Quispe", "52", 1)
    assert (nameless.sex, nameless.other, nameless.count) == ("women", True, 1)
