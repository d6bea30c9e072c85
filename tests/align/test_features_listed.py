"""Every rule that a module of rules defines is in its list: one that is not is never asked."""

import inspect

import pytest

from chipnews.align import constraints, features


@pytest.mark.parametrize(
    ("module", "listed", "helpers"),
    [(features, features.FEATURES, set()), (constraints, constraints.CONSTRAINTS, {"why_alike", "sides_of"})],
    ids=["features", "constraints"],
)
def test_no_rule_is_forgotten(module, listed, helpers):
    written = {
        name for name, rule in inspect.getmembers(module, inspect.isfunction) if rule.__module__ == module.__name__
    }
    assert {name for name in written if not name.startswith("_")} - helpers == {rule.__name__ for rule in listed}
