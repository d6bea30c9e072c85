"""The command: what it serves, what it refuses, and how it ends."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from typer.testing import CliRunner

from chipnews.cli.app import app
from chipnews.model.wire import to_json
from chipnews.serve.check_draft import WITHOUT_TEXTS, check_text
from tests.serve.conftest import write
from tests.support.sheets import small_sheet

ROOT = Path(__file__).parents[2]
posix = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")


@pytest.fixture
def served(monkeypatch, tmp_path):
    """The store, the address and the watched paths that the server would be started with."""
    calls = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("chipnews.serve.server.serve", lambda *given: calls.append(given))
    yield calls
    for _, address, *_ in calls:
        address.socket.close()


def command(*arguments):
    return CliRunner().invoke(app, ["serve", *map(str, arguments)])


def test_a_story_is_served(served, tmp_path):
    write(tmp_path / "story")
    result = command("story", "--port", 0, "--no-cache")
    assert result.exit_code == 0
    assert re.fullmatch(
        r"serving 3 articles at http://127\.0\.0\.1:\d+/ \(Ctrl-C ends\)\n", result.stdout
    )
    ((store, address, watched, _),) = served
    assert len(store.holding.articles) == 3 and watched == [] and address.is_private


def test_without_a_path_it_is_the_working_folder(served, tmp_path):
    write(tmp_path)
    assert command("--port", 0, "--no-cache").exit_code == 0
    assert len(served[0][0].holding.articles) == 3


def test_nothing_to_read_is_one_line(served):
    result = command("--port", 0, "--no-cache")
    assert result.exit_code == 2 and "no articles in this folder" in result.stderr
    assert result.stderr.count("\n") == 1 and not served


def test_what_is_watched(served, tmp_path):
    write(tmp_path / "story")
    (tmp_path / "words").mkdir()
    command("story", "--port", 0, "--watch", "--lexicon", "words", "--no-cache")
    assert served[0][2] == [Path("story"), Path("verdicts.toml"), Path("words")]


def test_a_changed_folder_is_read_anew(served, tmp_path):
    folder = write(tmp_path / "story")
    command("story", "--port", 0, "--watch", "--no-cache")
    store = served[0][0]
    (folder / "gazette.txt").unlink()
    assert store.reload() and "gazette" not in store.holding.articles
    for path in folder.iterdir():
        path.unlink()
    assert store.reload() and "no article can be read any more from story" in store.trouble
    assert "courier" in store.holding.articles


def test_a_saved_sheet_is_served_with_the_articles_that_are_there(served, tmp_path):
    write(tmp_path / "story")
    CliRunner().invoke(app, ["run", "story", "-o", "story.json", "--no-cache"])
    assert command("story.json", "--port", 0, "--no-cache").exit_code == 0
    store = served[0][0]
    answer = check_text(store, b"The ferry Aurora ran aground off Holm with 480 passengers.")
    assert answer.lines[0].state == "contradicted"


def test_a_sheet_without_its_articles_is_served(served, tmp_path):
    (tmp_path / "a.json").write_text(to_json(small_sheet()), encoding="utf-8")
    assert command("a.json", "--port", 0).exit_code == 0
    store = served[0][0]
    assert store.holding.collection is None
    assert check_text(store, b"Some words.").trouble == WITHOUT_TEXTS


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["a.json", "story"], "a saved sheet is served by itself"),
        (["none.json"], "none.json: No such file"),
        (["-", "--watch"], "standard input does not change"),
        (["story", "--host", "nosuch.invalid"], "no address of this machine"),
        (["story", "--port", "70000"], "65535"),
    ],
)
def test_what_cannot_be_served_is_told(served, arguments, words):
    result = command(*arguments)
    assert result.exit_code == 2 and words in result.stderr and not served


def test_a_port_in_use_is_told_with_what_to_do(served, tmp_path):
    write(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        result = command("--port", port)
    assert result.exit_code == 2 and not served
    assert f"port {port} is in use" in result.stderr and "--port 0" in result.stderr


@pytest.mark.parametrize("name", ["starlette", "uvicorn", "watchfiles", "python_multipart"])
def test_a_missing_web_server_is_one_line(monkeypatch, name):
    monkeypatch.setitem(sys.modules, name, None)
    result = command(".")
    assert result.exit_code == 2
    assert result.stderr == "error: serve needs a web server: pip install 'chipnews[web]'\n"


def test_another_host_is_warned_of(served, tmp_path):
    write(tmp_path)
    result = command("--host", "0.0.0.0", "--port", 0, "--no-cache")
    assert result.stderr.splitlines()[-1] == (
        "warning: whoever can reach 0.0.0.0 can read all of this"
    )
    assert served[0][1].url.startswith("http://127.0.0.1:")


def test_the_page_is_opened_only_if_asked(served, tmp_path, monkeypatch):
    write(tmp_path)
    opened = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    command("--port", 0, "--no-cache")
    assert opened == []
    command("--port", 0, "--no-cache", "--open")
    assert opened == [served[1][1].url]


@posix
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)], ids=["SIGTERM", "Ctrl-C"]
)
def test_a_server_that_is_told_to_end_ends_quietly(tmp_path, number, code):
    folder = write(tmp_path / "story")
    arguments = ["serve", str(folder), "--port", "0", "--watch", "--no-cache"]
    process = subprocess.Popen(
        [sys.executable, "-m", "chipnews", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # if in the background
    )  # fmt: skip
    try:
        url = re.search(r"http://\S+", process.stdout.readline())[0]
        with urllib.request.urlopen(url) as page:
            assert "Ferry runs aground" in page.read().decode()
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(urllib.request.Request(url, headers={"Host": "evil.example"}))
        assert refused.value.code == 421
        with urllib.request.urlopen(f"{url}events") as events:
            assert b"retry" in events.readline()
            process.send_signal(number)  # with a page that listens
            assert process.wait(60) == code
    finally:
        process.kill()
    assert process.stdout.read() == "" and process.stderr.read() == ""
    process.communicate()
