import io
import os
import random
import time
from pathlib import Path

import pytest

from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article
from chipnews.read.articles import MAX_CHARACTERS, read_articles
from chipnews.read.files.paths import _named
from tests.read.formats import BODY, html, jsonl, text


def ids(items):
    return [item.id for item in items if isinstance(item, Article)]


def reasons(items):
    return {item.path: item.reason for item in items if isinstance(item, Skipped)}


def test_shuffled_paths_give_the_same_articles_in_the_same_order(write):
    paths = [write(f"{name}.txt", f"{BODY} {name}") for name in "dbeac"]
    paths.append(
        write("records.jsonl", jsonl({"id": "bb", "text": BODY}, {"id": "aa", "text": BODY}))
    )
    paths.append(write("page.html", html()))
    expected = list(read_articles(sorted(paths)))
    assert ids(expected) == ["a", "aa", "b", "bb", "c", "d", "e", "page"]
    for seed in range(5):
        random.Random(seed).shuffle(paths)
        assert list(read_articles(paths)) == expected


def test_the_working_folder_changes_nothing(write, tmp_path, monkeypatch):
    write("story/a.txt", BODY)
    monkeypatch.chdir(tmp_path)
    from_above = list(read_articles(["story"]))
    monkeypatch.chdir("story")
    assert list(read_articles(["."])) == list(read_articles(["a.txt"])) == from_above
    assert ids(from_above) == ["a"]


def test_ids_are_relative_to_the_common_parent_of_several_folders(write, tmp_path):
    write("one/a.txt", BODY)
    write("two/deep/a.txt", BODY)
    folders = [str(tmp_path / "two"), str(tmp_path / "one")]
    assert ids(read_articles(folders)) == ["one/a", "two/deep/a"]


def test_what_shares_no_folder_but_the_root_goes_by_its_whole_path():
    (file,) = _named([Path("/srv/story/a.txt")], Path("/"))
    assert (file.id, file.path) == ("srv/story/a", "/srv/story/a.txt")


def test_files_that_share_a_stem_keep_their_endings(write, tmp_path):
    write("a.txt", BODY)
    write("a.md", BODY)
    write("b.txt", BODY)
    assert ids(read_articles([str(tmp_path)])) == ["a.md", "a.txt", "b"]


def test_a_path_given_twice_is_read_once(write, tmp_path):
    path = write("a.txt", BODY)
    assert ids(read_articles([path, path, str(tmp_path), str(tmp_path / "." / "a.txt")])) == ["a"]


def test_a_folder_passes_over_hidden_files_sidecars_and_unknown_endings(write, tmp_path):
    for name in (".hidden.txt", ".git/a.txt", "a.json", "gold.toml", "photo.png"):
        write(name, b"\0")
    write("deep/er/a.txt", BODY)
    items = list(read_articles([str(tmp_path)]))
    assert ids(items) == ["deep/er/a"]
    assert not reasons(items)


def test_an_article_keeps_its_name_under_a_name_that_is_not_utf8(tmp_path):
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        with open(name, "wb") as file:  # noqa: PTH123 - a name in bytes
            file.write(BODY.encode())
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    assert ids(read_articles([str(tmp_path)])) == ["caf\ufffd"]


def test_missing_path(tmp_path):
    (item,) = read_articles([str(tmp_path / "none.txt")])
    assert item.path.endswith("none.txt")
    assert item.reason.startswith("no such file or folder")


def test_unknown_ending(write):
    (item,) = read_articles([write("table.xlsx", b"PK")])
    assert "unknown kind of file .xlsx" in item.reason
    assert ".jsonl" in item.reason


def test_empty_folder(tmp_path):
    (item,) = read_articles([str(tmp_path)])
    assert item.path == str(tmp_path)
    assert item.reason.startswith("no articles in this folder")


