"""What is no article in a folder: what a person leaves out, what cannot be read, what is ours."""

import io
from pathlib import Path

import pytest

from chipnews import api
from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article
from chipnews.model.wire import claim_line
from chipnews.read.articles import read_articles
from chipnews.read.files.excluded import Excluded
from chipnews.read.files.unreadable import why_unreadable
from chipnews.read.reader import find_readers
from tests.read.formats import BODY, html


def ids(items):
    return [item.id for item in items if isinstance(item, Article)]


def reasons(items):
    return {item.path: item.reason for item in items if isinstance(item, Skipped)}


@pytest.fixture
def archive(write, tmp_path, monkeypatch):
    """A folder of articles and drafts, seen from the folder above it."""
    for name in ("a.txt", "b.bak.txt", "drafts/c.txt", "2024/drafts/d.txt", "2024/05/e.txt"):
        write(f"archive/{name}", f"{BODY} {name}")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "archive"


@pytest.mark.parametrize(
    ("globs", "left"),
    [
        ([], ["2024/05/e", "2024/drafts/d", "a", "b.bak", "drafts/c"]),
        (["drafts"], ["2024/05/e", "a", "b.bak"]),
        (["drafts/"], ["2024/05/e", "a", "b.bak"]),
        (["*.bak.txt"], ["2024/05/e", "2024/drafts/d", "a", "drafts/c"]),
        (["archive/drafts"], ["2024/05/e", "2024/drafts/d", "a", "b.bak"]),
        (["archive/*/drafts"], ["2024/05/e", "a", "b.bak", "drafts/c"]),
        (["archive/**/drafts"], ["2024/05/e", "a", "b.bak"]),
        (["archive/2024/**"], ["a", "b.bak", "drafts/c"]),
        (["archive/*.txt"], ["2024/05/e", "2024/drafts/d", "drafts/c"]),
        (["./archive/2024", "[ab].*"], ["drafts/c"]),
        (["archive/draft"], ["2024/05/e", "2024/drafts/d", "a", "b.bak", "drafts/c"]),
    ],
)
def test_what_fits_a_glob_is_neither_read_nor_told(archive, globs, left):
    items = list(read_articles(["archive"], exclude=globs))
    assert (ids(items), reasons(items)) == (left, {})


def test_a_glob_holds_for_what_is_named_too(archive, monkeypatch):
    paths = ["archive/drafts/c.txt", "archive/a.txt"]
    assert ids(read_articles(paths, exclude=["drafts"])) == ["a"]
    assert list(read_articles(paths[:1], exclude=["drafts"])) == []
    monkeypatch.chdir("archive/drafts")
    assert ids(read_articles(["."], exclude=["drafts"])) == ["c"]


def test_a_folder_outside_the_working_folder_counts_from_its_own_name(archive, monkeypatch):
    monkeypatch.chdir(archive / "2024" / "05")
    assert ids(read_articles([str(archive)], exclude=["drafts"])) == ["2024/05/e", "a", "b.bak"]
    assert list(read_articles([str(archive / "drafts")], exclude=["drafts"])) == []


def test_the_name_of_the_working_folder_is_no_glob(write, tmp_path, monkeypatch):
    write("[old] desk/drafts/a.txt", BODY)
    write("[old] desk/b.txt", BODY)
    monkeypatch.chdir(tmp_path / "[old] desk")
    assert ids(read_articles(["."], exclude=["./drafts"])) == ["b"]


def test_a_folder_of_which_all_is_left_out_says_so(archive):
    (item,) = read_articles(["archive/drafts"], exclude=["c.txt"])
    assert item.reason.startswith("no articles that are not excluded; they end in .")


def test_an_excluded_file_that_cannot_be_read_is_not_told(archive, write):
    write("archive/report.pdf", b"%PDF-1.7")
    assert reasons(read_articles(["archive"], exclude=["*.pdf"])) == {}


def test_ids_do_not_depend_on_what_is_left_out(archive):
    assert ids(read_articles(["archive/drafts", "archive/2024"], exclude=["2024"])) == ["drafts/c"]


