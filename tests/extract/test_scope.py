"""Of which part of a whole the marked figure speaks: a place, a part, or the whole."""

import pytest

from chipnews.extract.context.scope import PART, read_scope
from tests.extract.reading import figure_at, referents_of, spot_of


def scope_of(text, types):
    spot = spot_of(text)
    referents, words = referents_of(spot.analysis), spot.analysis.article.text
    return read_scope(figure_at(text), spot.sentence, words, referents, types)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The cyclone killed [31] people in Beira.", "Beira"),
        ("Of the passengers, [nine] were children.", PART),
        ("The flood killed 31 people, including [nine] children.", PART),
        ("The mine employed 90 men, [12] of them from Peru.", PART),
        ("The blaze destroyed [60] homes.", None),
        ("Rescuers found [40] survivors in the rubble.", None),
        pytest.param(
            "The cyclone killed 31 people in Beira and [12] in Dondo.",
            "Dondo",
            marks=pytest.mark.xfail(
                strict=True, reason="the place of the figure before it is taken for its own"
            ),
        ),
        pytest.param(
            "The army lost [20] men in Operation Falcon.",
            None,
            marks=pytest.mark.xfail(
                strict=True, reason="a name behind “in” that is no place is taken for one"
            ),
        ),
    ],
)
def test_a_figure_speaks_of_a_place_a_part_or_the_whole(text, scope):
    assert scope_of(text, ("place", "country")) == scope


def test_a_frame_that_no_place_limits_is_not_told_apart_by_one():
    assert scope_of("The cyclone killed [31] people in Beira.", ()) is None
