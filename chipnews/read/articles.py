"""Reads the articles of files, folders and standard input, and says what was skipped and why."""

import heapq
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from chipnews.model.errors import ReadError
from chipnews.model.results.sheet import Dropped, Skipped
from chipnews.model.text import Article
from chipnews.read.dates.address import parse_address
from chipnews.read.dates.dateline import parse_dateline
from chipnews.read.files.content import NAMES, kind_of, kind_of_file
from chipnews.read.files.excluded import Excluded
from chipnews.read.files.paths import find_files, is_address
from chipnews.read.files.sidecar import with_sidecar
from chipnews.read.files.unreadable import why_unreadable
from chipnews.read.language import find_foreign
from chipnews.read.reader import File, Reader, find_readers, suffix_of

STDIN = "-"
_LOOKED_AT = 65_536  # bytes of standard input at each end that tell its kind
# More than the longest book and far above any article; a larger text is a dump that would hold up
# the whole run.
MAX_CHARACTERS = 2_000_000

_OWN_SHEET = re.compile(
    r"\s*+(?:# Fact sheet\s++"
    r"|FACT SHEET\b[^\S\n]*+\n\s*+(?:(?!\d{1,6} articles?,)[^\n]{1,500}\n\s*+)?)?"
    r"\d{1,6} articles?, \d{1,6} origins? · \d{1,6} facts?\b"
)
# findings, their annotations, claims as a table, the story of a fact, its history
_OWN_REPORT = re.compile(
    r"(?:[^\n]{1,500}: )?(?:error|warning|note) CN\d{3} [a-z-]{1,40}: "
    r"|::[a-z]{1,9} [^\n]{0,500}title=CN\d{3} "
    r"|PLACE +FIGURE +WHOSE"
    r"|--- [^\n]{1,500}\n\+\+\+ "
    r"|# [^\n]{1,500} against [^\n]{1,500}\n\n\d+ sentences?: "
    r"|F\d{1,6}  [^\n]{1,500}(?:  \([0-9a-f]{12}\)|: [a-z]{1,12})\n"
)

Fetch = Callable[[Sequence[str]], Iterable[Article | Skipped]]
"""Called with web addresses, it gives what is there."""


class Unopened(Struct, frozen=True):
    """A file with one article, and as what it is read, until its turn comes."""

    file: File
    kind: str | None


Source = Article | Skipped | Unopened
Keyed = tuple[str, Source]  # the key is the article's id, else the path


def read_articles(
    paths: Sequence[str],
    *,
    exclude: Sequence[str] = (),
    stdin: BinaryIO | None = None,
    fetch: Fetch | None = None,
) -> Iterator[Article | Skipped]:
    """Yields the articles of `paths` sorted by id, and in their places what was skipped and why.

    The order of `paths`, the working folder and a path given twice change nothing. What fits a glob
    of `exclude` is neither read nor told. Web addresses are read by `fetch`, refused without it.
    Content never raises.
    """
    for source in find_sources(paths, exclude=exclude, stdin=stdin, fetch=fetch):
        yield from read_source(source)


def find_sources(
    paths: Sequence[str],
    *,
    exclude: Sequence[str] = (),
    stdin: BinaryIO | None = None,
    fetch: Fetch | None = None,
) -> list[Source]:
    """Returns what `read_articles` yields, in its order, but files of one article are unopened.

    Files of many are read, since their ids say where the articles belong.
    """
    readers = find_readers()
    fetched = [path for path in paths if fetch and is_address(path)]
    named = [path for path in paths if path != STDIN and path not in fetched]
    files, skipped = find_files(named, readers, Excluded.of(exclude))
    keyed: list[Keyed] = [(item.path, item) for item in skipped]
    if fetch and fetched:
        keyed += _keyed(_finished(fetch(fetched), own_ids=False))
    if STDIN in paths:
        keyed += _keyed(_read_stdin(stdin or sys.stdin.buffer))
    later: list[Keyed] = []  # by id already
    for file in files:
        kind = kind_of_file(file.location)
        if _reader(file, kind).OWN_IDS:
            keyed += _keyed(_read_file(file, kind))
        else:
            later.append((file.id, Unopened(file, kind)))
    key = itemgetter(0)
    return list(_unique(heapq.merge(sorted(keyed, key=key), later, key=key)))


def read_source(source: Source) -> Iterator[Article | Skipped]:
    """Yields the article of a source, or why there is none."""
    if isinstance(source, Unopened):
        yield from _read_file(source.file, source.kind)
    else:
        yield source


def size_of(source: Source) -> int:
    """Returns the bytes of a file, or the characters of an article; 0 where there is nothing."""
    if isinstance(source, Article):
        return len(source.text)
    try:
        return source.file.location.stat().st_size if isinstance(source, Unopened) else 0
    except OSError:
        return 0


def place_of(source: Source) -> str:
    """Returns the path of a source; of an article among others also its line."""
    if isinstance(source, Unopened):
        return source.file.path
    return source.path if isinstance(source, Skipped) else _place(source)


