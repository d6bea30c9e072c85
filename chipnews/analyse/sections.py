"""Splits a text into blocks: headline, lead, body, stamp, caption or page furniture."""

import re
from collections.abc import Iterator

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.text import Section, Span

# a line, or a stretch of one between two blanks (a flattened page)
_BLOCK = re.compile(r"(?:(?!\n|\s\s)[\s\S])+")
_STAMP_WORDS = 14
_HEADLINE_WORDS = 25
_STAMP = r"\(?(?:(?:first |last )?{publishings}|by)\b.*\b(?:19|20)\d\d\b"
_DAY = (
    r"(?:[a-z]{3,9}\.? \d{1,2},? (?:19|20)\d\d"  # May 3, 2014
    r"|\d{1,2} [a-z]{3,9}\.?,? (?:19|20)\d\d"  # 3 May 2014
    r"|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4})"  # 2014-05-03, 3/5/14
)
_CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s(?-i:[A-Z]{2,4})\b)?"
_WEEKDAY = r"\b{anyweekday},?"
_BESIDE = rf"{_WEEKDAY}|{_CLOCK}|\b{{stamp_words}}\b:?|[(),|/–—-]"
_NAMES = re.compile(r"\s*(?:[A-Z][\w.&'’]*\s*){0,5}")
_DATED_LINE = re.compile(
    rf"(?P<before>[^\d]*?(?:{_CLOCK}\D{{0,12}})?)\b{_DAY}(?P<after>(?!\d).{{0,30}})", re.IGNORECASE
)
_SET_APART = rf"{_CLOCK}|[,|–—-] ?(?:{_WEEKDAY} )?{_DAY}|{_DAY} ?(?:by\b|[,|–—-])"
_SENTENCE_END = re.compile(r"[.!?:][\"'”’)\]]*$")


def find_blocks(text: str, lexicon: Lexicon) -> Iterator[tuple[Span, Section]]:
    """Yields the blocks of `text` in order, without the blanks around them."""
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
    words, filled = len(block.split()), lexicon.grammar.filled
    ends = _SENTENCE_END.search(block) is not None
    if words <= _STAMP_WORDS and (
        _is_dated_line(block, lexicon, ends=ends)
        or (filled(_STAMP).match(block) and not (ends and words > 8))
    ):
        return "stamp"
    if not body_seen and words <= _HEADLINE_WORDS and not ends:
        return "headline"
    return "body"


def _is_dated_line(block: str, lexicon: Lexicon, *, ends: bool) -> bool:
    """Whether a block is a full date, first or last in it, with at most a time and a few names.

    "Reuters, Sat 3 May 2014 5:44am EST"
    """
    found = _DATED_LINE.fullmatch(block)
    if found is None or ends:
        return False
    before, after = (
        lexicon.grammar.filled(_BESIDE).sub(" ", part).strip()
        for part in (found["before"], found["after"])
    )
    if (before and after) or _NAMES.fullmatch(before + after) is None:
        return False
    return not (before or after) or lexicon.grammar.filled(_SET_APART).search(block) is not None
