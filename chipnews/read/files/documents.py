"""Refuses what a reader of documents is given under a wrong name, and says what it is."""

import io
import zipfile

from chipnews.model.errors import ReadError

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# a name in the archive, or the start of its file "mimetype" -> what it is, its ending
_ZIPPED = {
    "word/document.xml": ("a Word document", ".docx"),
    "xl/workbook.xml": ("a spreadsheet", ".xlsx"),
    "ppt/presentation.xml": ("slides", ".pptx"),
}
_OPEN_DOCUMENTS = {
    "application/vnd.oasis.opendocument.text": ("an OpenDocument text", ".odt"),
    "application/vnd.oasis.opendocument.spreadsheet": ("a spreadsheet", ".ods"),
    "application/epub+zip": ("an e-book", ".epub"),
}


def kind_of(data: bytes) -> tuple[str, str] | None:
    """Returns what a file is and its usual ending, or `None` where its bytes do not tell.

    >>> kind_of(b"%PDF-1.7"), kind_of(b"[1, 2]")
    (('a PDF', '.pdf'), None)
    """
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in data[:1024]:
        return "a PDF", ".pdf"
    if start.startswith(b"{\\rtf"):
        return "a rich text", ".rtf"
    if data.startswith(_OLD_OFFICE):
        is_encrypted = _ENCRYPTED in data
        return ("a document with a password" if is_encrypted else "an old Word document", ".doc")
    if start[:15].lower().startswith((b"<!doctype html", b"<html")):
        return "a web page", ".html"
    return _zipped(data) if data.startswith(b"PK") else None


def refuse_other(data: bytes, path: str, wanted: str, suffix: str) -> None:
    """Returns if the bytes are `wanted`, the kind of files that end in `suffix`.

    Raises:
        ReadError: when they are nothing or another kind, which is named.
    """
    if not data.strip():
        raise ReadError(path, "empty")
    kind = kind_of(data)
    if kind and kind[1] == suffix:
        return
    if kind is None:
        raise ReadError(path, f"not {wanted}, or a broken one; save its words as .txt")
    if kind[0] == "a document with a password":
        raise ReadError(path, "locked with a password; save a copy without one")
    if kind[1] == ".doc":
        raise ReadError(path, f"not {wanted} but {kind[0]}; save it as .docx")
    raise ReadError(path, f"not {wanted} but {kind[0]}; give it the ending {kind[1]}")


def _zipped(data: bytes) -> tuple[str, str] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            found = next((kind for name, kind in _ZIPPED.items() if name in names), None)
            if found or "mimetype" not in names:
                return found
            with archive.open("mimetype") as file:
                return _OPEN_DOCUMENTS.get(file.read(100).decode("ascii", "replace").strip())
    except Exception:  # the archive is a stranger's
        return None
