"""Miles and kilometres, acres and hectares: compared in one unit, with the arithmetic told.

Counts stay as they are.
"""

import pytest

from chipnews.reconcile.explaining.in_units import conversion_of, unit_words
from tests.api.story import fact_about, front, run_story
from tests.normalise.reading import figure_of, show

QUAKE = "The earthquake in Nepal struck at a depth of {}."
FIRE = "The wildfire near Athens burned {} on Sunday."


def fact_in(folder, form, *figures):
    texts = [
        front(form.format(one), published="2024-05-14", source=name)
        for one, name in zip(figures, "ABC", strict=False)
    ]
    return fact_about(
        run_story(folder, *texts), "quake.depth" if form == QUAKE else "disaster.area"
    )


@pytest.mark.parametrize(
    ("form", "one", "other", "why"),
    [
        (QUAKE, "18 kilometres", "11 miles", "11 miles = 17.7 kilometres"),
        (QUAKE, "10 km", "6.2 miles", "10 kilometres = 6.21 miles"),
        (FIRE, "12,000 hectares", "about 30,000 acres", "12,000 hectares = 29,653 acres"),
        (
            FIRE,
            "120 square kilometres",
            "12,000 hectares",
            "12,000 hectares = 120 square kilometres",
        ),
    ],
)
def test_one_amount_in_two_units_is_no_conflict(form, one, other, why, tmp_path):
    fact = fact_in(tmp_path, form, one, other)
    assert fact.verdict == "compatible"
    assert why in [found.detail for found in fact.explanations if found.name == "conversion"]


@pytest.mark.parametrize(
    ("form", "one", "other", "name"),
    [
        (QUAKE, "18 kilometres", "21 miles", "unexplained"),
        (FIRE, "12,000 acres", "12,000 hectares", "other unit"),
        (FIRE, "12,000 hectares", "45,000 acres", "unexplained"),
    ],
)
def test_another_amount_in_another_unit_is_a_conflict(form, one, other, name, tmp_path):
    fact = fact_in(tmp_path, form, one, other)
    assert (fact.verdict, [found.name for found in fact.explanations]) == ("conflict", [name])


def test_a_reading_is_told_with_its_unit(tmp_path):
    assert fact_in(tmp_path, QUAKE, "18 kilometres").accepted.text == "18 kilometres"


@pytest.mark.parametrize(
    ("text", "base", "allowed"),
    [
        ("The bridge is 2 miles long.", "metre", "[2414.016, 4023.36)"),
        ("The ship carried 40 tonnes of rice.", "kilogram", "[39500, 40500)"),
        ("Winds reached 100 mph.", "kilometre per hour", "[152.88768, 168.98112)"),
        ("It sold 1,600 chips.", "chip", "[1550, 1650)"),
        ("The plant makes 40 megawatts.", "megawatt", "[39.5, 40.5)"),
    ],
)
def test_lengths_and_masses_are_compared_in_one_unit_and_counts_in_their_own(text, base, allowed):
    claim = figure_of(text)
    assert (claim.measured_in, show(claim.interval)) == (base, allowed)


def test_units_are_told_in_their_plural():
    feet, one = figure_of("The wall is 20 feet high."), figure_of("The road is 1 mile long.")
    assert (unit_words(feet), unit_words(one)) == ("feet", "mile")
    assert unit_words(figure_of("Winds reached 100 mph.")) == "miles per hour"
    assert conversion_of(feet, figure_of("The wall is 6 metres high.")) == "20 feet = 6.10 metres"
