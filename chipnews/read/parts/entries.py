"""Cuts a feed into its head and its entries, one after the other, however large it is."""

import codecs
import re
from collections.abc import Iterator
from io import TextIOWrapper
from typing import BinaryIO

from chipnews.model.errors import ReadError
from chipnews.read.encoding import MARKS, SAVE_AS_UTF8

LONGEST = 8_000_000  # characters of an entry
_READ = 1_000_000  # characters that are read at once
_HEAD = 200_000  # characters in which the first entry begins
_LONGEST_TAG = 2_000  # characters
_ROOT = re.compile(
    r"\A\s*(?:<\?[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE[^>[]*>\s*)*<([\w:.-]+)", re.DOTALL
)
_BOMB = re.compile(r"<!(?:ENTITY|DOCTYPE[^>]*\[)", re.IGNORECASE)
_OPENS = re.compile(r"<((?:[\w.-]+:)?(?:item|entry))(?:\s[^<>]*)?(?<!/)>")
_DECLARED = re.compile(rb"<\?xml[^>]*\bencoding\s*=\s*[\"']([\w.:-]+)")
FEEDS = frozenset({"rss", "feed", "rdf"})


def open_text(stream: BinaryIO, path: str) -> TextIOWrapper:
    """Opens a stream of bytes that can be sought in as text: by its mark, its word, its letters.

    Raises:
        ReadError: when it is empty.
    """
    start = stream.read(_READ)
    stream.seek(0)
    if not start.strip():
        raise ReadError(path, "empty")
    for mark, encoding in MARKS:
        if start.startswith(mark):
            stream.seek(len(mark))
            return TextIOWrapper(stream, encoding)
    declared = _DECLARED.search(start[:200])
    name = declared[1].decode() if declared else "utf-8"
    try:
        codecs.getincrementaldecoder(name)().decode(start)
    except (LookupError, UnicodeDecodeError):
        name = "cp1252"
    return TextIOWrapper(stream, name)


class Entries:
    """The entries of a feed as text: `head` is what stands before the first, `root` its element.

    After the last one `is_whole` says whether the feed ended as it should.
    """

    def __init__(self, text: TextIOWrapper, path: str) -> None:
        self.is_whole = False
        self._text, self._path = text, path
        self._read, self._at = "", 0  # what is read and not yet given begins at `_at`
        while (first := _OPENS.search(self._read)) is None and len(self._read) < _HEAD:
            if not self._more():
                break
        self.head = self._read[: first.start() if first else _HEAD]
        found = _ROOT.match(self.head)
        self.root = found[1] if found else ""
        if _BOMB.search(self.head):
            raise ReadError(path, "XML that defines entities of its own, which no feed needs")
        if self.root.rpartition(":")[2].lower() not in FEEDS:
            what = f"its root is <{self.root[:40]}>" if self.root else "it is no XML"
            raise ReadError(path, f"no feed: {what}; give RSS or Atom, or save its words as .txt")

    def __iter__(self) -> Iterator[str | None]:
        """Yields each entry; None for one that is too large."""
        while name := self._open():
            closing = f"</{name}"
            is_long = False
            begin = searched = self._at
            while (end := self._read.find(closing, searched)) < 0:
                is_long = is_long or len(self._read) - begin > LONGEST
                if is_long:
                    self._at = len(self._read) - len(closing)
                left = len(self._read) - len(closing) - self._at
                if not self._more():
                    return
                begin, searched = self._at, max(0, left)
            yield None if is_long else f"{self._read[begin:end]}{closing}>"
            self._at = end + len(closing)
        self.is_whole = self._read.find(f"</{self.root}", self._at) >= 0

    def _open(self) -> str | None:
        """The name of the next entry, which begins at `_at` then."""
        while (opens := _OPENS.search(self._read, self._at)) is None:
            self._at = max(self._at, len(self._read) - _LONGEST_TAG)
            if not self._more():
                return None
        self._at = opens.start()
        return opens[1]

    def _more(self) -> bool:
        """Reads on, and forgets what was given; whether there is more."""
        try:
            read = self._text.read(_READ)
        except UnicodeError as error:
            reason = f"neither UTF-8 nor what its first line says; {SAVE_AS_UTF8}"
            raise ReadError(self._path, reason) from error
        self._read, self._at = self._read[self._at :] + read, 0
        return bool(read)