def test_globs_are_no_regular_expressions():
    excluded = Excluded.of(["a(b", "x+", "/tmp/q.z/*"])
    assert excluded.has(Path("/srv/x+"), Path("/srv/x+"))
    assert not excluded.has(Path("/srv/xx"), Path("/srv/xx"))
    assert not excluded.has(Path("/tmp/q-z/a"), Path("/tmp/q-z/a"))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.doc", "a Word document, which cannot be read yet; save its words as .txt"),
        ("A.DOC", "a Word document, which cannot be read yet; save its words as .txt"),
        ("a.epub", "an e-book, "),
        ("a.msg", "an e-mail, "),
        ("a.webarchive", "a web archive, which cannot be read yet; save it as .html"),
    ],
)
def test_a_document_that_cannot_be_read_is_told_wherever_it_is_met(write, tmp_path, name, kind):
    named = write(f"story/deep/{name}", b"PK\3\4")
    write("story/a.txt", BODY)
    items = list(read_articles([str(tmp_path / "story")]))
    assert ids(items) == ["a"]
    assert [path for path in reasons(items)] == [f"deep/{name}"]
    assert reasons(items)[f"deep/{name}"].startswith(kind)
    (alone,) = read_articles([named])
    assert (alone.path, alone.reason.startswith(kind)) == (named, True)


def test_what_is_read_is_not_called_unreadable():
    assert not [ending for ending in find_readers() if why_unreadable(Path(f"a{ending}"))]


def test_a_folder_of_documents_alone_tells_each(write, tmp_path):
    for name in ("a.pdf", "b.docx"):
        write(f"story/{name}", b"PK")
    assert [item.path for item in read_articles([str(tmp_path / "story")])] == ["a.pdf", "b.docx"]


def test_documents_that_are_none_of_ours_to_tell_are_passed_over(write, tmp_path):
    for name in ("~$draft.docx", ".hidden.pdf", "README.pdf", "photo.jpg", "table.xlsx"):
        write(f"story/{name}", b"PK")
    write("story/a.txt", BODY)
    assert [item.id for item in read_articles([str(tmp_path / "story")])] == ["a"]


@pytest.mark.parametrize(
    "address",
    ["https://news.example/a", "http://news.example/a.html", "HTTPS://News.example", "www.x.org/a"],
)
def test_a_web_address_says_to_save_the_page(address, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (item,) = read_articles([address])
    assert (item.path, item.reason.partition(";")[2]) == (
        address,
        " save the page as .html, then give that file's path",
    )


def test_a_folder_that_is_called_like_an_address_is_read(write, tmp_path, monkeypatch):
    write("www.example.org/a.txt", BODY)
    monkeypatch.chdir(tmp_path)
    assert ids(read_articles(["www.example.org"])) == ["a"]


def test_hidden_folders_and_those_of_saved_pages_hold_no_articles(write, tmp_path):
    write("story/Page.HTML", html())
    for name in (".git/a.txt", ".cache/deep/b.txt", "Page_files/frame.html", "deep/.old/c.txt"):
        write(f"story/{name}", html() if name.endswith("html") else BODY)
    write("story/case_files/d.txt", BODY)  # no page of that name lies beside it
    items = list(read_articles([str(tmp_path / "story")]))
    assert (ids(items), reasons(items)) == (["Page", "case_files/d"], {})


@pytest.mark.parametrize(
    "text",
    [
        "a.txt:6:14: error CN101 conflicting-figures: order value: 61 against 62 [F1] · A: 61\n",
        "note CN502 tool-changed: tool changed: model a -> b\nalso b.txt:1:2: B: 7\n",
        "::warning file=a.txt,line=6,endLine=6,col=14,endColumn=18,title=CN205 truncated::cut\n",
        "PLACE                 FIGURE   WHOSE   MEASURE\na:1    62 million\n",
        "F1  order value: Baidu from Huawei  (8c68287e167c)\nwhat is claimed\n",
        "F1  order value: Baidu from Huawei: conflict\nundated  $62 million\n",
    ],
)
def test_our_own_reports_are_no_articles(read_one, text):
    assert read_one("out.txt", f"{text}{BODY}") == Skipped(
        "out.txt", "a report that chipnews wrote"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Error CN101: the ticket machine's fault was known since 2019.",
        "F1 Verstappen wins: again\n\n",
        "note: CN Tower closes for 3 days.",
        "PLACE YOUR BETS: 3 figures",
    ],
)
def test_what_only_looks_like_a_report_is_read(read_one, text):
    assert isinstance(read_one("a.txt", f"{text} {BODY}"), Article)


def test_our_own_claims_are_told_in_one_line(write, tmp_path):
    sheet = api.run([write("story/a.txt", BODY)])
    assert len(sheet.claims) > 1
    write("story/claims.jsonl", "".join(f"{claim_line(claim)}\n" for claim in sheet.claims))
    items = list(read_articles([str(tmp_path / "story")]))
    assert (ids(items), reasons(items)) == (
        ["a"],
        {"claims.jsonl": "claims that chipnews wrote"},
    )
    lines = "".join(f"{claim_line(claim)}\n" for claim in sheet.claims)
    assert len(list(read_articles(["-"], stdin=io.BytesIO(lines.encode())))) == 1
