"""Articles at web addresses: pages, and feeds and sitemaps as folders of them."""

import pytest

from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article
from chipnews.read.articles import read_articles
from chipnews.read.web import addresses
from chipnews.read.web.addresses import read_addresses
from chipnews.read.web.fetch import Fetcher
from tests.read.formats import BODY, LEAD, WORTH, html, item, jsonl, mail, rss

FERRY = "A new ferry for 320 passengers will sail twice a day from the first week of June on."


def fetch(given):
    return read_addresses(given, Fetcher(allow_private=True))


def split(*given):
    items = list(read_articles(given, fetch=fetch))
    articles = [item for item in items if isinstance(item, Article)]
    return articles, {item.path: item.reason for item in items if isinstance(item, Skipped)}


def test_a_page_is_an_article_under_its_address(site):
    address = f"{site.address}/2023/11/09/order"
    ((one,), skipped) = split(address)
    assert (one.text, one.path, one.published) == (BODY, address, "2023-11-07")
    assert one.id == address.removeprefix("http://")
    assert one.url == "https://example.com/baidu"
    assert skipped == {}


def test_a_page_that_says_nothing_of_itself_is_known_by_its_address(site, page):
    address = site.add("/2023/11/09/ferry", page(FERRY, WORTH))
    ((one,), _) = split(site.lead("/short", "/2023/11/09/ferry"))
    assert (one.url, one.source) == (address, "127.0.0.1")
    assert (one.published, one.published_basis) == ("2023-11-09", "address")


def test_figures_lead_to_the_line_of_the_page(site):
    ((one,), _) = split(site.add("/a", html(f"\n\n<p>{LEAD}</p>\n<p>{WORTH}</p>")))
    assert one.place(one.text.index("450 million"))[0] == 9


def test_the_servers_word_on_the_charset_counts(site, page):
    content = page(f"{FERRY} It costs £12.", WORTH).decode().encode("windows-1252")
    ((one,), _) = split(site.add("/a", content, "text/html; charset=windows-1252"))
    assert "£12" in one.text


@pytest.mark.parametrize(
    ("path", "kind", "content"),
    [
        ("/a.txt", "text/plain", BODY.encode()),
        ("/a", "application/x-ndjson", jsonl()),
        ("/a.jsonl", "application/octet-stream", jsonl()),
        ("/a", "message/rfc822", bytes(mail())),
    ],
)
def test_the_type_decides_how_it_is_read(site, path, kind, content):
    ((one,), _) = split(site.add(path, content, kind))
    assert one.text == BODY


@pytest.mark.parametrize(
    ("path", "kind", "content", "reason"),
    [
        ("/a.png", "image/png", b"\x89PNG", "is image/png, which is not read; save its words as"),
        ("/a", "", b"x", "is of no type, which is not read; save its words as .txt"),
        ("/a", "text/html", b" ", "empty"),
        ("/a", "text/html", b"<html><body>Log in</body></html>", "HTML page without an article"),
        ("/a", "application/rss+xml", rss("<b/>"), "a feed or sitemap that leads to no page"),
    ],
)
def test_what_is_no_article_is_one_clear_line(site, path, kind, content, reason):
    address = site.add(path, content, kind)
    articles, skipped = split(address)
    assert articles == [] and list(skipped) == [address]
    assert skipped[address].startswith(reason)


def test_an_address_that_fails_costs_no_other_and_no_file(site, write):
    there, gone = f"{site.address}/2023/11/09/order", f"{site.address}/gone"
    articles, skipped = split(gone, write("b.txt", FERRY), there)
    assert sorted(one.text for one in articles) == [FERRY, BODY]
    assert skipped == {gone: "the server answers 404 Not Found; save the page as .html"}


def pages_of(site, page, number):
    return [site.add(f"/{n}", page(f"{FERRY} That is {n} trips.", WORTH)) for n in range(number)]


def test_a_feed_reads_like_a_folder(site, page):
    links = pages_of(site, page, 2)
    content = rss(*(item(FERRY, link=link) for link in [*links, f"{site.address}/gone"]))
    articles, skipped = split(site.add("/feed", content, "application/rss+xml"))
    assert [one.path for one in articles] == links
    assert list(skipped) == [f"{site.address}/gone"]


def sitemap(*links, root="urlset"):
    inner = "".join(f"<url><loc> {link} </loc></url>" for link in links)
    return f'<?xml version="1.0"?>\n<{root} xmlns="x">{inner}</{root}>'.encode()


def test_a_sitemap_reads_like_a_folder(site, page):
    links = pages_of(site, page, 3)
    articles, skipped = split(site.add("/map.xml", sitemap(*links), "text/xml"))
    assert [one.path for one in articles] == links
    assert skipped == {}


def test_a_sitemap_of_sitemaps_is_followed_one_step(site, page):
    links = pages_of(site, page, 3)
    inner = [
        site.add("/1.xml", sitemap(links[0]), "text/xml"),
        site.add("/2.xml", sitemap(*links[1:]), "text/xml"),
    ]
    index = site.add("/map.xml", sitemap(*inner, root="sitemapindex"), "text/xml")
    assert [one.path for one in split(index)[0]] == links


def test_only_the_first_pages_are_fetched_and_that_is_said(site, page, monkeypatch):
    monkeypatch.setattr(addresses, "MOST", 3)
    links = pages_of(site, page, 9)
    address = site.add("/map.xml", sitemap(*links), "text/xml")
    articles, skipped = split(address)
    assert [one.path for one in articles] == links[:3]
    assert skipped == {address: "only the first 3 pages to which it leads are read"}
    assert "/3" not in site.asked


def test_a_sitemap_leads_to_no_file(site, tmp_path):
    secret = tmp_path / "a.txt"
    secret.write_text(BODY)
    articles, _ = split(site.add("/map.xml", sitemap(secret.as_uri()), "text/xml"))
    assert articles == []


def test_nothing_is_fetched_unless_it_is_asked_for(site):
    (one,) = read_articles([f"{site.address}/2023/11/09/order"])
    assert isinstance(one, Skipped) and site.asked == []
