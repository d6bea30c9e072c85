"""Which products the marked word stands for, and none where it stands for none."""

import pytest

from chipnews.extract.parties.product import Products
from tests.extract.reading import LEXICON, referents_of, spot_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Airbus sold 40 A350 [jets].", ("A350",)),
        pytest.param(
            "Airbus delayed two [jets] – the A350 and the A380.",
            ("A350", "A380"),
            marks=pytest.mark.xfail(
                strict=True,
                reason="the names behind a dash end where the second has an article",
            ),
        ),
        ("Airbus showed the A350 jet. The [jet] is late.", ("A350",)),
        ("Airbus showed the A350 jet. A [jet] is late.", ()),
        ("The farm sold 40 [cows].", ()),
        ("Renault's [cars] sold well.", ()),
        ("Sony cut the price of the PlayStation 5 [console].", ("PlayStation 5",)),
    ],
)
def test_a_noun_stands_for_the_products_named_with_it(text, names):
    spot = spot_of(text)
    products = Products(spot.analysis, referents_of(spot.analysis), LEXICON)
    assert products.names(spot.place, spot.index) == names
