"""Names of parties that no list of names holds.

Tickers, acronyms and tickers that the article itself defines.
"""

import pytest

from tests.normalise.reading import figure_of

CASES = [
    ("$TSLA fell 3%.", "Tesla"),
    ("Quendale Rail (NYSE: QDR) lost ground. QDR shares fell 4%.", "Quendale Rail"),
    ("Quendale Rail (QDR.L) lost ground. QDR shares fell 4%.", "Quendale Rail"),
    (
        "The Quendale Rail Authority (QRA) said on Monday that it would cut 300 jobs.",
        "Quendale Rail Authority",
    ),
]


@pytest.mark.parametrize(("text", "subject"), CASES)
def test_a_ticker_or_an_acronym_is_its_party(text, subject):
    assert figure_of(text).subject == subject
