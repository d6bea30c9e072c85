"""A figure of a web page is told at its line and column in the file."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipnews.model.text import Article
from chipnews.read.page.markup import runs_in

PAGE = """<!doctype html>
<html><head><title>Baidu orders 1,600 chips</title></head>
<!-- İ 1,600 -->
<body><script>var figure = "1,600 chips";</script>
<p>Baidu ordered <b>1,6</b>00 chips for
   &pound;62&nbsp;million, Q&amp;A said.</p>
<p class="1,600">It pays &quot;$61.83&quot; million.</p>
"""
TEXT = 'Baidu ordered 1,600 chips for £62 million, Q&A said.\n\nIt pays "$61.83" million.'


@pytest.mark.parametrize(
    ("words", "line", "column"),
    [
        ("Baidu", 5, 4),
        ("1,600", 5, 21),
        ("00 chips", 5, 28),
        ("£62", 6, 4),
        ("62", 6, 11),
        ("million, Q", 6, 19),
        ("A said", 6, 34),
        ("It pays", 7, 18),
        ("$61.83", 7, 32),
    ],
)
def test_line_and_column_are_those_of_the_page(words, line, column):
    article = Article("a", "a.html", TEXT, runs=runs_in(PAGE, TEXT))
    assert article.place(TEXT.index(words)) == (line, column)


def test_what_the_page_does_not_have_is_told_near_what_stands_before_it():
    text = "Baidu ordered 1,600 chips for £62 million, Q&A said.\n\nNobody wrote this."
    article = Article("a", "a.html", text, runs=runs_in(PAGE, text))
    assert article.place(text.index("Nobody"))[0] == 6


@pytest.mark.parametrize(
    "page", ["", "<p", "<script><p>12 dead</p>", "<!--" * 3, "<head>" * 3, "&bogus; &"]
)
def test_a_broken_page_has_no_runs_and_breaks_nothing(page):
    assert runs_in(page, "12 dead") == ()


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<b>", "</b>", "\n", " ", "12", "dead", "<br/>"]),
        max_size=30,
    )
)
def test_every_word_of_a_page_is_found_again(pieces):
    page = "".join(pieces)
    text = re.sub("<[^>]*>", "", page).strip()
    lines = page.split("\n")
    article = Article("a", "a.html", text, runs=runs_in(page, text))
    for word in re.finditer(r"\S", text):
        line, column = article.place(word.start())
        assert lines[line - 1][column - 1] == word[0]


def test_items_of_a_list_and_cells_of_a_table_are_found():
    page = (
        "<ul>\n<li>Baidu paid $61.83 "
        "million.</li></ul>\n<table><tr>\n<td>Chips</td><td>1,600</td></tr></table>"
    )
    text = "- Baidu paid $61.83 million.\n\n| Chips | 1,600 |"
    article = Article("a", "a.html", text, runs=runs_in(page, text))
    assert article.place(text.index("$61.83")) == (2, 16)
    assert article.place(text.index("1,600")) == (4, 19)


def test_what_the_page_spells_otherwise_never_runs_past_its_line():
    page, text = (
        "<p>Baidu paid.</p>\n<p>1 < 5 chips</p>",
        "Baidu paid.\n\nNobody wrote this of 1,600 chips.",
    )
    article = Article("a", "a.html", text, runs=runs_in(page, text))
    assert article.place(text.index("1,600")) == (1, 1)
