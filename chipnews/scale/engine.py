"""Who does the work of a phase: this process, processes of this machine, or a Dask cluster.

An engine is called with a function of a module and batches of items, and yields the results of each
batch in order; what an item broke is a `Crash` in its place.
"""

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from chipnews.model.errors import ChipnewsError, UsageError
from chipnews.workers import Crash, Task, run_here, run_tasks

Engine = Callable[[Task[Any, Any], Iterable[Sequence[Any]]], Iterator[list[Any]]]
LOCAL = "local"
AHEAD = 3  # batches for each thread of the cluster that are begun or wait
_MISSING = "--dask needs a scheduler's client: pip install 'chipnews[cluster]'"


@contextmanager
def open_engine(jobs: int, dask: str | None) -> Iterator[Engine]:
    """Gives an engine of `jobs` processes, else that of a Dask scheduler's address or of `local`.

    Raises:
        UsageError: where Dask is not installed, or nothing answers at the address.
    """
    if dask is None:
        yield _pool(jobs)
        return
    with _client(dask, jobs) as client:
        yield lambda task, batches: _run_on(client, task, batches)


def _pool(jobs: int) -> Engine:
    def run(task: Task[Any, Any], batches: Iterable[Sequence[Any]]) -> Iterator[list[Any]]:
        return run_here(task, batches) if jobs == 1 else run_tasks(task, batches, jobs)

    return run


@contextmanager
def _client(address: str, jobs: int) -> Iterator[Any]:
    try:
        import distributed
    except ImportError as error:
        raise UsageError(_MISSING) from error
    made: Any = distributed  # which has no types
    if address == LOCAL:
        options = {
            "processes": True, "threads_per_worker": 1, "dashboard_address": None,
            "silence_logs": logging.CRITICAL,
        }  # fmt: skip
        with (
            made.LocalCluster(n_workers=jobs, **options) as cluster,
            made.Client(cluster) as client,
        ):
            yield client
        return
    try:
        client = made.Client(address, timeout=10)
    except (OSError, ValueError) as error:
        raise UsageError(f"--dask: no scheduler answers at {address} ({error})") from error
    with client:
        yield client


def _run_on(client: Any, task: Task[Any, Any], batches: Iterable[Sequence[Any]]) -> Iterator[Any]:  # noqa: ANN401
    """A worker that is lost costs nothing: its batch goes to another."""
    bound = AHEAD * max(1, sum(client.nthreads().values()))
    pending: deque[tuple[Sequence[Any], Any]] = deque()
    for batch in batches:
        pending.append((batch, client.submit(task, batch, pure=False)))
        if len(pending) >= bound:
            yield _result(client, task, *pending.popleft())
    while pending:
        yield _result(client, task, *pending.popleft())


def _result(client: Any, task: Task[Any, Any], batch: Sequence[Any], future: Any) -> list[Any]:  # noqa: ANN401
    """Returns the results of a batch; one that fails is done again item by item."""
    try:
        return list(future.result())
    except ChipnewsError:
        raise
    except Exception as error:
        if len(batch) == 1:
            return [Crash(batch[0], f"{type(error).__name__}: {error}")]
    alone = [((item,), client.submit(task, (item,), pure=False)) for item in batch]
    return [one for item, future in alone for one in _result(client, task, item, future)]


def run_parts(
    engine: Engine, task: Task[Any, Any], parts: Iterable[tuple[int, Sequence[Sequence[Any]]]]
) -> Iterator[tuple[int, list[Any]]]:
    """Yields the number of each part and the results of all its batches, when the last has come."""
    begun: deque[tuple[int, int]] = deque()

    def batches() -> Iterator[Sequence[Any]]:
        for number, cut in parts:
            begun.append((number, len(cut)))
            yield from cut

    found: list[Any] = []
    done = 0
    for results in engine(task, batches()):
        found += results
        done += 1
        number, batches_of_part = begun[0]
        if done == batches_of_part:
            begun.popleft()
            yield number, found
            found, done = [], 0
