import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from chipnews.cli.output import emit, fit_screen, has_colour, shown_width
from chipnews.cli.progress import show_progress, tell_pace
from tests.support.sheets import small_sheet


def failing():
    yield "half"
    raise ValueError("stop")


def test_a_file_is_whole_or_not_there(tmp_path):
    with pytest.raises(ValueError, match="stop"):
        emit(failing(), str(tmp_path / "out.txt"))
    assert list(tmp_path.iterdir()) == []


def test_a_link_stays_a_link_and_rights_stay(tmp_path):
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old")
    real.chmod(0o600)
    link.symlink_to(real)
    emit(["new"], str(link))
    assert link.is_symlink() and real.read_text() == "new"
    assert real.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name == "nt", reason="named pipes of POSIX")
def test_a_device_is_written_to_not_replaced():
    emit(["gone"], os.devnull)
    assert not Path(os.devnull).is_file()


def test_a_dash_is_stdout(capsys):
    emit(["a", "b"], "-")
    assert capsys.readouterr().out == "ab"


def test_progress_is_silent_off_a_terminal(capsys):
    with show_progress() as progress:
        progress(1, 2)
    assert capsys.readouterr().err == ""


def test_progress_waits_a_second(monkeypatch, capsys):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setattr("chipnews.cli.progress._start", lambda what: pytest.fail("too early"))
    with show_progress() as progress:
        progress(1, 2)


@pytest.mark.parametrize(
    ("surroundings", "shown", "colour"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"TERM": "dumb"}, True, False),
    ],
)
def test_colour_by_the_conventions(monkeypatch, surroundings, shown, colour):
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("chipnews.cli.output.is_shown", lambda: shown)
    assert has_colour() is colour


@pytest.mark.parametrize(
    ("told", "terminal", "width"),
    [
        (None, None, 120),
        (None, 80, 80),
        (None, 100, 100),
        (None, 200, 120),
        (None, 20, 40),
        ("80", None, 80),
        ("80", 100, 80),
        ("300", None, 120),
        ("0", None, 120),
        ("wide", 100, 100),
    ],
)
def test_the_width_is_that_of_columns_else_of_the_terminal(monkeypatch, told, terminal, width):
    if told is not None:
        monkeypatch.setenv("COLUMNS", told)
    monkeypatch.setattr("chipnews.cli.output.is_shown", lambda: terminal is not None)
    size = os.terminal_size((terminal or 1, 24))
    monkeypatch.setattr("shutil.get_terminal_size", lambda fallback: size)
    assert shown_width() == width


def test_a_file_is_not_broken_into_the_lines_of_a_screen(monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    text = "a line of more than forty columns, which a screen breaks"
    assert fit_screen(text, "out.txt") == text
    assert fit_screen(text, "-").count("\n") == 1


@pytest.mark.parametrize("columns", ["80", "100"])
@pytest.mark.parametrize("command", [("history", "F1"), ("review",), ("run",)])
def test_what_is_printed_is_as_wide_as_the_screen(
    api, chipnews_command, monkeypatch, command, columns
):
    name = "order value of the harbour authority's two new dredgers, " * 3
    sheet = small_sheet()
    fact = replace(sheet.facts[0], label=name.strip(", "))
    api.sheet = replace(sheet, facts=(fact, *sheet.facts[1:]))
    wide = chipnews_command(*command, "story", input="q\n").stdout
    monkeypatch.setenv("COLUMNS", columns)
    narrow = chipnews_command(*command, "story", input="q\n").stdout
    assert 80 < max(map(len, wide.splitlines())) <= 120
    assert max(map(len, narrow.splitlines())) <= int(columns)
    words = set(fact.label.split()[:-1])  # a colon may follow the last
    assert words <= set(wide.split()) and words <= set(narrow.split())


def test_the_pace_says_what_is_left():
    assert tell_pace(50, 200, 10.0) == "5.0 a second, 30 s left"
    assert tell_pace(3_000, 10_000, 60.0) == "50 a second, 2 min left"
    assert tell_pace(30, 10_000, 60.0) == "0.5 a second, 5 h 32 min left"
    assert tell_pace(0, 9, 2.0) == ""
