"""The article that the blocks of a document make."""

from collections.abc import Iterable, Mapping

from chipnews.model.errors import ReadError
from chipnews.model.text import Article
from chipnews.read.metadata import with_fields
from chipnews.read.office.blocks import DocumentBlock, assemble
from chipnews.read.office.properties import with_title
from chipnews.read.reader import File


def article_of(blocks: Iterable[DocumentBlock], stated: Mapping[str, str], file: File) -> Article:
    """Returns the article; `stated` are fields that the document's properties give.

    Raises:
        ReadError: when the blocks have no words.
    """
    known = list(blocks)
    text, runs = assemble(known)
    if not text:
        raise ReadError(file.path, "empty")
    heading = next((block.text for block in known if block.is_title), None)
    article = Article(file.id, file.path, text, runs=runs)
    return with_fields(article, with_title(stated, text, heading), "document")
