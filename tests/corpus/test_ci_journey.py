"""A maintainer's year with an archive.

Adopt it as it is, meet a new conflict, correct, prune, accept, change the tool.

The screens are kept under `__snapshots__`; digests of the vocabulary, which change with every word,
are left out.
"""

import json
import re
import shutil

import pytest
from typer.testing import CliRunner

from chipnews.cli.app import app
from tests.corpus.gold import EVENTS

FLAGS = ("--baseline", "known.json")


@pytest.fixture
def archive(tmp_path, monkeypatch):
    """A copy of the corpus, as `corpus/` in the working folder."""
    for event in EVENTS:
        shutil.copytree(event / "articles", tmp_path / "corpus" / event.name)
    for name in ("GITHUB_STEP_SUMMARY", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def screen(*arguments):
    """What the maintainer types and sees."""
    result = CliRunner().invoke(app, ["check", "corpus", *arguments])
    shown = (f"$ chipnews check corpus {' '.join(arguments)}\n{result.stdout}{result.stderr}exit " f"{result.exit_code}\n")
    return re.sub(r"sha256:[0-9a-f]+", "sha256:…", shown)


def correct(archive, path, old, new):
    file = archive / "corpus" / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def entries(archive):
    return json.loads((archive / "known.json").read_text(encoding="utf-8"))["findings"]


def test_the_archive_is_kept_consistent(archive, snapshot):
    assert screen() == snapshot(name="1 the archive as it was found")
    assert screen(*FLAGS, "--write-baseline") == snapshot(name="2 adopted")
    assert screen(*FLAGS) == snapshot(name="3 nothing new")

    (archive / "corpus/chip-order/late.txt").write_text(
        "---\nsource: Evening Courant\npublished: 2023-11-10\n---\nBaidu placed an order " "with Huawei worth $92 million.\n"
    )
    assert screen(*FLAGS, "-f", "github", "-o", "out.sarif", "-o", "out.junit.xml") == snapshot(name="4 a new article")
    assert json.loads((archive / "out.sarif").read_text())["runs"][0]["results"]
    assert "<failure" in (archive / "out.junit.xml").read_text()
    (archive / "corpus/chip-order/late.txt").unlink()

    correct(archive, "chip-order/webworth.html", "$61 million", "$62 million")
    assert screen(*FLAGS, "--fail-on", "stale") == snapshot(name="5 a corrected article")
    before = len(entries(archive))
    assert screen(*FLAGS, "--prune") == snapshot(name="6 pruned")
    assert len(entries(archive)) < before
    assert screen(*FLAGS, "--fail-on", "stale") == snapshot(name="7 clean again")


def test_moving_the_archive_about_is_no_news(archive):
    screen(*FLAGS, "--write-baseline")
    for number, path in enumerate(sorted((archive / "corpus").rglob("*.txt"))):
        text = path.read_text(encoding="utf-8")
        head, mark, body = text.rpartition("\n---\n")
        path.write_text(f"{head}{mark}\n\n{body}", encoding="utf-8")
        path.rename(archive / "corpus" / f"{99 - number}-{path.name}")
    moved = screen(*FLAGS, "--fail-on", "stale")
    assert moved.endswith(f"0 new, 0 stale, {len(entries(archive))} known in {moved.split()[-4]} facts\nexit 0\n")


def test_the_same_bytes_however_often(archive):
    assert screen("-f", "sarif") == screen("-f", "sarif")


def test_a_finding_accepted_beside_its_article(archive, snapshot):
    sidecar = archive / "corpus/chip-order/webworth.chipnews.toml"
    sidecar.write_text('[[accept]]\ncode = "CN205"\nfigure = "$61 million"\nreason = "as printed"\nuntil = 2027-06-30\n')
    assert screen("--select", "CN2,CN5") == snapshot(name="accepted")
    assert screen("--select", "CN2,CN5", "--today", "2027-07-01") == snapshot(name="past its day")
    correct(archive, "chip-order/webworth.html", "$61 million", "$62 million")
    assert screen("--select", "CN2,CN5") == snapshot(name="corrected")


def test_a_new_model_is_no_two_hundred_conflicts(archive, snapshot):
    screen(*FLAGS, "--write-baseline")
    known = json.loads((archive / "known.json").read_text(encoding="utf-8"))
    known["generator"]["model"] = "en_core_web_sm 3.7.0"
    known["findings"] = [entry for entry in known["findings"] if entry["code"] != "CN401"]
    (archive / "known.json").write_text(json.dumps(known), encoding="utf-8")
    assert screen(*FLAGS) == snapshot(name="tool changed")
