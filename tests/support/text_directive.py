"""Finds the words of a text directive as a browser does.

After "find a range from a text directive" of https://wicg.github.io/scroll-to-text-fragment/. A
page is a text whose lines are blocks; white space is one space. Words are letters and digits.
"""

import re
import unicodedata
from urllib.parse import unquote


def find(page: str, directive: str) -> tuple[int, int] | None:
    """The offsets in `page` of what `:~:text=…` marks, or None."""
    prefix, start, end, suffix = parse(directive)
    text, offsets = _flat(page)
    for found in _starts(text, prefix, start, is_whole=bool(end or not suffix)):
        for match in _ends(text, found, end, suffix):
            return offsets[match[0]], offsets[match[1] - 1] + 1
    return None


def _starts(text, prefix, start, *, is_whole):
    """The places of the start, behind a prefix if there is one."""
    search = 0
    while search < len(text):
        if not prefix:
            found = _find(text, start, search, start_bounded=True, end_bounded=is_whole)
            if found is None:
                return
            search = found[0] + 1
            yield found
            continue
        before = _find(text, prefix, search, start_bounded=True, end_bounded=False)
        if before is None:
            return
        search = before[0] + 1
        begin = _skip_space(text, before[1])
        found = _find(text, start, begin, start_bounded=False, end_bounded=is_whole)
        if found and found[0] == begin:
            yield found


def _ends(text, found, end, suffix):
    """What begins with `found` and ends before the suffix, the nearest first."""
    rest = found[1]
    while True:
        last = (0, rest)
        if end:
            last = _find(text, end, rest, start_bounded=True, end_bounded=not suffix)
        if last is None:
            return
        behind = _skip_space(text, last[1])
        if not suffix or _stands_at(text, suffix, behind):
            yield found[0], last[1]
        if not end:
            return
        rest = last[1]


def parse(directive: str) -> tuple[str, str, str, str]:
    """Prefix, start, end and suffix, decoded; what is not there is empty."""
    assert directive.startswith(":~:text=")
    terms = directive.removeprefix(":~:text=").split(",")
    assert not [one for one in terms if "&" in one or " " in one or "\n" in one]
    prefix = terms.pop(0)[:-1] if terms[0].endswith("-") else ""
    suffix = terms.pop()[1:] if terms[-1].startswith("-") else ""
    assert 1 <= len(terms) <= 2 and not [one for one in (*terms, prefix, suffix) if "-" in one]
    start, end = (*terms, "")[:2]
    return unquote(prefix), unquote(start), unquote(end), unquote(suffix)


def _flat(page: str) -> tuple[str, list[int]]:
    """The page folded, runs of space one space, a line's end a newline; offsets of characters."""
    text, offsets = "", []
    for one in re.finditer(r"\s+|\S", page):
        folded = ("\n" if "\n" in one[0] else " ") if one[0].isspace() else _fold(one[0])
        text += folded
        offsets += [one.start()] * len(folded)
    return text, offsets


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in plain if not unicodedata.combining(one))


def _find(text, query, start, *, start_bounded, end_bounded):
    query = _fold(" ".join(query.split()))
    at = text.find(query, start)
    while at >= 0:
        end = at + len(query)
        if (not start_bounded or _is_bound(text, at)) and (not end_bounded or _is_bound(text, end)):
            return at, end
        at = text.find(query, at + 1)
    return None


def _stands_at(text: str, query: str, at: int) -> bool:
    return _find(text[at:], query, 0, start_bounded=False, end_bounded=True) in (
        (0, len(_fold(" ".join(query.split())))),
    )


def _is_bound(text: str, at: int) -> bool:
    return not (0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum())


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
