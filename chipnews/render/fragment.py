"""Makes the end of an address that leads a browser to the words of a passage and marks them.

Text and span -> `:~:text=[prefix-,]start[,end][,-suffix]`, by the W3C community group's draft "URL
Fragment Text Directives" (https://wicg.github.io/scroll-to-text-fragment/): words are found without
regard to case, accents and the kind of white space, each part within one block of the page.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from urllib.parse import quote, urlsplit, urlunsplit

from msgspec import Struct

from chipnews.model.claim import Claim
from chipnews.model.text import Evidence, Span

LEAST = 5  # words of a start and of an end: what is known of a page is seldom all of it
CONTEXT = 3  # words before and behind, at most
_WORD = re.compile(r"\S+")
_GLUED_BEHIND = re.compile(r"\w|[.,:;'’·]\w")
_GLUED_BEFORE = re.compile(r"\w[.,:;'’·]?\Z")
_ADDRESS = "/:?#@!$&'*+,;=%-._~"  # of an address, what is left as it is


def fragment_of(text: str, span: Span, folded: str | None = None) -> str:
    """Returns the shortest directive that finds `span` first in `text`.

    `folded` is the text as `fold_words` makes it, where it is at hand. What `text` cannot tell
    apart, such as a sentence that stands there twice, is found where it first stands. A span
    without a whole word has no directive: an empty text.
    """
    words = _whole_words(text, span)
    if not words:
        return ""
    lines = _lines(text, words)
    page = fold_words(text) if folded is None else folded
    for before, behind in _contexts(text, words):
        for start, end in _ranges(lines):
            one = _Directive(text[before : start.start].strip(), text[start.start : start.end])
            if end is None:
                one = _Directive(one.prefix, one.start, "", text[start.end : behind].strip())
            else:
                one = _Directive(one.prefix, one.start, text[end.start : end.end])
            passage = text[start.start : end.end if end else start.end]
            if one.is_long and one.finds_first(page, passage):
                return str(one)
    longest = max(lines, key=lambda line: line[-1].end - line[0].start)
    return str(_Directive("", text[longest[0].start : longest[-1].end]))


def link_to(url: str | None, fragment: str) -> str:
    """Returns an article's address with a directive; empty where it is no address of the web.

    >>> link_to("https://example.org/a b?x=1#top", ":~:text=one,two")
    'https://example.org/a%20b?x=1#top:~:text=one,two'
    """
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    own = parts.fragment.partition(":~:")[0]
    address = quote(urlunsplit(parts._replace(fragment=own)), safe=_ADDRESS, errors="replace")
    if not fragment:
        return address
    return f"{address}{fragment}" if own else f"{address.rstrip('#')}#{fragment}"


def fold_words(text: str) -> str:
    """Returns words as a browser compares them: without case, accents and kinds of white space."""
    plain = unicodedata.normalize("NFKD", " ".join(text.split()).casefold())
    return "".join(one for one in plain if not unicodedata.combining(one))


class Known(Struct, frozen=True):
    """What the claims of an article quote of its text, in order, and where each piece begins.

    Pairs in `starts` are an offset in the article and the offset of the same place in `text`.
    """

    text: str
    starts: tuple[tuple[int, int], ...]
    folded: str

    @classmethod
    def of(cls, claims: Sequence[Claim]) -> "Known":
        """Joins the quotes of one article's claims; what lies between is left out."""
        pieces = sorted({_with_context(claim.evidence) for claim in claims})
        text, end = "", 0
        starts: list[tuple[int, int]] = []
        for start, words in pieces:
            if not starts or start > end:
                text += "\n" if text else ""
                starts.append((start, len(text)))
                end = start
            text += words[end - start :]
            end = max(end, start + len(words))
        return cls(text, tuple(starts), fold_words(text))

    def fragment(self, evidence: Evidence) -> str:
        """Returns the directive that finds an evidence of one of the claims."""
        number = bisect_right(self.starts, evidence.start, key=itemgetter(0))
        first, shown = self.starts[number - 1]
        begin = evidence.start - first + shown
        return fragment_of(self.text, Span(begin, begin + len(evidence.text)), self.folded)


