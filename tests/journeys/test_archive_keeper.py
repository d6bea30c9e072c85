"""A large archive in a job: few lines for ten errors, and nothing passed over without a word."""

import json

import pytest
from typer.testing import CliRunner

from chipnews.cli.app import app
from tests.api.story import front

STORIES = (
    ("The Alderney bridge is {} metres long, the county of Marsh said.", "412", "450"),
    ("The fire at the Brackley mill destroyed {} homes.", "61", "75"),
    ("Corvel Foods bought Hanley Dairy for €{} million.", "310", "355"),
    ("The ferry Aurora carried {} passengers when it ran aground off Bodo.", "288", "322"),
    ("Dunmore Steel will cut {} jobs at its plant in Gary.", "940", "1,100"),
    ("Voters in Estremadura elected {} women to the council.", "17", "23"),
    ("The Fennel reservoir holds {} million litres of water.", "730", "810"),
    ("Glasnor ordered {} buses from Volvo.", "145", "190"),
    ("The city of Halden spent €{} million on its new library.", "84", "97"),
    ("Inverlay University enrolled {} students this autumn.", "12,400", "13,900"),
)
EACH, ODD = 30, 20  # articles of a story, and the number of the one that says otherwise


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """Three hundred articles of ten stories; in each story one article says otherwise."""
    folder = tmp_path_factory.mktemp("desk") / "archive"
    folder.mkdir()
    for story, (sentence, figure, other) in enumerate(STORIES):
        for number in range(EACH):
            text = sentence.format(other if number == ODD else figure)
            article = front(text, published="2024-05-01", source=f"Paper {number} of {story}")
            (folder / f"{story}-{number:02}.txt").write_text(article, encoding="utf-8")
    return folder


@pytest.fixture
def chipnews(archive, monkeypatch):
    monkeypatch.chdir(archive.parent)
    return lambda *words: CliRunner().invoke(app, [*words])


def test_ten_findings_in_three_hundred_articles_fit_a_few_screens(chipnews):
    result = chipnews("check", "archive")
    lines = result.stdout.splitlines()
    assert result.stderr == "10 findings in 11 facts\n"
    assert len(lines) < 120
    assert lines.count(f"and {EACH - 10} more") == len(STORIES)
    heads = [line for line in lines if " error " in line]
    for story, (_, figure, other) in enumerate(STORIES):
        (head,) = (line for line in heads if line.startswith(f"archive/{story}-{ODD}.txt:"))
        assert f" · Paper {ODD} of {story}: " in head and other in head.rpartition(" · ")[2]
        (first,) = (line for line in lines if line.startswith(f"also archive/{story}-00.txt:"))
        assert f": Paper 0 of {story}: " in first and figure in first


def test_programs_get_every_place(chipnews):
    findings = json.loads(chipnews("check", "archive", "-f", "json").stdout)["findings"]
    assert [len(finding["places"]) for finding in findings] == [EACH] * len(STORIES)
    (run,) = json.loads(chipnews("check", "archive", "-f", "sarif").stdout)["runs"]
    assert {len(one["relatedLocations"]) for one in run["results"]} == {EACH - 1}


def test_what_is_left_out_is_neither_found_nor_skipped(chipnews):
    table = chipnews("check", "archive", "--statistics").stdout.splitlines()
    assert table == ["found  known  code   name", "   10      0  CN101  conflicting-figures"]
    odd = f"*-{ODD}.txt"
    options = ("--select", "CN1", "--statistics", "--strict")
    result = chipnews("check", "archive", *options, "--exclude", odd)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "0 findings in 11 facts\n")


@pytest.mark.parametrize("command", ["run", "extract", "check"])
def test_a_document_that_cannot_be_read_is_told_and_fails_where_asked(
    chipnews, archive, tmp_path, command
):
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "a.txt").write_text(STORIES[0][0].format("412"))
    for name in ("minutes.doc", "speech.pages", "page.maff"):
        (folder / name).write_bytes(b"PK\3\4")
    loose, strict = (chipnews(command, str(folder), *more) for more in ((), ("--strict",)))
    assert (loose.exit_code, strict.exit_code) == (0, 2)
    told = [line.split("story/")[1] for line in strict.stderr.splitlines()[:3]]
    assert told == [
        "minutes.doc: a Word document, which cannot be read yet; save its words as .txt",
        "page.maff: a web archive, which cannot be read yet; save it as .html",
        "speech.pages: a Pages document, which cannot be read yet; save its words as .txt",
    ]
    assert strict.stdout == loose.stdout
    passed = chipnews(command, str(folder), "--strict", "--exclude", "*.[pdm]*")
    assert passed.exit_code == 0 and "story/" not in passed.stderr


def test_what_was_not_read_stands_in_the_sheet(chipnews, tmp_path):
    (tmp_path / "a.txt").write_text(STORIES[0][0].format("412"))
    (tmp_path / "minutes.doc").write_bytes(b"\xd0\xcf")
    sheet = json.loads(chipnews("run", str(tmp_path), "-f", "json").stdout)
    assert sheet["coverage"]["skipped"] == [
        {
            "path": "minutes.doc",
            "reason": "a Word document, which cannot be read yet; save its words as .txt",
        }
    ]


@pytest.mark.parametrize("command", [("run",), ("extract",), ("check",), ("explain", "F1")])
def test_an_address_is_answered_in_one_line(chipnews, command):
    result = chipnews(*command, "http://127.0.0.1:9/2024/05/01/bridge")
    assert (result.exit_code, result.stdout, result.stderr) == (
        2,
        "",
        "error: http://127.0.0.1:9/2024/05/01/bridge: 127.0.0.1 is a private address, which is not "
        "asked; see --allow-private\n",
    )


def test_where_all_is_left_out_the_run_says_why(chipnews):
    result = chipnews("run", "archive/0-00.txt", "--exclude", "archive/0-*")
    assert (result.exit_code, result.stderr) == (
        2,
        "error: no article could be read from archive/0-00.txt; what is there is excluded\n",
    )
    assert chipnews("check", "archive", "--exclude", "archive", "--allow-empty").exit_code == 0
