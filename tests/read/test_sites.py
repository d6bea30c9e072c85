"""Pages in the shapes of many kinds of site: what of each is read, and what is not.

`pages/expected.toml` says it. The news is invented.
"""

import re
import tomllib
from html import unescape
from pathlib import Path

import pytest

from chipnews import api
from chipnews.analyse.sections import find_blocks
from chipnews.lexicon.load import load_lexicon
from chipnews.model.claim import Claim
from chipnews.model.text import Article
from chipnews.read.articles import read_articles

PAGES = Path(__file__).parent / "pages"
EXPECTED = tomllib.loads((PAGES / "expected.toml").read_text("utf-8"))
UNNAMED = "a page of tables without a heading: the title of its window names the station, too"


def read(name):
    (article,) = read_articles([str(PAGES / f"{name}.html")])
    assert isinstance(article, Article)
    return article


def test_every_page_has_its_expectation():
    assert {path.stem for path in PAGES.glob("*.html")} == set(EXPECTED)
    assert len(EXPECTED) >= 12


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(one, marks=pytest.mark.xfail(strict=True, reason=UNNAMED))
        if one == "divs"
        else one
        for one in EXPECTED
    ],
)
def test_the_title_is_the_articles(name):
    assert read(name).title == EXPECTED[name]["title"]


@pytest.mark.parametrize("name", EXPECTED)
def test_the_dates_are_the_articles(name):
    article, wanted = read(name), EXPECTED[name]
    assert article.published == wanted["published"]
    assert article.updated == wanted.get("updated")


@pytest.mark.parametrize("name", EXPECTED)
def test_every_figure_is_read_and_told_at_its_place(name):
    article, lines = read(name), (PAGES / f"{name}.html").read_text("utf-8").split("\n")
    for figure in EXPECTED[name]["figures"]:
        assert figure in article.text
        line, column = article.place(article.text.index(figure))
        assert unescape(lines[line - 1][column - 1 :]).startswith(re.split("[ ,]", figure)[0])


def leaks(name):
    """The junk of a page that stands in blocks that are taken for the article's."""
    article, lexicon = read(name), load_lexicon()
    own = " ".join(
        article.quote(span)
        for span, section in find_blocks(article.text, lexicon)
        if section != "boilerplate"
    )
    return [junk for junk in EXPECTED[name]["junk"] if junk in own]


def test_nothing_beside_the_article_leaks():
    assert sum(len(one["junk"]) for one in EXPECTED.values()) >= 34
    assert {name: found for name in EXPECTED if (found := leaks(name))} == {}


def test_nothing_beside_the_article_becomes_a_claim():
    claims = [one for one in api.extract([str(PAGES)]) if isinstance(one, Claim)]
    told = [
        (claim.article, claim.evidence.text)
        for claim in claims
        if any(junk in claim.evidence.text for junk in EXPECTED[claim.article]["junk"])
    ]
    assert told == []


def test_the_page_its_amp_version_and_its_print_version_are_one_article():
    sheet = api.run([str(PAGES / f"{name}.html") for name in ("wordpress", "amp", "print")])
    common = [one.articles for one in sheet.origins if "are one page" in one.basis]
    assert common == [("amp", "print", "wordpress")]


@pytest.mark.parametrize(
    ("name", "note"),
    [
        (
            "two",
            "the page holds 2 articles, of which the first is read; save the others' own pages",
        ),
        ("gallery", "a gallery, of which 3 captions are read"),
        ("slideshow", "a gallery, of which 4 captions are read"),
        ("paywall", "only the beginning of an article behind a paywall, as it seems"),
    ],
)
def test_what_is_not_one_whole_article_is_said(name, note):
    assert read(name).notes == (note,)


def test_an_article_has_no_note():
    silent = set(EXPECTED) - {"two", "gallery", "slideshow", "paywall"}
    assert {name: read(name).notes for name in silent} == dict.fromkeys(silent, ())


@pytest.mark.parametrize("opening", ["<div>", "<table><tr><td>", "<b><i>"])
def test_a_bomb_of_nested_tags_is_one_clear_line(opening, read_one):
    prose = "<p>Ten men were hurt when a crane fell in Oslo on Monday, the police said.</p>"
    skipped = read_one("a.html", f"<html><body>{prose}{opening * 50_000}x{prose}")
    assert skipped.reason == "HTML nested deeper than the parser follows; save its words as .txt"
