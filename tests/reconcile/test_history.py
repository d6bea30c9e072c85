"""Versions of one page: which speaks, and what becomes of the figures of the others."""

from dataclasses import replace

import pytest

from chipnews.reconcile.history import canonical_url, find_revised, find_versions, speaking
from tests.reconcile.figures import count, money
from tests.support.articles import article

PAGE = "https://www.example.com/2023/11/order"


def page(name, text="One text.", *, url=PAGE, updated=None, published="2023-11-07"):
    return replace(article(text, id=name, published=published), url=url, updated=updated)


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/2023/11/order/",
        "https://example.com/2023/11/order?utm_source=feed&fbclid=1",
        "https://amp.example.com/2023/11/order#comments",
        "https://www.example.com/2023/11/order/amp",
        "WWW.EXAMPLE.COM/2023/11/order",
    ],
)
def test_addresses_of_one_page(url):
    assert canonical_url(url) == canonical_url(PAGE)


@pytest.mark.parametrize(
    "url", ["https://example.com/2023/11/order?id=2", "https://example.org/2023/11/order", "https://example.com/2023"]
)
def test_addresses_of_other_pages(url):
    assert canonical_url(url) != canonical_url(PAGE)


def test_what_is_no_address_is_compared_as_written():
    assert canonical_url(" http://[x/y ") == "http://[x/y"


def test_the_later_version_speaks():
    assert find_versions([page("a", updated="2023-11-09"), page("b", "Another.")]) == {"b": "a"}
    assert find_versions([page("a", published="2023-11-06"), page("b", "Another.")]) == {"a": "b"}


def test_copies_of_one_text_are_one_article():
    assert find_versions([page("b"), page("a")]) == {"b": "a"}
    assert find_versions([page("b", published=None), page("a", published=None)]) == {"b": "a"}


def test_where_no_day_tells_both_speak():
    assert find_versions([page("a", published=None), page("b", "Another.", published=None)]) == {}
    assert find_versions([page("a"), page("b", "Another.")]) == {}


def test_an_outlet_s_front_page_is_no_page_of_an_article():
    assert find_versions([page("a", url="https://example.com/"), page("b", url="example.com")]) == {}


def test_a_changed_figure_is_replaced_and_a_kept_one_is_silent():
    old, new, other = money("61", article="a"), money("62", article="b"), money("61", article="c")
    assert find_revised([old, new, other], {"a": "b"}) == {old.id: new.id}
    assert speaking([old, new, other], {"a": "b"}) == [new, other]
    kept = [money("62", article="a"), new]
    assert find_revised(kept, {"a": "b"}) == {}


def test_a_figure_in_the_note_of_correction_does_not_keep_it():
    old, new = count("1,900", article="a"), count("1,600", article="b")
    note = replace(count("1,900", article="b"), status="withdrawn", modality="denied")
    assert find_revised([old, new, note], {"a": "b"}) == {old.id: new.id}


def test_a_figure_that_only_the_older_version_has_is_still_told():
    old = count("1,600", article="a")
    assert speaking([old], {"a": "b"}) == [old]
    assert find_revised([old], {"a": "b"}) == {}
