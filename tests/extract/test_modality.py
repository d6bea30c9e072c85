"""How sure the marked figure is: denied, hypothetical, planned, reported or a plain fact."""

import pytest

from chipnews.extract.context.modality import read_modality
from tests.extract.reading import LEXICON, spot_of


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The council repaved [14] streets last summer.", "fact"),
        ("The council will repave [14] streets next summer.", "planned"),
        ("The ferry line might drop [three] routes.", "hypothetical"),
        ("The zoo did not lose [30] penguins.", "denied"),
        ("The bakery reportedly sold [9,000] loaves.", "reported"),
        ("If the dam breaks, [4,000] families must leave.", "hypothetical"),
        ("The mayor rejected a claim that [60] trees had been felled.", "denied"),
        ("There is no evidence that [12] ballots were bought.", "denied"),
        ("The theatre did not open until [1974].", "fact"),
        ("The union failed to win [300] seats.", "denied"),
        pytest.param(
            "Without the grant, the choir would have lost [20] singers.",
            "hypothetical",
            marks=pytest.mark.xfail(strict=True, reason="what would have been counts as done"),
        ),
    ],
)
def test_the_clause_of_a_figure_says_how_sure_it_is(text, modality):
    spot = spot_of(text)
    found = read_modality(spot.analysis.article.text, spot.sentence, spot.index, LEXICON)
    assert found.modality == modality, found
