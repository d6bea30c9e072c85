"""Whose claims speak where an article has several versions."""

from chipnews.model.results.versions import Versions
from tests.reconcile.figures import money

VERSIONS = Versions({"a": "b"})


def test_an_older_version_is_silent_beside_a_later_one():
    old, new, other = money("61", article="a"), money("62", article="b"), money("61", article="c")
    assert VERSIONS.speaking([old, new, other]) == [new, other]


def test_a_figure_that_only_the_older_version_has_is_still_told():
    old = money("61", article="a")
    assert VERSIONS.speaking([old]) == [old]
