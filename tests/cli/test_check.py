import json
from pathlib import Path

import pytest
from msgspec.structs import replace
from typer.testing import CliRunner

from chipnews.cli.app import app
from tests.cli.conftest import nothing_read
from tests.support.sheets import small_sheet


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return tmp_path


def test_findings_with_their_places(api, chipnews_command):
    result = chipnews_command("check", "archive")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[:2] == [
        "000_first.txt:1:68: error CN101 conflicting-figures: conflicting-figures in 3 claims [F1]"
        " · 000_first: $61.83 million",
        "also 001_second.txt:1:46: 001_second: $62 million",
    ]
    assert result.stderr.splitlines() == [
        "skipped: bad.txt: empty",
        "read 3 articles of 4 files; 1 was not read",
        "2 findings in 3 facts",
    ]


@pytest.mark.parametrize(
    ("level", "code"), [("error", 0), ("warning", 1), ("note", 1), ("stale", 0), ("none", 0)]
)
def test_fail_on(api, chipnews_command, level, code):
    api.sheet = replace(small_sheet(), findings=small_sheet().findings[1:])
    assert chipnews_command("check", "archive", "--fail-on", level).exit_code == code


def test_json(api, chipnews_command):
    answer = json.loads(chipnews_command("check", "archive", "-f", "json").stdout)
    assert [finding["code"] for finding in answer["findings"]] == ["CN101", "CN205"]
    assert answer["findings"][1]["places"][0]["line"] == 1
    assert (answer["known"], answer["stale"]) == ([], [])


def test_a_skipped_article_under_strict_outranks_findings(api, chipnews_command):
    assert chipnews_command("check", "archive", "--strict").exit_code == 2


def test_a_commit_without_an_article_passes_where_that_is_allowed(api, chipnews_command):
    api.sheet = nothing_read()
    assert chipnews_command("check", "bad.txt").exit_code == 2
    result = chipnews_command("check", "bad.txt", "--allow-empty")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.splitlines() == [
        "skipped: bad.txt: empty",
        "read 0 articles of 1 file; 1 was not read",
        "0 findings in 0 facts",
    ]
    assert chipnews_command("check", "bad.txt", "--allow-empty", "--strict").exit_code == 2


def test_selected_and_ignored(api, chipnews_command):
    def shown(*options):
        answer = json.loads(chipnews_command("check", "a", "-f", "json", *options).stdout)
        return [finding["code"] for finding in answer["findings"]]

    assert shown("--select", "CN2") == ["CN205"]
    assert shown("--ignore", "CN2,CN3") == ["CN101"]
    assert shown("--select", "CN1", "--select", "CN205") == ["CN101", "CN205"]


def test_a_severity_decides_about_the_exit_code(api, chipnews_command, folder):
    (folder / "chipnews.toml").write_text('severity = { CN101 = "note" }')
    result = chipnews_command("check", "archive")
    assert result.exit_code == 0
    assert result.stdout.startswith("001_second.txt:1:46: warning CN205")


def test_several_files_at_once(api, chipnews_command, folder):
    outputs = [
        word for name in ("o.sarif", "o.junit.xml", "o.json", "o.txt") for word in ("-o", name)
    ]
    result = chipnews_command("check", "archive", "-f", "github", *outputs)
    assert result.stdout.startswith("::error file=")
    assert sorted(path.name for path in folder.iterdir()) == [
        "o.json",
        "o.junit.xml",
        "o.sarif",
        "o.txt",
    ]
    assert json.loads((folder / "o.sarif").read_text())["version"] == "2.1.0"
    assert (folder / "o.junit.xml").read_text().startswith("<?xml")
    assert (folder / "o.txt").read_text().startswith("000_first.txt:1:68: error CN101")


def test_files_alone_leave_stdout_silent(api, chipnews_command):
    assert chipnews_command("check", "archive", "-o", "o.sarif").stdout == ""
    assert (
        chipnews_command("check", "archive", "-f", "github", "-o", "annotations.log").stdout == ""
    )


