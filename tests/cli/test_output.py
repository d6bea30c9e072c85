import os
from pathlib import Path

import pytest

from chipnews.cli.output import emit, has_colour
from chipnews.cli.progress import show_progress


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
    monkeypatch.setattr("chipnews.cli.progress._start", lambda: pytest.fail("too early"))
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
