"""Keeps what was made of several articles: of each its profile, of each story and run its sheet.

Articles -> a value, under a digest of all that it depends on: the articles with whatever is known
of them, the program, its model, its vocabulary and the packages that it asks. A sheet quotes its
articles, and their text is not to linger. So a row is enciphered with a key that is made of the
articles alone (convergent encryption; Douceur and others, 2002): who has not the articles cannot
read it, and what is asked for is found by another digest.
"""

import gc
import hashlib
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from msgspec.structs import fields

from chipnews.model.results.sheet import Generator
from chipnews.model.text import Article
from chipnews.model.wire import dump_value, load_value
from chipnews.store.cache import code_hash
from chipnews.store.rows import KeptRows

MOST = 1_000_000_000  # bytes
_TABLE = "made"
_BATCH = 64  # values are read, and written, at once
_ASKED = (
    "dateparser", "python-dateutil", "rapidfuzz", "cleanco", "CurrencyConverter", "hmrc-rates",
    "msgspec", "spacy",
)  # fmt: skip
_FIELDS = tuple(field.name for field in fields(Article))
Made = TypeVar("Made")
Articles = Sequence[Article]


class Memo:
    """What this `generator` made of articles; without a folder nothing is kept."""

    def __init__(self, folder: str | None, generator: Generator) -> None:
        self._rows = KeptRows(Path(folder), _TABLE, MOST) if folder else None
        self._digests: dict[Article, bytes] = {}
        self._program = b""
        if folder:
            program = (
                generator,
                code_hash(Path(__file__).parents[1], ("",)),
                *map(version, _ASKED),
            )
            self._program = repr(program).encode()

    def each(
        self,
        type_: type[Made],
        kind: str,
        sets: Sequence[Articles],
        make: Callable[[Articles], Made],
        is_whole: Callable[[Made], bool] = lambda _: True,
    ) -> Iterator[Made]:
        """Yields what is kept of each set of articles, else what `make` gives.

        That is kept where it `is_whole`.
        """
        if self._rows is None:
            yield from map(make, sets)
            return
        for start in range(0, len(sets), _BATCH):  # rows of as many are held at once
            yield from self._some(type_, kind, sets[start : start + _BATCH], make, is_whole)

    def _some(
        self,
        type_: type[Made],
        kind: str,
        sets: Sequence[Articles],
        make: Callable[[Articles], Made],
        is_whole: Callable[[Made], bool],
    ) -> Iterator[Made]:
        assert self._rows is not None, "asked for where something is kept"
        secrets = [self._digest(kind, one) for one in sets]
        keys = [hashlib.sha256(b"key" + secret).hexdigest() for secret in secrets]
        rows, new = self._rows.load(keys), list[tuple[str, bytes]]()
        for articles, secret, key in zip(sets, secrets, keys, strict=True):
            row = rows.pop(key, None)
            made = _unveiled(row, secret, type_) if row else None
            if made is None:
                made = make(articles)
                new += [(key, _veiled(made, secret))] if is_whole(made) else []
            yield made
        if new:
            self._rows.keep(new)

    def _digest(self, kind: str, articles: Articles) -> bytes:
        """Hashes all that a value depends on."""
        digest = hashlib.sha256(kind.encode() + self._program)
        for article in articles:
            if article not in self._digests:
                known = repr([getattr(article, name) for name in _FIELDS])
                self._digests[article] = hashlib.sha256(known.encode()).digest()
            digest.update(self._digests[article])
        return digest.digest()


def _veiled(made: object, secret: bytes) -> bytes:
    return _cipher(zlib.compress(dump_value(made), 1), secret)


def _unveiled(row: bytes, secret: bytes, type_: type[Made]) -> Made | None:
    """Returns what a row holds; `None` if it is damaged."""
    try:
        data = zlib.decompress(_cipher(row, secret))
    except (zlib.error, TypeError):  # TypeError: no bytes
        return None
    with _no_collection():
        return load_value(data, type_)


def _cipher(data: bytes, secret: bytes) -> bytes:
    """Adds a stream of SHAKE-256 bit by bit; done twice it gives the data again."""
    stream = hashlib.shake_256(secret).digest(len(data))
    mixed = int.from_bytes(data, "little") ^ int.from_bytes(stream, "little")
    return mixed.to_bytes(len(data), "little")


@contextmanager
def _no_collection() -> Iterator[None]:
    """Spares the search for garbage among many new values, of which none is: half of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
