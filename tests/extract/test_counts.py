"""How many the dead and the hurt of an article are: by figures, by sums, or one by one."""

import pytest

from chipnews.extract.casualties.accounts import DEATHS, INJURED, read_account
from chipnews.extract.casualties.counts import find_dead, find_nobody
from tests.extract.reading import LEXICON, analysis_of
from tests.normalise.reading import claims_of


def tolls_of(text):
    """The numbers of the dead and of the hurt that a report of today gives."""
    claims = claims_of(text, "2023-11-15")
    found = {one.measure: one.amount.number for one in claims if one.amount}
    return found.get(DEATHS), found.get(INJURED)


@pytest.mark.parametrize(
    ("text", "dead", "hurt"),
    [
        ("The avalanche killed three skiers and injured five.", 3, 5),
        ("The avalanche killed two skiers. The death toll rose to four.", 4, None),
        ("A third skier died of her injuries after the avalanche.", 3, None),
        ("The avalanche hit nine skiers. Two were killed.", 2, 7),
        ("An avalanche killed two skiers. In 1999 one killed 38 people there.", 2, None),
        ("The avalanche could have killed hundreds of skiers.", None, None),
        pytest.param(
            *("Two skiers and a guide were killed in the avalanche.", 3, None),
            marks=pytest.mark.xfail(
                strict=True, reason="a trade that no list has is nobody, also beside people"
            ),
        ),
        pytest.param(
            *("The avalanche killed a dozen skiers.", 12, None),
            marks=pytest.mark.xfail(strict=True, reason="“a dozen” counts no victims"),
        ),
    ],
)
def test_the_dead_and_the_hurt_are_counted(text, dead, hurt):
    assert tolls_of(text) == (dead, hurt)


@pytest.mark.parametrize(
    ("text", "dead", "why"),
    [
        ("A skier and two nurses died in the avalanche.", 3, "1 + 2"),
        ("A skier died in the avalanche.", 1, "people told of one by one"),
    ],
)
def test_without_a_figure_the_people_are_counted(text, dead, why):
    count = find_dead((), read_account(analysis_of(text), None, LEXICON))
    assert (count.value, count.why) == (dead, why)


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("The avalanche hit a road, but nobody was hurt.", [0]),
        ("No injuries were reported after the avalanche.", [0]),
        ("The avalanche killed a guide; no one else was hurt.", []),
        ("The avalanche hit a road, and no skiers were hurt.", []),
    ],
)
def test_nobody_at_all_is_a_count_of_none(text, nobody):
    account = read_account(analysis_of(text), None, LEXICON)
    assert [one.value for one in find_nobody(("hurt",), account)] == nobody
