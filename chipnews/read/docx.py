"""Reads the one article of a Word document: headings, paragraphs, tables and notes in their order.

The archive and its XML are read as they are: a library that gives the paragraphs passes over what
tracked changes inserted and what stands in boxes and controls. When the file was made or saved says
nothing of when its words were published; a property that an author gave it does.
"""

from collections.abc import Iterator
from typing import Any

from chipnews.model.text import Article
from chipnews.read.files.documents import refuse_other
from chipnews.read.office.article import article_of
from chipnews.read.office.blocks import name_of, value_of
from chipnews.read.office.package import Package
from chipnews.read.office.properties import given
from chipnews.read.office.word import WordBody
from chipnews.read.reader import File

SUFFIXES = (".docx", ".docm")
MAX_BYTES = 100_000_000  # most of it pictures
OWN_IDS = False

_MAIN = "word/document.xml"
_NAMED = {"creator": "author", "title": "title"}


def read(data: bytes, file: File) -> Iterator[Article]:
    """Yields the document's one article."""
    refuse_other(data, file.path, "a Word document", ".docx")
    package = Package(data, file.path)
    body = WordBody(package.needed(_MAIN), _styles(package), _notes(package))
    yield article_of(body.blocks(), _stated(package), file)


def _styles(package: Package) -> dict[str, str]:
    """The names of the styles by their ids, which Word translates."""
    root = package.xml("word/styles.xml")
    named = {}
    for style in root.iterfind("{*}style") if root is not None else ():
        name = style.find("{*}name")
        if name is not None:
            named[value_of(style, "styleId") or ""] = (value_of(name, "val") or "").lower()
    return named


def _notes(package: Package) -> dict[tuple[str, str], Any]:
    found: dict[tuple[str, str], Any] = {}
    for kind in ("footnote", "endnote"):
        root = package.xml(f"word/{kind}s.xml")
        for note in root if root is not None else ():
            if name_of(note) == kind and value_of(note, "type") in (None, "normal"):
                found[kind, value_of(note, "id") or ""] = note
    return found


def _stated(package: Package) -> dict[str, str]:
    """What the properties say; those that an author named come last and count more."""
    found: dict[str, str] = {}
    if (core := package.xml("docProps/core.xml")) is not None:
        for node in core:
            if name := _NAMED.get(name_of(node)):
                found[name] = node.text or ""
    if (custom := package.xml("docProps/custom.xml")) is not None:
        for node in custom:
            found[(value_of(node, "name") or "").lower()] = "".join(node.itertext())
    return given(found)
