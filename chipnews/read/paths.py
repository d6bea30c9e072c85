"""Finds the files to read: paths -> files with their ids, the same from any working folder and in any order."""

import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from chipnews.model.sheet import Skipped
from chipnews.read.reader import File


def find_files(paths: Sequence[str], suffixes: Collection[str]) -> tuple[list[File], list[Skipped]]:
    """The files of the known `suffixes` by id, and the arguments that lead to none."""
    found: dict[Path, Path] = {}  # real place -> place as named, so that two names of a file are read once
    skipped, bases = [], []
    for argument in sorted(set(paths)):
        place = Path(os.path.abspath(argument))  # noqa: PTH100 - `resolve` would follow links and change the ids
        reason = _refusal(place, suffixes)
        files = [] if reason else sorted(_files_of(place, suffixes))
        if reason or not files:
            skipped.append(Skipped(printable(argument), reason or _empty_folder(suffixes)))
        if not reason:
            bases.append(place if place.is_dir() else place.parent)
        for file in files:
            found.setdefault(file.resolve(), file)
    return (_named(found.values(), Path(os.path.commonpath(bases))) if found else []), skipped


def printable(name: str) -> str:
    """A file's name as text; bytes that are not UTF-8 become U+FFFD, since JSON cannot hold them."""
    return os.fsencode(name).decode("utf-8", "replace")


def _refusal(place: Path, suffixes: Collection[str]) -> str | None:
    if place.is_dir():
        return None
    if not place.exists():
        return "no such file or folder; check the spelling and the working folder"
    if not place.is_file():
        return "neither a file nor a folder; pipe it in and give - as the path"
    if place.suffix.lower() not in suffixes:
        return f"unknown kind of file {place.suffix or 'without an ending'}; articles end in {_listed(suffixes)}"
    return None


def _files_of(place: Path, suffixes: Collection[str]) -> Iterator[Path]:
    if place.is_file():
        yield place
        return
    for folder, folders, names in os.walk(place):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            file = Path(folder, name)
            if not name.startswith(".") and file.suffix.lower() in suffixes and file.is_file():
                yield file


def _named(places: Iterable[Path], root: Path) -> list[File]:
    names = {place: printable(place.relative_to(root).as_posix()) for place in places}
    stems = {place: name.removesuffix(place.suffix) for place, name in names.items()}
    shared = Counter(stems.values())
    ahead = root.as_posix() if root == root.parent else ""  # what shares no folder is found by its whole path alone
    files = [
        File(place, name if shared[stems[place]] > 1 else stems[place], f"{ahead}{name}")
        for place, name in names.items()
    ]
    return sorted(files, key=lambda file: (file.id, file.path))


def _empty_folder(suffixes: Collection[str]) -> str:
    return f"no articles in this folder; they end in {_listed(suffixes)}"


def _listed(suffixes: Collection[str]) -> str:
    return ", ".join(sorted(suffixes))
