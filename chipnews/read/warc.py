"""Reads the pages of web archives (WARC, ISO 28500; WACZ, a ZIP of them), record after record.

Only one record at a time is held in memory. The day on which a page was fetched says nothing of
when it was published, and is left.
"""

import re
from collections.abc import Iterator
from contextlib import redirect_stderr
from io import BytesIO, StringIO
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from msgspec.structs import replace

from chipnews.model.errors import ReadError
from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article
from chipnews.read import html
from chipnews.read.parts.places import runs_of
from chipnews.read.parts.tally import Tally, full
from chipnews.read.reader import File

SUFFIXES = (".warc", ".warc.gz", ".wacz")
MAX_BYTES = 100_000_000_000  # read as a stream
OWN_IDS = True
_PAGES = ("text/html", "application/xhtml+xml")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_ZIP = b"PK\x03\x04"
_WARC = (b"WARC/", b"\x1f\x8b")  # as it is, and packed by gzip


def read(data: bytes, file: File) -> Iterator[Article | Skipped]:
    """Yields the pages of an archive."""
    yield from read_stream(BytesIO(data), file)


def read_stream(stream: BinaryIO, file: File) -> Iterator[Article | Skipped]:
    """Yields the pages of an open archive, then one line on what was not read of it."""
    tally, end = Tally(file.path, "records"), ""
    start = stream.read(len(_ZIP) + 1)
    stream.seek(0)
    if not start.strip():
        raise ReadError(file.path, "empty")
    if not start.startswith((_ZIP, *_WARC)):
        raise ReadError(file.path, "no web archive; save its pages as .html")
    try:
        for record in _records(stream, file.path, is_zip=start.startswith(_ZIP)):
            if tally.is_full:
                end = full("records")
                break
            tally.seen += 1
            if article := _article(record, file, tally):
                yield article
    except ReadError:
        raise
    except Exception as error:  # gzip, ZIP and HTTP headers are a stranger's
        end = f"{tally.broken('record')} ({type(error).__name__})"
    if last := tally.total(end):
        yield last


def _records(stream: BinaryIO, path: str, *, is_zip: bool) -> Iterator[Any]:
    """The records of an archive, or of all that are in a ZIP."""
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError as error:
        reason = "a web archive needs warcio: pip install 'chipnews[warc]'"
        raise ReadError(path, reason) from error
    if not is_zip:
        yield from _quietly(ArchiveIterator(stream))
        return
    from zipfile import BadZipFile, ZipFile

    try:
        packed = ZipFile(stream)
    except BadZipFile as error:
        raise ReadError(path, "a WACZ that is cut off or broken; fetch it again") from error
    with packed:
        names = [one for one in packed.namelist() if one.lower().endswith((".warc", ".warc.gz"))]
        if not names:
            raise ReadError(path, "a ZIP without a web archive in it; unpack it")
        if any(packed.getinfo(name).flag_bits & 1 for name in names):
            raise ReadError(path, "a ZIP with a password; unpack it")
        for name in names:
            with packed.open(name) as inner:
                yield from _quietly(ArchiveIterator(inner))


def _quietly(records: Iterator[Any]) -> Iterator[Any]:
    """The records, without what warcio writes of broken ones to stderr."""
    while True:
        with redirect_stderr(StringIO()):
            record = next(records, None)
        if record is None:
            return
        yield record


def _article(record: Any, file: File, tally: Tally) -> Article | None:  # noqa: ANN401
    """The article of a record's page; None, and counted, if there is none."""
    kind, charset = _kind(record)
    if record.rec_type not in ("response", "resource"):
        tally.pass_over("no answers of a server")
    elif kind not in _PAGES:
        tally.pass_over("no pages")
    elif record.http_headers and record.http_headers.get_statuscode() != "200":
        tally.skip("pages that were not there")
    else:
        return _page(record, charset, file, tally)
    return None


def _kind(record: Any) -> tuple[str, str | None]:  # noqa: ANN401
    headers = record.http_headers or record.rec_headers
    written = headers.get_header("Content-Type") or ""
    charset = _CHARSET.search(written)
    return written.partition(";")[0].strip().lower(), charset[1] if charset else None


def _page(record: Any, charset: str | None, file: File, tally: Tally) -> Article | None:  # noqa: ANN401
    place, number = f"record {tally.seen}", tally.seen
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    with redirect_stderr(StringIO()):
        data = record.content_stream().read(html.MAX_BYTES + 1)
    if len(data) > html.MAX_BYTES:
        tally.skip("too large", place)
        return None
    inner = File(file.location, f"{file.id}:{number}", file.path)
    try:
        article = html.read_page(html.decode_page(data, file.path, charset), inner)
    except ReadError as error:
        tally.skip(error.reason.partition(";")[0], place)
        return None
    known = url.strip("<>") if url.strip("<>").startswith(("http://", "https://")) else None
    found = replace(
        article,
        first_line=number,
        runs=runs_of(article.text, place),
        url=article.url or known,
        source=article.source or (urlsplit(known).hostname if known else None),
    )
    return found if tally.keeps(found, place) else None
