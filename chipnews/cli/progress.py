"""Shows a bar on a terminal's stderr for runs that take longer than a second."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

QUIET_SECONDS = 1.0


@contextmanager
def show_progress() -> Iterator[Callable[[int, int], None]]:
    """Gives the function that the api calls with the articles done and their total."""
    bar = _Bar(time.monotonic())
    try:
        yield bar.advance if sys.stderr.isatty() else _ignore
    finally:
        bar.close()


class _Bar:
    def __init__(self, started: float) -> None:
        self.started = started
        self.shown: Progress | None = None

    def advance(self, done: int, total: int) -> None:
        if self.shown is None and time.monotonic() - self.started > QUIET_SECONDS:
            self.shown = _start()
        if self.shown:
            self.shown.update(self.shown.task_ids[0], completed=done, total=total)

    def close(self) -> None:
        if self.shown:
            self.shown.stop()


def _start() -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    progress.add_task("articles", total=None)
    progress.start()
    return progress


def _ignore(done: int, total: int) -> None:
    """Shows nothing, since nobody would see it."""
