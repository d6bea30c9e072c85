"""Whom the marked word of outcome befalls, by where they stand in the sentence."""

import pytest

from chipnews.extract.casualties.affected import (
    attacker_of,
    bearers,
    belonging,
    described,
    subjects_affected,
    sufferers,
)
from tests.extract.reading import LEXICON, spot_of


@pytest.mark.parametrize(
    ("text", "read", "victims"),
    [
        ("The bear [mauled] two campers.", sufferers, ["campers"]),
        ("Two campers [mauled] by a bear fled.", sufferers, ["campers"]),
        ("He [shot] himself.", sufferers, ["He"]),
        ("He [shot] and wounded two campers.", sufferers, ["campers"]),
        ("The bear [attacked].", sufferers, []),
        ("The bear left two campers [dead].", described, ["campers"]),
        ("Two campers with [burns] fled.", bearers, ["campers"]),
    ],
)
def test_an_outcome_befalls_those_whom_the_tree_gives_it(text, read, victims):
    spot = spot_of(text)
    assert spot.words(read(spot.sentence, spot.index, LEXICON)) == victims


@pytest.mark.parametrize(
    ("text", "read", "victims"),
    [
        ("The [deaths] of two campers shocked the town.", belonging, ["campers"]),
        ("The camper's [death] shocked the town.", belonging, ["camper"]),
        ("Two [deaths] shocked the town.", belonging, ["deaths"]),
        ("Two campers [suffered] burns.", subjects_affected, ["campers"]),
    ],
)
def test_a_noun_of_outcome_is_its_owner_s(text, read, victims):
    spot = spot_of(text)
    assert spot.words(read(spot.sentence, spot.index)) == victims


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("The bear [mauled] two campers.", "bear"),
        ("Two campers were [mauled] by a bear.", None),
        ("He [shot] himself.", None),
    ],
)
def test_who_does_it_is_the_subject_of_an_active_verb(text, attacker):
    spot = spot_of(text)
    found = attacker_of(spot.sentence, spot.index, LEXICON)
    assert (found if found is None else spot.sentence.tokens[found].text) == attacker
