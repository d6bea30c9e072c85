"""Refuses what a reader of documents is given that is none, before a library looks at it."""

from chipnews.model.errors import ReadError
from chipnews.read.files.content import HEAD, TAIL, kind_of


def refuse_other(data: bytes, path: str, wanted: str, suffix: str) -> None:
    """Returns if the bytes are `wanted`, the kind of files that end in `suffix`.

    Raises:
        ReadError: when they are nothing, or not that.
    """
    if not data.strip():
        raise ReadError(path, "empty")
    kind = kind_of(data[:HEAD], data[-TAIL:])
    may_be = kind is None and data.startswith(b"PK")  # a packed list of parts tells no kind
    if kind != suffix and not may_be:
        raise ReadError(path, f"not {wanted}, or a broken one; save its words as .txt")
