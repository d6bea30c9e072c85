"""Underlines a claim's figure: claim -> a line of words, and a line of carets below the figure."""

from chipnews.model.claim import Claim
from chipnews.model.text import columns

ROOM = 104  # columns, so that both lines fit a screen of 120 beside their margin
_MORE = "…"


def underline(claim: Claim) -> tuple[str, ...]:
    """Returns the sentence on one line, cut around its figure where it is long, and the carets.

    A relation has no figure and no carets.
    """
    evidence, figure = claim.evidence, claim.figure
    if figure is None or not evidence.start <= figure.start <= figure.end <= evidence.end:
        return (_printable(evidence.text),)
    before = _printable(evidence.text[: figure.start - evidence.start])
    after = _printable(evidence.text[figure.end - evidence.start :])
    marked = _printable(figure.text)
    room = max(ROOM - columns(marked), 0)
    behind = _head(after, max(room // 2, room - columns(before)))
    ahead = _tail(before, room - columns(behind))
    return f"{ahead}{marked}{behind}", " " * columns(ahead) + "^" * max(columns(marked), 1)


def _printable(text: str) -> str:
    """Turns blanks into one space and what cannot be printed into "�", so that columns count."""
    words = "".join(" " if one.isspace() else one if one.isprintable() else "�" for one in text)
    while "  " in words:
        words = words.replace("  ", " ")
    return words


def _head(text: str, room: int) -> str:
    if columns(text) <= room:
        return text
    while text and columns(text) > room - 1:
        text = text[:-1]
    return text + _MORE


def _tail(text: str, room: int) -> str:
    if columns(text) <= room:
        return text
    while text and columns(text) > room - 1:
        text = text[1:]
    return _MORE + text
