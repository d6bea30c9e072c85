"""Live blogs: each entry is an article with its own time. The news is invented."""

from pathlib import Path

import pytest

from chipnews import api
from chipnews.model.text import Article
from chipnews.read.articles import read_articles

LIVE = Path(__file__).parent / "live"
# the day, the minute and the first words of each article; of what stands above the entries no
# minute is known
ENTRIES = {
    "bridge": [
        ("2025-02-11", 940, "Death toll rises to nine"),
        ("2025-02-11", 735, "Bridge was inspected in 2023"),
        ("2025-02-11", 440, "Six dead, police say"),
    ],
    "storm": [
        ("2025-01-24", None, "LIVE: Storm Hedda hits"),
        ("2025-01-24", 845, "Power is back"),
        ("2025-01-24", 690, "Man dies under a tree"),
        ("2025-01-24", 490, "Gusts of 160\n"),
    ],
    # items of a list
    "quake": [
        ("2024-03-05", 1030, "Toll climbs to 12"),
        ("2024-03-05", 765, "Roads closed"),
        ("2024-03-05", 540, "Five dead in quake"),
    ],
    # only in the page's data
    "strike": [
        ("2023-06-02", 1110, "Deal struck"),
        ("2023-06-01", 1200, "Talks stall"),
        ("2023-06-01", 375, "Strike begins"),
    ],
    # in the boxes of two days, with two times each
    "fire": [
        ("2024-08-11", 500, "The wildfire near Calder has burned 9,400"),
        ("2024-08-10", 1265, "The wildfire near Calder has burned 6,100"),
        ("2024-08-10", 930, "The wildfire near Calder has burned 3,000"),
    ],
}


def entries(name):
    found = list(read_articles([str(LIVE / f"{name}.html")]))
    assert all(isinstance(one, Article) for one in found)
    return found


def sheet_of(name):
    return api.run([str(LIVE / f"{name}.html")])


def test_every_live_blog_has_its_entries():
    assert {path.stem for path in LIVE.glob("*.html")} == set(ENTRIES)


@pytest.mark.parametrize("name", ENTRIES)
def test_each_entry_has_its_own_time_and_words(name):
    found = entries(name)
    assert [(one.published, one.minute) for one in found] == [row[:2] for row in ENTRIES[name]]
    for one, (_, _, begin) in zip(found, ENTRIES[name], strict=True):
        assert one.text.startswith(begin)
        assert one.entry_of == name
        assert not any(word in one.text for word in ("Share", "Copy link", "Photo", "Ann Orr"))


@pytest.mark.parametrize("name", ENTRIES)
def test_its_first_article_says_how_it_was_read(name):
    found = entries(name)
    count = sum(one.minute is not None for one in found)
    said = f"a live blog of {count} entries, each read with its own time"
    assert [one.notes for one in found] == [(said,), *[()] * (len(found) - 1)]


@pytest.mark.parametrize("name", set(ENTRIES) - {"strike"})
def test_a_figure_leads_to_its_line(name):
    lines = (LIVE / f"{name}.html").read_text("utf-8").split("\n")
    for one in entries(name):
        last = one.text.split()[-1].strip("|")
        line, column = one.place(one.text.rindex(last or "31"))
        assert lines[line - 1][column - 1 :].startswith(last or "31")


def test_an_entry_of_the_pages_data_is_told_by_its_number():
    found = entries("strike")
    assert found[2].part(found[2].text.index("2,300")) == "entry 3, paragraph 2"


def test_the_title_names_the_page_and_the_entry():
    assert entries("quake")[0].title == "Earthquake in Tirova: live: Toll climbs to 12"
    assert entries("fire")[0].title == "Wildfire near Calder"


@pytest.mark.parametrize("name", ENTRIES)
def test_a_later_entry_updates_and_contradicts_no_earlier_one(name):
    sheet = sheet_of(name)
    assert [fact.short for fact in sheet.facts if fact.verdict == "conflict"] == []


def test_entries_are_one_voice():
    (origin,) = [one for one in sheet_of("quake").origins if one.id.startswith("O")]
    assert set(origin.articles) == {"quake:1", "quake:2", "quake:3"}


def test_a_later_count_replaces_one_of_the_same_day():
    (injured,) = [
        fact for fact in sheet_of("quake").facts if fact.accepted and fact.accepted.low == 140
    ]
    assert injured.verdict == "superseded"


def test_a_list_of_dated_teasers_is_no_live_blog(read_one):
    items = "".join(
        f'<li><time datetime="2024-03-0{day}">{day} March</time><p>Ferry company number {day} said '
        "on Monday that it sails.</p></li>"
        for day in range(1, 4)
    )
    prose = "<p>The ferry Halcyon carried 412 people when it ran aground, police said.</p>" + (
        "<p>Tugs came from the harbour and took all of them back to land before it was night.</p>"
    )
    page = f"<html><body><article><h1>Ferry aground</h1>{prose}</article><ul>{items}</ul>"
    assert read_one("a.html", page).entry_of is None


def test_an_entry_without_words_of_its_own_is_none(read_one):
    told = (
        '{"@type": "LiveBlogPosting", "liveBlogUpdate": [{"headline": "Photo", "datePublished": '
        '"2024-03-05T10:00"}, {"headline": "Ferry aground", "datePublished": "2024-03-05T09:00", '
        '"articleBody": "A ferry with 412 people ran aground."}]}'
    )
    page = (
        f'<html><head><script type="application/ld+json">{told}</script></head><body><article>'
        "<p>The ferry Halcyon carried 412 people when it ran aground near Port Ellery.</p>"
        "</article></body></html>"
    )
    article = read_one("a.html", page)
    assert article.entry_of is None
    assert article.notes == ("a live blog, whose entries are read as one article",)
