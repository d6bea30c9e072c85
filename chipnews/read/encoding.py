"""Decodes the bytes of a file to text, with nothing lost and nothing replaced.

A byte order mark decides, then UTF-8, then the encoding that the file itself declares, then
charset-normalizer.
"""

import codecs
import re

from chipnews.model.errors import ReadError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What the web's standard knows; the rest (DOS, EBCDIC) is found in no news, and fits any bytes that
# are not text.
GUESSED = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "cp874", "cp949", "cp932", "iso8859_2", "iso8859_5", "iso8859_15", "koi8_r", "mac_roman",
    "gb18030", "big5", "euc_jp", "euc_kr",
)  # fmt: skip
SAMPLE_BYTES = 50_000  # enough to tell an encoding by, and quick
# a stray form feed or escape is text; a picture is a third control characters
MAX_CONTROL_SHARE = 0.01
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")  # those that are no blanks
NOT_TEXT = "not text but binary data; give the article as .txt, .md, .html or .jsonl"
SAVE_AS_UTF8 = "save the file as UTF-8"


def decode_text(data: bytes, path: str, *, declared: str | None = None) -> str:
    """Decodes `data` without its byte order mark; newlines stay as they are.

    Raises:
        ReadError: when `data` is not text, or its encoding cannot be told.
    """
    text = _decode_marked(data, path)
    if text is None:
        if b"\0" in data:
            raise ReadError(path, NOT_TEXT)
        text = _decode_unmarked(data, path, declared)
    if _is_binary(text[:SAMPLE_BYTES]):
        raise ReadError(path, NOT_TEXT)
    return text


def without_mark(data: bytes, path: str) -> bytes:
    """Returns `data` as UTF-8 without its byte order mark; data without one as it is."""
    text = _decode_marked(data, path)
    return data if text is None else text.encode("utf-8")


def paired(text: str) -> str:
    r"""Returns `text` with each two halves of a letter as that letter, and a lone half as U+FFFD.

    >>> paired("\ud83d\ude00 \ud83d")
    '😀 \ufffd'
    """
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _decode_marked(data: bytes, path: str) -> str | None:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise ReadError(
                    path, f"begins as {encoding.upper()} but is not; {SAVE_AS_UTF8}"
                ) from error
    return None


def _decode_unmarked(data: bytes, path: str, declared: str | None) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_mostly_utf8(data):
            # in another encoding every quotation mark and currency sign would come out wrong
            reason = f"invalid UTF-8 at byte {error.start + 1}; {SAVE_AS_UTF8}"
            raise ReadError(path, reason) from error
    for encoding in (declared, _guess_encoding(data)):
        try:
            if encoding:
                return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    raise ReadError(path, f"neither UTF-8 nor another encoding that can be told; {SAVE_AS_UTF8}")


def _is_mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return sum(not character.isascii() for character in text) - broken > broken


def _guess_encoding(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    matches = from_bytes(
        _telling_lines(data), cp_isolation=list(GUESSED), preemptive_behaviour=False
    )
    best = matches.best()
    if best is None:
        return None
    # Europe's code pages differ in a few signs, the pound among them; English news is Windows-1252
    # where it can be.
    western = any(
        match.encoding == "cp1252" and match.chaos <= best.chaos + 0.01 for match in matches
    )
    return "cp1252" if western else best.encoding


def _telling_lines(data: bytes) -> bytes:
    """A sample of the lines that are not plain ASCII, so that one pound sign counts."""
    lines = b"\n".join(line for line in data.split(b"\n") if not line.isascii())
    first = re.search(rb"[\x80-\xff]", lines)
    start = max(0, first.start() - 1000) if first else 0
    return lines[start : start + SAMPLE_BYTES]


def _is_binary(sample: str) -> bool:
    return len(_CONTROL.findall(sample)) > len(sample) * MAX_CONTROL_SHARE
