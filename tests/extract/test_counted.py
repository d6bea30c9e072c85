"""What a figure counts, in the article's words.

A part counts what its whole counts, without the whole's number.
"""

import pytest

from tests.normalise.reading import claims_of


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Intel shipped 1,000 of the 1,600 chips that Baidu ordered.", "chips"),
        ("The court freed 30 of its 120 prisoners.", "prisoners"),
        ("Police found two of the three men.", "men"),
        ("It sold 5 of its 20 best-selling models.", "best - selling models"),
        ("It sold 1,600 Ascend 910B chips.", "Ascend 910B chips"),
        ("It closed 40 of its shops.", "its shops"),
    ],
)
def test_a_part_counts_what_its_whole_counts(text, counted):
    assert claims_of(text)[0].counted == counted
