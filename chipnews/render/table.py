"""Writes claims as a table to read while they come.

Claims -> lines of fixed columns; a long cell is cut, since the columns must be known before the
last claim is.
"""

from collections.abc import Iterable, Iterator

from chipnews.model.claim import Claim
from chipnews.model.text import columns
from chipnews.render.escape import plain
from chipnews.render.quote import quote_claim

NAME, SUFFIX = "table", ".txt"
_COLUMNS = (
    ("PLACE", 20), ("FIGURE", 18), ("WHOSE", 14), ("MEASURE", 16), ("SAID BY", 16), ("WORDS", 34),
)  # fmt: skip


def render_claims(claims: Iterable[Claim]) -> Iterator[str]:
    """Yields the head, then a line for each claim."""
    yield _line([title for title, _ in _COLUMNS])
    yield from (_line(_cells(claim)) for claim in claims)


def _cells(claim: Claim) -> list[str]:
    figure = claim.figure
    line = (f" ({figure.part})" if figure.part else f":{figure.line}") if figure else ""
    article_room = _COLUMNS[0][1] - len(line)
    quote = quote_claim(claim, _COLUMNS[-1][1])
    return [
        _cut(plain(claim.article), article_room) + line,
        plain(claim.figure.text) if claim.figure else "",
        plain(claim.subject or ""),
        plain(claim.measure or claim.predicate or ""),
        plain(claim.attribution.label or ""),
        plain(f"{quote.before}{quote.figure}{quote.after}"),
    ]


def _line(cells: list[str]) -> str:
    padded = [_pad(_cut(cell, room), room) for cell, (_, room) in zip(cells, _COLUMNS, strict=True)]
    return "  ".join(padded).rstrip() + "\n"


def _cut(text: str, room: int) -> str:
    if columns(text) <= room:
        return text
    while columns(text) > room - 1:
        text = text[:-1]
    return f"{text}…"


def _pad(text: str, room: int) -> str:
    return text + " " * (room - columns(text))
