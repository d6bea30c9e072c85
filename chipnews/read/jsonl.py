"""Reads JSON Lines: each line is an article with `text`, an `id` and any key of front matter.

A line that is no article is skipped under its own number; the others are read.
"""

import re
from collections.abc import Iterator

from chipnews.model.errors import ReadError
from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article
from chipnews.model.wire import parse_record
from chipnews.read.encoding import without_mark
from chipnews.read.metadata import parse_field, with_fields
from chipnews.read.reader import File
from chipnews.read.record import runs_in

SUFFIXES = (".jsonl", ".ndjson")
MAX_BYTES = 1_000_000_000  # a whole archive in one file is usual; it is held in memory
OWN_IDS = True
_OWN_CLAIM = re.compile(rb'\{"id":"[^"]+","article":"[^"]+","kind":"')


def read(data: bytes, file: File) -> Iterator[Article | Skipped]:
    """Yields an article, or why there is none, for each line that is not blank."""
    lines = without_mark(data, file.path).split(b"\n")
    first = next(filter(bytes.strip, lines), None)
    if first is None:
        raise ReadError(file.path, "empty")
    if _OWN_CLAIM.match(first):
        raise ReadError(file.path, "claims that chipnews wrote")
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield _article(line, number, file)
            except ReadError as error:
                yield Skipped(error.path, error.reason)


def _article(line: bytes, number: int, file: File) -> Article:
    place = f"{file.path}:{number}"
    record = parse_record(line, place)
    text = record.get("text")
    if not isinstance(text, str):
        raise ReadError(place, 'a record without "text"; give the article\'s words under that key')
    name = parse_field(record.get("id")) or f"{file.id}:{number}"
    runs = runs_in(line.decode("utf-8"), "text", number)
    return with_fields(
        Article(name, file.path, text, first_line=number, runs=runs), record, "record"
    )
