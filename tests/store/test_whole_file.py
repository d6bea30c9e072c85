import os
import subprocess
import sys
from pathlib import Path

import pytest

from chipnews.store.whole_file import whole_file

posix = pytest.mark.skipif(os.name != "posix", reason="processes of POSIX")
ROOT = Path(__file__).parents[2]
ROUNDS = 40
# a process of its own, without the threads of a test runner, which a fork would not take along
KILLING = '''
import os, random, signal, sqlite3, sys, time
from contextlib import closing
from msgspec.structs import replace
from pathlib import Path

import sqlite_utils

from chipnews.store.database import read_database, write_database
from tests.support.sheets import small_sheet

folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
target, chance = folder / "story.db", random.Random(7)
small = small_sheet()
copies = [
    replace(claim, id=f"{claim.id}-{number}") for number in range(300) for claim in small.claims
]
sheet = replace(small, claims=(*small.claims, *copies))
sheets = [
    replace(sheet, generator=replace(sheet.generator, model=str(number)))
    for number in range(rounds)
]


def write(number):
    begun = time.monotonic()
    write_database(sheets[number], target)
    return time.monotonic() - begun


def held():
    """The number of the sheet that the target holds, every table of it."""
    with closing(sqlite3.connect(f"file:{target}?mode=ro", uri=True)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        (claims,) = database.execute("SELECT count(*) FROM claim").fetchone()
    found = read_database(str(target))
    number = int(found.generator.model)
    assert claims == len(sheets[number].claims) and found == sheets[number], number
    return number


takes, before, killed = write(0), 0, 0
for number in range(1, rounds):
    if not (child := os.fork()):
        write(number)
        os._exit(0)
    time.sleep(chance.random() * takes * 1.2)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    killed += os.WIFSIGNALED(status)
    now = held()
    assert now in (before, number), (before, now, number)
    before = now
write(rounds - 1)
assert held() == rounds - 1
print(killed, *sorted(path.name for path in folder.iterdir()))
'''


@posix
def test_a_killed_process_leaves_the_old_database_or_the_new_one(tmp_path):
    words = [sys.executable, "-c", KILLING, str(tmp_path), str(ROUNDS + 1)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    killed, *files = done.stdout.split()
    assert int(killed) > 0
    assert files == ["story.db"]


def abandon(path, name="draft"):
    """Leave the draft of a process that is over, as a killed one does."""
    over = subprocess.Popen([sys.executable, "-c", ""])
    over.wait()
    for ending in ("", "-journal"):
        path.with_name(f".{path.name}.{over.pid}.part{ending}").write_text(name)


@posix
def test_the_draft_of_a_dead_process_goes_and_others_stay(tmp_path):
    path = tmp_path / "verdicts.toml"
    abandon(path)
    kept = [f".verdicts.toml.{os.getppid()}.part", ".verdicts.toml.bak", ".other.toml.99.part"]
    for name in kept:
        (tmp_path / name).write_text("somebody's")
    with whole_file(path) as draft:
        draft.write_text("new")
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted([path.name, *kept])


def test_a_failure_leaves_what_was_there(tmp_path):
    path = tmp_path / "story.json"
    path.write_text("old")
    with pytest.raises(ValueError, match="stop"), whole_file(path) as draft:
        draft.write_text("half")
        raise ValueError("stop")
    assert [one.name for one in tmp_path.iterdir()] == ["story.json"]
    assert path.read_text() == "old"
