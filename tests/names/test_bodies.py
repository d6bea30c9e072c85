"""Which names of speakers are one body's, which is short for which, and which anybody may have."""

import pytest

from chipnews.names.bodies import is_generic, is_short_for, same_body
from tests.reconcile.figures import LEXICON

ONE = [
    ("NUD", "National Union of Dockers"),
    ("Kelso Harbour Board", "Kelso Harbor Board"),
    ("Health Ministry", "Ministry of Health"),
    ("R. Menon", "Ravi Menon"),
    ("Tove Lindqvist", "Lindqvist"),
    ("Orvana", "Orvana Inc"),
]
TWO = [
    ("Ministry of Health", "Ministry of Defence"),
    ("Ravi Menon", "Sunil Menon"),
    ("Orvana", "Varona"),
    ("Huawei", "Baidu"),
    ("Wiltshire Police", "Dorset Police"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_body_under_two_names(one, other):
    assert same_body(one, other, LEXICON) and same_body(other, one, LEXICON)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_bodies_with_like_names(one, other):
    assert not same_body(one, other, LEXICON) and not same_body(other, one, LEXICON)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("police", "Wiltshire Police"),
        ("county council", "Wiltshire County Council"),
        ("the ministry", "Ministry of Health"),
        ("commission", "Inland Fisheries Commission"),
    ],
)
def test_a_short_form_is_one_of_the_same_kind(short, long):
    assert is_short_for(short, long, LEXICON)
    assert not is_short_for(long, short, LEXICON)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("police", "Police Union"),
        ("council", "Council Workers Association"),
        ("city council", "Wiltshire County Council"),
        ("Orvana", "Orvana Foods"),
        ("police", "Police"),
    ],
)
def test_what_only_shares_a_word_is_no_short_form(short, long):
    assert not is_short_for(short, long, LEXICON)


@pytest.mark.parametrize(
    "name", ["Police", "unions", "regional government", "Authorities", "county council"]
)
def test_a_description_is_anybody_s(name):
    assert is_generic(name, LEXICON)


@pytest.mark.parametrize(
    "name", ["Wiltshire Police", "Ministry of Health", "Ravi Menon", "WHO", "NUD"]
)
def test_a_proper_name_is_not(name):
    assert not is_generic(name, LEXICON)
