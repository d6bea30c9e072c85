"""A pool of processes: batches of items -> their results, in the order of the batches.

A worker that dies (killed, out of memory, a fault in a library) costs only what killed it: its
batch is done again by a new worker, item by item. Each worker has one thread for linear algebra;
with more, they get in each other's way and are slower together than one alone. Functions and what
they are given are sent by name and by value; a worker imports the package anew.
"""

import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any, Generic, TypeVar

from msgspec import Struct

from chipnews.model.errors import ChipnewsError
from chipnews.process import tune_memory

Item = TypeVar("Item")
Result = TypeVar("Result")

ATTEMPTS = 2  # of an item alone, since who kills a worker may have meant another
AHEAD = 2  # batches for each worker that are begun or wait for the one whose turn it is
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
_starting = Lock()


class Crash(Struct, Generic[Item], frozen=True):
    """An item that ended every worker that took it, and how."""

    item: Item
    reason: str


Task = Callable[[Sequence[Item]], Sequence[Result]]
"""A function of a module, or a `partial` of one: a batch -> a result for each of its items."""
_Request = tuple[Sequence[Any], Future[list[Any]]]


def cores() -> int:
    """Returns how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run_tasks(
    task: Task[Item, Result], batches: Iterable[Sequence[Item]], jobs: int
) -> Iterator[list[Result | Crash[Item]]]:
    """Yields the results of each batch, in order, done by `jobs` processes.

    A bounded number of batches is taken from `batches` ahead of the results. When the caller stops,
    all processes end at once.

    Raises:
        ChipnewsError: as the function does.
    """
    workers = [_Worker(task) for _ in range(jobs)]
    asked: SimpleQueue[_Request | None] = SimpleQueue()
    for worker in workers:  # as daemons: what they wait for must not hold up the end of a run
        Thread(target=_pass_on, args=(worker, asked), daemon=True).start()
    pending: deque[Future[list[Any]]] = deque()
    try:
        for batch in batches:
            pending.append(Future())
            asked.put((batch, pending[-1]))
            if len(pending) >= AHEAD * jobs:
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
    finally:
        for worker in workers:
            worker.end()
            asked.put(None)


def run_here(
    task: Task[Item, Result], batches: Iterable[Sequence[Item]]
) -> Iterator[list[Result | Crash[Item]]]:
    """Yields the results of each batch, done by this process; what it cannot do is a `Crash`."""
    for batch in batches:
        kind, answer = _answer(task, batch)
        if kind == "done":
            yield list(answer)
            continue
        found: list[Result | Crash[Item]] = []
        for item in batch:
            kind, answer = _answer(task, (item,))
            if kind == "stopped":
                raise answer
            found += answer if kind == "done" else (Crash(item, answer),)
        yield found


def _pass_on(worker: "_Worker", asked: "SimpleQueue[_Request | None]") -> None:
    """Has a worker do one request after another."""
    while request := asked.get():
        batch, answer = request
        try:
            answer.set_result(worker.do(batch))
        except BaseException as error:
            answer.set_exception(error)


class _Worker:
    """A process that does one batch after another; a new one takes its place when it dies."""

    def __init__(self, task: Task[Any, Any]) -> None:
        self._task, self._ended = task, False
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None

    def do(self, batch: Sequence[Any]) -> list[Any]:
        """Returns the results of a batch; if it ends the process, item by item."""
        if self._ended:
            return []
        with suppress(_WorkerDied):
            return list(self._ask(batch))
        return [result for item in batch for result in self._alone(item)]

    def end(self) -> None:
        """Ends the process at once, whatever it does."""
        self._ended = True
        with _starting:
            if self._process:
                self._process.kill()

    def _alone(self, item: Any) -> Sequence[Any]:  # noqa: ANN401
        reason = ""
        for _ in range(ATTEMPTS):
            try:
                return self._ask((item,))
            except _WorkerDied as death:
                reason = str(death)
        return (Crash(item, reason),)

    def _ask(self, batch: Sequence[Any]) -> Sequence[Any]:
        connection = self._connection or self._start()
        try:
            connection.send(batch)
            kind, answer = connection.recv()
        except (EOFError, OSError) as error:
            raise _WorkerDied(self._buried()) from error
        if kind == "stopped":
            raise answer
        if kind == "failed":
            raise _WorkerDied(answer)
        return answer  # type: ignore[no-any-return]

    def _start(self) -> Connection:
        with _starting:
            if self._ended:
                raise _WorkerDied("ended")
            context = get_context("spawn")
            self._connection, theirs = context.Pipe()
            self._process = context.Process(target=_serve, args=(theirs, self._task), daemon=True)
            with _one_thread():
                self._process.start()
            theirs.close()
            return self._connection

    def _buried(self) -> str:
        """Takes the dead process away; returns how it died."""
        process, self._process, self._connection = self._process, None, None
        if process is None:
            return "its process ended"
        process.join()
        return _cause(process.exitcode or 0)


class _WorkerDied(Exception):
    """The process of a worker ended, or its function failed, before it gave an answer."""


def _cause(code: int) -> str:
    if code >= 0:
        return f"its process ended with code {code}"
    with suppress(ValueError):
        return f"its process was ended by {signal.Signals(-code).name}"
    return f"its process was ended by signal {-code}"


@contextmanager
def _one_thread() -> Iterator[None]:
    """Has processes that are started in the meantime use one thread for linear algebra."""
    before = {name: os.environ.get(name) for name in THREADS}
    os.environ.update(dict.fromkeys(THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _serve(connection: Connection, task: Task[Any, Any]) -> None:
    """The life of a worker: a batch in, its results out, until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who started it
    tune_memory()
    with suppress(EOFError, OSError):
        while True:
            connection.send(_answer(task, connection.recv()))


def _answer(task: Task[Any, Any], batch: Sequence[Any]) -> tuple[str, Any]:
    try:
        return "done", task(batch)
    except ChipnewsError as error:
        return "stopped", _sendable(error)
    except Exception as error:  # a fault of ours: it costs the article, and is told
        return "failed", f"internal: {type(error).__name__}: {error} (please report)"


def _sendable(error: ChipnewsError) -> ChipnewsError:
    try:
        pickle.loads(pickle.dumps(error))
    except TypeError:  # one that is made of other things than its words
        return ChipnewsError(str(error))
    return error
