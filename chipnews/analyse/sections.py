"""Which part of a page a block of text is: headline, lead, body, a stamp, a caption, or furniture.

An article's text in -> its blocks with their sections out.
"""

import re
from collections.abc import Iterator

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.text import Section, Span

_BLOCK = re.compile(r"(?:(?!\n|\s\s)[\s\S])+")  # a line, or a stretch of one between two blanks (a flattened page)
_STAMP_WORDS = 14
_HEADLINE_WORDS = 25
_STAMP = re.compile(
    r"\(?(?:(?:published|posted|updated|written|last (?:updated|modified)|first published|by)\b.*\b(?:19|20)\d\d"
    r"|[a-z]{3,9}\.? \d{1,2},? (?:19|20)\d\d|\d{1,2} [a-z]{3,9}\.? (?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?:][\"'”’)\]]*$")


def find_blocks(text: str, lexicon: Lexicon) -> Iterator[tuple[Span, Section]]:
    """The blocks of `text` in order, blanks around them left out."""
    body_seen = False
    for match in _BLOCK.finditer(text):
        block = match[0].strip()
        if not block:
            continue
        start = match.start() + match[0].index(block)
        section = _section(block, body_seen=body_seen, lexicon=lexicon)
        if section in ("lead", "body"):
            section, body_seen = ("body" if body_seen else "lead"), True
        yield Span(start, start + len(block)), section


def _section(block: str, *, body_seen: bool, lexicon: Lexicon) -> Section:
    for _, section, pattern in lexicon.patterns.blocks:
        if pattern.match(block):
            return "caption" if section == "caption" else "boilerplate"
    words = len(block.split())
    if words <= _STAMP_WORDS and _STAMP.match(block) and not (_SENTENCE_END.search(block) and words > 8):
        return "stamp"
    if not body_seen and words <= _HEADLINE_WORDS and not _SENTENCE_END.search(block):
        return "headline"
    return "body"
