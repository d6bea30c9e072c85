"""Whom the marked pronoun means, and nobody where two fit."""

import pytest

from chipnews.extract.parties.pronoun import Pronouns
from tests.extract.reading import referents_of, spot_of


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The ministry closed the bridge. [It] said repairs would take a year.", "ministry"),
        ("The unions met on Monday. [They] said the strike goes on.", "unions"),
        ("Ms Roth opened the mill. Mr Paz sang. [She] said it was a good day.", "Roth"),
        ("Maria Lopez runs the mill. [She] bought it in 2009.", "Lopez"),
        ("Mr Paz spoke first. [She] said the mill was shut.", None),
        ("Rain fell all day. [They] said the mill was shut.", None),
        pytest.param(
            "The mayor spoke first. [She] said the mill was shut.",
            "mayor",
            marks=pytest.mark.xfail(strict=True, reason="“she” means a name only, and no office"),
        ),
        pytest.param(
            "The mill and the dam were shut. [It] said so.",
            None,
            marks=pytest.mark.xfail(strict=True, reason="“it” is given one of two that are joined"),
        ),
    ],
)
def test_a_pronoun_means_the_one_subject_before_it_that_fits(text, meant):
    spot = spot_of(text)
    found = Pronouns(spot.analysis, referents_of(spot.analysis)).meant(spot.place, spot.index)
    word = found and spot.analysis.sentences[found[0]].tokens[found[1]].text
    assert word == meant
