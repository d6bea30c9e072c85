"""What the marked verb governs, and of which words it is the tag."""

import pytest

from chipnews.extract.speakers.reporting import governed, speaker_behind, tagged
from tests.extract.reading import spot_of


@pytest.mark.parametrize(
    ("text", "frames"),
    [
        ("The coastguard [said] that 40 had died.", [("clause", "died")]),
        ("The coastguard [vowed] to search the bay.", [("to", "search")]),
        ("The coastguard [reported] 40 deaths.", [("object", "deaths")]),
        ("The coastguard [warned] of 40 wrecks.", [("of", "of")]),
        (
            "The cost was [put] at 40 million euros by the port.",
            [("passive", "cost"), ("at", "at")],
        ),
        ("The coastguard [put] the toll at 40.", [("object", "toll"), ("at", "at")]),
    ],
)
def test_a_verb_governs_a_clause_an_infinitive_or_an_object(text, frames):
    spot = spot_of(text)
    found = governed(spot.sentence, spot.index)
    assert [(frame, spot.sentence.tokens[i].text) for frame, i in found] == frames


@pytest.mark.parametrize(
    ("text", "is_tag"),
    [
        ("Forty boats sank, the coastguard [said].", True),
        ("Forty boats sank, as the coastguard [announced].", True),
        ("Forty boats sank when the coastguard [announced] it.", False),
        ("Forty boats, the coastguard [said], had sunk.", True),
    ],
)
def test_a_tag_reports_the_rest_of_its_sentence(text, is_tag):
    spot = spot_of(text)
    assert ("boats" in spot.words(tagged(spot.sentence, spot.index))) is is_tag


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Forty boats sank, [say] the angry fishermen.", "fishermen"),
        ("The port raised the fee, [announced] a ban and closed.", None),
    ],
)
def test_the_speaker_may_stand_behind_the_verb(text, speaker):
    spot = spot_of(text)
    found = speaker_behind(spot.sentence, spot.index)
    assert (found if found is None else spot.sentence.tokens[found].text) == speaker
