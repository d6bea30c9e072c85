"""What becomes of the figures of older versions of a page."""

from dataclasses import replace

from chipnews.model.results.versions import Versions
from chipnews.reconcile.history import find_revised
from tests.reconcile.figures import count, money

VERSIONS = Versions({"a": "b"})


def test_a_changed_figure_is_replaced_and_a_kept_one_is_silent():
    old, new, other = money("61", article="a"), money("62", article="b"), money("61", article="c")
    assert find_revised([old, new, other], VERSIONS) == {old.id: new.id}
    kept = [money("62", article="a"), new]
    assert find_revised(kept, VERSIONS) == {}


def test_a_figure_in_the_note_of_correction_does_not_keep_it():
    old, new = count("1,900", article="a"), count("1,600", article="b")
    note = replace(count("1,900", article="b"), status="withdrawn", modality="denied")
    assert find_revised([old, new, note], VERSIONS) == {old.id: new.id}


def test_a_figure_that_only_the_older_version_has_is_still_told():
    old = count("1,600", article="a")
    assert find_revised([old], VERSIONS) == {}
