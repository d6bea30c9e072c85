"""Shows a bar, the rate and the time left on a terminal's stderr for runs of over a second."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

QUIET_SECONDS = 1.0


@contextmanager
def show_progress(what: str = "articles") -> Iterator[Callable[[int, int], None]]:
    """Gives the function that the api calls with the articles done and their total.

    `what` names what is done to them.
    """
    bar = _Bar(time.monotonic(), what)
    try:
        yield bar.advance if sys.stderr.isatty() else _ignore
    finally:
        bar.close()


class _Bar:
    def __init__(self, started: float, what: str) -> None:
        self.started, self.what = started, what
        self.shown: Progress | None = None

    def advance(self, done: int, total: int) -> None:
        if self.shown is None and time.monotonic() - self.started > QUIET_SECONDS:
            self.shown = _start(self.what)
        if self.shown:
            pace = tell_pace(done, total, time.monotonic() - self.started)
            self.shown.update(self.shown.task_ids[0], completed=done, total=total, pace=pace)

    def close(self) -> None:
        if self.shown:
            self.shown.stop()


def _start(what: str) -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[pace]}"),
    )
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    progress.add_task(what, total=None, pace="")
    progress.start()
    return progress


def tell_pace(done: int, total: int, seconds: float) -> str:
    """Returns how many articles a second are done, and how long the rest takes at that rate.

    >>> tell_pace(50, 200, 10.0), tell_pace(30, 10_000, 60.0), tell_pace(0, 9, 2.0)
    ('5.0 a second, 30 s left', '0.5 a second, 5 h 32 min left', '')
    """
    if not done or seconds <= 0:
        return ""
    rate, left = done / seconds, round((total - done) * seconds / done)
    hours, minutes = left // 3600, left // 60 % 60
    words = f"{hours} h {minutes} min" if hours else f"{minutes} min" if minutes else f"{left} s"
    return f"{rate:.{0 if rate >= 10 else 1}f} a second, {words} left"


def _ignore(done: int, total: int) -> None:
    """Shows nothing, since nobody would see it."""
