"""The words around a figure, short enough for a line, with the figure always whole.

Claim -> Quote, still as the article wrote it: each format escapes it.
"""

from dataclasses import dataclass

from chipnews.model.claim import Claim
from chipnews.render.escape import fold

ROOM = 96  # characters of a quote, so that it stays on one line of 120 beside its place
_MORE = "…"


@dataclass(frozen=True, slots=True)
class Quote:
    """The figure and what stands before and after it.

    `line` counts from 1 and is None without a figure.
    """

    article: str
    line: int | None
    before: str
    figure: str
    after: str


def quote_claim(claim: Claim, room: int = ROOM) -> Quote:
    """Cut a claim's evidence down to `room` characters around its figure."""
    evidence, figure = claim.evidence, claim.figure
    if figure is None or not evidence.start <= figure.start <= figure.end <= evidence.end:
        words = figure.text if figure else evidence.text
        return Quote(
            claim.article, figure.line if figure else None, "", _head(fold(words), room), ""
        )
    before, after = (
        evidence.text[: figure.start - evidence.start],
        evidence.text[figure.end - evidence.start :],
    )
    return _fit(
        Quote(
            claim.article,
            figure.line,
            fold(before).lstrip(),
            fold(figure.text),
            fold(after).rstrip(),
        ),
        room,
    )


def _fit(quote: Quote, room: int) -> Quote:
    """Share what the figure leaves.

    Half before it, the rest after it, and what one side does not need to the other.
    """
    left = max(room - len(quote.figure), 0)
    ahead = min(len(quote.after), max(left // 2, left - len(quote.before)))
    before = _tail(quote.before, left - ahead)
    return Quote(quote.article, quote.line, before, quote.figure, _head(quote.after, ahead))


def _head(text: str, room: int) -> str:
    """The first words of `text` that fit."""
    if len(text) <= room:
        return text
    cut = text[: max(room - 1, 0)]
    return (cut[: cut.rfind(" ")] if " " in cut else cut) + _MORE


def _tail(text: str, room: int) -> str:
    """The last words of `text` that fit."""
    if len(text) <= room:
        return text
    cut = text[len(text) - max(room - 1, 0) :]
    return _MORE + cut[cut.find(" ") + 1 :].lstrip()
