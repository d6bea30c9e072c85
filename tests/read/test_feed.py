"""RSS and Atom feeds, of which each entry is an article."""

import io
import sys

import pytest

from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article
from chipnews.read.articles import read_articles
from chipnews.read.parts import entries, tally
from tests.read.formats import BODY, LEAD, WORTH, atom, item, rss

FERRY = "A new ferry for 320 passengers will sail twice a day from the first week of June on."


def split(write, name, content):
    items = list(read_articles([write(name, content)]))
    articles = [item for item in items if isinstance(item, Article)]
    return articles, [item.reason for item in items if isinstance(item, Skipped)]


def test_an_entry_says_where_and_when(write):
    (one, two), skipped = split(
        write, "f.rss", rss(item(), item(FERRY, link="https://x.example/2"))
    )
    assert (one.url, one.published, one.published_basis) == (
        "https://example.com/baidu",
        "2023-11-07",
        "record",
    )
    assert (two.id, two.first_line, two.url) == ("f:2", 2, "https://x.example/2")
    assert one.part(one.text.index("$61.83")) == "entry 1, paragraph 2"
    assert skipped == []


def test_a_change_is_no_publication(write):
    ((one,), _) = split(write, "f.atom", atom())
    assert (one.published, one.updated) == ("2023-11-07", "2023-11-09")
    ((one,), _) = split(write, "f.atom", atom().replace(b"published>", b"x>"))
    assert (one.published, one.updated) == ("2023-11-09", None)


@pytest.mark.parametrize(
    ("author", "name"),
    [("jane@x.example (Jane Doe)", "Jane Doe"), ("Jane Doe", "Jane Doe")],
)
def test_the_author_is_a_name(write, author, name):
    ((one,), _) = split(write, "f.rss", rss(item(**{"dc:creator": "", "author": author})))
    assert one.author == name


def test_an_entry_of_another_paper_has_that_papers_name(write):
    entry = item().replace("</title>", "</title><source url='u'>Harbour News</source>")
    ((one,), _) = split(write, "f.rss", rss(entry))
    assert one.source == "Harbour News"


def test_summaries_are_read_where_there_is_no_more(write):
    entry = item(description=f"&lt;p&gt;{FERRY}&lt;/p&gt;").partition("<content")[0] + "</item>"
    ((one,), _) = split(write, "f.rss", rss(entry))
    assert one.text == FERRY


@pytest.mark.parametrize(
    "furniture",
    [
        "<p>The post <a>Ferry, 999 seats</a> appeared first on <a>Harbour News</a>.</p>",
        "<p><a href='x'>Continue reading →</a></p>",
        "<p><a href='x'>Read the full story here…</a></p>",
        "<script>let seats = 999;</script><style>p {width: 999px}</style>",
    ],
)
def test_what_a_blogs_program_adds_is_left(write, furniture):
    ((one,), _) = split(write, "f.rss", rss(item(f"<p>{FERRY}</p>{furniture}")))
    assert one.text == FERRY


def test_lists_tables_and_lines_stay_apart(write):
    page = (
        f"<h2>Sailings</h2><p>{FERRY}<br>It costs &pound;12.</p><ul><li>Alba, 3 June</li>"
        "<li>Forth, 9 June</li></ul><table><tr><th>May</th><td>41,000</td></tr></table>"
    )
    ((one,), _) = split(write, "f.rss", rss(item(page)))
    assert one.text.split("\n\n") == [
        "Sailings",
        f"{FERRY}\nIt costs £12.",
        "- Alba, 3 June",
        "- Forth, 9 June",
        "| May | 41,000 |",
    ]


def test_headlines_without_words_are_told_in_one_line(write):
    teaser = item("Ferry to sail").replace(LEAD[:40], "")
    articles, skipped = split(write, "f.rss", rss(item(), teaser, teaser, item()))
    assert [one.id for one in articles] == ["f:1"]
    assert skipped == [
        "3 of 4 entries are not read: 2 headlines without words (first entry 2), 1 the same again "
        "(entry 4)"
    ]


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("utf-16", "UTF-16"),
        ("iso-8859-1", "ISO-8859-1"),
        ("windows-1252", "UTF-8"),
    ],
)
def test_charsets(write, encoding, declared):
    page = rss(item(f"{FERRY} It costs £12 in São Paulo.")).decode().replace("UTF-8", declared)
    ((one,), _) = split(write, "f.xml", page.encode(encoding))
    assert one.text.endswith("It costs £12 in São Paulo.")


