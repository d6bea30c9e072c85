import json
import sys

import pytest

from chipnews.lexicon.load import load_lexicon
from chipnews.model.errors import ChipnewsError
from chipnews.render import FORMATS, load_format
from tests.cli.conftest import nothing_read
from tests.support.sheets import small_sheet


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_goes_to_stdout_and_nothing_else_does(api, chipnews_command, name):
    result = chipnews_command("run", "story", "-f", name)
    assert result.exit_code == 0
    words = {"lexicon": load_lexicon()} if name == "claimreview" else {}
    assert result.stdout == load_format(name).render_sheet(small_sheet(), **words)
    assert result.stderr == (
        "skipped: bad.txt: empty\nread 3 articles of 4 files; 1 was not read\n"
    )


def test_paths_and_options_reach_the_pipeline(api, chipnews_command, own_cache):
    chipnews_command("run", "a", "-", "--lexicon", "words", "--model", "big")
    assert api.calls == [
        (
            ("a", "-"),
            {
                "lexicon": "words",
                "model": "big",
                "cache": str(own_cache),
                "exclude": (),
                "allow_private": False,
                "jobs": 1,
            },
        )
    ]
    chipnews_command("run", "a", "--no-cache")
    assert api.calls[-1][1]["cache"] is None


@pytest.mark.parametrize("command", ["run", "extract", "check", "diff"])
def test_jobs_reach_the_pipeline(api, chipnews_command, command):
    chipnews_command(command, "a", *(["b"] if command == "diff" else []), "--jobs", "3")
    assert api.calls[-1][1]["jobs"] == 3


@pytest.mark.parametrize("written", ["0", "-1", "two", "1.5", "9999"])
def test_a_number_of_processes_that_is_none_is_refused(api, chipnews_command, written):
    result = chipnews_command("run", "a", "--jobs", written)
    assert result.exit_code == 2
    assert result.stderr == (
        f"error: command line: jobs: {written!r} is no number of processes; write 1 to 512, or "
        "auto\n"
    )


@pytest.mark.parametrize(
    ("file", "start"),
    [
        ("s.json", "{"),
        ("s.md", "# "),
        ("s.csv", "\ufeffclaim,"),
        ("s.txt", "3 art"),
        ("s.facts.csv", "\ufefffact,id,"),
    ],
)
def test_the_ending_of_the_file_chooses_the_format(api, chipnews_command, tmp_path, file, start):
    result = chipnews_command("run", "story", "-o", str(tmp_path / file))
    assert (result.exit_code, result.stdout) == (0, "")
    assert (tmp_path / file).read_text("utf-8").startswith(start)
    assert [path.name for path in tmp_path.iterdir()] == [file]


def test_a_workbook_goes_to_a_file_alone(api, chipnews_command, tmp_path):
    pytest.importorskip("xlsxwriter")
    result = chipnews_command("run", "story", "-o", str(tmp_path / "s.xlsx"))
    assert (result.exit_code, result.stdout) == (0, "")
    assert (tmp_path / "s.xlsx").read_bytes().startswith(b"PK")
    for target in ((), ("-o", "-")):
        result = chipnews_command("run", "story", "-f", "xlsx", *target)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == "error: xlsx is a file, not text. Name one: -o sheet.xlsx\n"
    assert len(api.calls) == 1


def test_a_workbook_without_its_writer_is_refused_before_the_work(
    api, chipnews_command, tmp_path, monkeypatch
):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    result = chipnews_command("run", "story", "-o", str(tmp_path / "s.xlsx"))
    assert (result.exit_code, result.stderr) == (
        2,
        "error: a workbook needs XlsxWriter. Install it with: pip install 'chipnews[xlsx]'\n",
    )
    assert api.calls == [] and not list(tmp_path.iterdir())


def test_an_unknown_ending_or_format_is_a_line_with_a_way_out(api, chipnews_command, tmp_path):
    result = chipnews_command("run", "story", "-o", str(tmp_path / "s.docx"))
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "no format ends in .docx" in result.stderr
    assert (
        chipnews_command("run", "s", "-f", "markdwn").stderr
        == "error: no format 'markdwn': did you mean markdown?\n"
    )
    assert api.calls == []


def test_a_missing_folder_is_told_before_the_work_is_done(api, chipnews_command, tmp_path):
    result = chipnews_command("run", "story", "-o", str(tmp_path / "none" / "s.json"))
    assert result.exit_code == 2
    assert result.stderr.startswith("error: ") and "mkdir -p" in result.stderr
    assert api.calls == []


def test_a_failing_run_leaves_the_old_file(api, chipnews_command, tmp_path):
    (tmp_path / "s.json").write_text("old")
    api.sheet = ChipnewsError("no model 'x'")
    assert chipnews_command("run", "story", "-o", str(tmp_path / "s.json")).exit_code == 2
    assert (tmp_path / "s.json").read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1


def test_nothing_readable_is_a_failure(api, chipnews_command):
    api.sheet = nothing_read()
    result = chipnews_command("run", "story")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "error: bad.txt: empty\n"


def test_strict_fails_for_one_skipped_article_but_prints_the_rest(api, chipnews_command):
    result = chipnews_command("run", "story", "--strict", "-f", "json")
    assert result.exit_code == 2
    assert json.loads(result.stdout)["format"] == "chipnews.sheet/1"


def test_missing_arguments_are_a_usage_error(api, chipnews_command):
    assert chipnews_command("run").exit_code == 2
    assert chipnews_command("run", "a", "--nope").exit_code == 2


def test_a_database_with_the_words_for_datasette_beside_it(api, chipnews_command, tmp_path):
    result = chipnews_command("run", "story", "-o", str(tmp_path / "s.db"))
    assert (result.exit_code, result.stdout) == (0, "")
    assert (
        f"open it with: datasette {tmp_path}/s.db --metadata {tmp_path}/s.metadata.json"
        in result.stderr
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["s.db", "s.metadata.json"]
    shown = chipnews_command("explain", "F1", str(tmp_path / "s.db"))
    assert shown.stdout.startswith("F1  order value") and len(api.calls) == 1


def test_a_database_that_cannot_be_written_leaves_nothing(
    api, chipnews_command, tmp_path, monkeypatch
):
    api.sheet = ChipnewsError("no model 'x'")
    assert chipnews_command("run", "story", "-o", str(tmp_path / "s.db")).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_csv_file_has_the_mark_by_which_a_spreadsheet_knows_its_encoding(
    api, chipnews_command, tmp_path
):
    chipnews_command("run", "story", "-o", str(tmp_path / "s.csv"))
    assert (tmp_path / "s.csv").read_bytes().startswith(b"\xef\xbb\xbfclaim,")
    assert chipnews_command("run", "story", "-f", "csv").stdout.startswith("claim,")
