"""Decides which files and folders are passed over because a person said so.

Globs and a path -> whether nothing is read there, as if it were not there.
"""

import os
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from glob import escape
from pathlib import Path

from msgspec import Struct

_ANY_FOLDERS = "**"


class Excluded(Struct, frozen=True):
    """Globs of names, which fit at any depth, and of whole paths, each as its parts.

    What lies in a folder that fits is left out, too.
    """

    names: tuple[str, ...] = ()
    paths: tuple[tuple[str, ...], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left out."""
        return not (self.names or self.paths)

    @classmethod
    def of(cls, globs: Iterable[str]) -> "Excluded":
        """Sorts globs: one with a slash is a path from the working folder, others are names.

        In a path `*` stays within one name, and `**` stands for any folders.
        """
        bare = [glob.removesuffix("/") for glob in globs]
        return cls(
            tuple(glob for glob in bare if "/" not in glob),
            tuple(_parts_of(glob) for glob in bare if "/" in glob),
        )

    def has(self, place: Path, top: Path) -> bool:
        """Whether nothing is read at the absolute path `place`.

        Names count from the working folder on, and for what lies elsewhere from `top`, the
        argument that leads there.
        """
        if self.is_empty:
            return False
        here = Path.cwd()
        start = here if place.is_relative_to(here) else top.parent
        named = place.relative_to(start).parts
        return any(fnmatchcase(part, glob) for part in named for glob in self.names) or any(
            _leads_to(glob, place.parts) for glob in self.paths
        )


def _parts_of(glob: str) -> tuple[str, ...]:
    """Returns the parts of a glob from the root on; the working folder's name is no glob."""
    return Path(os.path.normpath(Path(escape(str(Path.cwd())), glob))).parts


def _leads_to(glob: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether a glob fits a path or a folder above it, both given as parts."""
    if not glob or not parts:
        return not glob
    if glob[0] == _ANY_FOLDERS:
        return any(_leads_to(glob[1:], parts[place:]) for place in range(len(parts)))
    return fnmatchcase(parts[0], glob[0]) and _leads_to(glob[1:], parts[1:])
