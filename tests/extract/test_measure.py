"""What the marked figure measures, by the event and the words nearest to it."""

import pytest

from chipnews.extract.context.measure import Measures
from chipnews.extract.events.frame import find_frames
from tests.extract.reading import LEXICON, figure_at, referents_of, spot_of


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Nokia will lay off [900] workers.", "layoff.size"),
        ("The quake had a magnitude of [5.8].", "quake.magnitude"),
        ("The regulator fined Ryanair [€3 million].", "penalty.value"),
        ("The fire destroyed [80] homes.", "disaster.destroyed"),
        ("The choir sang for [300] guests.", None),
        ("Lego opened a plant that employs [900] people.", "headcount.level"),
        (
            "Renault's profit rose to €2 billion, while sales reached [€50 billion].",
            "revenue.value",
        ),
        ("Police arrested [12] men after the fire killed four.", None),
    ],
)
def test_the_nearest_event_or_word_says_what_is_measured(text, measure):
    spot = spot_of(text)
    frames = find_frames(spot.analysis, referents_of(spot.analysis), LEXICON)
    assert Measures(spot.analysis, frames, LEXICON).of(figure_at(text))[1] == measure
