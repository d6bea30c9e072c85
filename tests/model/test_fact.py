"""Small promises of the other values."""

import importlib
import pkgutil

import pytest
from msgspec import Struct

import chipnews.model
from chipnews.model.analysis import Sentence
from chipnews.model.results.fact import VERDICTS
from chipnews.model.results.finding import Severity
from chipnews.model.results.sheet import FactSheet
from tests.support.sheets import small_sheet

MODULES = [
    importlib.import_module(module.name)
    for module in pkgutil.walk_packages(chipnews.model.__path__, "chipnews.model.")
]
VALUES = {
    value
    for module in MODULES
    for value in vars(module).values()
    if isinstance(value, type) and issubclass(value, Struct) and value is not Struct
}


@pytest.mark.parametrize(
    "kind", sorted(VALUES, key=lambda kind: kind.__name__), ids=lambda kind: kind.__name__
)
def test_values_are_frozen_and_slotted(kind):
    assert kind.__struct_config__.frozen
    # these keep an index of what they hold
    assert not kind.__struct_config__.dict or kind in (FactSheet, Sentence)


def test_conflicts_come_first_and_single_claims_last():
    assert (VERDICTS[0], VERDICTS[-1]) == ("conflict", "single")


def test_an_error_outranks_a_warning_and_a_warning_a_note():
    assert Severity.ERROR.rank > Severity.WARNING.rank > Severity.NOTE.rank


def test_the_claims_of_a_fact_come_in_its_own_order():
    sheet = small_sheet()
    for fact in sheet.facts:
        assert tuple(claim.id for claim in sheet.claims_of(fact)) == fact.claims
