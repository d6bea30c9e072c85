"""Which stretches of time and ages a text tells, and of what unit."""

import pytest

from chipnews.extract.figures.scan import find_figures
from tests.extract.reading import LEXICON, analysis_of


def durations_of(text):
    """Each duration as written, with its unit and whether it is an age."""
    analysis = analysis_of(text)
    return [
        (analysis.article.quote(one.span), one.amount.unit, one.amount.age)
        for one in find_figures(analysis, LEXICON)
        if one.kind == "duration"
    ]


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("The strike lasted 16 weeks.", ("16 weeks", "week", False)),
        ("The strike lasted a week.", ("a week", "week", False)),
        ("Rents doubled over the past two years.", ("the past two years", "year", False)),
        ("The choir is open to children under four.", ("four", "year", True)),
        ("Half of women aged 25 to 54 work.", ("25 to 54", "year", True)),
        ("The retirement age of 67 stays.", ("67", "year", False)),
        ("Drinkers must be 21 or older.", ("21", "year", True)),
    ],
)
def test_a_stretch_of_time_has_a_unit_and_may_be_an_age(text, duration):
    assert durations_of(text) == [duration]


@pytest.mark.parametrize(
    "text",
    [
        "She asked for a second opinion.",
        "The mill makes 300 loaves a week.",
        "The bus carries under 40 people.",
    ],
)
def test_an_ordinal_a_rate_and_a_count_are_no_duration(text):
    assert durations_of(text) == []