def test_no_file_is_written_where_one_cannot_be(api, chipnews_command, folder):
    result = chipnews_command("check", "archive", "-o", "o.sarif", "-o", "gone/o.xml")
    assert (result.exit_code, result.stderr) == (
        2,
        "error: gone/o.xml: there is no folder gone. Make it first: mkdir -p gone\n",
    )
    assert list(folder.iterdir()) == [] and api.calls == []


def test_no_file_is_touched_where_writing_one_fails(api, chipnews_command, folder, monkeypatch):
    """A disk that is full for the second file.

    Neither file, baseline nor summary says anything of this run.
    """
    (folder / "summary.md").write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "summary.md"))
    (folder / "o.json").write_text("the old one")
    arguments = ("-f", "github", "-o", "o.json", "-o", "o.sarif", *BASELINE, "--write-baseline")

    def full(self, *arguments, **rest):
        if ".o.sarif." in self.name:
            raise OSError(28, "No space left on device", str(self))
        return opened(self, *arguments, **rest)

    opened = Path.open
    monkeypatch.setattr(Path, "open", full)
    result = chipnews_command("check", "archive", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines()[-1] == "error: o.sarif: No space left on device"
    assert sorted(path.name for path in folder.iterdir()) == ["o.json", "summary.md"]
    assert ((folder / "o.json").read_text(), (folder / "summary.md").read_text()) == (
        "the old one",
        "before\n",
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_no_file_is_touched_where_a_device_is_full(api, chipnews_command, folder):
    result = chipnews_command("check", "archive", "-o", "o.json", "-o", "full.xml")
    assert result.exit_code == 1
    (folder / "o.json").unlink()
    (folder / "full.xml").unlink()
    (folder / "full.xml").symlink_to("/dev/full")
    result = chipnews_command("check", "archive", "-o", "o.json", "-o", "full.xml")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (
        2,
        "error: full.xml: No space left on device",
    )
    assert [path.name for path in folder.iterdir()] == ["full.xml"]


def test_a_file_that_may_not_be_written_is_told_before_an_article_is_read(
    api, chipnews_command, folder, monkeypatch
):
    (folder / "locked").mkdir()
    monkeypatch.setattr("os.access", lambda path, mode: Path(path).name != "locked")
    result = chipnews_command("check", "archive", "-o", "o.json", "-o", "locked/o.sarif")
    assert (result.exit_code, api.calls) == (2, [])
    assert result.stderr.startswith(
        f"error: locked/o.sarif: nothing may be written to {folder / 'locked'}. "
    )


def test_a_file_named_twice_is_written_once(api, chipnews_command, folder):
    assert chipnews_command("check", "archive", "-o", "o.json", "-o", "./o.json").exit_code == 1
    assert [path.name for path in folder.iterdir()] == ["o.json"]


def test_the_sheet_is_added_to_the_summary_of_a_github_step(
    api, chipnews_command, folder, monkeypatch
):
    (folder / "summary.md").write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "summary.md"))
    chipnews_command("check", "archive", "-f", "json")
    assert (folder / "summary.md").read_text() == "before\n"
    chipnews_command("check", "archive", "-f", "github")
    assert (folder / "summary.md").read_text().startswith("before\n# Fact sheet\n")


BASELINE = ("--baseline", "known.json")


def entries(folder):
    return json.loads((folder / "known.json").read_text())["findings"]


def test_a_baseline_written_then_used(api, chipnews_command, folder):
    first = chipnews_command("check", "archive", *BASELINE, "--write-baseline")
    assert (first.exit_code, first.stdout) == (0, "")
    assert "known.json: 2 findings known, 2 added, 0 taken out\n" in first.stderr
    again = chipnews_command("check", "archive", *BASELINE)
    assert (again.exit_code, again.stdout) == (0, "")
    assert again.stderr.endswith("0 new, 0 stale, 2 known in 3 facts\n")
    assert chipnews_command("check", "archive", *BASELINE, "--no-baseline").exit_code == 1


