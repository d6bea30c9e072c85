"""What the pages show, and what they refuse."""

import re

import pytest
from msgspec.structs import replace

from chipnews.render.page.build import MOST
from chipnews.serve.store import Holding, Store
from tests.serve.conftest import browser
from tests.support.sheets import TEXTS, article, small_sheet

IDS = re.compile(r'id="([^"]+)"')


def without_code(page):
    """A page without its own style and script."""
    return re.sub(r"<(style|script)>.*?</\1>", "", page, flags=re.DOTALL)


def fact_of(store, words):
    return next(one for one in store.holding.sheet.facts if words in one.label)


def test_the_start_is_the_whole_sheet_below_a_bar(client):
    page = client.get("/").text
    assert page.index('action="/search"') < page.index("Ferry runs aground off Holm")
    assert 'http-equiv="Content-Security-Policy"' not in page, "that one forbids the search"


def test_every_link_of_the_start_leads_somewhere(client):
    page = without_code(client.get("/").text)
    ids = set(IDS.findall(page))
    assert {name for name in re.findall(r'href="#([^"]+)"', page)} <= ids


def test_a_fact_has_its_page(client, store):
    conflict = next(one for one in store.holding.sheet.facts if one.verdict == "conflict")
    page = client.get(f"/fact/{conflict.id}").text
    assert "212 passengers" in page and "240 passengers" in page
    assert "CN101" in page and 'href="/article/courier"' in page


@pytest.mark.parametrize("kind", ["fact", "article"])
def test_every_link_of_a_part_leads_somewhere(client, store, kind):
    sheet = store.holding.sheet
    names = [one.id for one in (sheet.facts if kind == "fact" else sheet.articles)]
    for name in names:
        page = without_code(client.get(f"/{kind}/{_quoted(name)}").text)
        for path, mark in re.findall(r'href="(/[^"#]*)(?:#([^"]*))?"', page):
            found = client.get(path)
            assert found.status_code == 200, path
            assert not mark or mark in IDS.findall(found.text), (path, mark)


def _quoted(name):
    from urllib.parse import quote

    return quote(name, safe="")


def test_an_article_has_its_page_with_its_figures_marked(client):
    page = client.get("/article/gazette").text
    assert "The ferry Aurora ran aground off Holm on <a" in page
    assert re.search(r'<a class="m v-conflict" id="m\d+" href="/fact/[0-9a-f]+"[^>]*>212', page)


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/fact/none",
        "/fact/",
        "/article/none",
        "/article/..%2F..%2Fetc%2Fpasswd",
        "/article/../../etc/passwd",
        "/article/%2Fetc%2Fpasswd",
        "/article/gazette.txt",
        "/article/..%5C..%5Cboot.ini",
        "/article/gazette%00",
        "/templates/page.css",
        "/articles?page=2",
        "/articles?page=x",
        "/articles?page=-1",
        "/events",
    ],
)
def test_what_there_is_not_is_told_in_the_same_layout(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert 'action="/search"' in answer.text


def test_the_words_of_an_article_stay_words(client, store):
    sheet = store.holding.sheet
    paths = ["/", "/articles", "/search?q=aurora", "/search?q=%3Cscript%3Ealert(1)"]
    paths += [f"/article/{_quoted(one.id)}" for one in sheet.articles]
    paths += [f"/fact/{one.id}" for one in sheet.facts]
    for path in paths:
        page = without_code(client.get(path).text)
        assert "<script" not in page and "<img" not in page, path
        assert "\u202e" not in page, path
    evil = without_code(client.get(paths[6]).text + client.get("/").text)
    assert "&lt;script&gt;alert(1)" in evil


@pytest.mark.parametrize(
    ("query", "facts", "articles"),
    [
        ("PASSENGERS holm", True, False),
        ("passengers 240", True, False),
        ("ashore", False, True),
        ("aurora ferry", True, False),
        ("zeppelin", False, False),
        ("passengers zeppelin", False, False),
    ],
)
def test_a_search_finds_what_has_all_words(client, query, facts, articles):
    page = without_code(client.get("/search", params={"q": query}).text)
    assert ('href="/fact/' in page) == facts
    assert ('href="/article/' in page) == articles
    assert ("Nothing has all of these words" in page) == (not facts and not articles)


def test_a_search_lists_facts_before_articles(client):
    page = client.get("/search?q=harbour").text
    other = client.get("/search?q=a").text
    assert "Harbour Gazette" in page
    assert other.index('href="/fact/') < other.index('href="/article/')
    assert without_code(client.get("/search?q=a").text) == without_code(other)


def test_a_search_for_nothing_lists_nothing(client):
    for query in ("", "  ", None):
        page = client.get("/search", params={} if query is None else {"q": query}).text
        assert "Type words" in page


def large(number):
    """A sheet of many articles, as a saved one."""
    sheet = small_sheet()
    first = sheet.articles[0]
    more = tuple(replace(first, id=f"more-{n}", title=f"More {n}") for n in range(number))
    return replace(sheet, articles=(*sheet.articles, *more))


def test_a_large_store_is_shown_in_parts():
    texts = {name: article(name) for name in TEXTS}
    client = browser(Store(lambda: Holding(large(MOST), None, texts)))
    page = client.get("/").text
    assert "order value, Acme from Zenith" in page and "shown in parts" in page
    assert page.index("order value") < page.index("order size"), "conflicts first"
    assert "More 1" not in page
    listed = client.get("/articles").text
    assert "page 1 of 2" in listed and 'href="/articles?page=2"' in listed
    assert client.get("/articles?page=2").status_code == 200


def test_an_article_whose_text_is_gone_shows_what_is_quoted():
    client = browser(Store(lambda: Holding(small_sheet())))
    page = client.get("/article/000_first").text
    assert "not at hand" in page and "1,600" in page


def test_an_error_of_our_own_is_one_line_and_a_page(store, monkeypatch):
    def broken(self, query):
        raise ValueError("no")

    monkeypatch.setattr("chipnews.serve.pages.Pages.search", broken)
    answer = browser(store, raise_server_exceptions=False).get("/search?q=x")
    assert answer.status_code == 500
    assert "Something went wrong here" in answer.text and "ValueError" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]
