"""Whether the marked figure is money, a share or a weight."""

import pytest

from tests.extract.reading import figure_at


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("The harp cost [450] euros.", "money", "euros"),
        ("[Two thirds] of the seats were empty.", "percent", "fraction"),
        ("[One in five] seats was empty.", "percent", "fraction"),
        ("The farm sold [40 pounds] of beef.", "quantity", "pound"),
        ("The farm paid [40 pounds] of the rent.", "money", "pounds"),
        ("The trout weighed 40 pounds ([18 kg]).", "quantity", "kilogram"),
        ("Interest rates rose by [25 basis points].", "percent", "basis_point"),
        pytest.param(
            *("The dam is [three quarters] full.", "percent", "fraction"),
            marks=pytest.mark.xfail(
                strict=True, reason="quarters of a whole are taken for quarters of a year"
            ),
        ),
    ],
)
def test_a_figure_is_of_the_kind_that_its_words_show(text, kind, unit):
    found = figure_at(text)
    amount = found.amount
    assert (found.kind, amount.currency or amount.unit or amount.noun) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The stone weighs 9 tonnes, and [40 pounds] of moss grew on it.", "quantity"),
        ("Tickets are $30, and the ride drops [40 pounds].", "quantity"),
        ("Tickets are £30, and a tour is [40 pounds].", "money"),
        ("The baby weighed 9 pounds. The aunt gave [40 pounds].", "quantity"),
    ],
)
def test_one_sure_weight_makes_weights_of_the_others(text, kind):
    assert figure_at(text).kind == kind