@pytest.mark.parametrize(
    ("upkeep", "left"), [("--write-baseline", ["CN101", "CN205"]), ("--prune", ["CN101"])]
)
def test_who_sees_everything_and_keeps_the_baseline_keeps_what_people_wrote(
    api, chipnews_command, folder, upkeep, left
):
    chipnews_command("check", "archive", *BASELINE, "--write-baseline")
    known = json.loads((folder / "known.json").read_text())
    known["findings"][0] |= {"until": "2027-01-31", "reason": "asked the agency"}
    known["findings"][1]["fingerprint"] = "gone"
    (folder / "known.json").write_text(json.dumps(known))
    result = chipnews_command("check", "archive", *BASELINE, upkeep, "--no-baseline")
    assert (result.exit_code, result.stderr.endswith("2 findings in 3 facts\n")) == (1, True)
    assert [entry["code"] for entry in entries(folder)] == left
    assert (entries(folder)[0]["reason"], entries(folder)[0]["until"]) == (
        "asked the agency",
        "2027-01-31",
    )


def test_stale_entries_are_told_fail_if_asked_and_are_pruned(api, chipnews_command, folder):
    chipnews_command("check", "archive", *BASELINE, "--write-baseline")
    api.sheet = replace(small_sheet(), findings=small_sheet().findings[:1])
    result = chipnews_command("check", "archive", *BASELINE)
    assert (result.exit_code, result.stdout) == (
        0,
        "stale: CN205 CN205-print: truncated-figure in 1 claims\n",
    )
    assert chipnews_command("check", "archive", *BASELINE, "--fail-on", "stale").exit_code == 1
    assert (
        "1 finding known, 0 added, 1 taken out"
        in chipnews_command("check", "a", *BASELINE, "--prune").stderr
    )
    assert [entry["code"] for entry in entries(folder)] == ["CN101"]
    assert chipnews_command("check", "archive", *BASELINE, "--fail-on", "stale").exit_code == 0


def test_pruning_never_adds_even_where_writing_is_asked_for_too(api, chipnews_command, folder):
    api.sheet = replace(small_sheet(), findings=())
    chipnews_command("check", "archive", *BASELINE, "--write-baseline")
    api.sheet = small_sheet()
    result = chipnews_command("check", "archive", *BASELINE, "--prune", "--write-baseline")
    assert (result.exit_code, entries(folder)) == (1, [])


def test_an_entry_past_its_day(api, chipnews_command, folder):
    chipnews_command("check", "archive", *BASELINE, "--write-baseline")
    known = json.loads((folder / "known.json").read_text())
    known["findings"][1] |= {"until": "2027-01-31", "reason": "asked the agency"}
    (folder / "known.json").write_text(json.dumps(known))
    assert chipnews_command("check", "archive", *BASELINE, "--today", "2027-01-31").exit_code == 0
    late = chipnews_command(
        "check", "archive", *BASELINE, "--today", "2027-02-01", "--fail-on", "stale"
    )
    assert late.exit_code == 1
    assert (
        late.stdout.splitlines()[-1]
        == "ended 2027-01-31: CN205 CN205-print: truncated-figure in 1 claims"
    )
    assert late.stderr.endswith("1 new, 0 stale, 1 known, 1 past their last day in 3 facts\n")
    chipnews_command("check", "archive", *BASELINE, "--write-baseline")
    assert entries(folder)[1]["reason"] == "asked the agency"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--select", "CN110"), "error: command line: select: no check 'CN110': did you mean CN1"),
        (("--baseline", "gone.json"),
         ("error: gone.json: No such file or directory. Write it first: chipnews check PATH "
          "--baseline ")),
        (("--baseline", "."), "error: .: Is a directory; a baseline is a file that can be read"),
        (("--baseline", ".", "--write-baseline"),
         "error: .: Is a directory; a baseline is a file that can be read"),
        (("--baseline", "bad.json"), "error: bad.json: not a baseline, since not JSON: "),
        (("--baseline", "bad.json", "--write-baseline"),
         "error: bad.json: not a baseline, since not JSON: "),
        (("--baseline", "latin.json"),
         ("error: latin.json: not a baseline, since not UTF-8. Mend it, or move it away and "
          "write it anew: ")),
        (("--baseline", "other.json"),
         "error: other.json: a file of format 'chipnews.findings/1'; this program reads "),
        (("--write-baseline",),
         "error: which baseline? Name it: --baseline .chipnews-baseline.json"),
        (("--prune", "--baseline", "gone.json"), "error: gone.json: No such file or directory. "),
        (("--today", "soon"),
         "error: --today: 'soon' is no day; write it as YYYY-MM-DD, like 2027-01-31"),
        (("--today", ""), "error: --today: '' is no day; write it as YYYY-MM-DD, like 2027-01-31"),
        (("--fail-on", "warn"),
         "error: command line: fail-on: no level 'warn': did you mean warning?"),
        (("--fail-on", "x"),
         "error: command line: fail-on: no level 'x': error, warning, note, stale, none"),
        (("-o", "."), "error: .: is a folder. Give the name of a file in it: -o sheet.json"),
        (("--baseline", "k.json", "-o", "k.json"),
         "error: k.json: is the baseline. Give the report another name; "),
        (("-f", "saref"), "error: no format 'saref': did you mean sarif?"),
        (("-o", "o.docx"),
         ("error: o.docx: no format ends in .docx. Choose one with -f: github, json, junit, "
          "sarif, ")),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_before_an_article_is_read(
    api, chipnews_command, folder, arguments, complaint
):
    (folder / "bad.json").write_text("{")
    (folder / "latin.json").write_bytes(b'{"reason": "caf\xe9"}')
    (folder / "other.json").write_text('{"format": "chipnews.findings/1"}')
    result = chipnews_command("check", "archive", *arguments)
    assert (result.exit_code, result.stdout, api.calls) == (2, "", [])
    assert result.stderr.startswith(complaint) and result.stderr.count("\n") == 1


