"""Says what a reader of a format is, and finds all modules of this package that are one."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path, PurePath
from typing import Protocol, cast

from msgspec import Struct

from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article


class File(Struct, frozen=True):
    """A file to read: its place, and the id and path under which the sheet shows it."""

    location: Path
    id: str
    path: str


class Reader(Protocol):
    """The shape of a format's module.

    A file larger than `MAX_BYTES` is not opened. A file of a format with `OWN_IDS` has many
    articles with ids of their own, so it is read whole before they are sorted. A format whose files
    are larger than memory has `read_stream(stream, file)` beside `read`, which is taken instead.
    """

    SUFFIXES: tuple[str, ...]
    MAX_BYTES: int
    OWN_IDS: bool

    def read(self, data: bytes, file: File) -> Iterator[Article | Skipped]:
        """Yields the articles of a file's bytes.

        Raises:
            ReadError: when the whole file cannot be an article.
        """


def suffix_of(name: str) -> str:
    """Returns the ending of a file's name in small letters, with what it was before it was packed.

    >>> suffix_of("a.TXT"), suffix_of("v1.2/crawl.warc.gz"), suffix_of("notes")
    ('.txt', '.warc.gz', '')
    """
    path = PurePath(name)
    suffix = path.suffix.lower()
    return Path(path.stem).suffix.lower() + suffix if suffix == ".gz" else suffix


@cache
def find_readers() -> Mapping[str, Reader]:
    """Returns every reader under each of its suffixes."""
    package = importlib.import_module(__package__)
    names = sorted(info.name for info in pkgutil.iter_modules(package.__path__))
    modules = [importlib.import_module(f"{__package__}.{name}") for name in names]
    readers = [cast(Reader, module) for module in modules if hasattr(module, "SUFFIXES")]
    return {suffix: reader for reader in readers for suffix in reader.SUFFIXES}
