"""A span of text, an article, and the words that prove a claim.

Offsets count code points of `Article.text`; spans are half-open.
"""

import hashlib
import unicodedata
from bisect import bisect_right
from datetime import date
from typing import Literal

from msgspec import Struct

Section = Literal["headline", "lead", "body", "quote", "caption", "stamp", "boilerplate"]
# characters of prefix and suffix of an evidence, enough to find it again after an edit
CONTEXT = 32


class Span(Struct, frozen=True, order=True):
    """`text[start:end]`."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether they share a character."""
        return self.start < other.end and other.start < self.end


class Run(Struct, frozen=True):
    """The place in its file of a stretch of text that was taken out of markup or a record.

    The stretch begins at the offset `start` and ends where the next run begins. If the file does
    not spell it so, the place is only `near`. Of a file without lines `part` says where it is:
    "page 3", "table 2, row 4".
    """

    start: int
    line: int
    column: int
    near: bool = False
    part: str = ""


class Article(Struct, frozen=True):
    """One source's text and what is known of it.

    `published` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `published_basis` says how it is known: `front
    matter`, `record`, `html`, `document` (its properties), `sidecar` (a
    file beside it), `dateline`, `address`, `inferred` (from
    its text and its siblings) or `unknown`. `first_line` is the file's line, counted from 1, on
    which `text` begins. Only a text out of markup, a record or a document has `runs`. `notes` say
    what a person should know of how it was read. An entry of a live blog has the blog's id as
    `entry_of`, and the `minute` of its day at which it was posted, where that is known.
    """

    id: str
    path: str
    text: str
    source: str | None = None
    title: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    published_basis: str = "unknown"
    published_reason: str | None = None  # of an inferred date
    # of an inferred date the first and the last day that it can be
    published_within: tuple[date, date] | None = None
    updated: str | None = None
    language: str | None = None
    first_line: int = 1
    runs: tuple[Run, ...] = ()
    notes: tuple[str, ...] = ()
    entry_of: str | None = None
    minute: int | None = None

    @property
    def stated_date(self) -> str | None:
        """The date that the article itself gives, not an inferred one."""
        return self.published if self.published_basis != "inferred" else None

    @property
    def sha256(self) -> str:
        """The hash of the text as UTF-8, in hex."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def quote(self, span: Span) -> str:
        """Returns the characters of `span`."""
        return self.text[span.start : span.end]

    def place(self, offset: int) -> tuple[int, int]:
        """Returns the file's line and column of `offset`, both counted from 1."""
        if number := bisect_right(self.runs, offset, key=lambda run: run.start):
            run = self.runs[number - 1]
            return run.line, run.column + (0 if run.near else offset - run.start)
        line_start = self.text.rfind("\n", 0, offset) + 1
        return self.first_line + self.text.count("\n", 0, offset), offset - line_start + 1

    def part(self, offset: int) -> str:
        """Returns the part of the file in which `offset` is, such as "page 3"; perhaps empty."""
        number = bisect_right(self.runs, offset, key=lambda run: run.start)
        return self.runs[number - 1].part if number else ""


class Evidence(Struct, frozen=True):
    """The words that prove a claim: a W3C TextQuoteSelector with its position.

    `article.text[start:end] == text`.
    """

    text: str
    start: int
    end: int
    prefix: str
    suffix: str

    @classmethod
    def of(cls, article: Article, span: Span) -> "Evidence":
        """Quotes `span` with `CONTEXT` characters around it."""
        before = article.text[max(0, span.start - CONTEXT) : span.start]
        after = article.text[span.end : span.end + CONTEXT]
        return cls(article.quote(span), span.start, span.end, before, after)


def written_on(published: str | None, updated: str | None, basis: str) -> str | None:
    """Returns the day of the article's words as they are now: that of its update, if it has one.

    If the day of publication was inferred, an update counts even if it seems older.
    """
    is_later = basis == "inferred" or (updated or "") > (published or "")
    return updated if updated and is_later else published


def columns(text: str) -> int:
    """Counts columns on a screen: two for a Chinese, Japanese or Korean sign, none for a mark."""
    return sum(
        2 if unicodedata.east_asian_width(one) in "WF" else not unicodedata.combining(one)
        for one in text
    )


def store_key(article: Article, generator: str) -> str:
    """Returns the key of what was found in an article, made of its text, its head and `generator`.

    The article's place is left out, so that a moved or renamed file is known again.
    """
    head = (article.source, article.title, article.author, article.published, article.language)
    parts = (generator, *(part or "" for part in head), article.sha256)
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
