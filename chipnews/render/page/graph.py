"""Draws who goes back to whom: articles by the day of publication, one below the other.

FactSheet -> nodes and edges, x in percent of the width, y in pixels.
"""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from chipnews.model.results.sheet import Descent, FactSheet, Origin, Source
from chipnews.render.names import count
from chipnews.render.page.axis import Axis, Tick
from chipnews.render.page.voices import Voices, VoiceSign

ROW = 26  # pixels of a row
_LEFT = 0.55  # of the width: further right, a name stands left of its sign
MOST = 60  # rows; articles of no family are left out first


class Node(Struct, frozen=True):
    """An article; its name stands left of its sign if `is_left`."""

    article: str
    name: str
    day: str
    voice: VoiceSign
    x: str
    y: int
    is_left: bool


class Edge(Struct, frozen=True):
    """The article at the second point goes back to the one at the first."""

    x1: str
    y1: int
    x2: str
    y2: int
    kind: str
    directed: bool
    basis: str


class Graph(Struct, frozen=True):
    """Who goes back to whom; `alone` tells of the articles that are not drawn."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    ticks: tuple[Tick, ...]
    height: int
    alone: str


def draw_graph(sheet: FactSheet, voices: Voices, names: Mapping[str, str]) -> Graph | None:
    """Returns the graph; `None` where no article goes back to another."""
    families = [one for one in sheet.origins if len(one.articles) > 1 and one.id.startswith("O")]
    tied = {name for one in sheet.lineage for name in (one.article, one.source)}
    rows = _rows(sheet, families, tied)[:MOST]
    if not (sheet.lineage and rows):
        return None
    days = {one.id: day for one in rows if (day := _day(one))}
    axis = Axis.around(list(days.values()) or [0, 1], is_date=True)
    nodes = {}
    for number, one in enumerate(rows):
        x = axis.place(days[one.id]) if one.id in days else "0%"
        is_left = float(x[:-1]) > _LEFT * 100
        y = ROW * number + ROW // 2
        voice, name = voices.of_article(one.id), names.get(one.id, one.id)
        nodes[one.id] = Node(one.id, name, one.published or "undated", voice, x, y, is_left)
    edges = tuple(
        _edge(one, nodes) for one in sheet.lineage if {one.article, one.source} <= nodes.keys()
    )
    rest = len(sheet.articles) - len(rows)
    alone = f"{count(rest, 'more article')} not drawn" if rest else ""
    ticks = axis.ticks() if days else ()
    return Graph(tuple(nodes.values()), edges, ticks, ROW * len(rows), alone)


def _rows(sheet: FactSheet, families: list[Origin], tied: set[str]) -> list[Source]:
    """Returns the articles family by family, each by day, then those that only credit one."""
    family = {name: number for number, one in enumerate(families) for name in one.articles}
    drawn = [one for one in sheet.articles if one.id in family or one.id in tied]
    return sorted(
        drawn, key=lambda one: (family.get(one.id, len(families)), _day(one) or 0, one.id)
    )


def _edge(one: Descent, nodes: Mapping[str, Node]) -> Edge:
    start, end = nodes[one.source], nodes[one.article]
    return Edge(start.x, start.y, end.x, end.y, one.kind, one.directed, one.basis)


def _day(article: Source) -> int | None:
    """Returns the day of publication as an ordinal, of a month its first; None if unknown."""
    try:
        return date.fromisoformat(f"{article.published}-01-01"[:10]).toordinal()
    except ValueError:
        return None
