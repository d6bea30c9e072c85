"""An address with a directive leads a browser to the words, by the rules of the draft standard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from chipnews.model.text import Article, Evidence, Span
from chipnews.render.fragment import Known, fold_words, fragment_of, link_to
from tests.support.sheets import claim
from tests.support.text_directive import find, parse

PAGES = st.text(
    st.sampled_from("aabcé -,&%.“”'\n\t\u00a0#~5"), min_size=1, max_size=120
) | st.lists(
    st.sampled_from(["The", "the", "mayor", "said", "on", "Monday,", "12", "boats", "sank.", "\n"]),
    min_size=1,
    max_size=60,
).map(" ".join)


def marked(page: str, passage: str) -> str | None:
    start = page.rindex(passage)
    found = find(page, fragment_of(page, Span(start, start + len(passage))))
    return page[slice(*found)] if found else None


@given(st.data())
def test_the_words_that_are_found_are_those_of_the_passage(data):
    page = data.draw(PAGES)
    start = data.draw(st.integers(0, len(page) - 1))
    end = data.draw(st.integers(start + 1, len(page)))
    directive = fragment_of(page, Span(start, end))
    if directive:
        found = find(page, directive)
        assert found is not None
        assert fold_words(page[slice(*found)]) in fold_words(page[start:end])


@given(st.data())
def test_a_passage_that_stands_once_is_found_whole(data):
    """Between white space, in one line; what surrounds it does not matter."""
    before, behind = data.draw(PAGES), data.draw(PAGES)
    passage = "Harbour police counted 31 boats on the slipway that night, and the mayor 29."
    page = f"{before}\n{passage}\n{behind}"
    assert marked(page, passage) == passage


def test_the_shortest_start_and_end_that_no_other_words_share():
    page = (
        "The mayor said on Monday that 12 boats sank in the storm. "
        "The mayor said on Monday that 14 boats were raised, and that two more are to follow."
    )
    second = page[page.index("The mayor", 5) :]
    directive = fragment_of(page, Span(page.index(second), len(page)))
    start, end = "The mayor said on Monday that 14", "and that two more are to follow."
    assert parse(directive) == ("", start, end, "")
    assert marked(page, second) == second


def test_a_short_passage_is_told_apart_by_what_stands_around_it():
    page = "In the north: 12 dead.\nIn the south: 12 dead.\n"
    start = page.rindex("12 dead.")
    directive = fragment_of(page, Span(start, start + 8))
    assert parse(directive)[0]
    assert find(page, directive) == (start, start + 8)


def test_words_that_stand_twice_are_found_where_they_first_stand():
    page = "Ferry runs aground off Vardholm\nFerry runs aground off Vardholm\n"
    assert marked(page, "Ferry runs aground off Vardholm") == "Ferry runs aground off Vardholm"


def test_no_part_reaches_over_the_end_of_a_line():
    page = (
        "Prices\nrose by 4% in May, the central bank of Norland said.\nThey had fallen in April.\n"
    )
    directive = fragment_of(page, Span(0, len(page)))
    assert not [part for part in parse(directive) if "\n" in part]
    assert marked(page, page[:-1]) == page[:-1]


@pytest.mark.parametrize(
    ("words", "encoded"),
    [
        ("a well-known ship, it sank", "a%20well%2Dknown%20ship%2C%20it%20sank"),
        ("Marks & Co paid 5% of", "Marks%20%26%20Co%20paid%205%25%20of"),
        ("the “Ærø” left at~dawn", "the%20%E2%80%9C%C3%86r%C3%B8%E2%80%9D%20left%20at%7Edawn"),
    ],
)
def test_what_has_a_meaning_in_a_directive_is_encoded(words, encoded):
    assert fragment_of(words, Span(0, len(words))) == f":~:text={encoded}"


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a", "https://example.org/a#:~:text=x"),
        ("https://example.org/a#top", "https://example.org/a#top:~:text=x"),
        ("https://example.org/a#:~:text=other", "https://example.org/a#:~:text=x"),
        ("https://example.org/a(1)|[2]?q=ü z", "https://example.org/a%281%29%7C%5B2%5D?q=%C3%BC%20z#:~:text=x"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("/news/1", ""),
        ("http://[bad", ""),
        (None, ""),
    ],
)  # fmt: skip
def test_only_an_address_of_the_web_is_a_link(url, link):
    assert link_to(url, ":~:text=x") == link


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_address_holds_what_ends_it(path, query):
    link = link_to(f"https://example.org/{path}?{query}", ":~:text=x")
    assert not set(link) & set(' \t\n<>()[]|\\`"') and link.isascii()


def test_a_sheet_knows_an_article_by_the_quotes_of_its_claims():
    """Its text is not kept: what lies between the quotes is not known."""
    text = (
        "Vardholm, Monday. The harbour took in 31 boats before the storm, its master said. "
        + "Nothing more was heard for hours. " * 4
        + "By dawn 29 boats were afloat, and two lay on the slipway with broken masts."
    )
    page = Article(id="a", path="a.txt", text=text)
    claims = [
        _quoting(page, "31 boats", "The harbour", "said."),
        _quoting(page, "29 boats", "By dawn", "masts."),
    ]
    known = Known.of(claims)
    for one in claims:
        found = find(text, known.fragment(one.evidence))
        assert found and text[slice(*found)] == one.evidence.text


def _quoting(page, figure, first, last):
    start = page.text.index(first)
    end = page.text.index(last, start) + len(last)
    return replace(claim(page, figure, 1, "boat"), evidence=Evidence.of(page, Span(start, end)))
