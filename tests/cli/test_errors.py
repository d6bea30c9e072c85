import os
import subprocess
import sys

import pytest

from chipnews.model.errors import ChipnewsError


def test_an_error_is_one_harmless_line(api, chipnews_command):
    api.sheet = ChipnewsError("bad\x1b[31m.txt: two\nlines")
    result = chipnews_command("run", "a")
    assert (result.exit_code, result.stderr) == (2, "error: bad\\x1b[31m.txt: two lines\n")


@pytest.mark.parametrize("error", [KeyError("x"), RecursionError("deep"), ValueError("two\nlines")])
def test_an_unexpected_error_is_one_line_too(api, chipnews_command, error):
    api.sheet = error
    result = chipnews_command("run", "a")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"error: internal: {type(error).__name__}: ")
    assert result.stderr.count("\n") == 1 and "--debug" in result.stderr


def test_debug_shows_the_traceback(api, chipnews_command):
    api.sheet = KeyError("x")
    result = chipnews_command("--debug", "run", "a")
    assert result.exit_code == 2
    assert "Traceback" in result.stderr


def test_a_full_disk_is_no_internal_error(api, chipnews_command):
    api.sheet = OSError(28, "No space left on device", "out.json")
    assert chipnews_command("run", "a").stderr == "error: out.json: No space left on device\n"


def test_an_error_of_no_file_is_of_input_or_output(api, chipnews_command):
    api.sheet = OSError(5, "Input/output error")
    assert chipnews_command("run", "a").stderr == "error: input or output: Input/output error\n"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (None, "No such file or directory. Write a sheet with: chipnews run PATH -o sheet.json\n"),
        ('{"format": 3}',
         ("not a fact sheet: Expected `str`, got `int` - at `$.format`. Write one with: "
          "chipnews run PATH -f json ")),
        ("[]", "not a fact sheet: Expected `object`, got `array`. Write one with: "),
    ],
)  # fmt: skip
def test_what_is_no_saved_sheet_is_told_with_the_way_to_one(
    chipnews_command, tmp_path, monkeypatch, text, complaint
):
    monkeypatch.chdir(tmp_path)
    if text is not None:
        (tmp_path / "sheet.json").write_text(text)
    result = chipnews_command("explain", "F1", "sheet.json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"error: sheet.json: {complaint}")


def test_interrupted(api, chipnews_command):
    api.sheet = KeyboardInterrupt()
    result = chipnews_command("run", "a")
    assert (result.exit_code, result.stderr) == (130, "")


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_a_closed_pipe_is_silent():
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "chipnews", "schema"]
    result = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (result.returncode, result.stderr) == (0, b"")


@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
@pytest.mark.parametrize(("text", "code"), [("Baidu ordered 1,600 chips from Huawei.", 0), ("", 2)])
def test_a_closed_stream_is_no_internal_error(tmp_path, closed, text, code):
    (tmp_path / "story.txt").write_text(text)
    command = f'"{sys.executable}" -m chipnews run story.txt {closed}'
    result = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (result.returncode, "internal" in result.stdout + result.stderr) == (code, False)
    assert "error" not in result.stdout  # what is meant for stderr does not go there
