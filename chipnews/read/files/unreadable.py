"""Names the kinds of files that may hold an article and cannot be read yet.

Such a file is told wherever it is met: an article that is passed over without a word is missed by
nobody.
"""

from pathlib import Path

_PAGE = "save it as .html"
_WORDS = "save its words as .txt"
_KINDS = {
    ".doc": ("a Word document", _WORDS),
    ".locked": ("a document with a password", "save a copy without one"),
    ".pages": ("a Pages document", _WORDS),
    ".wpd": ("a WordPerfect document", _WORDS),
    ".epub": ("an e-book", _WORDS),
    ".mobi": ("an e-book", _WORDS),
    ".azw3": ("an e-book", _WORDS),
    ".msg": ("an e-mail", _WORDS),
    ".webarchive": ("a web archive", _PAGE),
    ".maff": ("a web archive", _PAGE),
}


def why_unreadable(file: Path) -> str | None:
    """Says why a file of a known kind is not read and what to do; `None` for any other file.

    >>> why_unreadable(Path("report.DOC"))
    'a Word document, which cannot be read yet; save its words as .txt'
    """
    kind = _KINDS.get(file.suffix.lower())
    return kind and f"{kind[0]}, which cannot be read yet; {kind[1]}"
