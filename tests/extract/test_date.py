"""Which words date something, and how the preposition before them bounds it."""

import pytest

from chipnews.extract.figures.scan import find_figures
from tests.extract.reading import LEXICON, analysis_of


def dates_of(text):
    analysis = analysis_of(text)
    found = (one for one in find_figures(analysis, LEXICON) if one.time)
    return [(analysis.article.quote(one.span), one.time.bound) for one in found]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The bridge has been shut since March.", [("March", "since")]),
        ("The bridge must open by the end of June.", [("end of June", "by")]),
        ("The bridge was shut until Friday.", [("Friday", "until")]),
        ("The fair runs from 3 to 5 May.", [("3 to 5 May", "on")]),
        ("After the October vote the bridge closed.", [("October", "on")]),
        ("Between 2009 and 2015 the bridge was shut.", [("2009", "since"), ("2015", "until")]),
        ("The bridge will be shut through Sunday.", [("Sunday", "until")]),
    ],
)
def test_a_date_is_bounded_by_its_preposition(text, dates):
    assert dates_of(text) == dates


@pytest.mark.parametrize(
    "text",
    [
        "The choir sings every June.",
        "Theresa May opened the bridge.",
        "The women joined the annual March for Peace.",
        "April Jones crossed the bridge.",
        "He wrote for USA Today.",
    ],
)
def test_a_habit_a_name_and_a_verb_date_nothing(text):
    assert dates_of(text) == []
