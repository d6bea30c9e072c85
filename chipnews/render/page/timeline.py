"""Puts the days of a story in order, and the revisions of each figure that was revised.

FactSheet -> events by date, and for each figure with several values its points by publication.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from chipnews.model.claim import Claim
from chipnews.model.results.fact import Fact
from chipnews.model.results.sheet import FactSheet, Source
from chipnews.model.text import written_on
from chipnews.model.values.bounds import bounded
from chipnews.render.page.axis import Axis, Tick
from chipnews.render.page.facts import FactView
from chipnews.render.page.strip import stated
from chipnews.render.page.voices import Voices, VoiceSign
from chipnews.render.proof import claims_by_words

POINTS = 24  # of one figure; a longer one is shown by its first and last points
HEIGHT = 96  # pixels of a chart


class DatedEvent(Struct, frozen=True):
    """A day, or a longer time, and what happens then."""

    date: str
    fact: Fact
    label: str
    given: int


class Point(Struct, frozen=True):
    """A value on the day of its article; `x` in percent, `y` in pixels from the top.

    The least and the greatest value have a `label`.
    """

    x: str
    y: int
    day: str
    text: str
    who: str
    voice: VoiceSign
    mark: str
    label: str


class Revisions(Struct, frozen=True):
    """The values of one fact by the days of their articles."""

    fact: Fact
    label: str
    points: tuple[Point, ...]
    ticks: tuple[Tick, ...]
    replaced: tuple[str, ...]


def list_events(sheet: FactSheet, views: Sequence[FactView]) -> list[DatedEvent]:
    """Returns the dated facts in the order of their days; those of no known year are left out."""
    found = []
    for view in views:
        claim = claims_by_words(view.fact, sheet)[0]
        if view.kind == "date" and claim.moment and claim.moment.start:
            event = DatedEvent(view.value, view.fact, view.label, view.given)
            found.append((claim.moment.start, claim.moment.end or date.max, event))
    return [event for *_, event in sorted(found, key=lambda one: (one[0], one[1], one[2].fact.id))]


def list_revisions(
    sheet: FactSheet,
    views: Sequence[FactView],
    voices: Voices,
    names: dict[str, str],
    anchors: dict[str, str],
) -> Iterator[Revisions]:
    """Yields the revisions of each figure that articles of several days give otherwise."""
    for view in views:
        points = _points(sheet, view.fact)
        values = {stated(claim) for _, claim in points}
        is_revised = view.fact.verdict in ("superseded", "conflict") and view.kind != "date"
        if not is_revised or len({day for day, _ in points}) < 2 or len(values) < 2:
            continue
        across = Axis.around([day.toordinal() for day, _ in points], is_date=True)
        up = Axis.around([stated(claim) for _, claim in points])
        claims = [claim for _, claim in points]
        ends = (min(claims, key=stated), max(claims, key=stated))
        yield Revisions(
            view.fact,
            view.label,
            tuple(
                Point(
                    across.place(day.toordinal()),
                    round(HEIGHT - float(up.place(stated(claim))[:-1]) / 100 * HEIGHT),
                    day.isoformat(),
                    bounded(claim),
                    names.get(claim.article, claim.article),
                    voices.of(claim),
                    anchors.get(claim.id, ""),
                    claim.text if claim in ends else "",
                )
                for day, claim in points
            ),
            across.ticks(),
            tuple(one.detail for one in view.fact.explanations if one.name == "newer"),
        )


def _points(sheet: FactSheet, fact: Fact) -> list[tuple[date, Claim]]:
    """Returns the claims of one scale that have a day, each article's value once, in order."""
    found: dict[tuple[str, float], tuple[date, Claim]] = {}
    claims = [one for one in sheet.claims_of(fact) if one.reach() is not None]
    for claim in claims:
        article = sheet.article(claim.article)
        day = (
            written_on(article.published, article.updated, article.published_basis)
            if article
            else None
        )
        if claim.scale == claims[0].scale and day and len(day) == 10:
            found.setdefault((claim.article, stated(claim)), (date.fromisoformat(day), claim))
    points = sorted(found.values(), key=lambda one: (one[0], one[1].id))
    return points if len(points) <= POINTS else [*points[: POINTS // 2], *points[-POINTS // 2 :]]


def _day(article: Source | None) -> str:
    """Returns the day of an article's words as they are now, or a part of it; perhaps empty."""
    if article is None:
        return ""
    return written_on(article.published, article.updated, article.published_basis) or ""
