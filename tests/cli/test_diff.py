import csv
import json

import pytest

from chipnews.cli.commands.diff import _common_folder, _is_under
from chipnews.model.text import Article
from chipnews.model.wire import to_json
from chipnews.read.articles import read_articles
from tests.cli.conftest import nothing_read
from tests.support.sheets import TEXTS, small_sheet


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text)


def test_a_draft_and_its_source_differ(api, chipnews_command, files):
    result = chipnews_command("diff", "001_second.txt", "002_third.txt")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[:2] == ["--- 001_second.txt", "+++ 002_third.txt"]
    assert any(line.startswith("! 001_second.txt:1:") for line in lines)
    assert any(line.startswith("    + 002_third.txt:1:59  “Zenith shipped") for line in lines)
    assert lines[-1].startswith("1 sentence: ")


def test_several_sources_and_the_account_alone(api, chipnews_command, files):
    result = chipnews_command("diff", "001_second.txt", "000_first.txt", "002_third.txt", "--stat")
    assert result.stdout.count("\n") == 1
    assert result.stdout.startswith("1 sentence: ")


def test_word_diff(api, chipnews_command, files):
    shown = chipnews_command("diff", "001_second.txt", "002_third.txt", "--word-diff").stdout
    assert "[-$62 million-]{+$85 million+}" in shown


def test_an_article_against_itself_is_the_same(api, chipnews_command, files):
    result = chipnews_command("diff", "000_first.txt", "000_first.txt", "--stat")
    assert (result.exit_code, result.stdout) == (0, "1 sentence: 1 supported\n")


def test_json(api, chipnews_command, files):
    found = json.loads(
        chipnews_command("diff", "001_second.txt", "002_third.txt", "-f", "json").stdout
    )
    assert (found["format"], found["same"]) == ("chipnews.draft/1", False)
    assert sum(found["account"].values()) == len(found["sentences"]) == 1
    states = [one["state"] for one in found["sentences"][0]["comparisons"]]
    assert "contradicted" in states
    assert found["sentences"][0]["path"] == "001_second.txt"


def test_csv_has_a_row_for_each_comparison(api, chipnews_command, files):
    text = chipnews_command("diff", "001_second.txt", "002_third.txt", "-f", "csv").stdout
    rows = list(csv.DictReader(text.splitlines()))
    contradicted = [row for row in rows if row["state"] == "contradicted"]
    assert [(row["figure"], row["source_figure"]) for row in contradicted] == [
        ("$62 million", "$85 million")
    ]
    assert contradicted[0]["source"].startswith("002_third.txt:1:")


def test_markdown_quotes_the_sources(api, chipnews_command, files):
    text = chipnews_command("diff", "001_second.txt", "002_third.txt", "-f", "markdown").stdout
    assert text.startswith("# 001\\_second.txt against 002\\_third.txt\n")
    assert "### contradicted: 001\\_second.txt:1:" in text
    assert "\\[-$62 million-\\]" in text


def test_saved_sheets_are_compared_without_reading_articles(api, chipnews_command, tmp_path):
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text(to_json(small_sheet()))
    assert (
        chipnews_command("diff", str(tmp_path / "a.json"), str(tmp_path / "b.json")).exit_code == 0
    )
    assert api.calls == []


def test_what_cannot_be_compared(api, chipnews_command, files, tmp_path):
    assert "saved sheet" in chipnews_command("diff", "a.json", "000_first.txt").stderr
    (tmp_path / "a.json").write_text("{}")
    result = chipnews_command("diff", "a.json", "a.json")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert chipnews_command("diff", "none.json", "none.json").exit_code == 2
    result = chipnews_command("diff", "000_first.txt", "elsewhere")
    assert "elsewhere: no such file or folder" in result.stderr
    api.sheet = nothing_read()
    assert chipnews_command("diff", "000_first.txt", "002_third.txt").exit_code == 2


def test_sides_are_told_apart_by_the_paths_that_the_reader_gives(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for folder in ("old", "older"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(TEXTS["000_first"])
    for old, new in (
        ("old", "older"),
        ("old/a.txt", "older"),
        ("./old/a.txt", str(tmp_path / "older" / "a.txt")),
    ):
        articles = [item for item in read_articles([old, new]) if isinstance(item, Article)]
        root = _common_folder(old, new)
        sides = [
            [article.id for article in articles if _is_under(article.path, side, root)]
            for side in (old, new)
        ]
        assert sides == [["old/a"], ["older/a"]]
