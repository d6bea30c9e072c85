"""Names -> the words that a reader of tokens meets, under their first word."""

import re
from collections.abc import Iterable

_WORD = re.compile(  # as the model splits: "Moody 's", "Coca - Cola", but "3M", "AT&T", "7-Eleven", "O'Reilly"
    r"['’]s\b|[^\s,!/'’-]+(?:['’](?!s\b)[^\s,!/'’-]+)*(?:(?<![^\W\d_])-[^\s,!/'’-]+)*|[-,!/'’]"
)


def by_first_word(names: Iterable[str]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First word -> the names that begin with it, as words (split as the model splits them) and as a whole, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name in names:
        words = tuple(_WORD.findall(name))
        found.setdefault(words[0], []).append((words, name))
    for forms in found.values():
        forms.sort(key=lambda pair: (-len(pair[0]), pair[0]))
    return found
