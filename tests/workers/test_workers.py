import os
import signal
import subprocess
import sys
import time
from functools import partial

import pytest

from chipnews.model.errors import ChipnewsError
from chipnews.workers import AHEAD, Crash, run_tasks
from tests.workers import tasks

BATCHES = [range(start, start + 4) for start in range(0, 20, 4)]


def flat(results):
    return [one for batch in results for one in batch]


def test_results_come_in_the_order_of_the_batches():
    assert flat(run_tasks(tasks.double_in_its_time, BATCHES, 2)) == [2 * one for one in range(20)]


@pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL")
def test_what_kills_a_worker_costs_only_itself():
    found = flat(run_tasks(tasks.die_of_seven, BATCHES, 2))
    crash = Crash(7, "its process was ended by SIGKILL")
    assert found == [crash if one == 7 else 2 * one for one in range(20)]


def test_what_a_worker_cannot_do_costs_only_itself():
    found = flat(run_tasks(tasks.fail_at_seven, BATCHES, 2))
    assert [one for one in found if isinstance(one, Crash)] == [
        Crash(7, "internal: MemoryError: of seven (please report)")
    ]
    assert len(found) == 20


def test_a_worker_that_is_killed_loses_nothing(tmp_path):
    task = partial(tasks.die_once, folder=str(tmp_path))
    assert flat(run_tasks(task, BATCHES, 2)) == [2 * one for one in range(20)]


@pytest.mark.parametrize("task", [tasks.stop_at_seven, tasks.stop_without_a_word])
def test_an_error_that_stops_a_run_stops_this_one(task):
    with pytest.raises(ChipnewsError, match=r"seven\.txt: cannot be|no model"):
        flat(run_tasks(task, BATCHES, 2))


def test_workers_have_one_thread_for_linear_algebra(monkeypatch):
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "5")
    assert flat(run_tasks(tasks.threads, [[1, 2]], 1)) == ["1", "1"]
    assert os.environ["OPENBLAS_NUM_THREADS"] == "5"


def test_few_batches_are_taken_ahead_of_the_results():
    taken = []

    def endless():
        while True:
            taken.append(len(taken))
            yield [len(taken)]

    results = run_tasks(tasks.double, endless(), 2)
    for _ in range(5):
        next(results)
    results.close()
    assert len(taken) <= 5 + 2 * AHEAD


@pytest.mark.skipif(os.name != "posix", reason="there are no signals")
def test_the_processes_end_with_the_one_that_asked(tmp_path):
    code = (
        "from functools import partial; from chipnews.workers import run_tasks; "
        "from tests.workers import tasks; "
        f"list(run_tasks(partial(tasks.linger, folder={str(tmp_path)!r}), [[1], [2], [3]], 2))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        stderr=subprocess.DEVNULL,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # if in the background
    )
    try:
        wait_until(lambda: len(list(tmp_path.iterdir())) == 2)
        process.send_signal(signal.SIGINT)
        process.wait(10)
    finally:
        process.kill()
    workers = [int(one.name) for one in tmp_path.iterdir()]
    assert len(workers) == 2
    wait_until(lambda: not any(map(is_alive, workers)))


def wait_until(true, seconds=30):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)


def is_alive(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
