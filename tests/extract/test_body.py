"""What a body that speaks is called: by its own words, or by the name it has elsewhere."""

import pytest

from chipnews.extract.parties.body import Bodies, description
from tests.extract.reading import LEXICON, referents_of, spot_of


def bodies_of(spot):
    return Bodies(spot.analysis, referents_of(spot.analysis), LEXICON)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The interior [ministry] sent boats.", "interior ministry"),
        ("The [ministry] sent boats.", "ministry"),
        ("The health ministry met. The [ministry] sent boats.", "health ministry"),
        (
            "The health ministry and the finance ministry met. The [ministry] sent boats.",
            "ministry",
        ),
        ("The [Ministry] of Health sent boats.", "Ministry of Health"),
        ("Peru declared a state of emergency. The [government] sent boats.", "Peruvian government"),
        ("The Coastal Rescue Agency (CRA) met. The [agency] sent boats.", "CRA"),
        ("The city [council] sent boats.", "city council"),
    ],
)
def test_a_body_has_the_name_that_the_article_gives_it(text, name):
    spot = spot_of(text)
    assert bodies_of(spot).name(spot.sentence, spot.index) == name


@pytest.mark.parametrize(
    ("text", "is_body"),
    [
        ("The health [ministry] closed.", True),
        ("The [police] closed the road.", True),
        ("The [bakery] closed.", False),
    ],
)
def test_a_body_is_told_by_its_noun(text, is_body):
    spot = spot_of(text)
    assert bodies_of(spot).is_body(spot.sentence, spot.index) is is_body


def test_a_bare_noun_has_no_description():
    spot = spot_of("The [agency] sent boats.")
    assert description(spot.sentence, spot.index) is None
