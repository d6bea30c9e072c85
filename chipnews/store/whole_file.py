"""Writes a file whole or not at all: into a draft beside it, which is moved into its place.

A path -> a path to write to. A process that is killed while it writes leaves a draft behind; the
next one that writes the same file takes it away.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DRAFT = ".part"
JOURNALS = ("-journal", "-wal", "-shm")
"""Endings of what SQLite writes beside a database."""


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Gives a draft beside `path` to write to; it takes the place of `path` when all went well."""
    draft = _draft_of(path)
    _discard(draft)  # of a killed process that had the same id
    try:
        yield draft
        if path.exists():
            shutil.copymode(path, draft)
        draft.replace(path)
    finally:
        _discard(draft)
    for left in _left_behind(path):
        _discard(left)


def try_draft(path: Path) -> None:
    """Raises an OSError where `path` cannot be written; leaves nothing behind."""
    draft = _draft_of(path)
    try:
        draft.touch()
    finally:
        draft.unlink(missing_ok=True)


def _draft_of(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}{DRAFT}")


def _left_behind(path: Path) -> list[Path]:
    """Finds the drafts of `path` whose writers are gone."""
    head = f".{path.name}."
    names = [one.name for one in path.parent.iterdir() if one.name.startswith(head)]
    writers = {
        number
        for name in names
        if (number := name.removeprefix(head).partition(DRAFT)[0]).isdecimal()
    }
    return [path.with_name(f"{head}{one}{DRAFT}") for one in writers if not _is_alive(int(one))]


def _is_alive(process: int) -> bool:
    """Whether there may be a process of this id."""
    if os.name != "posix":
        return True  # elsewhere a signal to ask with would end it
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True  # somebody else's
    return True


def _discard(draft: Path) -> None:
    for ending in ("", *JOURNALS):
        draft.with_name(draft.name + ending).unlink(missing_ok=True)
