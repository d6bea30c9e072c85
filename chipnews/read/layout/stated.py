"""Finds what a PDF states of itself: in its list of properties, and as XMP in its bytes."""

import re
from collections.abc import Mapping
from typing import Any

from chipnews.read.office.properties import given

_XMP = re.compile(rb"<x:xmpmeta\b.{0,200000}?</x:xmpmeta>", re.DOTALL)
_DC, _PRISM = "{http://purl.org/dc/elements/1.1/}", "prismstandard.org/namespaces/basic/"
# the name of a property in Dublin Core or PRISM -> the field of an article
_NAMED = {
    "title": "title", "creator": "author", "publisher": "source", "publicationName": "source",
    "publicationDate": "published", "coverDate": "published", "url": "url", "link": "url",
}  # fmt: skip


def find_stated(data: bytes, properties: Mapping[str, str]) -> dict[str, Any]:
    """Returns fields of an article; those of XMP, which name the publication, come first.

    A day is only one of publication: when the file was made is another.

    >>> find_stated(b"", {"Title": "Microsoft Word - draft 3", "Author": "Jane Doe"})
    {'author': 'Jane Doe'}
    """
    named = {"title": properties.get("Title", ""), "author": properties.get("Author", "")}
    return given(named) | given(_of_xmp(data))


def _of_xmp(data: bytes) -> dict[str, str]:
    matches = list(_XMP.finditer(data))
    if not matches:
        return {}
    from lxml import etree

    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        tree = etree.fromstring(matches[-1][0], parser)
    except etree.XMLSyntaxError:
        return {}
    found: dict[str, str] = {}
    for node in tree.iter(etree.Element):
        name = etree.QName(node)
        space = f"{{{name.namespace}}}"
        field = _NAMED.get(name.localname)
        words = ", ".join(" ".join(text.split()) for text in node.itertext() if text.strip())
        if field and words and (space == _DC or _PRISM in space):
            found.setdefault(field, words)
    return found
