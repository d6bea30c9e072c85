"""Words of an article that try to act stay words, wherever they stand."""

import pytest

from tests.browser.hostile import ATTRIBUTE, HARMLESS, NASTY

OPEN = "for (const one of document.querySelectorAll('details')) one.open = true"
PLACES = {
    "title": "article.text h3",
    "outlet and author": "article.text .by",
    "text": "article.text > p",
    "file": "article.text .by .place",
    "quote": "blockquote.quote p",
    "speaker or outlet of a quote": "blockquote.quote cite",
    "file of a quote": "blockquote.quote .place",
}


@pytest.fixture
def page(open_page):
    """The page of the hostile articles with everything opened; it fails if anything acts."""
    page = open_page("hostile")
    page.evaluate(OPEN)
    return page


def test_nothing_of_an_article_becomes_an_element(page):
    assert page.locator("script").count() == 1
    for tag in ("img", "iframe", "object", "embed", "link", "base", "form form"):
        assert page.locator(tag).count() == 0
    assert (
        page.evaluate(
            """[...document.querySelectorAll("*")].flatMap((one) => [...one.attributes])
             .filter((one) => one.name.startsWith("on") || one.name.includes('"')).length"""
        )
        == 0
    )


@pytest.mark.parametrize("place", PLACES)
def test_its_words_are_shown_as_they_are(page, place):
    for nasty in NASTY:
        wanted = HARMLESS.get(nasty, nasty)
        if place.startswith("file"):
            wanted = wanted.replace("/", "_")
        found = page.locator(PLACES[place]).filter(has_text=wanted)
        assert found.count() and found.first.is_visible(), nasty


def test_no_mark_of_direction_is_left(page):
    assert "\u202e" not in page.content()


def test_an_address_that_is_none_of_the_web_is_no_link(page):
    links = page.locator("a").evaluate_all(
        "(all) => all.map((one) => one.href.baseVal ?? one.href)"
    )
    assert links and all(
        one.startswith(("https://paper.example/", "file:///", "#")) for one in links
    )
    assert page.locator("a.live").count()


def test_pointing_at_everything_does_nothing(page):
    for one in page.locator("article.text").filter(has_text=ATTRIBUTE).all():
        one.hover()
    page.keyboard.press("j")
    page.locator("[name=q]").fill("<script>alert(1)</script>")
    page.locator("details.fact:not([hidden]) summary").first.hover()


def test_the_name_of_the_page_is_words_too(page):
    assert any(nasty in page.title() for nasty in NASTY)
