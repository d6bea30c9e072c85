"""Which two numbers are one figure: a range, two levels, a share, a score, and which stay apart."""

import pytest

from chipnews.extract.figures.number import scan_text
from tests.extract.reading import LEXICON


def figures_of(text):
    return [text[one.start : one.end] for one in scan_text(text, LEXICON)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The hall seats between 300 and 400 guests.", ["300 and 400"]),
        ("Attendance rose from 240 to 273.", ["240 to 273"]),
        ("The home side won 4-1.", ["4-1"]),
        ("One in five pupils walks to school.", ["One in five"]),
        ("The ferry took three hours and 12 minutes.", ["three hours and 12 minutes"]),
        ("They gave $100 to 50 families.", ["$100", "50"]),
        ("The library lent 12 600 books.", ["12 600"]),
        ("About 30 or 40 cyclists came.", ["30", "40"]),
        ("Thirty or forty cyclists came.", ["Thirty or forty"]),
    ],
)
def test_two_numbers_are_one_figure_where_the_words_between_join_them(text, figures):
    assert figures_of(text) == figures