def test_what_cannot_be_opened_in_a_folder_is_told(write, tmp_path, monkeypatch):
    write("story/a.txt", BODY)
    write("story/locked/b.txt", BODY)
    (tmp_path / "story" / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    scan = os.scandir

    def refuse(path):
        if os.path.basename(path) == "locked":  # noqa: PTH119 - as os.walk gives it
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr("os.scandir", refuse)
    items = list(read_articles([str(tmp_path / "story")]))
    assert ids(items) == ["a"]
    assert reasons(items) == {
        "gone.txt": "a link to nothing; mend it or take it away",
        "locked": "cannot be read: Permission denied",
    }
    assert list(read_articles([str(tmp_path / "story/locked")])) == [
        Skipped(".", "cannot be read: Permission denied")
    ]


def test_a_path_that_may_not_be_looked_at_is_told(write, monkeypatch):
    path = write("a.txt", BODY)

    def refuse(self, **_):
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr("pathlib.Path.stat", refuse)
    assert list(read_articles([path])) == [Skipped(path, "cannot be read: Permission denied")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes of POSIX")
def test_a_pipe_is_no_file(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    reason = "neither a file nor a folder; pipe it in and give - as the path"
    assert reasons(read_articles([str(tmp_path / "a.txt")])) == {str(tmp_path / "a.txt"): reason}
    assert reasons(read_articles([str(tmp_path)])) == {"a.txt": reason}


def test_a_file_without_an_ending(write):
    (item,) = read_articles([write("README", BODY)])
    assert item.reason.startswith("unknown kind of file without an ending; articles end in .")


def test_a_file_that_cannot_be_opened(write, monkeypatch):
    path = write("a.txt", BODY)

    def refuse(self):
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    assert list(read_articles([path])) == [Skipped("a.txt", "cannot be read: Permission denied")]


def test_five_megabytes_on_one_line_are_refused_at_once(write):
    start = time.monotonic()
    (item,) = read_articles([write("dump.txt", "word " * 1_000_000)])
    assert f"more than {MAX_CHARACTERS:,} characters" in item.reason
    assert time.monotonic() - start < 5


def test_a_huge_file_is_not_opened(write, monkeypatch):
    path = write("dump.txt", "")
    os.truncate(path, 50_000_000)
    monkeypatch.setattr("pathlib.Path.read_bytes", lambda self: pytest.fail("opened"))
    (item,) = read_articles([path])
    assert item.reason.startswith("too large")


def test_a_long_article_of_one_line_is_read(read_one):
    body = "The company said that it spent $5 on each. " * 40_000
    assert read_one("long.txt", body).text == body


def test_one_bad_file_among_good_ones(write, tmp_path):
    write("a.txt", BODY)
    write("b.txt", b"\0\1\2\3" * 100)
    write("c.txt", "")
    write("d.html", html())
    items = list(read_articles([str(tmp_path), str(tmp_path / "none")]))
    assert ids(items) == ["a", "d"]
    assert set(reasons(items)) == {"b.txt", "c.txt", str(tmp_path / "none")}
    assert all("\n" not in reason for reason in reasons(items).values())


def test_an_id_that_is_taken_is_refused(write, tmp_path):
    write("x.jsonl", jsonl({"id": "a", "text": BODY}, {"id": "a", "text": BODY}))
    items = list(read_articles([str(tmp_path)]))
    assert ids(items) == ["a"]
    assert reasons(items) == {
        "x.jsonl:2": "its id 'a' is that of x.jsonl:1 already; give it another"
    }


@pytest.mark.parametrize(
    ("data", "article_id"),
    [
        (text(), "-"),
        (jsonl({"id": "r", "text": BODY}), "r"),
        (html(), "-"),
        (b"\n" + jsonl(), "-:2"),
    ],
)
def test_standard_input(data, article_id):
    (article,) = read_articles(["-", "-"], stdin=io.BytesIO(data))
    assert (article.id, article.path, article.text) == (article_id, "-", BODY)


def test_empty_standard_input():
    assert list(read_articles(["-"], stdin=io.BytesIO())) == [Skipped("-", "empty")]


def test_an_article_in_another_language_is_refused(read_one):
    french = (
        "Le groupe a annoncé lundi avoir commandé 1 600 puces à Huawei, selon deux sources "
        "proches du dossier. "
    ) * 3
    assert read_one("a.txt", french) == Skipped(
        "a.txt", "written in French (fr); only English is read"
    )
    assert read_one("b.txt", f"---\nlanguage: en\n---\n{french}").text == french
    assert "(de)" in read_one("c.txt", f"---\nlanguage: de\n---\n{BODY}").reason


def test_the_dateline_gives_way_to_front_matter(read_one):
    stamped = f"Published on November 9, 2023, 7:11 am\n\n{BODY}"
    article = read_one("a.txt", stamped)
    assert (article.published, article.published_basis) == ("2023-11-09", "dateline")
    article = read_one("a.txt", f"---\npublished: 2023-11-07\n---\n{stamped}")
    assert (article.published, article.published_basis) == ("2023-11-07", "front matter")


def test_a_dateline_without_a_year_takes_that_of_the_update(read_one):
    wire = f"SINGAPORE, Nov 7 (Reuters) - {BODY}"
    assert read_one("a.txt", wire).published is None
    assert read_one("a.txt", f"---\nupdated: 2023-11-08\n---\n{wire}").published == "2023-11-07"


def test_a_readme_of_a_folder_is_no_article_and_by_its_name_it_is(tmp_path):
    for name in ("README.md", "story.md"):
        (tmp_path / name).write_text(
            "Baidu ordered 1,600 chips from Huawei, Reuters reported on Tuesday.\n"
        )
    assert [item.id for item in read_articles([str(tmp_path)])] == ["story"]
    assert [item.id for item in read_articles([str(tmp_path / "README.md")])] == ["README"]
