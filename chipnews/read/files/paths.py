"""Finds the files to read, with ids that are the same from any working folder and in any order."""

import os
import re
import stat
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from chipnews.model.results.sheet import Skipped
from chipnews.read.files.content import kind_of_file
from chipnews.read.files.excluded import Excluded
from chipnews.read.files.unreadable import why_unreadable
from chipnews.read.reader import File, suffix_of

# files about their folder; they are read only if named
_ABOUT = frozenset({"readme", "license", "changelog", "contributing"})
_HIDDEN = (".", "~$")  # the second is how Word begins the name of a file that it has open
_IS_ADDRESS = re.compile(r"(?:https?:/|www\.)", re.IGNORECASE)
_ADDRESS = (
    "a web address, and nothing is fetched here; save the page as .html, then give that file's path"
)
NOTHING = Excluded()


def find_files(
    paths: Sequence[str], suffixes: Collection[str], excluded: Excluded = NOTHING
) -> tuple[list[File], list[Skipped]]:
    """Returns the files of the known `suffixes` by id, and what there is that cannot be read.

    What is `excluded` is in neither.
    """
    # real place -> place as named, so that two names of a file are read once
    found: dict[Path, Path] = {}
    unread: dict[Path, str] = {}
    skipped = []
    for argument in sorted(set(paths)):
        place, reason = _absolute(argument), why_refused(argument, suffixes)
        if excluded.has(place, place):
            continue
        files, broken = ([], {}) if reason else _walk(place, suffixes, excluded)
        if not (files or broken):
            left = "in this folder" if excluded.is_empty else "that are not excluded"
            known = ", ".join(sorted(suffixes))
            reason = reason or f"no articles {left}; they end in {known}"
            skipped.append(Skipped(printable(argument), reason))
        unread |= broken
        for file in files:
            found.setdefault(file.resolve(), file)
    root = find_root(paths, suffixes)
    skipped += [Skipped(_path_from(root, place), reason) for place, reason in unread.items()]
    return _named(found.values(), root), skipped


def find_root(paths: Iterable[str], suffixes: Collection[str]) -> Path:
    """Returns the folder from which the sheet's paths lead to the files.

    It is the common folder of all `paths` where something can be read.
    """
    places = [place for place in map(_absolute, paths) if _refusal(place, suffixes) is None]
    folders = [place if place.is_dir() else place.parent for place in places]
    return Path(os.path.commonpath(folders)) if folders else Path.cwd()


def is_address(argument: str) -> bool:
    """Whether an argument is a web address, and no file that happens to be called so."""
    return _IS_ADDRESS.match(os.fspath(argument)) is not None and not _absolute(argument).exists()


def printable(name: str) -> str:
    """Returns a file's name as text; bytes that are not UTF-8 become U+FFFD, as JSON needs."""
    return os.fsencode(name).decode("utf-8", "replace")


def _absolute(argument: str) -> Path:
    # `resolve` would follow links and change the ids
    return Path(os.path.abspath(argument))  # noqa: PTH100


def _path_from(root: Path, place: Path) -> str:
    return printable(place.relative_to(root).as_posix())


def why_refused(argument: str, suffixes: Collection[str]) -> str | None:
    """Says why nothing can be read at an argument, as far as its name and kind show."""
    return _ADDRESS if is_address(argument) else _refusal(_absolute(argument), suffixes)


def _refusal(place: Path, suffixes: Collection[str]) -> str | None:
    """Why nothing can be read at `place`, as far as its name and kind show."""
    try:
        mode = place.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        missing = "no such file or folder; check the spelling and the working folder"
        return "a link to nothing; mend it or take it away" if place.is_symlink() else missing
    except OSError as error:
        return _unreadable(error)
    if stat.S_ISDIR(mode):
        return None
    if not stat.S_ISREG(mode):
        return "neither a file nor a folder; pipe it in and give - as the path"
    if suffix_of(place.name) in suffixes or kind_of_file(place) in suffixes:
        return None
    ending = place.suffix or "without an ending"
    unknown = f"unknown kind of file {ending}; articles end in {', '.join(sorted(suffixes))}"
    return why_unreadable(place) or unknown


def _unreadable(error: OSError) -> str:
    return f"cannot be read: {error.strerror or error}"


def _walk(
    place: Path, suffixes: Collection[str], excluded: Excluded
) -> tuple[list[Path], dict[Path, str]]:
    """The files at or under `place`, and those there that cannot be read, with the reason."""
    if place.is_file():
        return [place], {}
    errors: list[OSError] = []
    files, broken = [], {}
    for folder, folders, names in os.walk(place, onerror=errors.append):
        folders[:] = [
            name
            for name in folders
            if not (name.startswith(".") or _is_of_page(name, names))
            and not excluded.has(Path(folder, name), place)
        ]
        for file in (Path(folder, name) for name in names if not name.startswith(_HIDDEN)):
            is_known = suffix_of(file.name) in suffixes or why_unreadable(file)
            if not is_known or file.stem.lower() in _ABOUT or excluded.has(file, place):
                continue
            if reason := _refusal(file, suffixes):
                broken[file] = reason
            else:
                files.append(file)
    broken |= {Path(str(error.filename)): _unreadable(error) for error in errors}
    return sorted(files), broken


def _is_of_page(folder: str, names: Collection[str]) -> bool:
    """Whether a browser made the folder for a page's pictures: "story_files" of "story.html"."""
    stem = folder.removesuffix("_files")
    pages = {f"{stem}.{ending}" for ending in ("html", "htm", "xhtml")}
    return stem != folder and any(_with_small_ending(name) in pages for name in names)


def _with_small_ending(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return f"{stem}{dot}{ending.lower()}"


def _named(places: Iterable[Path], root: Path) -> list[File]:
    names = {place: _path_from(root, place) for place in places}
    stems = {place: name[: -len(suffix_of(name)) or None] for place, name in names.items()}
    shared = Counter(stems.values())
    # files that share no folder are found only by their whole path
    ahead = root.as_posix() if root == root.parent else ""
    files = [
        File(place, name if shared[stems[place]] > 1 else stems[place], f"{ahead}{name}")
        for place, name in names.items()
    ]
    return sorted(files, key=lambda file: (file.id, file.path))