def what_is_dropped(article: Article, place: Path) -> Iterator[Dropped]:
    """Yields what the reader of the file at `place` took for no part of the article.

    Readers that drop something tell it with `find_dropped`.
    """
    kind = kind_of_file(place) or place.suffix.lower()
    tell = getattr(find_readers().get(kind), "find_dropped", None)
    if tell and place.is_file():
        yield from tell(place.read_bytes(), article)


def _keyed(items: Iterable[Article | Skipped]) -> Iterator[Keyed]:
    return ((item.id if isinstance(item, Article) else item.path, item) for item in items)


def _reader(file: File, kind: str | None) -> Reader:
    """Returns the reader of what a file holds, where there is one, else that of its ending."""
    readers, ending = find_readers(), suffix_of(file.path)
    return readers.get(kind or "") or readers[ending]


def _read_file(file: File, kind: str | None) -> Iterator[Article | Skipped]:
    reader = _reader(file, kind)
    if kind and kind not in find_readers():
        yield _unreadable(file.path, kind)
        return
    is_other = reader is not find_readers().get(suffix_of(file.path))
    notes = (f"read as {NAMES[kind or '.txt']}, which its content is",) if is_other else ()
    try:
        if file.location.stat().st_size > reader.MAX_BYTES:
            yield _too_large(file.path)
            return
        for item in _finished(_items(file, reader), own_ids=reader.OWN_IDS):
            if isinstance(item, Skipped):
                yield item
                continue
            own = reader.OWN_IDS or item.entry_of  # a sidecar would date all entries alike
            article = item if own else with_sidecar(item, file.location)
            yield replace(article, notes=(*notes, *article.notes))
    except OSError as error:
        yield Skipped(file.path, f"cannot be read: {error.strerror or error}")


def _items(file: File, reader: Reader) -> Iterator[Article | Skipped]:
    if read_stream := getattr(reader, "read_stream", None):
        with file.location.open("rb") as stream:
            yield from read_stream(stream, file)
    else:
        yield from reader.read(file.location.read_bytes(), file)


def _read_stdin(stream: BinaryIO) -> Iterator[Article | Skipped]:
    data = stream.read()
    kind = kind_of(data[:_LOOKED_AT], data[-_LOOKED_AT:])
    reader = find_readers().get(kind or "", find_readers()[".txt"])
    if kind and kind not in find_readers():
        yield _unreadable(STDIN, kind)
    elif len(data) > reader.MAX_BYTES:
        yield _too_large(STDIN)
    else:
        yield from _finished(
            reader.read(data, File(Path(STDIN), STDIN, STDIN)), own_ids=reader.OWN_IDS
        )


def _finished(
    items: Iterable[Article | Skipped], *, own_ids: bool = False
) -> Iterator[Article | Skipped]:
    try:
        for item in items:
            if isinstance(item, Skipped):
                yield item
            else:
                yield _finish(item, _place(item) if own_ids else item.path)
    except ReadError as error:
        yield Skipped(error.path, error.reason)


def _place(article: Article) -> str:
    return f"{article.path}:{article.first_line}"


def _finish(article: Article, place: str) -> Article | Skipped:
    """The article with its date, or why it cannot be read."""
    if not article.text.strip():
        return Skipped(place, "empty")
    if _OWN_SHEET.match(article.text):
        return Skipped(place, "a fact sheet that chipnews wrote")
    if _OWN_REPORT.match(article.text):
        return Skipped(place, "a report that chipnews wrote")
    if len(article.text) > MAX_CHARACTERS:
        return _too_large(place)
    if foreign := find_foreign(article.text, article.language):
        return Skipped(place, f"written in {foreign}; only English is read")
    return article if article.published else _dated(article)


def _dated(article: Article) -> Article:
    """The article with the day of its dateline, else of its address."""
    if day := parse_dateline(article.text, (article.updated or "")[:4] or None):
        return replace(article, published=day, published_basis="dateline")
    if day := parse_address(article.url):
        return replace(article, published=day, published_basis="address")
    return article


def _unreadable(path: str, kind: str) -> Skipped:
    reason = why_unreadable(Path(f"content{kind}")) or "which cannot be read"
    return Skipped(path, f"its content is that of {reason}")


def _too_large(path: str) -> Skipped:
    reason = (
        f"too large for one article (more than {MAX_CHARACTERS:,} characters); split it into "
        "its articles"
    )
    return Skipped(path, reason)


def _unique(keyed: Iterable[Keyed]) -> Iterator[Source]:
    """The sources without articles of an id that an earlier one has: ids of claims rest on it."""
    first: dict[str, Source] = {}
    for key, source in keyed:
        if isinstance(source, Skipped) or key not in first:
            if not isinstance(source, Skipped):
                first[key] = source
            yield source
            continue
        for item in read_source(source):
            if isinstance(item, Article):
                reason = f"its id {key!r} is that of {_whereabouts(first[key])} already"
                item = Skipped(_place(item), f"{reason}; give it another")
            yield item


def _whereabouts(source: Source) -> str:
    """The file and line of the article of a source."""
    return next((_place(one) for one in read_source(source) if isinstance(one, Article)), "")
