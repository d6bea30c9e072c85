"""What a correction takes back has no voice, in its copies neither.

Who has another source is not bound by it.
"""

from msgspec.structs import replace

from chipnews.model.results.versions import Versions
from chipnews.reconcile.withdrawal import find_revised, find_withdrawn
from tests.reconcile.figures import count, money, said_by
from tests.support.articles import article

ARTICLES = {name: article("…", id=name, source=name.upper()) for name in "abc"}
RIGHT = money("62", article="a")
GONE = replace(money("61", article="a"), status="withdrawn", modality="denied")


def replaced(*others, gone=GONE, revised=None):
    return find_withdrawn([RIGHT, gone, *others], ARTICLES, revised or {})


def test_a_copy_goes_with_the_figure_it_copied():
    copy = money("61", article="b")
    assert replaced(copy) == {copy.id: RIGHT.id}


def test_who_credits_the_paper_is_a_copy_too():
    copy = money("61", article="b", **said_by("A"))
    assert replaced(copy) == {copy.id: RIGHT.id}


def test_another_source_keeps_its_word():
    assert replaced(money("61", article="b", **said_by("Huawei"))) == {}


def test_other_figures_and_denials_of_it_stay():
    denied = replace(money("61", article="b"), status="denied", modality="denied")
    assert replaced(money("70", article="b"), denied) == {}


def test_nothing_is_replaced_by_nothing():
    assert find_withdrawn([GONE, money("61", article="b")], ARTICLES, {}) == {}


def test_a_source_s_own_withdrawal_binds_all():
    gone = replace(GONE, correction="taken_back")
    quoting = money("61", article="b", **said_by("Huawei"))
    assert replaced(quoting, gone=gone) == {quoting.id: RIGHT.id}


def test_a_copy_of_an_older_version_goes_with_it():
    old, copy = money("61", article="b"), money("61", article="c")
    assert find_withdrawn([RIGHT, old, copy], ARTICLES, {old.id: RIGHT.id}) == {copy.id: RIGHT.id}


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
