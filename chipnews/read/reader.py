"""What a reader of one format is, and the readers that there are.

A module of this package with `SUFFIXES` and `read`.

suffix -> reader
"""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol, cast

from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article


@dataclass(frozen=True, slots=True)
class File:
    """A file to read: where it lies, and the id and path under which the sheet shows it."""

    location: Path
    id: str
    path: str


class Reader(Protocol):
    """The shape of a format's module.

    A file larger than `MAX_BYTES` is not opened. `OWN_IDS`: the file holds many articles with ids
    of their own, so that all of it must be read before they can be sorted.
    """

    SUFFIXES: tuple[str, ...]
    MAX_BYTES: int
    OWN_IDS: bool

    def read(self, data: bytes, file: File) -> Iterator[Article | Skipped]:
        """Yield the articles of a file's bytes.

        Raises:
            ReadError: when the whole file cannot be an article.
        """


@cache
def find_readers() -> Mapping[str, Reader]:
    """Every reader under each of its suffixes."""
    package = importlib.import_module(__package__)
    names = sorted(info.name for info in pkgutil.iter_modules(package.__path__))
    modules = [importlib.import_module(f"{__package__}.{name}") for name in names]
    readers = [cast(Reader, module) for module in modules if hasattr(module, "SUFFIXES")]
    return {suffix: reader for reader in readers for suffix in reader.SUFFIXES}
