"""Keeps what was found in an article until its text, the program, model or vocabulary changes.

Article -> its analysis and extraction. The text itself is never kept: an unpublished draft does not
linger.
"""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import overload

from chipnews.model.analysis import Analysis
from chipnews.model.mention import Extraction
from chipnews.model.results.sheet import Generator
from chipnews.model.text import Article, store_key
from chipnews.model.wire import dump_found, load_found
from chipnews.store.rows import FILE, KeptRows, open_table

PLACE = "CHIPNEWS_CACHE_DIR"
MOST = 2_000_000_000  # bytes, of some 200,000 articles
_TABLE = "found"
# the packages, rooms and all, whose code decides what is found
_FINDERS = ("analyse", "extract", "lexicon", "model")

_version_of = cache(version)  # it is asked for each article that is read back alone
Found = tuple[Analysis, Extraction]


def cache_folder() -> str:
    """Returns `$CHIPNEWS_CACHE_DIR`, else the system's folder for caches of its user."""
    from platformdirs import user_cache_dir

    return os.environ.get(PLACE) or user_cache_dir("chipnews", appauthor=False)


class Cache:
    """The cache in `folder`, for what this `generator` found."""

    def __init__(self, folder: str, generator: Generator) -> None:
        self._rows = KeptRows(Path(folder), _TABLE, MOST)
        self.generator = "\x1f".join(
            (repr(generator), _version_of("spacy"), code_hash(Path(__file__).parents[1]))
        )

    def known(self, articles: Sequence[Article]) -> set[str]:
        """Returns the ids of those of `articles` that are kept."""
        keys = self._keys(articles)
        kept = self._rows.known(list(keys.values()))
        return {name for name, key in keys.items() if key in kept}

    def load(self, articles: Sequence[Article]) -> dict[str, Found]:
        """Reads article id -> what was found in it, for those of `articles` that are kept."""
        keys = self._keys(articles)
        rows = self._rows.load(list(keys.values()))
        return {
            article.id: (Analysis(article, found[0]), found[1])
            for article in articles
            if (row := rows.get(keys[article.id])) and (found := load_found(row))
        }

    def keep(self, found: Iterable[Found]) -> None:
        """Writes what was found, in one transaction."""
        self._rows.keep(
            (store_key(one.article, self.generator), dump_found(one.sentences, extraction))
            for one, extraction in found
        )

    def _keys(self, articles: Iterable[Article]) -> dict[str, str]:
        return {article.id: store_key(article, self.generator) for article in articles}


class Readings(Sequence[Found]):
    """What was found in each of `articles`: the `fresh` by their ids, the others when asked for."""

    def __init__(
        self,
        articles: Sequence[Article],
        fresh: Mapping[str, Found],
        find: Callable[[Sequence[Article]], Iterator[Found]],
    ) -> None:
        self.articles, self._fresh, self._find = articles, fresh, find

    def __len__(self) -> int:
        return len(self.articles)

    @overload
    def __getitem__(self, place: int) -> Found: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Found]: ...
    def __getitem__(self, place: int | slice) -> Found | Sequence[Found]:
        if isinstance(place, slice):
            return Readings(self.articles[place], self._fresh, self._find)
        article = self.articles[place]
        return self._fresh.get(article.id) or next(self._find([article]))

    def __iter__(self) -> Iterator[Found]:
        kept = self._find([one for one in self.articles if one.id not in self._fresh])
        return (self._fresh.get(one.id) or next(kept) for one in self.articles)


def articles_of(read: Sequence[Found]) -> list[Article]:
    """Returns the articles, without a look at what was found in them where that is not needed."""
    if isinstance(read, Readings):
        return list(read.articles)
    return [analysis.article for analysis, _ in read]


def clear_cache(folder: str) -> int:
    """Deletes the cache; returns how many articles it had."""
    known, _ = describe_cache(folder)
    (Path(folder) / FILE).unlink(missing_ok=True)
    return known


def describe_cache(folder: str) -> tuple[int, int]:
    """Returns how many articles are kept in `folder`, and the file's size in bytes."""
    path = Path(folder) / FILE
    if not path.exists():
        return 0, 0
    try:
        with closing(open_table(Path(folder), _TABLE)) as database:
            (known,) = database.execute(f"SELECT count(*) FROM {_TABLE}").fetchone()
    except sqlite3.Error:
        known = 0
    return known, path.stat().st_size


@cache
def code_hash(package: Path, rooms: tuple[str, ...] = _FINDERS) -> str:
    """Hashes the code below the `rooms` of `package`, those that decide what is found.

    An edited program never reads what another one wrote.
    """
    digest = hashlib.sha256()
    for room in rooms:
        for module in sorted((package / room).rglob("*.py")):
            digest.update(module.read_bytes())
    return digest.hexdigest()
