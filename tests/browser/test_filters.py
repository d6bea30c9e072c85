"""A filter leaves the facts that the sheet says, no more and no less, and their number is told."""

import pytest

from chipnews.render.proof import best_claim
from tests.browser.conftest import every_page

LEFT = """() => [...document.querySelectorAll("details.fact:not([hidden])")].map((one) =>
  one.querySelector(".body")?.id ?? one.querySelector("a[href^='#']").hash.slice(1))"""

SHOWN = """() => [...document.querySelectorAll("details.fact:not([hidden])")].map((one) =>
  one.textContent + (one.querySelector(".body") ? ""
    : document.getElementById(one.querySelector("a[href^='#']").hash.slice(1)).textContent))"""
"""The words of each fact that is left, of a conflict with those of its card."""


def left(page):
    return set(page.evaluate(LEFT))


def options(page, name):
    """The options of a select but the first, which is all: (value, words)."""
    found = page.locator(f"[name={name}] option").evaluate_all(
        "(all) => all.map((one) => [one.value, one.textContent])"
    )
    return found[1:]


def chosen(page, name):
    """What each option leaves, by its words; the number is told each time."""
    every = page.locator("details.fact").count()
    for value, words in options(page, name):
        page.locator(f"[name={name}]").select_option(value)
        found = left(page)
        assert page.locator("#filters output").text_content() == f"{len(found)} of {every} facts"
        yield value, words, found


@every_page
def test_all_facts_that_have_a_value_are_there(open_page, made, name):
    assert left(open_page(name)) == {one.id for one in made(name).facts}


@every_page
def test_a_verdict(open_page, made, name):
    facts = made(name).facts
    found = {value: left for value, _, left in chosen(open_page(name), "v")}
    wanted = {one.verdict: set() for one in facts}
    for one in facts:
        wanted[one.verdict].add(one.id)
    assert found == wanted


@every_page
def test_a_kind_of_value(open_page, made, name):
    sheet, wanted = made(name).sheet, {}
    for one in made(name).facts:
        wanted.setdefault(best_claim(one, sheet).kind, set()).add(one.id)
    assert {value: left for value, _, left in chosen(open_page(name), "k")} == wanted


@every_page
def test_a_party(open_page, made, name):
    wanted = {}
    for one in made(name).facts:
        for _, party in one.key.roles:
            wanted.setdefault(party, set()).add(one.id)
    assert {words: left for _, words, left in chosen(open_page(name), "p")} == wanted


@every_page
def test_an_article(open_page, made, name):
    sheet, page = made(name).sheet, open_page(name)
    of_place = {
        page.locator(f"#{value} .place").text_content(): found
        for value, _, found in chosen(page, "a")
    }
    assert set(of_place) == {one.path for one in sheet.articles}
    for one in sheet.articles:
        wanted = {
            fact.id
            for fact in made(name).facts
            if any(claim.article == one.id for claim in sheet.claims_of(fact))
        }
        assert of_place[one.path] == wanted


@every_page
def test_words_of_a_label(open_page, made, name):
    page = open_page(name)
    for fact in made(name).facts[:: 1 + len(made(name).facts) // 8]:
        page.locator("[name=q]").fill(f"  {fact.label.upper()} ")
        found = left(page)
        assert {one.id for one in made(name).facts if one.label == fact.label} <= found
        shown = page.evaluate(SHOWN)
        assert all(word in one.lower() for word in fact.label.lower().split() for one in shown)


def test_words_of_a_conflict_are_found_on_its_card(open_page):
    page = open_page("chip-order")
    page.locator("[name=q]").fill("estimated to cost around")
    assert "F1" in page.locator("details.fact:not([hidden]) [data-c=short]").all_text_contents()


def test_filters_narrow_each_other(open_page):
    page = open_page("story")
    page.locator("[name=v]").select_option("agreed")
    agreed = left(page)
    page.locator("[name=k]").select_option("money")
    both = left(page)
    page.locator("[name=v]").select_option("")
    assert both == agreed & left(page)
    assert both < agreed


def test_the_number_left_is_announced(open_page):
    told = open_page("story").locator("#filters output")
    assert told.get_attribute("aria-live") == "polite"


@pytest.mark.parametrize("words", ["(", "[a-z", "\\", "<script>", "'\"", "%"])
def test_words_are_words_not_patterns(open_page, words):
    page = open_page("chip-order")
    page.locator("[name=q]").fill(words)
    assert all(words in one for one in page.evaluate(SHOWN))
