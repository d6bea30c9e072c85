"""Cuts the words around a figure to the length of a line; the figure stays whole.

Claim -> Quote, still as the article wrote it: each format escapes it.
"""

from msgspec import Struct

from chipnews.model.claim import Claim
from chipnews.render.escape import fold

ROOM = 96  # characters of a quote, so that it stays on one line of 120 beside its place
_MORE = "…"


class Quote(Struct, frozen=True):
    """A figure and what stands before and after it; `line` counts from 1, None without a figure.

    `date`, `link` and `place` (path, line and column) lead to it, where they are asked for.
    """

    article: str
    line: int | None
    before: str
    figure: str
    after: str
    date: str = ""
    link: str = ""
    place: str = ""
    part: str = ""  # of a file without lines, "page 3"


def quote_claim(claim: Claim, room: int = ROOM) -> Quote:
    """Cuts a claim's evidence down to `room` characters around its figure."""
    evidence, figure = claim.evidence, claim.figure
    if figure is None or not evidence.start <= figure.start <= figure.end <= evidence.end:
        words = figure.text if figure else evidence.text
        line = figure.line if figure else None
        return Quote(claim.article, line, "", _head(fold(words), room), "")
    before = fold(evidence.text[: figure.start - evidence.start]).lstrip()
    after = fold(evidence.text[figure.end - evidence.start :]).rstrip()
    shown = fold(figure.text)
    # each side has half of what the figure leaves, and what the other does not need
    left = max(room - len(shown), 0)
    behind = min(len(after), max(left // 2, left - len(before)))
    before, after = _tail(before, left - behind), _head(after, behind)
    return Quote(claim.article, figure.line, before, shown, after, part=figure.part)


def _head(text: str, room: int) -> str:
    """Returns the first words of `text` that fit."""
    if len(text) <= room:
        return text
    cut = text[: max(room - 1, 0)]
    return (cut[: cut.rfind(" ")] if " " in cut else cut) + _MORE


def _tail(text: str, room: int) -> str:
    """Returns the last words of `text` that fit."""
    if len(text) <= room:
        return text
    cut = text[len(text) - max(room - 1, 0) :]
    return _MORE + cut[cut.find(" ") + 1 :].lstrip()