def test_the_advice_for_a_broken_baseline_mends_it(api, chipnews_command, folder):
    (folder / "bad.json").write_text("{")
    advice = chipnews_command("check", "archive", "--baseline", "bad.json").stderr
    command = (
        advice.strip().rpartition("write it anew: chipnews ")[2].replace("PATH", "archive").split()
    )
    assert chipnews_command(*command).stderr == advice  # what people wrote in it is theirs to move
    (folder / "bad.json").rename(folder / "away.json")
    assert chipnews_command(*command).exit_code == 0
    assert chipnews_command("check", "archive", "--baseline", "bad.json").exit_code == 0


BAIDU = "Baidu placed an order with Huawei worth {}, a person close to the talks said."


@pytest.fixture
def archive(folder):
    """A folder `s` of two articles and something that is none, in the working folder."""
    (folder / "s").mkdir()
    for name, worth in (("a", "$61.83 million"), ("b", "$61 million")):
        (folder / "s" / f"{name}.txt").write_text(
            f"---\nsource: {name}\n---\n{BAIDU.format(worth)}\n"
        )
    (folder / "s" / "bin.txt").write_bytes(b"\0\1")
    return folder


def test_every_path_leads_there_from_the_working_folder(archive, chipnews_command):
    result = chipnews_command("check", "s", "gone.txt")
    assert result.stdout.startswith("s/a.txt:4:41: error CN101")
    assert [
        line.partition(": ")[2].partition(": ")[0] for line in result.stderr.splitlines()[:2]
    ] == [
        "s/bin.txt",
        "gone.txt",
    ]
    (archive / "s" / "b.chipnews.toml").write_text('[[accept]]\ncode = "CN205"\n')
    assert (
        chipnews_command("check", "s")
        .stderr.splitlines()[-1]
        .startswith("error: s/b.chipnews.toml: entry 1: needs")
    )
    (archive / "s" / "b.chipnews.toml").unlink()
    answer = json.loads(chipnews_command("check", "s", "gone.txt", "-f", "json").stdout)
    assert [(answer["root"], one["path"]) for one in answer["skipped"]] == [
        ("s", "bin.txt"),
        ("s", "../gone.txt"),
    ]
    assert chipnews_command("check", "s/bin.txt").stderr.startswith(
        "error: s/bin.txt: not text but binary data; "
    )


