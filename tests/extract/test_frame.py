"""Which events the words tell of, and which parties fill their roles."""

import pytest

from chipnews.extract.events.frame import find_frames
from tests.extract.reading import LEXICON, analysis_of, referents_of


def frames_of(text):
    """Each frame with its roles, in text order."""
    analysis = analysis_of(text)
    return [
        (one.frame, dict(one.roles))
        for one in find_frames(analysis, referents_of(analysis), LEXICON)
    ]


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("Renault laid off 300 workers.", ("layoff", {"employer": "Renault"})),
        (
            "Brazil fined Nestle $4 million.",
            ("penalty", {"regulator": "Brazil", "offender": "Nestle"}),
        ),
        (
            "Nestle was fined $4 million by Brazil.",
            ("penalty", {"regulator": "Brazil", "offender": "Nestle"}),
        ),
        ("Danone acquired Lidl.", ("acquisition", {"acquirer": "Danone", "target": "Lidl"})),
        (
            "Ryanair ordered 40 jets from Boeing.",
            ("order", {"buyer": "Ryanair", "seller": "Boeing"}),
        ),
        (
            "Renault and Nissan formed an alliance.",
            ("partnership", {"partner": "Renault", "other_partner": "Nissan"}),
        ),
    ],
)
def test_an_event_has_the_parties_of_its_sentence(text, frame):
    assert frame in frames_of(text), frames_of(text)


def test_an_order_told_of_again_has_the_roles_of_the_first():
    first, again = frames_of("Ryanair ordered 40 jets from Boeing. The order is worth $4 billion.")
    assert again == first


def test_an_order_of_another_s_has_not():
    text = "Ryanair ordered 40 jets from Boeing. An order by Iberia is worth $4 billion."
    first, other = frames_of(text)
    assert first != other and other[1]["buyer"] == "Iberia"


@pytest.mark.parametrize(
    "text",
    [
        "The choir opened with a hymn.",
        "The court ordered Nestle to move a fence.",
        "The chef cut 300 lemons.",
        pytest.param(
            "The goalkeeper saved a penalty.",
            marks=pytest.mark.xfail(strict=True, reason="a penalty of a game is taken for a fine"),
        ),
    ],
)
def test_a_word_of_an_event_in_another_sense_tells_of_none(text):
    assert [name for name, _ in frames_of(text)] == []
