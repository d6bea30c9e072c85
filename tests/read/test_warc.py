"""Web archives, of which each page is an article."""

import gzip
import sys

import pytest

from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article
from chipnews.read import html as pages
from chipnews.read.articles import read_articles
from chipnews.read.parts import tally
from tests.read.formats import BODY, LEAD, WORTH, html, text, wacz, warc

FERRY = "A new ferry for 320 passengers will sail twice a day from the first week of June on."


def page(*paragraphs):
    inner = "".join(f"<p>{one}</p>" for one in paragraphs)
    return f"<html><body><article>{inner}</article></body></html>".encode()


def answer(address, content, kind="text/html", status="200 OK"):
    return (f"https://x.example/{address}", status, kind, content)


def split(write, name, content):
    items = list(read_articles([write(name, content)]))
    articles = [item for item in items if isinstance(item, Article)]
    return articles, [item.reason for item in items if isinstance(item, Skipped)]


def test_each_page_is_an_article_with_its_address(write):
    archive = warc(answer("a", page(LEAD, WORTH)), answer("b", page(FERRY, WORTH)))
    (one, two), skipped = split(write, "crawl.warc.gz", archive)
    assert (one.id, one.text, one.url) == ("crawl:1", BODY, "https://x.example/a")
    assert (two.id, two.source, two.first_line) == ("crawl:2", "x.example", 2)
    assert two.part(two.text.index("320")) == "record 2, paragraph 1"
    assert (one.published, one.updated) == (None, None)  # when it was fetched says nothing
    assert skipped == []


def test_the_page_itself_is_believed_first(write):
    ((one,), _) = split(write, "crawl.warc", warc(answer("a", html()), packed=False))
    assert (one.url, one.published) == ("https://example.com/baidu", "2023-11-07")


def test_what_is_no_page_is_told_in_one_line(write):
    archive = warc(
        answer("a", page(LEAD, WORTH)),
        answer("logo.png", b"\x89PNG", "image/png"),
        answer("s.css", b"p {}", "text/css"),
        answer("gone", page(FERRY), status="404 Not Found"),
        answer("menu", page("Home", "World")),
        answer("again", page(LEAD, WORTH).replace(b"<body>", b"<body> ")),
        answer("a", page(LEAD, WORTH)),
    )
    articles, skipped = split(write, "crawl.warc.gz", archive)
    assert [one.id for one in articles] == ["crawl:1", "crawl:6"]
    assert skipped == [
        "3 of 7 records are not read: 1 pages that were not there, 1 HTML page without an article "
        "(record 5), 1 the same again (record 7)"
    ]


@pytest.mark.parametrize(
    ("charset", "kind"),
    [
        ("utf-8", "text/html"),
        ("windows-1252", "text/html; charset=windows-1252"),
        ("iso-8859-1", 'text/html; charset="ISO-8859-1"'),
    ],
)
def test_the_servers_word_on_the_charset_counts(write, charset, kind):
    content = page(f"{FERRY} It costs £12 in São Paulo.", WORTH).decode().encode(charset)
    ((one,), _) = split(write, "c.warc.gz", warc(answer("a", content, kind)))
    assert "It costs £12 in São Paulo." in one.text


def test_a_page_that_is_too_large_is_passed_over(write, monkeypatch):
    monkeypatch.setattr(pages, "MAX_BYTES", 20_000)
    archive = warc(answer("a", page(FERRY) + b" " * 20_000), answer("b", page(LEAD, WORTH)))
    articles, skipped = split(write, "c.warc.gz", archive)
    assert [one.id for one in articles] == ["c:2"]
    assert skipped == ["1 of 2 records are not read: 1 too large (record 1)"]


def test_a_wacz_has_the_records_of_all_its_archives(write):
    first, second = warc(answer("a", page(LEAD, WORTH))), warc(answer("b", page(FERRY, WORTH)))
    articles, skipped = split(write, "crawl.wacz", wacz(first, second))
    assert [one.id for one in articles] == ["crawl:1", "crawl:2"]
    assert skipped == []


WHOLE = warc(answer("a", page(LEAD, WORTH)), answer("b", page(FERRY, WORTH)))


def test_what_breaks_off_is_read_as_far_as_it_goes(write):
    articles, skipped = split(write, "c.warc.gz", WHOLE[:-150])
    assert [one.id for one in articles][:1] == ["c:1"]
    assert len(skipped) <= 1 and not any("\n" in one for one in skipped)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("c.warc", text()),
        ("c.warc.gz", gzip.compress(b"no archive, but many words of another kind " * 50)),
        ("c.warc.gz", WHOLE[:30]),
        ("c.warc.gz", b"\x1f\x8b" + bytes(range(256)) * 20),
        ("c.wacz", wacz()[:-40]),
        ("c.wacz", b"PK\x03\x04" + b"\0" * 500),
        ("c.warc", b"WARC/1.0\r\nContent-Length: minus\r\n\r\n"),
        ("c.warc", b"WARC/1.0\r\n"),
    ],
)
def test_what_is_no_archive_is_one_clear_line(write, name, content, capfd):
    articles, skipped = split(write, name, content)
    assert (articles, len(skipped)) == ([], 1)
    assert "\n" not in skipped[0] and len(skipped[0]) < 200
    assert capfd.readouterr() == ("", "")


def test_a_record_of_the_wrong_length_is_told_by_nobody_else(write, capfd):
    archive = warc(answer("a", page(LEAD, WORTH)), answer("b", page(FERRY, WORTH)), packed=False)
    length = archive.index(b"Content-Length: ") + len("Content-Length: ")
    split(write, "c.warc", archive[:length] + b"2" + archive[length + 1 :])
    assert capfd.readouterr() == ("", "")


def test_an_archive_without_end_is_read_to_the_limit(write, monkeypatch):
    monkeypatch.setattr(tally, "MOST", 3)
    records = (answer(str(n), page(f"{FERRY} {n}.", WORTH)) for n in range(50))
    articles, skipped = split(write, "c.warc.gz", warc(*records))
    assert len(articles) == 3
    assert skipped == [
        "only its first 3 records are read; split it and give the rest as another file"
    ]


def test_ten_thousand_pictures_are_passed_over(write):
    archive = warc(
        *(answer(str(n), b"p {}", "text/css") for n in range(10_000)),
        answer("a", page(LEAD, WORTH)),
        packed=False,
    )
    articles, skipped = split(write, "c.warc", archive)
    assert [one.id for one in articles] == ["c:10001"]
    assert skipped == []


def test_a_missing_library_is_named(write, monkeypatch):
    place = write("c.warc", warc(packed=False))
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    (item,) = read_articles([place])
    assert item.reason == "a web archive needs warcio: pip install 'chipnews[warc]'"


def test_an_archive_that_breaks_costs_no_other_file(write, tmp_path):
    write("s/c.warc.gz", WHOLE[:30])
    write("s/a.txt", BODY)
    items = list(read_articles([str(tmp_path / "s")]))
    assert [item.id for item in items if isinstance(item, Article)] == ["a"]
