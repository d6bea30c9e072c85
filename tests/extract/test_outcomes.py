"""What became of people: dead, hurt, or hit and perhaps either; whether it is denied."""

import pytest

from chipnews.extract.casualties.outcomes import find_outcomes
from tests.extract.reading import LEXICON, sentence_of


def outcomes_of(text):
    """Each outcome with the counts of its victims."""
    found = find_outcomes(sentence_of(text), LEXICON)
    return [(one.kind, [who.count for who in one.victims], one.denied) for one in found]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Two hikers died in the snow.", ("dead", [2], False)),
        ("The rockfall injured two hikers.", ("hurt", [2], False)),
        ("A rock hit two hikers.", ("hit", [2], False)),
        pytest.param(
            "Two hikers suffered broken legs.",
            ("hurt", [2], False),
            marks=pytest.mark.xfail(
                strict=True, reason="of what is suffered only the words for injuries are known"
            ),
        ),
        ("Two hikers were not hurt.", ("hurt", [2], True)),
        ("The rockfall left two hikers dead.", ("dead", [2], False)),
        pytest.param(
            "Two hikers were crushed to death.",
            ("dead", [2], False),
            marks=pytest.mark.xfail(
                strict=True, reason="“to death” kills only behind verbs that hurt or strike"
            ),
        ),
    ],
)
def test_a_word_of_outcome_says_what_became_of_people(text, outcome):
    assert outcomes_of(text) == [outcome]


@pytest.mark.parametrize(
    "text",
    [
        "The rockfall could have killed two hikers.",
        "He threatened to kill two hikers.",
        "Two hikers were treated to lunch.",
        "Police feared that two hikers had died.",
    ],
)
def test_what_did_not_happen_is_no_outcome(text):
    assert outcomes_of(text) == []