def test_an_argument_that_cannot_be_read_moves_no_path(archive, chipnews_command):
    """A table elsewhere does not change what the paths of the others are relative to."""
    (archive / "table.xlsx").write_text("x")
    assert chipnews_command("check", "s", "table.xlsx").stdout.startswith(
        "s/a.txt:4:41: error CN101"
    )


def test_standard_input_is_in_no_folder(archive, chipnews_command):
    text = f"---\nsource: c\n---\n{BAIDU.format('$85 million')}"
    lines = chipnews_command(
        "check", "-", "s/b.txt", "--select", "CN101", input=text
    ).stdout.splitlines()
    assert {line.removeprefix("also ").partition(":")[0] for line in lines} == {"-", "s/b.txt"}
    result = chipnews_command("check", "-", "s/b.txt", input="")
    assert result.stderr.startswith("skipped: -: empty\n")


def test_standard_input_lies_beside_no_sidecar(archive, chipnews_command):
    (archive / "gone.chipnews.toml").write_text(
        '[[accept]]\ncode = "CN205"\nfigure = "$1"\nreason = "so"\n'
    )
    result = chipnews_command("check", "-", input=BAIDU.format("$61 million"))
    assert "CN501" not in result.stdout


def test_a_baseline_of_the_former_format_asks_to_be_renewed(api, folder, chipnews_command):
    chipnews_command("check", "archive", "--baseline", "k.json", "--write-baseline")
    path = folder / "k.json"
    path.write_text(path.read_text().replace("chipnews.baseline/2", "chipnews.baseline/1"))
    told = (
        "k.json: chipnews.baseline/1, followed by what it says; renew it: chipnews check PATH "
        "--baseline k.json --write-baseline"
    )
    assert told in chipnews_command("check", "archive", "--baseline", "k.json").stderr
    chipnews_command("check", "archive", "--baseline", "k.json", "--write-baseline")
    assert told not in chipnews_command("check", "archive", "--baseline", "k.json").stderr


def test_statistics_stand_for_the_list(api, chipnews_command, folder):
    table = [
        "found  known  code   name",
        "    1      0  CN101  conflicting-figures",
        "    1      0  CN205  truncated-figure",
    ]
    result = chipnews_command("check", "archive", "--statistics")
    assert (result.exit_code, result.stdout.splitlines()) == (1, table)
    assert result.stderr.endswith("2 findings in 3 facts\n")
    chipnews_command("check", "archive", *BASELINE, "--write-baseline")
    held = chipnews_command("check", "archive", *BASELINE, "--statistics").stdout.splitlines()
    assert held[1:] == [
        "    0      1  CN101  conflicting-figures",
        "    0      1  CN205  truncated-figure",
    ]


def test_statistics_beside_other_formats(api, chipnews_command, folder):
    lines = chipnews_command("check", "a", "--statistics", "-f", "github").stdout.splitlines()
    assert [line[:7] for line in lines] == ["::error", "::warni", "found  ", "    1  ", "    1  "]
    result = chipnews_command("check", "a", "--statistics", "-o", "o.sarif", "-o", "o.txt")
    assert result.stdout.startswith("found  known")
    assert (folder / "o.txt").read_text() == result.stdout
    assert json.loads((folder / "o.sarif").read_text())["version"] == "2.1.0"
    result = chipnews_command("check", "a", "--statistics", "-f", "json")
    assert (result.exit_code, result.stdout, result.stderr) == (
        2,
        "",
        "error: --statistics is a table for people: write json to a file (-o), or leave it out\n",
    )


def test_the_summary_of_what_came_by_stdin_is_of_that(tmp_path, monkeypatch):
    """Standard input can be read once; a summary needs the whole sheet."""
    summary = tmp_path / "summary.md"
    text = "The harbour of Ostwick lost 40 jobs on Tuesday, its owner said.\n"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    told = CliRunner().invoke(app, ["check", "-", "-f", "github", "--no-cache"], input=text)
    assert told.exit_code == 0
    assert "1 article" in summary.read_text()
