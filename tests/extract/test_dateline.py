"""Where a text begins behind a wire's dateline."""

import pytest

from chipnews.extract.parties.dateline import text_begins
from tests.extract.reading import spot_of


@pytest.mark.parametrize(
    "dateline",
    [
        "LIMA, March 3 (Reuters) - ",
        "HARROW (AP) — ",
        "OSLO, Norway (AP) — ",
        "ORVAN, 3 June (Wire) – ",
        "PORT ELLA, Quay Islands, Oct. 12 (Northern News Agency) -- ",
        "BERLIN — ",
        "",
    ],
)
def test_a_text_begins_behind_the_dash(dateline):
    sentence = spot_of(f"{dateline}The ferry Aurora sank with [12] people on board.").sentence
    assert sentence.tokens[text_begins(sentence)].text == "The"


@pytest.mark.parametrize(
    "text",
    [
        "The ferry – the oldest of the fleet – sank with [12] people.",
        "Aurora, built in 1950, sank with [12] people - nobody knows why.",
    ],
)
def test_a_dash_in_a_sentence_is_none(text):
    assert text_begins(spot_of(text).sentence) == 0
