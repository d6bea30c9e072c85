"""A file is read by what it holds, whatever the ending of its name."""

import gzip
import io
import zipfile

import pytest

from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article
from chipnews.read.articles import read_articles
from chipnews.read.files.content import kind_of
from tests.read.formats import BODY, SAMPLES, html, jsonl, text

MAIL = b"From: a@example.com\nTo: b@example.com\nSubject: News\nMIME-Version: 1.0\n"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.4\n", ".pdf"),
        (b"{\\rtf1\\ansi", ".rtf"),
        (b"WARC/1.0\r\nWARC-Type: response", ".warc"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><html>", ".html"),
        (b"<!-- saved from url=(0014)about:internet -->\n<html>", ".html"),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html xmlns="z">', ".html"),
        (b'<?xml version="1.0"?>\n<rss version="2.0">', ".rss"),
        (b'<?xml version="1.0"?><?xml-stylesheet href="a"?><feed xmlns="x">', ".atom"),
        (b'<rdf:RDF xmlns:rdf="x">', ".rdf"),
        (b"From jo@example.com Thu Jan  4 09:00:00 2024\nFrom: jo\n", ".mbox"),
        (MAIL + b"\nTen men died.", ".eml"),
        (MAIL + b"Content-Type: multipart/related; boundary=x\n\n--x", ".mhtml"),
        (
            b"From: <Saved>\nSubject: News\nContent-Type: multipart/related;\n boundary=x\n",
            ".mhtml",
        ),
        (gzip.compress(b"WARC/1.0\r\nWARC-Type: warcinfo" * 900), ".warc.gz"),
        (gzip.compress(b"Ten men died."), None),
        (b"\x1f\x8b broken", None),
        (b'{"id": "a", "text": "Ten men died."}\n', ".jsonl"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc"),
        (b"Ten men died.", None),
        (b"From Oslo the ship sailed on Monday.\nIt was late.", None),
        (b"From: the editor\nTo: all\nDate: today\n\nTen men died.", None),
        (b'{"name": "a"}', None),
        (b"A page begins with <html> and ends.", None),
        (b"\x89PNG\r\n\x1a\n", None),
        (b"", None),
    ],
)
def test_the_kind_is_told_by_how_the_content_begins(content, kind):
    assert kind_of(content) == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("word/document.xml", ".docx"),
        ("archive/data.warc.gz", ".wacz"),
        ("ppt/presentation.xml", None),
    ],
)
def test_a_zip_is_told_by_the_files_in_it(name, kind):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("docProps/app.xml", "x" * 9_000)
        archive.writestr(name, "x")
    data = made.getvalue()
    assert kind_of(data[:100], data[-500:]) == kind


@pytest.mark.parametrize(
    ("name", "content", "note"),
    [
        ("a.txt", html(), "read as HTML, which its content is"),
        ("a.md", html(), "read as HTML, which its content is"),
        ("a.doc", html(), "read as HTML, which its content is"),
        ("a.page", html(), "read as HTML, which its content is"),
        ("a.html", BODY.encode(), "read as plain text, which its content is"),
        ("a.txt", jsonl(), "read as JSON Lines, which its content is"),
    ],
)
def test_a_file_of_a_wrong_ending_is_read_and_said_so(name, content, note, read_one):
    article = read_one(name, content)
    assert isinstance(article, Article)
    assert (article.text, article.notes) == (BODY, (note,))


@pytest.mark.parametrize(
    ("name", "content"), [("a.txt", text()), ("a.html", html()), ("a.jsonl", jsonl())]
)
def test_of_a_file_of_the_right_ending_nothing_is_said(name, content, read_one):
    assert read_one(name, content).notes == ()


def test_a_kind_that_cannot_be_read_is_named(read_one):
    skipped = read_one("a.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert skipped == Skipped(
        "a.txt",
        "its content is that of a Word document, which cannot be read yet; save its words as .txt",
    )


def test_binary_data_under_a_text_ending_is_one_clear_line(read_one):
    assert read_one("a.txt", bytes(range(256)) * 9).reason.startswith("not text but binary data")


def test_articles_of_a_mislabelled_archive_come_in_their_order(write):
    paths = [
        write("b.txt", jsonl({"id": "c", "text": BODY}, {"id": "a", "text": f"{BODY} Again."})),
        write("b.html", html()),
    ]
    assert [one.id for one in read_articles(paths)] == ["a", "b.html", "c"]


@pytest.mark.parametrize("suffix", SAMPLES)
def test_every_kind_is_told_on_standard_input(suffix, write):
    write(f"a{suffix}", SAMPLES[suffix])  # skips where its library is missing
    articles = [
        one
        for one in read_articles(["-"], stdin=io.BytesIO(SAMPLES[suffix]))
        if isinstance(one, Article)
    ]
    assert [one.text for one in articles] == [BODY]


def test_a_kind_that_cannot_be_read_is_named_on_standard_input():
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    (skipped,) = read_articles(["-"], stdin=io.BytesIO(data))
    assert skipped.reason.startswith("its content is that of a Word document")
