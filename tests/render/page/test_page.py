"""The page of a sheet: what it shows, and that nothing of an article acts in it."""

import re

import pytest
from lxml import html

from chipnews import api
from chipnews.render.html import render_sheet
from tests.corpus.gold import EVENTS
from tests.render.test_escape import tainted
from tests.support.sheets import TEXTS, article, small_sheet

LIMIT = 30_000  # bytes an article beside its text
NASTY = (
    "<script>alert(1)</script>",
    '"onmouseover="alert(1)',
    "</style><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}",
    "]]>",
)


def page_of(sheet, texts=None):
    articles = {name: article(name, text) for name, text in (texts or {}).items()}
    return html.fromstring(render_sheet(sheet, articles))


def collected(event):
    collection = api.collect([str(event / "articles")])
    sheet = api.make_sheet(collection)
    return collection, sheet, render_sheet(sheet, collection.articles)


@pytest.fixture(scope="module", params=EVENTS, ids=lambda event: event.name)
def corpus(request):
    collection, sheet, text = collected(request.param)
    return collection, sheet, text, html.fromstring(text)


def of_class(page, tag, name, inner=""):
    """The elements of a tag and class, or what `inner` selects in them."""
    return page.xpath(f"//{tag}[contains(concat(' ', @class, ' '), ' {name} ')]{inner}")


def words(node):
    return " ".join(node.text_content().split())


def test_conflicts_come_first_then_facts_then_articles():
    page = page_of(small_sheet(), TEXTS)
    assert [node.get("id") for node in page.iter("section") if node.get("id")] == [
        "conflicts", "facts", "origins", "questions", "unchecked", "articles",
    ]  # fmt: skip


def test_a_conflict_has_its_chart_its_words_and_what_they_mean():
    (card,) = of_class(page_of(small_sheet(), TEXTS), "article", "card")
    said = words(card)
    assert "Cannot all be right: $61.83 million, $85 million." in said
    assert "Reuters → 000_first" in said
    assert "rounding: 61.83 rounds to 62" in said
    assert len(card.xpath(".//figure//*[starts-with(@class, 'bar ')]")) == 3


def test_each_fact_has_an_anchor_of_its_id():
    sheet = small_sheet()
    page = page_of(sheet, TEXTS)
    assert all(len(page.xpath(f"//*[@id='{fact.id}']")) == 1 for fact in sheet.facts)


def test_ids_are_unique_and_every_link_on_the_page_has_its_target(corpus):
    *_, page = corpus
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = {one[1:] for one in page.xpath("//a/@href") if one.startswith("#")}
    assert targets <= set(ids)


def test_every_quote_stands_in_its_article(corpus):
    collection, _, _, page = corpus
    texts = [" ".join(one.text.split()) for one in collection.articles.values()]
    quotes = of_class(page, "blockquote", "quote", "/p")
    assert quotes
    for quote in quotes:
        said = words(quote).strip("“”").strip("…").strip()
        assert any(said in text for text in texts), said


def test_the_figure_of_a_quote_leads_to_the_same_words(corpus):
    """Words of a relation, which has no figure, lead to the first figure in them."""
    *_, page = corpus
    for link in of_class(page, "blockquote", "quote", "//a[@class='figure']"):
        (mark,) = page.xpath(f"//*[@id='{link.get('href')[1:]}']")
        assert words(link) in words(mark) or words(mark) in words(link)


def test_the_articles_are_there_in_full(corpus):
    collection, _, _, page = corpus
    shown = " ".join(words(one) for one in of_class(page, "article", "text"))
    for one in collection.articles.values():
        for line in one.text.splitlines():
            assert " ".join(line.split()) in shown


def test_a_page_takes_little_beside_the_words(corpus):
    collection, _, text, _ = corpus
    words_alone = sum(len(one.text.encode()) for one in collection.articles.values())
    assert (len(text.encode()) - words_alone) / len(collection.articles) < LIMIT


def test_the_same_sheet_is_the_same_page(corpus):
    collection, sheet, text, _ = corpus
    assert render_sheet(sheet, collection.articles) == text


@pytest.mark.parametrize("nasty", NASTY)
def test_words_of_an_article_stay_words(nasty):
    texts = {name: f"{nasty}{text}{nasty}" for name, text in TEXTS.items()}
    page = page_of(tainted(nasty), texts)
    assert len(page.xpath("//script")) == 1
    assert not page.xpath("//img | //iframe | //*[@onmouseover or @onerror]")
    assert nasty in words(page)


def test_nothing_is_loaded_from_elsewhere(corpus):
    *_, text, page = corpus
    assert not page.xpath("//@src | //link | //iframe")
    assert not re.search(r"url\(|@import", text)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; script-src 'sha256-")


def test_an_address_that_is_none_of_the_web_is_no_link():
    sheet = tainted("javascript:alert(1)")
    for one in page_of(sheet, TEXTS).xpath("//a/@href"):
        assert one.startswith(("#", "https://a.example/"))


def test_what_was_not_checked_is_told():
    assert "bad.txt: empty" in words(page_of(small_sheet()).get_element_by_id("unchecked"))


def test_without_the_texts_it_says_so():
    page = page_of(small_sheet())
    assert "The text is not at hand" in words(of_class(page, "article", "text")[0])
