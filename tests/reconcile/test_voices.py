"""The verdict counts voices.

Stories in which several articles, or one of them twice, say the same.
"""

import pytest

from tests.api.story import run_story


def verdicts(sheet, text):
    """The verdicts of the facts that have a claim of these words."""
    claims = sheet.claims_by_id()
    return {
        fact.verdict
        for fact in sheet.facts
        if any(claims[name].text == text for name in fact.claims)
    }


ONE_VOICE = {
    "flat in the lead and sourced below": [(
        "Fire destroyed 38 barns near Orla.\n\nThe brigade said that the fire had "
        "destroyed 38 barns."
    )],
    "flat beside a source": ["Fire destroyed 38 barns near Orla.",
     "Fire destroyed 38 barns near Orla, the brigade said."],
    "two names of one force": [
        "The fire destroyed 38 barns in Orla, Wiltshire Police said.",
        "Police said the fire in Orla destroyed 38 barns.",
    ],
    "acronym": [
        "The National Union of Dockers said 38 barns were empty in Hull.",
        "The NUD said 38 barns were empty in Hull.",
    ],
    "initials": ["Ravi Menon said 38 barns were empty in Orla.",
     "R. Menon said 38 barns were empty in Orla."],
    "an office's count": ["The prefecture counted 38 barns in Orla.",
     "There were 38 barns in Orla, the prefecture said."],
    "one index": [
        "Barns got 38% dearer in May, according to the Norvik index.",
        "Barns got 38% dearer in May, the Norvik index showed.",
        "Barns got 38% dearer in May, according to Norvik.",
    ],
    "one wire": [
        "The fire destroyed 38 barns in Orla, Reuters reported.",
        "The fire destroyed 38 barns in Orla, according to Reuters.",
    ],
}  # fmt: skip


@pytest.mark.parametrize("texts", ONE_VOICE.values(), ids=ONE_VOICE)
def test_one_voice_is_no_agreement(texts, tmp_path):
    figure = "38%" if "%" in texts[0] else "38"
    assert "agreed" not in verdicts(run_story(tmp_path, *texts), figure)


def test_a_company_s_own_revenue_is_one_voice_however_it_is_told(tmp_path):
    texts = ["Orvana's revenue rose to $4.37 billion.", "Orvana reported revenue of $4.37 billion."]
    assert verdicts(run_story(tmp_path, *texts), "$4.37 billion") == {"single"}


def test_two_named_voices_agree(tmp_path):
    texts = [
        "The fire destroyed 38 barns in Orla, Wiltshire Police said.",
        "The fire destroyed 38 barns in Orla, the Harbour Board said.",
    ]
    assert verdicts(run_story(tmp_path, *texts), "38") == {"agreed"}


def test_two_papers_that_saw_it_themselves_agree(tmp_path):
    texts = ["Fire destroyed 38 barns near Orla.", "In Orla 38 barns were destroyed by the fire."]
    assert verdicts(run_story(tmp_path, *texts), "38") == {"agreed"}
