"""Quotes stand in their articles, and the way from each to the other is there, both ways."""

import pytest

from tests.browser.conftest import every_page

QUOTES = """() => [...document.querySelectorAll("blockquote.quote")].map((quote) => {
  const link = quote.querySelector("a.figure");
  const mark = link && document.getElementById(link.hash.slice(1));
  return [quote.querySelector("p").textContent, link?.textContent, mark?.textContent,
          mark?.closest("article.text")?.textContent];
})"""

# clicks the first mark of each fact and tells those behind which it is not there, open and focused
LOST = """async () => {
  const lost = [], first = new Map();
  for (const mark of [...document.querySelectorAll("a.m")].reverse()) first.set(mark.hash, mark);
  for (const mark of first.values()) {
    const gone = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    mark.click();
    await gone;
    const fact = document.getElementById(mark.hash.slice(1));
    const seen = fact && fact.checkVisibility() && fact.contains(document.activeElement);
    if (!seen) lost.push(mark.id);
  }
  return lost;
}"""
MARKS = """() => [...document.querySelectorAll("a.m")].map((mark) =>
  [mark.hash.slice(1), mark.textContent,
   mark.closest("article.text").querySelector(".place").textContent])"""
SEEN = """async (element) => {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  const box = element.getBoundingClientRect();
  return element.checkVisibility() && box.bottom > 0 && box.top < innerHeight;
}"""


def squeezed(text):
    return " ".join(text.split())


@every_page
def test_every_quote_stands_in_the_article_that_its_figure_leads_to(open_page, name):
    quotes = open_page(name).evaluate(QUOTES)
    assert quotes
    for said, figure, mark, article in quotes:
        assert squeezed(said).strip("“”").strip("…").strip() in squeezed(article)
        assert squeezed(figure) in squeezed(mark) or squeezed(mark) in squeezed(figure)


@every_page
def test_the_text_of_an_article_is_all_there(open_page, made, name):
    shown = [squeezed(one) for one in open_page(name).locator("article.text").all_text_contents()]
    for article in made(name).articles.values():
        lines = [squeezed(line) for line in article.text.splitlines()]
        assert any(all(line in one for line in lines) for one in shown)


@every_page
def test_every_mark_leads_to_its_fact(open_page, made, name):
    page, sheet = open_page(name), made(name).sheet
    paths = {one.id: one.path for one in sheet.articles}
    wanted = {
        (fact.id, claim.figure.text, paths[claim.article])
        for fact in made(name).facts
        for claim in sheet.claims_of(fact)
    }
    marks = {tuple(one) for one in page.evaluate(MARKS)}
    assert marks and marks <= wanted
    assert page.evaluate(LOST) == []


@every_page
def test_a_click_goes_to_the_fact_and_escape_comes_back(open_page, name):
    page = open_page(name)
    marks = page.locator("article.text a.m")
    for number in range(0, marks.count(), 1 + marks.count() // 6):
        mark = marks.nth(number)
        mark.click()
        fact = page.locator(f"[id='{mark.get_attribute('href')[1:]}']")
        assert fact.evaluate(SEEN)
        assert fact.evaluate("(fact) => fact.contains(document.activeElement)")
        page.keyboard.press("Escape")
        assert mark.evaluate("(mark) => mark === document.activeElement")
        assert mark.evaluate(SEEN)


@every_page
def test_a_click_goes_from_the_quote_to_its_words_and_escape_comes_back(open_page, name):
    page = open_page(name)
    page.evaluate("for (const one of document.querySelectorAll('details.fact')) one.open = true")
    links = page.locator("a.figure")
    for number in range(0, links.count(), 1 + links.count() // 6):
        link = links.nth(number)
        link.click()
        mark = page.locator(link.get_attribute("href"))
        assert mark.evaluate(SEEN)
        assert mark.evaluate("(mark) => mark === document.activeElement")
        page.keyboard.press("Escape")
        assert link.evaluate("(link) => link === document.activeElement")


def test_an_address_with_a_fact_opens_it(open_page, made):
    fact = next(one for one in made("story").facts if one.verdict == "agreed")
    page = open_page("story", f"#{fact.id}")
    assert page.locator(f"[id='{fact.id}']").evaluate(SEEN)


@pytest.mark.parametrize("width", [390, 1500])
def test_a_mark_shows_a_fact_that_a_filter_hid(open_page, width):
    page = open_page("story", viewport={"width": width, "height": 800})
    page.locator("[name=q]").fill("no fact has such words")
    mark = page.locator("a.m.v-agreed").first
    mark.click()
    assert page.locator(f"[id='{mark.get_attribute('href')[1:]}']").evaluate(SEEN)
