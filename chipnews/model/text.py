"""A span of text, an article, and the words that prove a claim.

Offsets count code points of `Article.text`, half-open.
"""

import hashlib
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Section = Literal["headline", "lead", "body", "quote", "caption", "stamp", "boilerplate"]
# characters of prefix and suffix in an evidence, enough to find it again after an edit
CONTEXT = 32


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`text[start:end]`."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether they share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Run:
    """Where a stretch of a text taken out of markup or a record stands in its file.

    From the offset `start` on, until the next run.

    Of a stretch that the file does not spell so, the place is but `near`.
    """

    start: int
    line: int
    column: int
    near: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """One source's text and what is known of it.

    `published` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `published_basis` says how it is known: `front
    matter`, `record`, `html`, `dateline`, `address`, `inferred` (from its text and its siblings) or
    `unknown`. `first_line` is the file's line, counted from 1, on which `text` begins. `runs` are
    of a text taken out of markup or a record.
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
    runs: tuple[Run, ...] = field(default=(), repr=False)

    @property
    def stated_date(self) -> str | None:
        """The date that the article itself gives, none inferred from others."""
        return self.published if self.published_basis != "inferred" else None

    @property
    def sha256(self) -> str:
        """The hash of the text as UTF-8, in hex."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def quote(self, span: Span) -> str:
        """The characters of `span`."""
        return self.text[span.start : span.end]

    def place(self, offset: int) -> tuple[int, int]:
        """The file's line and column of `offset`, both counted from 1."""
        if number := bisect_right(self.runs, offset, key=lambda run: run.start):
            run = self.runs[number - 1]
            return run.line, run.column + (0 if run.near else offset - run.start)
        line_start = self.text.rfind("\n", 0, offset) + 1
        return self.first_line + self.text.count("\n", 0, offset), offset - line_start + 1


@dataclass(frozen=True, slots=True)
class Evidence:
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
        """Quote `span` with `CONTEXT` characters around it."""
        before = article.text[max(0, span.start - CONTEXT) : span.start]
        return cls(
            article.quote(span),
            span.start,
            span.end,
            before,
            article.text[span.end : span.end + CONTEXT],
        )


def told_on(published: str | None, updated: str | None, basis: str) -> str | None:
    """The day on which an article said what it says now: that of its update.

    Of one whose day was inferred only an update is sure.
    """
    return (
        updated if updated and (basis == "inferred" or updated > (published or "")) else published
    )


def columns(text: str) -> int:
    """Columns on a screen.

    Chinese, Japanese and Korean characters take two, combining marks none.
    """
    return sum(
        2 if unicodedata.east_asian_width(one) in "WF" else not unicodedata.combining(one)
        for one in text
    )


def store_key(article: Article, generator: str) -> str:
    """The key under which what was found in an article is kept.

    The same text, head and `generator` find the same.

    Where the article lies is left out, so that a moved or renamed file is known again.
    """
    head = (article.source, article.title, article.author, article.published, article.language)
    parts = (generator, *(part or "" for part in head), article.sha256)
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
