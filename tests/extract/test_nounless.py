"""What a number counts that names no noun.

By the sentence before, by the same number elsewhere, by what is told of it.
"""

import pytest

from tests.normalise.reading import claims_of


def units(text):
    """Unit by figure."""
    return {
        claim.figure.text: claim.amount.unit
        for claim in claims_of(text)
        if claim.figure and claim.amount
    }


@pytest.mark.parametrize(
    ("text", "figure", "unit"),
    [
        ("The port sent out 640 trucks. About 90 of them were electric.", "90", "truck"),
        (
            "The app lost 815,000 subscribers. A loss of 815,000 had not been expected.",
            "815,000",
            "subscriber",
        ),
        ("In Lyon they were 26,000 according to the police.", "26,000", "person"),
        ("Its birth rate of 9.8 per 1,000 is low.", "9.8", "birth per 1,000 people"),
        ("The stock opened at $31.20 and closed at 30.85.", "30.85", "USD"),
        ("Of 52 bridges, 17 are unsafe.", "17", "bridge"),
        ("The club has 90 members, fewer than the 120 which it had hoped for.", "120", "member"),
    ],
)
def test_it_counts_what_the_article_says(text, figure, unit):
    assert units(text)[figure] == unit


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # points
        ("The index of shares closed at 412.60, and the firm paid $3 for each.", "412.60"),
        ("It sold 40 boats for $40 million. Another 40 came later.", "40 million"),
        ("The quake was felt by all. Some 30 came down.", "30"),
    ],
)
def test_what_nothing_says_is_left_open(text, figure):
    assert units(text).get(figure, "") == ""


def test_a_measure_in_two_units_has_one_bound():
    text = "Some of the water rose more than 2 metres (6.5 feet)."
    assert [claim.amount.bound for claim in claims_of(text)] == ["more_than", "more_than"]


def test_of_a_nearly_round_sum_the_other_is_exact():
    text = "It cost nearly $25 million (£20 million)."
    assert [claim.amount.bound for claim in claims_of(text)] == ["less_than", "exact"]


@pytest.mark.parametrize(
    ("text", "figure", "unit"),
    [
        ("Children under four stay at home.", "four", "year of age"),
        ("The jab is for women up to 35 who ask.", "35", "year of age"),
        ("People over 60 miles away saw it.", "60", "mile"),
        ("They will retire at 64 instead of 62.", "62", "year"),
    ],
)
def test_ages_of_people_are_told_from_other_numbers(text, figure, unit):
    assert units(text)[figure] == unit
