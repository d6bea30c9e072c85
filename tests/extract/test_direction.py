"""Whether the marked figure moves up or down, by the word that moves it."""

import pytest

from chipnews.extract.context.direction import moves_between, read_direction
from tests.extract.reading import LEXICON, figure_at, spot_of


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Milk prices rose [4%] in March.", "up"),
        ("Bus ridership is down [12%] from a year ago.", "down"),
        ("The club cut ticket prices by [15%].", "down"),
        ("The shop cut [40] jobs.", None),
        ("Rents ended the year [2.5%] higher.", "up"),
        ("The school has room for up to [90] pupils.", None),
        ("Unemployment fell to [4.1%].", None),
        ("The pound strengthened [1.4%] against the dollar.", "up"),
        pytest.param(
            "The vineyard grew [40] varieties of grape.",
            None,
            marks=pytest.mark.xfail(strict=True, reason="who grows a thing raises no figure"),
        ),
    ],
)
def test_the_word_that_moves_a_figure_says_where(text, direction):
    spot, kind = spot_of(text), figure_at(text).kind
    index = spot.sentence.token_at(spot.span.start)
    assert read_direction(spot.sentence, index, kind, LEXICON)[0] == direction


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("Attendance rose from [240] to 273.", True),
        ("Rooms cost from [80] to 120 pesos.", False),
        ("The fleet shrank from [30] ships to 18.", True),
        ("The road runs from [Leeds] to York.", False),
        ("Children aged from [7] to 11 took part.", False),
    ],
)
def test_a_word_of_movement_makes_a_range_two_levels(text, moves):
    spot = spot_of(text)
    assert moves_between(spot.sentence, spot.index, LEXICON) is moves
