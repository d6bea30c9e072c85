"""Keeps what was found in an article until its text, the program, model or vocabulary changes.

Article -> its analysis and extraction. The text itself is never kept: an unpublished draft does not
linger. It is one SQLite file, which several processes may use at once, in a folder that only its
owner may enter. A cache that cannot be used is as good as none.
"""

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from functools import cache
from importlib.metadata import version
from pathlib import Path

from chipnews.model.analysis import Analysis
from chipnews.model.mention import Extraction
from chipnews.model.results.sheet import Generator
from chipnews.model.text import Article, store_key
from chipnews.model.wire import dump_found, load_found

FILE = "found.sqlite3"
PLACE = "CHIPNEWS_CACHE_DIR"
MOST = 200_000  # articles kept, some ten kilobytes each; the ones that were written first go first
WAIT_SECONDS = 30.0  # for another process that is writing
_TABLE = (
    "CREATE TABLE IF NOT EXISTS found (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, value "
    "BLOB NOT NULL)"
)
# the packages, rooms and all, whose code decides what is found
_FINDERS = ("analyse", "extract", "lexicon", "model")

Found = tuple[Analysis, Extraction]


def cache_folder() -> str:
    """Returns `$CHIPNEWS_CACHE_DIR`, else the system's folder for caches of its user."""
    from platformdirs import user_cache_dir

    return os.environ.get(PLACE) or user_cache_dir("chipnews", appauthor=False)


class Cache:
    """The cache in `folder`, for what this `generator` found."""

    def __init__(self, folder: str, generator: Generator) -> None:
        self.path = Path(folder) / FILE
        self.generator = "\x1f".join(
            (repr(generator), version("spacy"), code_hash(Path(__file__).parents[1]))
        )

    def load(self, articles: Sequence[Article]) -> dict[str, Found]:
        """Reads article id -> what was found in it, for those of `articles` that are kept."""
        keys = {article.id: store_key(article, self.generator) for article in articles}
        try:
            with closing(self._open()) as database:
                rows = dict(_select(database, list(keys.values())))
        except (sqlite3.Error, OSError):
            return {}
        return {
            article.id: (Analysis(article, found[0]), found[1])
            for article in articles
            if (row := rows.get(keys[article.id])) and (found := load_found(row))
        }

    def keep(self, found: Iterable[Found]) -> None:
        """Writes what was found, in one transaction."""
        rows = [
            (store_key(one.article, self.generator), dump_found(one.sentences, extraction))
            for one, extraction in found
        ]
        try:
            with closing(self._open()) as database, database:
                database.executemany(
                    "INSERT OR REPLACE INTO found (key, value) VALUES (?, ?)", rows
                )
                database.execute(
                    "DELETE FROM found WHERE id <= (SELECT max(id) FROM found) - ?", (MOST,)
                )
        except (sqlite3.Error, OSError):
            return

    def _open(self) -> sqlite3.Connection:
        try:
            return _connect(self.path)
        except sqlite3.OperationalError:  # locked, read-only, full: not for us to mend
            raise
        except sqlite3.DatabaseError:  # no database: what another program, or a crash, left there
            self.path.unlink()
            return _connect(self.path)


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
        with closing(_connect(path)) as database:
            (known,) = database.execute("SELECT count(*) FROM found").fetchone()
    except sqlite3.Error:
        known = 0
    return known, path.stat().st_size


def _connect(path: Path) -> sqlite3.Connection:
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT, 0o600))
    database = sqlite3.connect(path, timeout=WAIT_SECONDS)
    try:
        database.execute(_TABLE)
    except sqlite3.Error:
        database.close()
        raise
    return database


def _select(database: sqlite3.Connection, keys: list[str]) -> Iterator[tuple[str, bytes]]:
    for start in range(0, len(keys), 500):  # SQLite bounds how many values one statement may name
        part = keys[start : start + 500]
        marks = ",".join("?" * len(part))
        yield from database.execute(f"SELECT key, value FROM found WHERE key IN ({marks})", part)


@cache
def code_hash(package: Path) -> str:
    """Hashes the code below `package` that decides what is found.

    An edited program never reads what another one wrote.
    """
    digest = hashlib.sha256()
    for finder in _FINDERS:
        for module in sorted((package / finder).rglob("*.py")):
            digest.update(module.read_bytes())
    return digest.hexdigest()
