"""Tells the kind of a file by how its content begins, whatever the ending of its name.

The first and the last bytes of a file -> the ending that files of its kind have. Plain text has no
mark of its own, and of other unknown content nothing is said.
"""

import re
import zlib
from pathlib import Path

HEAD, TAIL = 4_096, 65_536  # bytes that are looked at; a zip lists its files at its end
_RECORD = 65_536  # bytes of a record of JSON Lines in which its text begins
_MARKS = b"\xef\xbb\xbf"
_STARTS = (
    (re.compile(rb"%PDF-"), ".pdf"),
    (re.compile(rb"\{\\rtf"), ".rtf"),
    (re.compile(rb"WARC/[01]\."), ".warc"),
    (re.compile(rb"From \S+ .{10,60}\r?\n(?:[\w-]+: |>)"), ".mbox"),
)
_ZIP = b"PK\3\4"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
LOCKED = ".locked"
_ZIPPED = (
    (b"word/document.xml", ".docx"),
    (b"opendocument.text", ".odt"),
    (b"application/epub+zip", ".epub"),
    (b".warc", ".wacz"),
)
_GZIP = b"\x1f\x8b"
_OF_GZIP = 31  # as zlib counts: with the header of gzip
# past what may stand before a root: a declaration, comments, the address of a saved page
_BEFORE = rb"\s*(?:<\?[^>]*>\s*|<!--.*?-->\s*|<!doctype\s+(?!html)[^>]*>\s*)*"
_ROOTS = (
    (re.compile(_BEFORE + rb"<(?:!doctype\s+html|html|head|body)\b", re.I | re.S), ".html"),
    (re.compile(_BEFORE + rb"<rss\b", re.I | re.S), ".rss"),
    (re.compile(_BEFORE + rb"<rdf:RDF\b", re.I | re.S), ".rdf"),
    (re.compile(_BEFORE + rb"<(?:atom:)?feed\b", re.I | re.S), ".atom"),
)
_HEADER = re.compile(rb"(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){3,}")
_OF_MAIL = re.compile(rb"^(?:Message-ID|MIME-Version|Received|Return-Path):", re.I | re.M)
_OF_ARCHIVE = re.compile(
    rb"^(?:Snapshot-Content-Location:|Content-Type:\s*multipart/related)", re.I | re.M
)
_OBJECT = re.compile(rb'\{\s*"')
_TEXT_KEY = re.compile(rb'"text"\s*:\s*"')
_TAG = re.compile(rb"<[A-Za-z!/?]")
_PAGES = (".html", ".htm", ".xhtml")
NAMES = {
    ".html": "HTML",
    ".txt": "plain text",
    ".jsonl": "JSON Lines",
    ".pdf": "a PDF",
    ".docx": "a Word document",
    ".doc": "a Word document",
    ".odt": "an OpenDocument text",
    ".rtf": "a rich text",
    ".epub": "an e-book",
    ".eml": "an e-mail",
    ".mbox": "a mailbox",
    ".mhtml": "a web archive",
    ".warc": "a web archive",
    ".warc.gz": "a web archive",
    ".wacz": "a web archive",
    ".rss": "a feed",
    ".atom": "a feed",
    ".rdf": "a feed",
}


def kind_of(head: bytes, tail: bytes = b"", *, ending: str = "") -> str | None:
    """Returns the ending of the kind that the content is of, `None` where that cannot be told.

    What ends like a page and has not one tag is text.

    >>> kind_of(b"%PDF-1.7"), kind_of(b"<!DOCTYPE html><p>"), kind_of(b"Ten men died.")
    ('.pdf', '.html', None)
    >>> kind_of(b"Ten men died.", ending=".html")
    '.txt'
    """
    start = head.removeprefix(_MARKS).lstrip()
    if start.startswith((_ZIP, _GZIP, _OLD_OFFICE)):
        return _packed_kind(start, head + tail)
    known = (kind for pattern, kind in (*_STARTS, *_ROOTS) if pattern.match(start))
    if kind := next(known, None) or _kind_of_message(start):
        return kind
    if _OBJECT.match(start) and _TEXT_KEY.search(start.partition(b"\n")[0]):
        return ".jsonl"
    is_text = start and b"\0" not in start and not _TAG.search(start)
    return ".txt" if is_text and ending in _PAGES else None


def is_binary(data: bytes) -> bool:
    """Whether the content is no text that a person could read as it is."""
    return b"\0" in data[:HEAD] or data.startswith((b"%PDF-", _ZIP, _GZIP, _OLD_OFFICE))


def _packed_kind(start: bytes, ends: bytes) -> str | None:
    """The kind of an archive by how it begins, and by its first and last bytes."""
    if start.startswith(_ZIP):
        return next((kind for name, kind in _ZIPPED if name in ends), None)
    if start.startswith(_GZIP):
        return ".warc.gz" if _unpacked(start).startswith(b"WARC/") else None
    return LOCKED if _ENCRYPTED in ends else ".doc"


def _kind_of_message(start: bytes) -> str | None:
    """The kind of what begins with the header of a message."""
    header = _HEADER.match(start)
    if header and _OF_ARCHIVE.search(header[0]):
        return ".mhtml"
    return ".eml" if header and _OF_MAIL.search(header[0]) else None


def _unpacked(data: bytes) -> bytes:
    """The first bytes of what gzip packed; none where it is broken."""
    try:
        return zlib.decompressobj(_OF_GZIP).decompress(data, HEAD)
    except zlib.error:
        return b""


def kind_of_file(place: Path) -> str | None:
    """Returns the ending of the kind of a file; `None` where it cannot be told or opened."""
    try:
        with place.open("rb") as file:
            head = file.read(HEAD)
            if head.lstrip(_MARKS + b" \t\r\n").startswith(b"{"):
                head += file.read(_RECORD)
            tail = b""
            if head.startswith(b"PK"):
                file.seek(max(0, file.seek(0, 2) - TAIL))
                tail = file.read(TAIL)
    except OSError:
        return None
    return kind_of(head, tail, ending=place.suffix.lower())
