"""Whole numbers in figures and words."""

import pytest

from chipnews.extract.figures.spelled import number_of
from chipnews.lexicon.load import load_lexicon


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,037", 1037),
        ("seven", 7),
        ("thirty-one", 31),
        ("Two hundred and five", 205),
        ("hundred and two", 102),
        ("three thousand four hundred", 3400),
        ("two and a half", None),
        ("", None),
    ],
)
def test_a_whole_number_is_read(text, value):
    assert number_of(text, load_lexicon()) == value
