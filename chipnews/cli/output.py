"""Writes the payload to stdout, or to files that are written whole or not at all."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from errno import EISDIR
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from chipnews.model.errors import UsageError
from chipnews.render.wrap import wrap_lines
from chipnews.store.whole_file import DRAFT, try_draft, whole_file

STDOUT = "-"
WIDEST, NARROWEST = 120, 40  # columns


def check_target(target: str | None) -> None:
    """Refuses a file that cannot be written, before the work is done for it."""
    if target is None or is_stdout(target):
        return
    path = Path(target)
    if path.is_dir():
        raise UsageError(
            f"{target}: is a folder. Give the name of a file in it: -o {path / 'sheet.json'}"
        )
    if not path.parent.is_dir():
        raise UsageError(
            f"{target}: there is no folder {path.parent}. Make it first: mkdir -p {path.parent}"
        )
    real = path.resolve()
    written = real if _is_device(real) else real.parent
    if not os.access(written, os.W_OK):
        raise UsageError(
            f"{target}: nothing may be written to {written}. Name another file, or change "
            "its rights"
        )


def try_to_write(*files: Path) -> None:
    """Refuses files that cannot be written or made, folders and all, by trying it."""
    for file in files:
        folder = next(one for one in file.absolute().parents if one.exists())
        try:
            if file.is_dir():
                raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
            try_draft(folder / file.name)
        except OSError as error:
            raise UsageError(
                f"{file}: nothing can be written to {folder} ({error.strerror}). Name another "
                "file, or change its rights"
            ) from error


def emit(payload: Iterable[str], target: str | None) -> None:
    """Writes the pieces of `payload` as they come; each reaches a pipe at once."""
    check_target(target)
    with _open_target(target) as stream:
        for piece in payload:
            stream.write(piece)
            if target is None:
                stream.flush()


def is_stdout(target: str | None) -> bool:
    """Whether what is written to `target` is printed."""
    return target is None or target == STDOUT


def write_files(
    files: Sequence[tuple[str, str]], *, addition: tuple[str, str] | None = None
) -> None:
    """Writes each (file, text), all of them or none: none is replaced before all are written.

    `addition` is a (file, text) that is appended to a file that others write to, too, once the
    files are in their places.
    """
    appended = Path(addition[0] if addition else os.devnull)
    distinct = {Path(target).resolve(): (target, text) for target, text in files}
    with ExitStack() as drafts, appended.open("a", encoding="utf-8", newline="\n") as end:
        for target, text in distinct.values():
            stream = drafts.enter_context(_open_target(target))
            stream.write(text)
            stream.flush()  # a full disk says so now
        drafts.close()
        end.write(addition[1] if addition else "")


def is_shown() -> bool:
    """Whether stdout is a terminal that somebody looks at."""
    return sys.stdout.isatty()


def has_colour() -> bool:
    """Whether to print colour: by no-color.org, and only where somebody sees it."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or is_shown()


def shown_width(widest: int = WIDEST) -> int:
    """Returns the columns to lay out for: those of $COLUMNS, else the terminal's, else `widest`.

    They are at most `widest`, at least `NARROWEST`. A pipe has no columns of its own.
    """
    told = os.environ.get("COLUMNS", "")
    columns = int(told) if told.isdecimal() else 0
    if not columns:
        columns = shutil.get_terminal_size((widest, 24)).columns if is_shown() else widest
    return min(widest, max(columns, NARROWEST))


def fit_screen(text: str, target: str | None = None) -> str:
    """Breaks the lines that are printed, and are longer than the screen is wide, between words."""
    return wrap_lines(text, shown_width()) if is_stdout(target) else text


@contextmanager
def _open_target(target: str | None) -> Iterator[TextIO]:
    if target is None or target == STDOUT:
        yield _stdout()
        sys.stdout.flush()
    elif _is_device(path := Path(target).resolve()):
        with _named(target), path.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
    else:
        with (
            _named(target),
            whole_file(path) as draft,
            draft.open("w", encoding=_encoding(path), newline="\n") as stream,
        ):
            yield stream


def _is_device(path: Path) -> bool:
    """Whether `path` is a device or a pipe, which must not be replaced."""
    return path.exists() and not path.is_file()


@contextmanager
def _named(target: str) -> Iterator[None]:
    """Names the file that was asked for in errors about it or its draft.

    An error that names any other file keeps that name.
    """
    try:
        yield
    except OSError as error:
        if error.filename is None or str(error.filename).endswith(DRAFT):
            error.filename, error.filename2 = target, None
        raise


def _encoding(path: Path) -> str:
    # without this mark a spreadsheet reads a CSV file in its own code page and shows “€” as noise
    return "utf-8-sig" if path.suffix.lower() == ".csv" else "utf-8"


def _stdout() -> TextIO:
    if isinstance(sys.stdout, TextIOWrapper):  # the same bytes on every machine
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return sys.stdout
