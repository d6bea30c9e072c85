"""Reads an e-mail: its subject, its day, who sent it, and its own words.

The plain text is taken where there is one; `read/mailbox.py` reads a file of many.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from chipnews.model.errors import ReadError
from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article
from chipnews.read import html
from chipnews.read.encoding import decode_text
from chipnews.read.files.unreadable import why_unreadable
from chipnews.read.metadata import with_fields
from chipnews.read.page.blocks import read_blocks, without_answered
from chipnews.read.parts.letter import own_words
from chipnews.read.parts.message import bytes_of, charset_of, header, parse_message, parts_of
from chipnews.read.parts.places import runs_of
from chipnews.read.reader import File, find_readers

if TYPE_CHECKING:
    from email.message import EmailMessage

SUFFIXES = (".eml",)
MAX_BYTES = 50_000_000  # most of it are attachments
OWN_IDS = False
_REPLY = re.compile(r"\A(?:\s*(?:re|aw|fwd?|wg)\s*:\s*|\s*\[ext(?:ernal)?\]\s*)+", re.IGNORECASE)
_MIN_SHARE = 0.25  # of the words of the page beside it: a shorter plain text only points there
_SAME = 0.5  # of its words that the page has, too
_LOCKED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_PGP = "-----BEGIN PGP MESSAGE-----"
_HEADS = ("From", "Subject", "Date", "Received", "Message-ID", "To")


def read(data: bytes, file: File) -> Iterator[Article | Skipped]:
    """Yields the message as an article, and each document that is attached as skipped."""
    if not data.strip():
        raise ReadError(file.path, "empty")
    yield from read_message(data, file)


def read_message(data: bytes, file: File, part: str = "") -> Iterator[Article | Skipped]:
    """Yields one message; `part` says where in its file it is.

    Raises:
        ReadError: when it is none, or says nothing.
    """
    message = parse_message(data, file.path)
    if not any(header(message, name) for name in _HEADS):
        raise ReadError(file.path, "no e-mail: it has neither a sender, a subject nor a date")
    pieces = parts_of(message)
    yield from _attached(pieces, file.path)
    text, head = _text(message, pieces, file)
    if any(one.get_content_type() in _LOCKED for one in (message, *pieces)) or _PGP in text[:200]:
        raise ReadError(file.path, "an e-mail that is encrypted; save its words as .txt")
    if not text:
        raise ReadError(file.path, "an e-mail without words; save what is attached")
    article = Article(file.id, file.path, text, runs=runs_of(text, part))
    yield with_fields(article, _fields(message, head), "record")


def _attached(pieces: "list[EmailMessage]", path: str) -> Iterator[Skipped]:
    """Tells the documents that are attached, and not the pictures and signatures."""
    for piece in pieces:
        try:
            name = piece.get_filename() or ""
        except Exception:  # a name of no known charset
            continue
        if piece.get_content_type() == "message/rfc822":
            name = name or "another e-mail"
        elif Path(name).suffix.lower() not in find_readers() and not why_unreadable(Path(name)):
            continue
        known = " ".join(name.split())[:100]
        yield Skipped(path, f"its attachment is not read: {known}; save the attachment beside it")


def _text(
    message: "EmailMessage", pieces: "list[EmailMessage]", file: File
) -> tuple[str, dict[str, str]]:
    """The words of the message, and the head of one that it only passes on."""
    inline = [one for one in pieces if one.get_content_disposition() != "attachment"]
    of_kind = {
        kind: [one for one in inline if one.get_content_type() == kind and bytes_of(one).strip()]
        for kind in ("text/plain", "text/html")
    }
    plain = "\n\n".join(
        decode_text(bytes_of(one), file.path, declared=charset_of(one))
        for one in of_kind["text/plain"]
    )
    text, head = own_words(plain)
    if not of_kind["text/html"]:
        return text, head
    shown, shown_head = own_words(_page_text(of_kind["text/html"][0], file))
    if not shown or _says_the_same(text.split(), shown.split()):
        return text, head
    return shown, head or shown_head


def _says_the_same(plain: list[str], shown: list[str]) -> bool:
    """Whether the plain text is the message, and does not only point to its page."""
    is_long = len(plain) >= max(html.MIN_WORDS, len(shown) * _MIN_SHARE)
    return is_long and len(set(plain) & set(shown)) >= len(set(plain)) * _SAME


def _page_text(piece: "EmailMessage", file: File) -> str:
    """The words of the message's page: of its article, else all of them."""
    page = html.decode_page(bytes_of(piece), file.path, charset_of(piece))
    if len(page) > html.MAX_BYTES:
        return ""
    try:
        page = without_answered(page)
        return html.read_page(page, file).text
    except ReadError:
        return read_blocks(page)
    except Exception:  # the page is a stranger's
        return ""


def _fields(message: "EmailMessage", head: dict[str, str]) -> dict[str, object]:
    """The article's fields; those of a message that is passed on are that message's."""
    from email.utils import parseaddr

    name, address = parseaddr(head.get("from") or header(message, "From"))
    organisation = header(message, "Organization") if not head.get("from") else ""
    domain = address.rpartition("@")[2]
    return {
        "title": _REPLY.sub("", head.get("subject") or header(message, "Subject")),
        "source": organisation or name or domain,
        "author": name if organisation else None,
        "published": _day(head.get("date") or header(message, "Date")),
    }


def _day(written: str) -> str:
    """The day as the sender's clock had it."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return written
