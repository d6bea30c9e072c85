"""The page fits any screen, and is dark where the reader wants it so."""

import pytest

from tests.browser.conftest import every_page

OPEN = "for (const one of document.querySelectorAll('details')) one.open = true"
# what is drawn beyond an edge, other than inside what scrolls by itself
BEYOND = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const box = one.getBoundingClientRect();
  for (let at = one; at; at = at.parentElement)
    if (getComputedStyle(at).overflowX === "auto") return false;
  return box.width && box.height && (box.right > innerWidth + 1 || box.left < -1);
}).map((one) => `${one.tagName} in ${one.closest("[class]").className}: ${one.textContent}`)"""


@every_page
@pytest.mark.parametrize("width", [320, 390, 768, 1500])
def test_nothing_scrolls_sideways(open_page, name, width):
    page = open_page(name, viewport={"width": width, "height": 800})
    page.evaluate(OPEN)
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    assert page.evaluate(BEYOND) == []


def test_large_print_does_not_scroll_sideways(open_page):
    page = open_page("story", viewport={"width": 640, "height": 800})
    page.evaluate(OPEN)
    page.add_style_tag(content="html { font-size: 200%; }")
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_as_dark_as_the_reader_wants(open_page, scheme):
    page = open_page("chip-order", color_scheme=scheme)
    paper, ink = (
        sum(map(float, page.evaluate(f"getComputedStyle(document.body).{one}")[4:-1].split(",")))
        for one in ("backgroundColor", "color")
    )
    assert (paper < ink) == (scheme == "dark")
    assert abs(paper - ink) > 400


def test_who_wants_no_motion_has_none(open_page):
    page = open_page("chip-order", reduced_motion="reduce")
    assert page.evaluate("document.getAnimations().length") == 0
