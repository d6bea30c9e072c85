"""Reads the one article of a rich text: paragraphs, tables, boxes and notes in their order.

The format is read by hand: the libraries for it give deleted and hidden words as text, glue the
marks of footnotes to the figures before them, and lose the notes.
"""

from collections.abc import Iterator

from chipnews.model.errors import ReadError
from chipnews.model.text import Article
from chipnews.read.files.documents import refuse_other
from chipnews.read.office.article import article_of
from chipnews.read.office.properties import given
from chipnews.read.office.richtext import RichText, RichTextError
from chipnews.read.reader import File

SUFFIXES = (".rtf",)
MAX_BYTES = 50_000_000  # most of it pictures
OWN_IDS = False


def read(data: bytes, file: File) -> Iterator[Article]:
    """Yields the document's one article."""
    refuse_other(data, file.path, "a rich text", ".rtf")
    document = RichText()
    try:
        blocks = list(document.parse(data.decode("latin-1")))
    except RichTextError as error:
        reason = f"a rich text that is broken ({error}); get it again whole, or save it as .docx"
        raise ReadError(file.path, reason) from error
    yield article_of(blocks, given(document.properties), file)
