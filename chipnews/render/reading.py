"""Prints what was read of files: readings and what was skipped -> text, or JSON."""

import json
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from chipnews.model.results.sheet import Dropped, Skipped
from chipnews.model.text import Article, Section, Span
from chipnews.render.escape import json_text, plain
from chipnews.render.names import count

_FIRST = 64  # characters of a block that are printed
_BASES = {
    "front matter": "its front matter says so",
    "record": "its record says so",
    "html": "the page states it",
    "document": "the document states it",
    "dateline": "by the dateline or stamp in its text",
    "address": "by its web address",
    "unknown": "neither its head, its text nor its address has one",
}


class ReadBlock(Struct, frozen=True):
    """A block of an article's text, what it was taken for, and its place in the file."""

    section: Section
    span: Span
    line: int
    column: int
    part: str


class ReadArticle(Struct, frozen=True):
    """An article with its blocks in order and, as far as known, what was dropped."""

    article: Article
    blocks: tuple[ReadBlock, ...]
    dropped: tuple[Dropped, ...]


def render_readings(readings: Sequence[ReadArticle], skipped: Sequence[Skipped]) -> str:
    """Writes for each article its head, its blocks and what was dropped, then what was skipped."""
    parts = ["".join(f"{line}\n" for line in _lines(one)) for one in readings]
    if skipped:
        parts.append("".join(f"skipped: {plain(f'{s.path}: {s.reason}')}\n" for s in skipped))
    return "\n".join(parts)


def readings_json(readings: Sequence[ReadArticle], skipped: Sequence[Skipped]) -> str:
    """Writes `chipnews.reading/1`: the same as JSON, with all words of each block."""
    document = {
        "schema": "chipnews.reading/1",
        "articles": [_record(one) for one in readings],
        "skipped": [{"path": one.path, "reason": one.reason} for one in skipped],
    }
    return json_text(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _lines(reading: ReadArticle) -> Iterator[str]:
    article = reading.article
    yield plain(article.path)
    for key in ("id", "title", "source", "author", "url"):
        yield f"  {key:<10} {plain(getattr(article, key) or '-')}"
    yield f"  published  {plain(article.published or '-')} ({_basis(reading)})"
    yield f"  updated    {plain(article.updated or '-')}"
    yield f"  language   {plain(article.language or 'English')}"
    kinds = Counter(block.section for block in reading.blocks)
    blocks = ", ".join(f"{number} {kind}" for kind, number in kinds.items())
    words, held = len(article.text.split()), count(len(reading.blocks), "block")
    yield f"  words      {words:,} in {held}: {blocks}"
    for note in article.notes:
        yield f"  note       {plain(note)}"
    for block in reading.blocks:
        yield f"  {block.section:<11} {_place(block):>8}  {_short(article.quote(block.span))}"
    for one in reading.dropped:
        yield f"  dropped    {plain(one.why)}: {_short(one.words)}"


def _basis(reading: ReadArticle) -> str:
    article = reading.article
    known = _BASES.get(article.published_basis, article.published_basis)
    return plain(article.published_reason or known)


def _place(block: ReadBlock) -> str:
    return plain(block.part) if block.part else f"{block.line}:{block.column}"


def _short(words: str) -> str:
    return plain(textwrap.shorten(words, _FIRST, placeholder="…"))


def _record(reading: ReadArticle) -> dict[str, object]:
    article = reading.article
    keys = ("path", "id", "title", "source", "author", "url", "published", "published_basis")
    return {
        **{key: getattr(article, key) for key in keys},
        "why_published": _basis(reading),
        "updated": article.updated,
        "language": article.language,
        "words": len(article.text.split()),
        "notes": list(article.notes),
        "blocks": [
            {
                "section": block.section,
                "line": block.line,
                "column": block.column,
                "part": block.part or None,
                "start": block.span.start,
                "end": block.span.end,
                "text": article.quote(block.span),
            }
            for block in reading.blocks
        ],
        "dropped": [{"text": one.words, "why": one.why} for one in reading.dropped],
    }
