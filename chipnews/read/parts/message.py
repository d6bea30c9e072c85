"""Takes messages of e-mail (RFC 5322, MIME) apart; a strange one is as empty as it must be.

The standard library's parser raises many things at headers and charsets that no standard knows.
"""

from typing import TYPE_CHECKING, cast

from chipnews.model.errors import ReadError

if TYPE_CHECKING:
    from email.message import EmailMessage

_DEEPEST = 30  # parts in parts


def parse_message(data: bytes, path: str) -> "EmailMessage":
    """Returns the message that `data` holds.

    Raises:
        ReadError: when its parts are nested without end.
    """
    from email import message_from_bytes, policy

    try:
        return message_from_bytes(data, policy=policy.default)
    except Exception as error:  # the message is a stranger's
        reason = f"a message that cannot be parsed ({type(error).__name__}); save its words as .txt"
        raise ReadError(path, reason) from error


def header(message: "EmailMessage", name: str) -> str:
    """Returns a header on one line, decoded; "" if there is none that can be read."""
    try:
        value = message[name]
        return " ".join(str(value or "").split())
    except Exception:  # a header of no known form
        return ""


def parts_of(message: "EmailMessage", depth: int = 0) -> "list[EmailMessage]":
    """Returns the parts that hold something, in order; what is attached is not opened."""
    if message.get_content_type() == "message/rfc822" or not message.is_multipart():
        return [message]
    if depth > _DEEPEST:
        return []
    inner = cast("list[EmailMessage]", message.get_payload())
    return [one for part in inner for one in parts_of(part, depth + 1)]


def bytes_of(part: "EmailMessage") -> bytes:
    """Returns what a part holds; nothing of one that cannot be decoded."""
    try:
        found = part.get_payload(decode=True)
    except Exception:
        return b""
    return found if isinstance(found, bytes) else b""


def charset_of(part: "EmailMessage") -> str | None:
    """Returns the charset that a part declares."""
    try:
        return part.get_content_charset()
    except Exception:
        return None
