"""Tells whether the hyphen at the end of a row is part of the word or there for the row only.

The document's own spelling counts first, then the dictionary's. Where neither has the word, two
halves that are words are a compound ("gas-/fired"), others one word that was broken.
"""

import re
from collections.abc import Iterable

from chipnews.read.layout.words import is_word, was_met

_WORD = re.compile(r"(?<![\w-])[^\W\d_]++(?:-\w++)*+(?!-)")

_SHORT = 3  # letters: no dictionary has "to" and "the"
_LAST = re.compile(r"(?<![^\W\d_])[^\W\d_]++$")


def words_in(rows: Iterable[str]) -> frozenset[str]:
    """The words that rows have in their midst, in small letters."""
    return frozenset(match[0].casefold() for row in rows for match in _WORD.finditer(row))


def is_soft(before: str, rest: str, seen: frozenset[str]) -> bool:
    """Whether the hyphen between a row and the `rest` of its last word is there for the row only.

    `before` is the row without its hyphen; `seen` are the words of the document.

    >>> is_soft("Its govern", "ment", frozenset()), is_soft("A gas", "fired", frozenset())
    (True, False)
    """
    match = _LAST.search(before)
    if match is None or len(match[0]) == 1 or match[0].isupper() or not rest[0].islower():
        return False  # "20-year", "e-mail", "IMF-led", "Asia-Pacific"
    first = match[0]
    whole, apart = (first + rest).casefold(), f"{first}-{rest}".casefold()
    are_words = (first.casefold() in seen or was_met(first)) and is_word(rest)
    if before.endswith(f"-{first}"):  # "day-to-day", but "a pre-elec-tion"
        return len(first) > _SHORT and is_word(whole) and not are_words
    for has in (seen.__contains__, is_word, was_met):
        if has(apart) or has(whole):
            return not has(apart)
    return not are_words
