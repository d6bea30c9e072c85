"""Shows a fact through time: who gave which value first, and what replaced it.

FactSheet and one of its facts -> plain text, a line for each claim by the day of its article; the
caller escapes it. The day of an updated article is that of the update, since nobody can see what
stood in it before.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from chipnews.model.claim import Claim
from chipnews.model.results.fact import Fact
from chipnews.model.results.sheet import FactSheet, Source
from chipnews.model.text import written_on
from chipnews.model.values.bounds import bounded_in_full

_OF_TIME = ("newer", "earlier", "withdrawn")
_WIDEST = 28


def tell_history(sheet: FactSheet, fact: Fact) -> str:
    """Returns the lines of the fact and, below them, the sentences that say what replaced what."""
    sources = {article.id: article for article in sheet.articles}
    claims = sorted(
        sheet.claims_of(fact),
        key=lambda one: (_last(_day(sources[one.article])), one.article, one.start),
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


def _day(article: Source) -> str | None:
    return written_on(article.published, article.updated, article.published_basis)


def _last(day: str | None) -> str:
    """Makes a day sortable: a month alone counts as its last day, and the undated come last."""
    known = day or "9999"
    return known + "-99-99"[len(known) - 4 :]


def _rows(sheet: FactSheet, fact: Fact, claims: Sequence[Claim]) -> Iterator[tuple[str, ...]]:
    """Yields rows of day, value, place, holder and what is new, without an article's repeats."""
    sources = {article.id: article for article in sheet.articles}
    givers: dict[str, dict[str, Source]] = defaultdict(dict)
    for claim in (one for one in claims if not _taken_back(one)):
        givers[bounded_in_full(claim)][claim.article] = sources[claim.article]
    # the last claim of such an explanation is the newer one
    newer = [one.claims for one in fact.explanations if one.name == "newer"]
    replaced = {name for claims in newer for name in claims[:-1]}
    seen: set[tuple[str, str, str]] = set()
    for claim in claims:
        text, article, taken = bounded_in_full(claim), sources[claim.article], _taken_back(claim)
        if (claim.article, text, taken) in seen:
            continue
        seen.add((claim.article, text, taken))
        day = _day(article)
        is_inferred = article.published_basis == "inferred" and day == article.published
        line = f":{claim.figure.line}" if claim.figure else ""
        holder = f"says {claim.attribution.label}" if claim.attribution.label else ""
        is_first = not taken and _is_first(article, givers[text])
        notes = [
            taken,
            "first" if is_first else "",
            "no longer holds" if claim.id in replaced else "",
        ]
        yield (
            f"{day or 'undated'}{'~' if is_inferred else ''}",
            text,
            f"{article.source or claim.article}{line}",
            holder,
            ", ".join(filter(None, notes)),
        )


def _taken_back(claim: Claim) -> str:
    """Returns "withdrawn" or "denied" where the claim says so of its figure, else nothing.

    An article that takes a figure back does not give it.
    """
    if claim.status == "withdrawn":
        return "withdrawn"
    return "denied" if claim.modality == "denied" else ""


def _is_first(article: Source, givers: Mapping[str, Source]) -> bool:
    """Whether no other article that gives the value did so before.

    One that was updated since may have had it from its first day on.
    """
    day = _day(article)
    earliest = min(_last(_day(one)) for one in givers.values())
    is_sure = not any(
        one.updated and _last(one.published) < _last(day)
        for one in givers.values()
        if one != article
    )
    return day is not None and _last(day) == earliest and is_sure
