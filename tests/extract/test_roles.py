"""Where the paths of roles lead from the marked trigger, and the words that they reach."""

import pytest

from chipnews.extract.events.roles import fill, has_infinitive, name_at
from tests.extract.reading import spot_of

LIGHT = ("place", "make", "give")


@pytest.mark.parametrize(
    ("text", "path", "reached"),
    [
        ("Ikea [bought] the mall.", "nsubj", ["Ikea"]),
        ("The mall was [bought] by Ikea.", "agent", ["Ikea"]),
        ("Ikea wants to [buy] the mall.", "nsubj", ["Ikea"]),
        ("Ikea placed an [order] for lamps.", "light:nsubj", ["Ikea"]),
        ("Renault's [purchase] of the yard surprised Brest.", "poss", ["Renault"]),
        ("Renault [bought] Fiat's engines.", "dobj:owner", ["Fiat"]),
        ("Ikea bought the mall and [sold] the tower.", "nsubj", ["Ikea"]),
        pytest.param(
            "The bank promised Ikea to [fund] the mall.",
            "nsubj",
            ["bank"],
            marks=pytest.mark.xfail(
                strict=True, reason="who promises does it, and not who is promised it"
            ),
        ),
    ],
)
def test_a_path_leads_from_a_trigger_to_what_fills_the_role(text, path, reached):
    spot = spot_of(text)
    assert spot.words(fill(spot.sentence, spot.index, path, LIGHT)) == reached


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("The court [ordered] Nestle to pay.", True),
        ("The court [ordered] new chairs.", False),
    ],
)
def test_an_order_to_do_something_orders_no_goods(text, has):
    spot = spot_of(text)
    assert has_infinitive(spot.sentence, spot.index) is has


def test_a_name_ends_at_its_token():
    spot = spot_of("The mayor met Maria da Silva [Costa].")
    assert name_at(spot.sentence, spot.index).endswith("Silva Costa")
