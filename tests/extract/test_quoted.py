"""Whose a quotation is: of the tag behind it, the lead before it, or the one before."""

import pytest

from chipnews.extract.speakers.attribution import Speakers
from tests.extract.reading import LEXICON, referents_of, spot_of


def speaker_of(text):
    spot = spot_of(text)
    speakers = Speakers(spot.analysis, referents_of(spot.analysis), LEXICON)
    said = speakers.holder_of(spot.place, spot.index)
    return said.holder


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ('"We lost [40] cows," said Ana Ruiz.', "Ana Ruiz"),
        ('Ana Ruiz said: "We lost [40] cows."', "Ana Ruiz"),
        ('"It was bad," said Ana Ruiz. "We lost [40] cows."', "Ana Ruiz"),
        ('"We lost [40] cows." — Ana Ruiz', "Ana Ruiz"),
        ('Ana Ruiz was in tears.\n\n"We lost [40] cows."', None),
        ('The sign reads "[40] cows".', None),
        ('The so-called "[40] cows" rule has gone.', None),
        ('"We lost [40] cows," a farmer said.', "unnamed source"),
    ],
)
def test_a_quotation_has_the_speaker_that_the_text_gives_it(text, holder):
    assert speaker_of(text) == holder
