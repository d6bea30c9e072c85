"""On paper everything is there: each fact opened, each article, nothing cut off at an edge."""

import pytest

from tests.browser.conftest import every_page
from tests.support.pdf import page_texts

A4 = {"width": 680, "height": 1009}  # pixels between margins of 15 mm
# what is drawn beyond the edges of the sheet, or is cut off by the box that it stands in
CUT = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  if (!box.width || !box.height || one.closest(".shapes")) return false;
  const hides = (way) => /hidden|clip|auto|scroll/.test(style[way]);
  return box.left < -1 || box.right > innerWidth + 1
    || (hides("overflowX") && one.scrollWidth > one.clientWidth + 1)
    || (hides("overflowY") && one.scrollHeight > one.clientHeight + 1);
}).map((one) => `${one.tagName} in ${one.closest("[class]").className}: ${one.textContent}`)"""


def tight(text):
    """Text without white space, and with ligatures as letters."""
    for ligature, letters in zip("ﬀﬁﬂﬃﬄ", ("ff", "fi", "fl", "ffi", "ffl"), strict=True):
        text = text.replace(ligature, letters)
    return "".join(text.split()).lower()


@pytest.fixture(scope="module")
def kept():
    """The texts of pages that were printed."""
    return {}


@pytest.fixture
def printed(open_page, kept):
    """Print a page with everything folded: the texts of its sheets."""

    def print_(name):
        if name not in kept:
            kept[name] = page_texts(open_page(name).pdf(prefer_css_page_size=True))
        return kept[name]

    return print_


@every_page
def test_every_fact_and_every_paragraph_is_printed(printed, made, name):
    text = tight("".join(printed(name)))
    for one in made(name).facts:
        assert tight(one.label) in text
    for article in made(name).articles.values():
        for line in article.text.splitlines():
            assert tight(line) in text


@every_page
def test_the_quotes_of_folded_facts_are_printed(printed, open_page, name):
    quotes = open_page(name).locator("details.fact blockquote p").all_text_contents()
    text = tight("".join(printed(name)))
    assert quotes and [one for one in quotes if tight(one) not in text] == []


@every_page
def test_folded_facts_are_printed_without_a_script_too(open_page, name):
    page = open_page(name, java_script_enabled=False)
    quotes = page.locator("details.fact blockquote p").all_text_contents()
    text = tight("".join(page_texts(page.pdf(prefer_css_page_size=True))))
    assert quotes and [one for one in quotes if tight(one) not in text] == []


@every_page
def test_what_only_a_screen_needs_is_not_printed(printed, name):
    text = tight("".join(printed(name)))
    for words in ("Copy as", "live page", "CSV row", "See the card"):
        assert tight(words) not in text


@every_page
def test_nothing_is_cut_off(open_page, name):
    page = open_page(name, viewport=A4)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    assert page.evaluate(CUT) == []


@every_page
def test_no_sheet_of_paper_is_empty(printed, name):
    assert all(tight(one) for one in printed(name))


def test_a_filter_does_not_leave_facts_off_the_paper_unseen(open_page, made):
    page = open_page("chip-order")
    page.locator("[name=q]").fill("no fact has such words")
    text = tight("".join(page_texts(page.pdf(prefer_css_page_size=True))))
    assert any(tight(one.label) in text for one in made("chip-order").facts)


def test_it_is_printed_in_dark_ink_whatever_the_screen(open_page):
    page = open_page("chip-order", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
