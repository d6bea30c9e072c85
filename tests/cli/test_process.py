"""The program as a process.

How it ends when it is interrupted or nobody reads on, and what it teaches a shell.
"""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.api.story import CHIP_ORDER

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and pipes of POSIX")
ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "chipnews"]

# The command as it is, but for a renderer that stops in the middle of its file until somebody
# interrupts it.
WAITING = """
import signal, sys
# a shell that starts tests in the background has it ignored
signal.signal(signal.SIGINT, signal.default_int_handler)
import chipnews.render.jsonl as jsonl
def render_claims(claims):
    yield "half a line"
    print("ready", file=sys.stderr, flush=True)
    signal.pause()
jsonl.render_claims = render_claims
sys.argv = ["chipnews", "extract", sys.argv[1], "-o", sys.argv[2]]
from chipnews.__main__ import main
main()
"""


def test_ctrl_c_leaves_no_half_file_and_exits_with_130(tmp_path):
    target = tmp_path / "claims.jsonl"
    target.write_text("the old one\n")
    command = [sys.executable, "-c", WAITING, str(CHIP_ORDER), str(target)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        assert process.stderr.readline() == "ready\n"
        assert len(list(tmp_path.iterdir())) == 2  # the draft is there, and goes
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert (process.returncode, out, err) == (130, "", "")
    assert [path.name for path in tmp_path.iterdir()] == [target.name]
    assert target.read_text() == "the old one\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", str(CHIP_ORDER), "-f", "json"),
        ("extract", str(CHIP_ORDER)),
        ("explain", "CN101"),
        ("--help",),
    ],
    ids=lambda arguments: arguments[0],
)
def test_nobody_reads_on_and_the_program_ends_silently(arguments):
    """As in `chipnews … | head -0`: the pipe's reader is gone before the first word."""
    reading, writing = os.pipe()
    os.close(reading)
    result = subprocess.run(
        [*COMMAND, *arguments], stdout=writing, stderr=subprocess.PIPE, check=False, cwd=ROOT
    )
    os.close(writing)
    # the tally of check
    said = [line for line in result.stderr.decode().splitlines() if not line.endswith("facts")]
    assert (result.returncode in (0, 1), said) == (True, [])


def test_nobody_reads_on_and_the_files_and_the_exit_code_are_as_ever(tmp_path):
    command = [*COMMAND, "check", str(CHIP_ORDER), "-f", "json", "-o", str(tmp_path / "o.xml")]
    reading, writing = os.pipe()
    os.close(reading)
    result = subprocess.run(
        command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False, cwd=ROOT
    )
    os.close(writing)
    assert (result.returncode, result.stderr.count("\n")) == (1, 1)
    assert (tmp_path / "o.xml").read_text().startswith("<?xml")


@pytest.mark.skipif(not shutil.which("head"), reason="no head")
def test_the_first_lines_are_enough():
    reader = subprocess.Popen(
        ["head", "-1"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    writer = subprocess.Popen(
        [*COMMAND, "extract", str(CHIP_ORDER)],
        stdout=reader.stdin,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    reader.stdin.close()
    out = reader.stdout.read()
    reader.stdout.close()
    reader.wait()
    _, err = writer.communicate()
    assert out.startswith('{"id"') and out.count("\n") == 1
    assert (writer.returncode, err) == (0, "")


def test_the_module_is_the_program():
    result = subprocess.run(
        [*COMMAND, "rules"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert result.stdout.startswith("CN101  conflicting-figures")


@pytest.mark.parametrize(
    ("words", "place", "offered"),
    [("chipnews che", 1, {"check"}), ("chipnews config ", 2, {"show"})],
)
def test_a_shell_completes_commands(words, place, offered):
    assert set(completed(words, place)) == offered


def completed(words, place):
    """What a shell offers for word number `place`."""
    surroundings = {
        "_CHIPNEWS_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(place),
    }
    result = subprocess.run(
        COMMAND,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, **surroundings},
    )
    return result.stdout.split()


def test_completion_knows_formats_and_codes():
    assert completed("chipnews check -f s", 3) == ["sarif"]
    assert completed("chipnews check --fail-on st", 3) == ["stale"]
    assert completed("chipnews check --select CN50", 3) == ["CN501", "CN502"]
    assert completed("chipnews explain CN205", 2) == ["CN205"]


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash")
def test_completion_installs_itself(tmp_path):
    """Called from a shell, as people do, since it asks which one that is."""
    surroundings = {**os.environ, "HOME": str(tmp_path)}
    script = f"{sys.executable} -m chipnews --install-completion; echo $?"
    result = subprocess.run(
        ["bash", "-c", script],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=surroundings,
    )
    assert result.stdout.splitlines()[-1] == "0", result.stderr
    written = "".join(path.read_text() for path in tmp_path.rglob("*") if path.is_file())
    assert "_CHIPNEWS_COMPLETE=complete_bash" in written
