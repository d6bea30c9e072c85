"""A sentence with its figure underlined, in two lines that stay in step on a screen.

Evidence and figure -> the words around the figure, and the marks below them.
"""

from chipnews.model.claim import Claim
from chipnews.model.text import columns

ROOM = 104  # columns, so that both lines fit a screen of 120 beside their margin
_MORE = "…"


def underline(claim: Claim) -> tuple[str, ...]:
    """The sentence on one line, cut around the figure where it is long, and carets below the figure; a relation has no carets."""
    evidence, figure = claim.evidence, claim.figure
    if figure is None or not evidence.start <= figure.start <= figure.end <= evidence.end:
        return (_shown(evidence.text),)
    words = evidence.text
    before, after = (
        _shown(words[: figure.start - evidence.start]),
        _shown(words[figure.end - evidence.start :]),
    )
    marked = _shown(figure.text)
    room = max(ROOM - columns(marked), 0)
    behind = _head(after, max(room // 2, room - columns(before)))
    ahead = _tail(before, room - columns(behind))
    return f"{ahead}{marked}{behind}", " " * columns(ahead) + "^" * max(columns(marked), 1)


def _shown(text: str) -> str:
    """Every blank as one space and what has no picture as "�", so that each character takes the columns it seems to."""
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
