"""A part of the archive against the baseline of all of it, from files to the exit code."""

import json
from pathlib import Path

import pytest

from tests.api.story import front, write_story

ORDER = "Baidu placed an order with Huawei worth {}."
POST = front(ORDER.format("$61.83 million"), source="Harbour Post")
CIRCUIT = front(ORDER.format("$61 million"), source="Circuit")
KNOWN = ("--baseline", "known.json")


@pytest.fixture
def check(tmp_path, monkeypatch):
    """Run `chipnews check` in a folder whose `archive/desk` holds two articles in conflict, known
    to `known.json`."""
    from typer.testing import CliRunner

    from chipnews.cli.app import app

    monkeypatch.chdir(tmp_path)
    write_story(tmp_path / "archive" / "desk", POST, CIRCUIT)
    run = lambda *words: CliRunner().invoke(app, ["check", *words])  # noqa: E731
    run("archive", *KNOWN, "--write-baseline")
    return run


def entries():
    return json.loads(Path("known.json").read_text(encoding="utf-8"))["findings"]


def test_an_entry_names_its_articles_from_the_baseline_on(check):
    assert [(entry["code"], entry["articles"]) for entry in entries()] == [
        ("CN101", ["archive/desk/a.txt", "archive/desk/b.txt"]),
        ("CN205", ["archive/desk/a.txt", "archive/desk/b.txt"]),
        ("CN401", ["archive/desk/a.txt"]),
        ("CN401", ["archive/desk/b.txt"]),
    ]


@pytest.mark.parametrize("path", ["archive/desk/a.txt", "archive/desk/b.txt"])
def test_what_was_not_read_is_not_stale_nor_pruned_nor_written_out(check, path):
    before = entries()
    result = check(path, *KNOWN, "--fail-on", "stale")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "0 new, 0 stale, 1 known" in result.stderr
    for upkeep in ("--prune", "--write-baseline"):
        assert "4 findings known, 0 added, 0 taken out" in check(path, *KNOWN, upkeep).stderr
        assert entries() == before


def test_an_article_that_could_not_be_read_keeps_its_entries(check, tmp_path):
    (tmp_path / "archive" / "desk" / "b.txt").write_text("")
    assert "4 findings known, 0 added, 0 taken out" in check("archive", *KNOWN, "--prune").stderr
    assert check("archive", *KNOWN, "--fail-on", "stale").exit_code == 0


def test_an_article_that_was_taken_away_takes_its_entries_along(check, tmp_path):
    (tmp_path / "archive" / "desk" / "b.txt").unlink()
    assert check("archive", *KNOWN, "--fail-on", "stale").exit_code == 1
    assert (
        "1 finding known, 0 added, 3 taken out" in check("archive/desk", *KNOWN, "--prune").stderr
    )


def test_a_baseline_without_articles_is_that_of_all(check):
    old = json.loads(Path("known.json").read_text(encoding="utf-8"))
    old["findings"] = [
        {key: value for key, value in entry.items() if key != "articles"}
        for entry in old["findings"]
    ]
    Path("known.json").write_text(json.dumps(old), encoding="utf-8")
    assert "0 new, 3 stale, 1 known" in check("archive/desk/a.txt", *KNOWN).stderr
    check("archive", *KNOWN, "--write-baseline")
    assert all(entry["articles"] for entry in entries())


def test_a_worn_out_sidecar_is_known_until_it_is_mended(check, tmp_path):
    sidecar = tmp_path / "archive" / "desk" / "b.chipnews.toml"
    sidecar.write_text(
        '[[accept]]\ncode = "CN205"\nfigure = "$62 million"\nreason = "as printed"\n'
    )
    check("archive", *KNOWN, "--write-baseline")
    assert "0 stale" in check("archive/desk/a.txt", *KNOWN).stderr
    sidecar.write_text("")
    assert "1 stale" in check("archive", *KNOWN).stderr
