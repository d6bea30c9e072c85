"""A fact through time: who gave which value first, and what replaced it.

FactSheet and one of its facts -> plain text, a line for each claim by the day its article was published; the caller escapes it.
"""

from collections.abc import Iterator

from chipnews.model.claim import Claim
from chipnews.model.fact import Fact
from chipnews.model.sheet import FactSheet

_OF_TIME = ("newer", "earlier", "revision", "superseded")
_WIDEST = 28


def tell_history(sheet: FactSheet, fact: Fact) -> str:
    """The lines of the fact, and below them the sentences that say what replaced what."""
    dates = {article.id: article.published for article in sheet.articles}
    claims = sorted(sheet.claims_of(fact), key=lambda one: (_day(dates[one.article]), one.article, one.start))
    rows = list(_rows(sheet, fact, claims))
    widths = [min(max((len(row[column]) for row in rows), default=0), _WIDEST) for column in range(4)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, (*widths, 0), strict=True)).rstrip() for row in rows
    ]
    told = [f"{one.name}: {one.detail}" for one in fact.explanations if one.name in _OF_TIME]
    return "".join(f"{line}\n" for line in (f"{fact.short}  {fact.label}: {fact.verdict}", *lines, *told))


def _day(published: str | None) -> str:
    """What to sort by: a month alone may be its last day, and the undated come last."""
    known = published or "9999"
    return known + "-99-99"[len(known) - 4 :]


def _rows(sheet: FactSheet, fact: Fact, claims: list[Claim]) -> Iterator[tuple[str, ...]]:
    """Day, place, value, who says it, and what is new about it; repeats of a value by one article are left out."""
    sources = {article.id: article for article in sheet.articles}
    current = {name for reading in fact.readings for name in reading.claims}
    seen: dict[str, str | None] = {}  # value -> the day it was first given
    told: set[tuple[str, str]] = set()
    for claim in claims:
        text, article = " ".join(claim.text.split()), sources[claim.article]
        if (claim.article, text) in told:
            continue
        told.add((claim.article, text))
        day = f"{article.published or 'undated'}{'~' if article.published_basis == 'inferred' else ''}"
        place = f"{article.source or claim.article}{f':{claim.figure.line}' if claim.figure else ''}"
        said = f"says {claim.attribution.label}" if claim.attribution.label else ""
        first = article.published is not None and (text not in seen or seen[text] == article.published)
        seen.setdefault(text, article.published)
        is_replaced = fact.verdict == "superseded" and claim.id not in current
        notes = ["first" if first else "", "no longer holds" if is_replaced else ""]
        yield day, text, place, said, ", ".join(note for note in notes if note)
