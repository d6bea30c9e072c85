"""Shows a fact through time: who gave it first, how its value moved, and what replaced it.

FactSheet and one of its facts -> plain text, a line for each claim by the day of its article; the
caller escapes it. The day of an updated article is that of the update, since nobody can see what
stood in it before.
"""

from collections.abc import Iterator, Sequence

from chipnews.explain.course import Course, day_of, last_day, taken_back
from chipnews.model.claim import Claim
from chipnews.model.results.fact import Fact
from chipnews.model.results.sheet import FactSheet
from chipnews.model.values.bounds import bounded_in_full

_OF_TIME = ("newer", "earlier", "withdrawn")
_WIDEST = 28


def tell_history(sheet: FactSheet, fact: Fact) -> str:
    """Returns the lines of the fact and, below them, the sentences that say what replaced what."""
    sources = {article.id: article for article in sheet.articles}
    claims = sorted(
        sheet.claims_of(fact),
        key=lambda one: (last_day(day_of(sources[one.article])), one.article, one.start),
    )
    rows = list(_rows(sheet, fact, claims))
    widths = [
        min(max((len(row[column]) for row in rows), default=0), _WIDEST) for column in range(4)
    ]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, (*widths, 0), strict=True)).rstrip()
        for row in rows
    ]
    changes = [f"{one.name}: {one.detail}" for one in fact.explanations if one.name in _OF_TIME]
    return "".join(
        f"{line}\n" for line in (f"{fact.short}  {fact.label}: {fact.verdict}", *lines, *changes)
    )


def _rows(sheet: FactSheet, fact: Fact, claims: Sequence[Claim]) -> Iterator[tuple[str, ...]]:
    """Yields rows of day, value, place, holder and what is new, without an article's repeats."""
    sources = {article.id: article for article in sheet.articles}
    course = Course([(one, sources[one.article]) for one in claims if not taken_back(one)])
    # the last claim of such an explanation is the newer one
    newer = [one.claims for one in fact.explanations if one.name == "newer"]
    replaced = {name for claims in newer for name in claims[:-1]}
    seen: set[tuple[str, str, str]] = set()
    for claim in claims:
        text, article, taken = bounded_in_full(claim), sources[claim.article], taken_back(claim)
        if (claim.article, text, taken) in seen:
            continue
        seen.add((claim.article, text, taken))
        day = day_of(article)
        is_inferred = article.published_basis == "inferred" and day == article.published
        line = f":{claim.figure.line}" if claim.figure else ""
        holder = f"says {claim.attribution.label}" if claim.attribution.label else ""
        notes = [
            taken or course.change(claim, article),
            "no longer holds" if claim.id in replaced else "",
        ]
        yield (
            f"{day or 'undated'}{'~' if is_inferred else ''}",
            text,
            f"{article.source or claim.article}{line}",
            holder,
            ", ".join(filter(None, notes)),
        )