class _Directive(Struct, frozen=True):
    prefix: str
    start: str
    end: str = ""
    suffix: str = ""

    @property
    def is_long(self) -> bool:
        """Whether its words are many enough to stand nowhere in what is not known of a page."""
        return len(f"{self.prefix} {self.start} {self.end} {self.suffix}".split()) >= LEAST

    def finds_first(self, page: str, passage: str) -> bool:
        """Whether only `passage` is found on the page, both folded."""
        around = fold_words(f"{self.prefix} {self.start} {self.suffix}")
        behind = fold_words(passage).removeprefix(fold_words(self.start))
        end = fold_words(self.end)
        first = page.find(around)
        is_only = first >= 0 and page.find(around, first + 1) < 0
        return is_only and (not end or behind.find(end) == len(behind) - len(end))

    def __str__(self) -> str:
        parts = (
            f"{_encode(self.prefix)}-" if self.prefix else "",
            _encode(self.start),
            _encode(self.end),
            f"-{_encode(self.suffix)}" if self.suffix else "",
        )
        words = ",".join(filter(None, parts))
        # a full stop at the end is taken for the sentence's in which an address stands
        return f":~:text={words.removesuffix('.')}{'%2E' if words.endswith('.') else ''}"


def _encode(words: str) -> str:
    """Percent-encodes all but letters and digits, a dash too, which has a meaning of its own."""
    shown = " ".join(words.split())
    return quote(shown, safe="", errors="replace").replace("-", "%2D").replace("~", "%7E")


def _whole_words(text: str, span: Span) -> list[Span]:
    """Returns the words within the span without those that its ends cut."""
    words = [Span(one.start(), one.end()) for one in _WORD.finditer(text, span.start, span.end)]
    if words and text[words[-1].end - 1].isalnum() and _GLUED_BEHIND.match(text, words[-1].end):
        words.pop()
    glued = words and text[words[0].start].isalnum()
    return words[1:] if glued and _GLUED_BEFORE.search(text[: words[0].start]) else words


def _lines(text: str, words: Sequence[Span]) -> list[list[Span]]:
    """Parts the words where a line ends, which may be the end of a block."""
    lines = [[words[0]]]
    for before, word in pairwise(words):
        if "\n" in text[before.end : word.start]:
            lines.append([])
        lines[-1].append(word)
    return lines


def _ranges(lines: list[list[Span]]) -> Iterator[tuple[Span, Span | None]]:
    """Yields (start, end) from the shortest; (the whole, None) where all is in one line."""
    first, last = lines[0], lines[-1]
    longest = max(len(first), len(last))
    for number in range(LEAST, max(longest, LEAST) + 1):
        head, tail = first[:number], last[-number:]
        if len(lines) > 1 or 2 * number < len(first):
            yield Span(head[0].start, head[-1].end), Span(tail[0].start, tail[-1].end)
    if len(lines) == 1:
        yield Span(first[0].start, first[-1].end), None


def _contexts(text: str, words: Sequence[Span]) -> list[tuple[int, int]]:
    """Returns where a prefix begins and a suffix ends, from none to `CONTEXT` words of the line."""
    start, end = words[0].start, words[-1].end
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    before = [one.start() for one in _WORD.finditer(text, line_start, start)][::-1]
    line_end = line_end if line_end >= 0 else len(text)
    behind = [one.end() for one in _WORD.finditer(text, end, line_end)]
    longer = min(CONTEXT, max(len(before), len(behind)))
    return [
        (
            before[min(number, len(before)) - 1] if before and number else start,
            behind[min(number, len(behind)) - 1] if behind and number else end,
        )
        for number in range(longer + 1)
    ]


def _with_context(evidence: Evidence) -> tuple[int, str]:
    """Returns an evidence with its context, without words cut at the edge, and its offset."""
    before = evidence.prefix
    if evidence.start > len(before):
        cut = re.search(r"\s", before)
        before = before[cut.end() :] if cut else ""
    behind = re.match(r".*(?=\s)", evidence.suffix, re.DOTALL)
    return evidence.start - len(before), before + evidence.text + (behind[0] if behind else "")
