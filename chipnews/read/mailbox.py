"""Reads a mailbox (mbox, RFC 4155) message by message, as a folder of e-mails.

Only one message at a time is held in memory.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from msgspec.structs import replace

from chipnews.model.errors import ReadError
from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article
from chipnews.read import mail
from chipnews.read.parts.tally import Tally, full
from chipnews.read.reader import File

SUFFIXES = (".mbox",)
MAX_BYTES = 20_000_000_000  # read as a stream
OWN_IDS = True
_LONGEST_LINE = 1_000_000
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(data: bytes, file: File) -> Iterator[Article | Skipped]:
    """Yields the messages of a mailbox."""
    yield from read_stream(BytesIO(data), file)


def read_stream(stream: BinaryIO, file: File) -> Iterator[Article | Skipped]:
    """Yields the messages of an open mailbox, then one line on what was not read of it."""
    tally, end, attached = Tally(file.path, "messages"), "", 0
    for number, data in enumerate(_messages(stream, file.path), start=1):
        if tally.is_full:
            end = full("messages")
            break
        tally.seen, part = number, f"message {number}"
        if data is None:
            tally.skip("too large", part)
            continue
        inner = File(file.location, f"{file.id}:{number}", file.path)
        try:
            for item in mail.read_message(data, inner, part):
                if isinstance(item, Skipped):
                    attached += 1
                elif tally.keeps(item, part):
                    yield replace(item, first_line=number)
        except ReadError as error:
            tally.skip(error.reason.partition(";")[0], part)
    if attached:
        yield Skipped(file.path, f"documents attached: {attached:,}; save them to have them read")
    if last := tally.total(end):
        yield last


def _messages(stream: BinaryIO, path: str) -> Iterator[bytes | None]:
    """Each message; None for one that is too large."""
    lines: list[bytes] = []
    size, is_blank, begun = 0, True, False
    while line := stream.readline(_LONGEST_LINE):
        if is_blank and line.startswith(b"From "):
            if begun:
                yield _joined(lines, size)
            lines, size, begun = [], 0, True
        elif begun:
            size += len(line)
            if size <= mail.MAX_BYTES:
                lines.append(line)
        elif line.strip():
            raise ReadError(path, 'no mailbox: a message in it begins with a line "From "')
        is_blank = not line.strip()
    if not begun:
        raise ReadError(path, "empty")
    yield _joined(lines, size)


def _joined(lines: list[bytes], size: int) -> bytes | None:
    return _ESCAPED.sub(rb"\1", b"".join(lines)) if size <= mail.MAX_BYTES else None
