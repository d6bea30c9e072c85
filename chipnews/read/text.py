"""Reads the one article of a plain text or Markdown file, with or without front matter.

The body is kept code point for code point, so that offsets into it are offsets into the file's.
"""

import re
from collections.abc import Iterator

from chipnews.model.text import Article
from chipnews.read.encoding import decode_text
from chipnews.read.metadata import with_fields
from chipnews.read.reader import File

SUFFIXES = (".txt", ".text", ".md", ".markdown")
MAX_BYTES = 8_000_000  # four bytes for each character that an article may have
OWN_IDS = False

OPENING = re.compile(r"---[ \t]*\r?\n")
CLOSING = re.compile(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
FIELD = re.compile(r"(?P<key>\w+)[ \t]*:(?P<value>.*)")


def read(data: bytes, file: File) -> Iterator[Article]:
    """Yields the file's one article."""
    text = decode_text(data, file.path)
    fields, start = parse_front_matter(text)
    article = Article(file.id, file.path, text[start:], first_line=1 + text.count("\n", 0, start))
    yield with_fields(article, fields, "front matter")


def parse_front_matter(text: str) -> tuple[dict[str, str], int]:
    r"""Returns the fields between the two `---` lines of a text, and where the body begins.

    >>> parse_front_matter('---\nsource: "Reuters"\n---\nBody')
    ({'source': 'Reuters'}, 26)
    >>> parse_front_matter("---\nA line between two rules.\n---\n")
    ({}, 0)
    """
    opening = OPENING.match(text)
    closing = opening and CLOSING.search(text, opening.end())
    if not opening or not closing:
        return {}, 0
    lines = text[opening.end() : closing.start()].splitlines()
    fields = [match for line in lines if (match := FIELD.match(line))]
    if not fields and any(line.strip() for line in lines):
        return {}, 0  # prose between two rules of Markdown is the article's own
    parsed = {match["key"].lower(): _unquote(match["value"].strip()) for match in fields}
    return parsed, closing.end()


def _unquote(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