BOMB = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (rss(head=BOMB), "XML that defines entities of its own, which no feed needs"),
        (
            rss(head='<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]>'),
            "XML that defines entities of its own, which no feed needs",
        ),
        (b"<?xml version='1.0'?><urlset><url><loc>x</loc></url></urlset>",
         "no feed: its root is <urlset>; give RSS or Atom, or save its words as .txt"),
        (BODY.encode(), "no feed: it is no XML; give RSS or Atom, or save its words as .txt"),
        (rss().replace(b"item", b"thing"), "holds no entries"),
        (rss()[:-100], "broken at its first entry"),
    ],
)  # fmt: skip
def test_what_is_no_feed_is_one_clear_line(write, content, reason):
    assert split(write, "f.xml", content) == ([], [reason])


def test_a_doctype_without_entities_is_no_bomb(write):
    head = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://x.example/rss.dtd">'
    assert len(split(write, "f.xml", rss(head=head))[0]) == 1


def test_what_breaks_off_is_read_as_far_as_it_goes(write):
    whole = rss(item(), item(FERRY), item("And more of it, which is cut."))
    articles, skipped = split(write, "f.rss", whole[: whole.index(b"which is cut")])
    assert [one.id for one in articles] == ["f:1", "f:2"]
    assert skipped == ["it breaks off after entry 2"]


def test_an_empty_element_is_as_if_it_were_not_there(write):
    entry = item(FERRY, description="").replace("<title>", "<description/><author/><title/><title>")
    ((one,), _) = split(write, "f.rss", rss(entry.replace("</item>", "<source/></item>")))
    assert (one.text, one.source) == (FERRY, "Example Times")


@pytest.mark.parametrize("junk", ["<b>open", "&nosuch; & <", "\x0b", "]]>", "<title>"])
def test_an_entry_of_bad_xml_costs_no_other(write, junk):
    entry = item().replace("<title>", f"<title>{junk}", 1)
    articles, _ = split(write, "f.rss", rss(item(FERRY), entry, item(f"{FERRY} {WORTH}")))
    assert {FERRY, f"{FERRY} {WORTH}"} <= {one.text for one in articles}


def test_the_pieces_of_a_feed_may_be_cut_anywhere(monkeypatch):
    feeds = rss(item(), item(FERRY), item(WORTH))
    whole = list(entries.Entries(entries.open_text(io.BytesIO(feeds), "f"), "f"))
    assert len(whole) == 3
    for size in (1, 7, 64, 501):
        monkeypatch.setattr(entries, "_READ", size)
        cut = entries.Entries(entries.open_text(io.BytesIO(feeds), "f"), "f")
        assert (list(cut), cut.is_whole) == (whole, True)


def test_an_entry_that_is_too_large_is_passed_over(write, monkeypatch):
    monkeypatch.setattr(entries, "LONGEST", 5_000)
    monkeypatch.setattr(entries, "_READ", 1_000)
    articles, skipped = split(write, "f.rss", rss(item(), item(FERRY * 200), item(FERRY)))
    assert [one.id for one in articles] == ["f:1", "f:3"]
    assert skipped == ["1 of 3 entries are not read: 1 too large (entry 2)"]


def test_a_feed_without_end_is_read_to_the_limit(write, monkeypatch):
    monkeypatch.setattr(tally, "MOST", 5)
    articles, skipped = split(write, "f.rss", rss(*(item(f"{FERRY} {n}.") for n in range(10_000))))
    assert len(articles) == 5
    assert skipped == [
        "only its first 5 entries are read; split it and give the rest as another file"
    ]


def test_a_missing_library_is_named(write, monkeypatch):
    place = write("f.rss", rss())
    monkeypatch.setitem(sys.modules, "feedparser", None)
    (item,) = read_articles([place])
    assert item.reason == ("a feed needs feedparser: pip install 'chipnews[feeds]'")
