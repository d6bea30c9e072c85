"""What the buttons of a fact or card put on the clipboard."""

import csv

import pytest

from chipnews.render.escape import markdown
from chipnews.render.facts_csv import FACT_COLUMNS, fact_rows, render_sheet
from chipnews.render.line import Lines

ALLOWED = {"permissions": ["clipboard-read", "clipboard-write"]}
PLACES = """() => [...document.querySelectorAll("article.card[data-n], details.fact .body")]
  .map((one) => one.id)"""
every_source = pytest.mark.parametrize("name", ["chip-order", "story", "hostile"])


def copies(page, button, facts=()):
    """Press a button of some facts and cards: (id of the fact, what is on the clipboard)."""
    every = page.evaluate(PLACES)
    page.evaluate("for (const one of document.querySelectorAll('details.fact')) one.open = true")
    for name in facts or every[:: 1 + len(every) // 12]:
        page.evaluate("navigator.clipboard.writeText('')")
        page.locator(f"[id='{name}']").get_by_role("button", name=button, exact=True).click()
        page.wait_for_function("async () => (await navigator.clipboard.readText()) !== ''")
        yield name, page.evaluate("navigator.clipboard.readText()")


@every_source
def test_the_sentence_says_what_and_who(open_page, made, name):
    sheet = made(name).sheet
    lines = {one.id: Lines(sheet).of(one) for one in made(name).facts}
    for fact, text in copies(open_page(name, **ALLOWED), "sentence"):
        assert text.replace("\\u202e", "\u202e").replace("\\u202c", "\u202c") == lines[fact]


@every_source
def test_a_row_of_csv_is_that_of_the_sheet(open_page, made, name):
    wanted = {row["id"]: row for row in csv.DictReader(render_sheet(made(name).sheet).splitlines())}
    for fact, text in copies(open_page(name, **ALLOWED), "CSV row"):
        (row,) = csv.reader([text])
        found = dict(zip(FACT_COLUMNS, row, strict=True))
        for column in set(FACT_COLUMNS) - {"quote", "place"}:
            assert found[column] == wanted[fact][column], column
        assert found["place"].startswith(wanted[fact]["place"].split(":")[0])
        assert found["quote"].strip("…").strip() in wanted[fact]["quote"]


def test_a_cell_that_a_spreadsheet_would_reckon_is_text(open_page):
    page = open_page("chip-order", **ALLOWED)
    formulas = ("=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\t=1")
    labels = dict(zip(page.evaluate(PLACES), formulas, strict=False))
    page.evaluate(
        """(labels) => { for (const [id, text] of Object.entries(labels))
             document.getElementById(id).closest("article, details")
               .querySelector("[data-c=label]").textContent = text; }""",
        labels,
    )
    for fact, text in copies(page, "CSV row", labels):
        (row,) = csv.reader([text])
        assert row[FACT_COLUMNS.index("label")] == f"'{labels[fact].strip()}"


@every_source
def test_markdown_shows_the_sentence_and_leads_to_the_source(open_page, made, name):
    wanted = {}
    for row in fact_rows(made(name).sheet):
        link = row["link"].replace("&", "&amp;")
        source = f" ([{markdown(row['outlet'])}]({link}))" if link else ""
        wanted[row["id"]] = markdown(row["line"]) + source
    for fact, text in copies(open_page(name, **ALLOWED), "Markdown"):
        assert text == wanted[fact]


def test_a_link_opens_the_page_at_the_fact(open_page, made):
    page = open_page("chip-order", **ALLOWED)
    for fact, text in copies(page, "link"):
        assert text == f"{made('chip-order').path.as_uri()}#{fact}"


def test_a_button_tells_what_it_did(open_page):
    page = open_page("chip-order", **ALLOWED)
    button = page.locator("article.card[data-n] button").first
    was = button.text_content()
    button.click()
    page.wait_for_function("(one) => one.textContent === 'copied'", arg=button.element_handle())
    page.wait_for_function(
        "([one, was]) => one.textContent === was", arg=[button.element_handle(), was]
    )
