"""Whether who did it is among the dead, and whether a figure counts him."""

import pytest

from chipnews.extract.casualties.accounts import read_account
from chipnews.extract.casualties.attacker import counts_attacker, find_attackers
from tests.extract.reading import LEXICON, analysis_of, spot_of


def attackers_of(text):
    """The words at which the phrases of dead attackers begin."""
    analysis = analysis_of(text)
    found = find_attackers(read_account(analysis, None, LEXICON), 0)
    return [analysis.article.text[start:].split()[0].rstrip(".,") for start in sorted(found)]


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("The man stabbed two shoppers to death before police shot him dead.", ["him"]),
        ("The man killed two shoppers before killing himself.", ["The"]),
        ("Two shoppers and the gunman were killed.", ["the"]),
        ("Two shoppers were killed in the mall.", []),
        ("The man killed two shoppers and then took his own life.", ["The"]),
    ],
)
def test_who_did_it_may_be_among_the_dead(text, attackers):
    assert attackers_of(text) == attackers


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("[Four] people, including the gunman, died.", True),
        ("[Four] people, including a child, died.", False),
        ("[Four] people, not including the gunman, died.", False),
    ],
)
def test_a_figure_may_count_who_did_it(text, counts):
    spot = spot_of(text)
    assert counts_attacker(spot.sentence, spot.index, LEXICON) is counts
