"""Keeps bytes under keys in one SQLite file, which several processes may use at once.

The file is in a folder that only its owner may enter. One that cannot be used is as good as none.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from msgspec import Struct

FILE = "found.sqlite3"
WAIT_SECONDS = 30.0  # for another process that is writing
_TABLE = (
    "CREATE TABLE IF NOT EXISTS {} (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, value BLOB "
    "NOT NULL)"
)
_MARKS = 500  # SQLite bounds how many values one statement may name


class KeptRows(Struct, frozen=True):
    """A table of the file in `folder`, which keeps `most` bytes.

    The id of a row is the number of bytes written up to its end, so that what was written first is
    known without a count, and goes first.
    """

    folder: Path
    table: str
    most: int

    def load(self, keys: Sequence[str]) -> dict[str, bytes]:
        """Returns key -> what was kept under it."""
        return dict(self._select("key, value", keys))

    def known(self, keys: Sequence[str]) -> set[str]:
        """Returns those of `keys` under which something is kept."""
        return {key for (key,) in self._select("key", keys)}

    def keep(self, rows: Iterable[tuple[str, bytes]]) -> None:
        """Writes the rows in one transaction, all or none."""
        made = [(len(value) + 1, key, value) for key, value in rows]
        try:
            with closing(open_table(self.folder, self.table)) as database, database:
                database.executemany(
                    f"INSERT OR REPLACE INTO {self.table} (id, key, value) VALUES "
                    f"((SELECT coalesce(max(id), 0) FROM {self.table}) + ?, ?, ?)",
                    made,
                )
                database.execute(
                    f"DELETE FROM {self.table} WHERE id <= (SELECT max(id) FROM {self.table}) - ?",
                    (self.most,),
                )
        except (sqlite3.Error, OSError):
            return

    def _select(self, columns: str, keys: Sequence[str]) -> list[tuple[Any, ...]]:
        try:
            with closing(open_table(self.folder, self.table)) as database:
                return list(self._parts(database, columns, keys))
        except (sqlite3.Error, OSError):
            return []

    def _parts(
        self, database: sqlite3.Connection, columns: str, keys: Sequence[str]
    ) -> Iterator[tuple[Any, ...]]:
        for start in range(0, len(keys), _MARKS):
            part = keys[start : start + _MARKS]
            marks = ",".join("?" * len(part))
            yield from database.execute(
                f"SELECT {columns} FROM {self.table} WHERE key IN ({marks})", part
            )


def open_table(folder: Path, table: str) -> sqlite3.Connection:
    """Opens the file in `folder`, with that table; what is no database makes room for one."""
    try:
        return _connect(folder / FILE, table)
    except sqlite3.OperationalError:  # locked, read-only, full: not for us to mend
        raise
    except sqlite3.DatabaseError:  # no database: what another program, or a crash, left there
        (folder / FILE).unlink()
        return _connect(folder / FILE, table)


def _connect(path: Path, table: str) -> sqlite3.Connection:
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT, 0o600))
    database = sqlite3.connect(path, timeout=WAIT_SECONDS)
    try:
        database.execute(_TABLE.format(table))
    except sqlite3.Error:
        database.close()
        raise
    return database
