"""Splits a block of text into sentences; abbreviations end none ("No. 1", "Inc. said")."""

import re
from collections.abc import Iterator, Mapping

from chipnews.model.text import Span

# characters; no sentence of a newspaper is longer, and a parse of more would be noise
LONGEST = 2_000
_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s+[\"'“‘(\[—–-]*[A-Z0-9$£€¥₹À-Þ])")
_BLANKS = re.compile(r"\s*")
_WORD_BEFORE = re.compile(r"(?<![\w.&'’-])[\w.&'’-]+\.$")
_INITIAL = re.compile(r"(?:^|[\s.])[A-Z]\.$")
_NEXT_WORD = re.compile(r"\s+[\"'“‘(]*(\w+)")
_STARTERS = frozenset({
    "The", "A", "An", "It", "He", "She", "They", "We", "In", "On", "At", "But", "And", "However",
    "This", "That", "These", "Those", "When", "While", "After", "Before", "As", "Its", "Their",
})  # fmt: skip


def split_sentences(text: str, start: int, abbreviations: Mapping[str, bool]) -> Iterator[Span]:
    """Yields the sentences of one block, which begins at offset `start` of the article.

    `abbreviations` maps a form to whether a sentence may end behind it.
    """
    begin = 0
    for match in _END.finditer(text):
        if match[0][0] == "." and not _ends_here(text, match.start() + 1, abbreviations):
            continue
        yield from _pieces(text, begin, match.end(), start)
        blanks = _BLANKS.match(text, match.end())
        begin = blanks.end() if blanks else match.end()
    if text[begin:].strip():
        yield from _pieces(text, begin, len(text.rstrip()), start)


def _pieces(text: str, begin: int, end: int, start: int) -> Iterator[Span]:
    """The sentence as it is; a dump without full stops in pieces of `LONGEST`, cut at blanks."""
    while end - begin > LONGEST:
        cut = text.rfind(" ", begin + 1, begin + LONGEST)
        cut = cut if cut > begin else begin + LONGEST
        yield Span(start + begin, start + cut)
        begin = cut + (text[cut] == " ")
    if begin < end:
        yield Span(start + begin, start + end)


def _ends_here(text: str, stop: int, abbreviations: Mapping[str, bool]) -> bool:
    window = text[max(0, stop - 24) : stop]
    found = _WORD_BEFORE.search(window)
    word = found[0] if found else ""
    word = word if word in abbreviations else word.capitalize()  # "JAN. 27"
    if word in abbreviations:
        following = _NEXT_WORD.match(text, stop)
        return abbreviations[word] and following is not None and following[1] in _STARTERS
    return not _INITIAL.search(window)
