"""Which nouns are set in one list with the marked one."""

import pytest

from chipnews.extract.casualties.listing import heads_of_list
from tests.extract.reading import spot_of


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("The gale killed four [sailors], two nurses and a cook.", ["sailors", "nurses", "cook"]),
        ("The gale killed two [nurses].", ["nurses"]),
        ("The gale killed two [nurses], a priest said.", ["nurses"]),
        ("The gale killed a [mother] and her two sons.", ["mother", "sons"]),
        ("The gale killed thirty-one [miners] and a cook.", ["miners", "cook"]),
        ("The gale killed [nurses] and cooks.", ["nurses"]),
        pytest.param(
            "The gale killed one [sailor], and two nurses fled.",
            ["sailor"],
            marks=pytest.mark.xfail(
                strict=True, reason="an “and” that begins a clause joins its subject to the list"
            ),
        ),
    ],
)
def test_a_list_has_all_its_nouns_and_ends_with_and(text, heads):
    spot = spot_of(text)
    assert spot.words(heads_of_list(spot.sentence, spot.index)) == heads
