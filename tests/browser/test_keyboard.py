"""The page is used without a mouse."""

import pytest

from tests.browser.conftest import every_page

PLACES = """() => [...document.querySelectorAll("article.card, details.fact")]
  .map((one) => one.id || one.querySelector("summary").textContent)"""
HERE = """() => { const one = document.activeElement.closest("article.card, details.fact");
  return one && (one.id || one.querySelector("summary").textContent); }"""


@every_page
def test_j_and_k_go_through_cards_and_facts(open_page, name):
    page = open_page(name)
    places = page.evaluate(PLACES)[:12]
    went = []
    for _ in places:
        page.keyboard.press("j")
        went.append(page.evaluate(HERE))
    assert went == places
    back = []
    for _ in places[1:]:
        page.keyboard.press("k")
        back.append(page.evaluate(HERE))
    assert back == places[-2::-1]
    page.keyboard.press("k")
    assert page.evaluate(HERE) == places[0]


def test_j_stops_at_the_last_fact(open_page):
    page = open_page("chip-order")
    places = page.evaluate(PLACES)
    for _ in range(len(places) + 3):
        page.keyboard.press("j")
    assert page.evaluate(HERE) == places[-1]


def test_j_passes_over_what_a_filter_hides(open_page):
    page = open_page("earthquake")
    page.locator("[name=v]").select_option("agreed")
    page.evaluate("document.activeElement.blur()")
    cards = page.locator("article.card").count()
    for _ in range(cards + 1):
        page.keyboard.press("j")
    assert page.locator("details.fact:focus-within").get_attribute("data-v") == "agreed"


@every_page
def test_enter_opens_and_closes_a_fact(open_page, name):
    page = open_page(name)
    page.locator("details.fact > summary").last.focus()
    fact = page.locator("details.fact").last
    page.keyboard.press("Enter")
    assert fact.evaluate("(one) => one.open")
    page.keyboard.press("Enter")
    assert not fact.evaluate("(one) => one.open")


def test_a_slash_finds_and_escape_clears(open_page):
    page = open_page("story")
    every = page.locator("details.fact").count()
    page.keyboard.press("/")
    words = page.locator("[name=q]")
    assert words.evaluate("(one) => one === document.activeElement")
    page.keyboard.type("jk/ no such words")
    assert words.input_value() == "jk/ no such words"
    assert page.locator("details.fact:not([hidden])").count() == 0
    page.keyboard.press("Escape")
    assert words.input_value() == ""
    assert page.locator("details.fact:not([hidden])").count() == every
    page.keyboard.press("j")
    assert page.evaluate(HERE)


@pytest.mark.parametrize("key", ["Control+j", "Meta+k", "Alt+/"])
def test_what_belongs_to_the_browser_is_left_to_it(open_page, key):
    page = open_page("chip-order")
    page.keyboard.press(key)
    assert page.evaluate("document.activeElement === document.body")


def test_tab_reaches_every_link_and_control(open_page):
    page = open_page("chip-order")
    page.evaluate("for (const one of document.querySelectorAll('details.fact')) one.open = true")
    wanted = page.evaluate(
        """() => { const controls = "a[href], button, input, select, summary";
           const all = [...document.querySelectorAll(controls)]
             .filter((one) => one.checkVisibility({ contentVisibilityAuto: false }));
           all.forEach((one, number) => one.dataset.tab = number); return all.length; }"""
    )
    reached = set()
    for _ in range(wanted + 20):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.dataset.tab"))
    assert {str(number) for number in range(wanted)} <= reached
