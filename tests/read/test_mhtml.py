"""Pages that a browser saved with all their pictures in one file."""

import pytest

from chipnews.model.text import Article
from tests.read.formats import BODY, LEAD, WORTH, html, mhtml

SAVED = "https://example.com/news/water"


def bare(body):
    return f"<html><head></head><body><article>{body}</article></body></html>".encode()


def test_the_archive_says_what_its_page_does_not(read_one):
    page = bare(f"<p>{LEAD}</p><p>{WORTH}</p>")
    article = read_one("a.mhtml", mhtml(page, Snapshot_Content_Location=SAVED))
    assert isinstance(article, Article)
    assert (article.text, article.url, article.source) == (BODY, SAVED, "example.com")
    assert article.title == "Baidu orders chips"


def test_the_page_itself_is_believed_first(read_one):
    article = read_one("a.mhtml", mhtml(subject="A tab", Snapshot_Content_Location=SAVED))
    assert (article.title, article.url) == ("Baidu orders chips", "https://example.com/baidu")


def test_the_day_on_which_it_was_saved_dates_nothing(read_one):
    article = read_one("a.mhtml", mhtml(bare(f"<p>{LEAD}</p><p>{WORTH}</p>")))
    assert (article.published, article.updated) == (None, None)


def test_figures_lead_to_their_paragraph(read_one):
    article = read_one("a.mhtml", mhtml())
    assert article.part(article.text.index("1,600")) == "paragraph 1"
    assert article.part(article.text.index("$61.83")) == "paragraph 2"


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_a_pound_sign_is_one_in_any_charset(read_one, charset):
    page = html(f"<p>{LEAD}</p><p>It paid £5m in São Paulo, and {WORTH}</p>", charset)
    assert "£5m in São Paulo" in read_one("a.mht", mhtml(page)).text


@pytest.mark.parametrize(
    "content", [mhtml()[:300], b"MIME-Version: 1.0\nContent-Type: image/png\n\nabc", b"Some words."]
)
def test_what_has_no_page_is_one_clear_line(read_one, content):
    item = read_one("a.mhtml", content)
    assert item.reason == "no MHTML with a page in it, or one cut off; save it as .html"


def test_what_is_cut_off_within_the_page_is_read_as_far_as_it_goes(read_one):
    whole = mhtml()
    cut = whole[: whole.index(b"newsletter")]
    assert read_one("a.mhtml", cut).text == BODY


def test_parts_in_parts_without_end_are_one_clear_line(read_one):
    bomb = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (one, one)
        for one in range(3000)
    )
    assert "\n" not in read_one("a.mhtml", bomb).reason


def test_a_page_saved_with_single_file_knows_its_address(read_one):
    saved = (
        "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: "
        f"{SAVED} \n saved date: Mon Dec 11 2023 12:00:00 GMT+0000\n--><body><article>"
        f"<p>{LEAD}</p><p>{WORTH}</p></article></body></html>"
    )
    article = read_one("a.html", saved)
    assert (article.url, article.source, article.published) == (SAVED, "example.com", None)
