"""What the workers of the tests do, in a module of its own, since they import it."""

import os
import signal
import time
from pathlib import Path

from chipnews.model.errors import ChipnewsError, ReadError


def double(batch):
    return [2 * number for number in batch]


def double_in_its_time(batch):
    time.sleep(0.2 if 0 in batch else 0)
    return double(batch)


def die_of_seven(batch):
    if 7 in batch:
        os.kill(os.getpid(), signal.SIGKILL)
    return double(batch)


def fail_at_seven(batch):
    if 7 in batch:
        raise MemoryError("of seven")
    return double(batch)


def stop_at_seven(batch):
    if 7 in batch:
        raise ReadError("seven.txt", "cannot be")
    return double(batch)


def stop_without_a_word(batch):
    raise ChipnewsError("no model")


def die_once(batch, folder):
    """Dies of the first batch that any worker takes."""
    mark = Path(folder) / "died"
    if not mark.exists():
        mark.touch()
        os._exit(3)
    return double(batch)


def threads(batch):
    return [os.environ["OPENBLAS_NUM_THREADS"] for _ in batch]


def linger(batch, folder):
    (Path(folder) / str(os.getpid())).touch()
    time.sleep(60)
    return batch
