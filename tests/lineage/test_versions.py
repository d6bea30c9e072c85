"""Versions of one page, by their addresses and days: which speaks."""

import pytest
from msgspec.structs import replace

from chipnews.lineage.versions import canonical_url, find_versions
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
        "https://www.example.com/2023/11/order/amp/",
        "https://www.example.com/2023/11/order/print/",
        "https://www.example.com/2023/11/order?print=1",
        "WWW.EXAMPLE.COM/2023/11/order",
    ],
)
def test_addresses_of_one_page(url):
    assert canonical_url(url) == canonical_url(PAGE)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/2023/11/order?id=2",
        "https://example.org/2023/11/order",
        "https://example.com/2023",
        "https://example.com/2023/11/order/printers",
    ],
)
def test_addresses_of_other_pages(url):
    assert canonical_url(url) != canonical_url(PAGE)


def test_what_is_no_address_is_compared_as_written():
    assert canonical_url(" http://[x/y ") == "http://[x/y"


def test_the_later_version_speaks():
    assert find_versions([page("a", updated="2023-11-09"), page("b", "Another.")]).older == {
        "b": "a"
    }
    assert find_versions([page("a", published="2023-11-06"), page("b", "Another.")]).older == {
        "a": "b"
    }


def test_copies_of_one_text_are_one_article():
    assert find_versions([page("b"), page("a")]).older == {"b": "a"}
    assert find_versions([page("b", published=None), page("a", published=None)]).older == {"b": "a"}


def test_where_no_day_tells_both_speak():
    assert (
        find_versions([page("a", published=None), page("b", "Another.", published=None)]).older
        == {}
    )
    assert find_versions([page("a"), page("b", "Another.")]).older == {}


def test_an_outlet_s_front_page_is_no_page_of_an_article():
    assert (
        find_versions([page("a", url="https://example.com/"), page("b", url="example.com")]).older
        == {}
    )
