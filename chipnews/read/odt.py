"""Reads the one article of an OpenDocument text: headings, paragraphs, lists, tables and notes.

When the file was made or saved says nothing of when its words were published; a property that an
author named so does.
"""

from collections.abc import Iterator

from chipnews.model.errors import ReadError
from chipnews.model.text import Article
from chipnews.read.files.documents import refuse_other
from chipnews.read.office.article import article_of
from chipnews.read.office.blocks import name_of, value_of
from chipnews.read.office.opendocument import OpenBody
from chipnews.read.office.package import Package
from chipnews.read.office.properties import given
from chipnews.read.reader import File

SUFFIXES = (".odt",)
MAX_BYTES = 100_000_000  # most of it pictures
OWN_IDS = False

_NAMED = {"title": "title", "initial-creator": "author"}


def read(data: bytes, file: File) -> Iterator[Article]:
    """Yields the document's one article."""
    refuse_other(data, file.path, "an OpenDocument text", ".odt")
    package = Package(data, file.path)
    manifest = package.xml("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter("{*}encryption-data"), None) is not None:
        raise ReadError(file.path, "locked with a password; save a copy without one")
    body = OpenBody(package.needed("content.xml"), package.xml("styles.xml"))
    yield article_of(body.blocks(), _stated(package), file)


def _stated(package: Package) -> dict[str, str]:
    """What the properties say; those that an author named count more."""
    root = package.xml("meta.xml")
    if root is None:
        return {}
    found, own = {}, {}
    for node in root.iter("{*}*"):
        if name := _NAMED.get(name_of(node)):
            found[name] = node.text or ""
        elif name_of(node) == "user-defined":
            own[(value_of(node, "name") or "").lower()] = node.text or ""
    return given(found | own)
