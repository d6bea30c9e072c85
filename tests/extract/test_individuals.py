"""Which people told of one by one are the same person."""

import pytest

from chipnews.extract.casualties.accounts import read_account
from chipnews.extract.casualties.individuals import find_people
from tests.extract.reading import LEXICON, analysis_of


def people_of(text):
    """Each person's name, age and what became of them."""
    found = find_people(read_account(analysis_of(text), None, LEXICON).outcomes)
    return [(one.name, one.age, sorted(one.kinds)) for one in found]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "A man was killed on the pass. Aldo Ferri, 52, was killed by a rock.",
            [("Aldo Ferri", "52", ["dead"])],
        ),
        ("A man was killed. A woman was hurt.", [(None, None, ["dead"]), (None, None, ["hurt"])]),
        ("A man was killed. Another man was killed.", [(None, None, ["dead"])] * 2),
        ("A man was hit by a rock. He died.", [(None, None, ["dead", "hit"])]),
        ("A man and a woman were killed.", [(None, None, ["dead"])] * 2),
        ("Three men were killed.", []),
        ("Aldo Ferri died. Ferri was killed by a rock.", [("Aldo Ferri", None, ["dead"])]),
        pytest.param(
            "A boy was killed. A man was killed.",
            [(None, None, ["dead"])] * 2,
            marks=pytest.mark.xfail(strict=True, reason="a boy may be a man of before"),
        ),
    ],
)
def test_two_phrases_are_of_one_person_unless_something_says_otherwise(text, people):
    assert people_of(text) == people
