"""Articles that name each other's papers as the source.

A credits B, B credits A, and nobody saw the event. A longer circle counts as well.

Flagged:  [Reuters] Baidu ordered 1,625 chips from Huawei, Bloomberg reported.
          || [Bloomberg] Baidu ordered 1,625 chips from Huawei, Reuters reported.
Clean:    [Reuters] Baidu ordered 1,625 chips from Huawei, Huawei said.
          || [Bloomberg] Baidu ordered 1,625 chips from Huawei, Reuters reported.
"""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from chipnews.checks.finding import make_finding
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.grouped import grouped
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.sheet import FactSheet

CODE, NAME, SEVERITY = "CN304", "circular-reporting", Severity.WARNING
ACROSS = True


def check(sheet: FactSheet, lexicon: Lexicon) -> Iterator[Finding]:
    """Yields a finding for each circle of credits, with the claims that give them."""
    names = {article.id: article.source for article in sheet.articles}
    for circle in _circles(sheet):
        sources = {names[name] for name in circle}
        cited = [
            claim
            for claim in sheet.claims
            if claim.article in circle
            and not sources.isdisjoint((claim.attribution.holder, *claim.attribution.via))
        ]
        by_article = grouped(cited, lambda claim: claim.article).values()
        message = ", which credits ".join([*circle, circle[0]])
        yield make_finding((CODE, NAME, SEVERITY), message, sheet, claims=cited, sides=by_article)


def _circles(sheet: FactSheet) -> Iterator[list[str]]:
    """Finds circles that share no credit, each from its alphabetically first article on.

    What an older version of a page credits counts for the page.
    """
    page = {article.id: article.replaced_by or article.id for article in sheet.articles}
    credits = {
        (page[one.article], page[one.source])
        for one in sheet.lineage
        if one.kind == "credit" and one.directed
    }
    edges = dict.fromkeys(edge for edge in sorted(credits) if edge[0] != edge[1])
    while circle := _circle(list(edges)):
        first = circle.index(min(circle))
        circle = [*circle[first:], *circle[:first]]
        for edge in zip(circle, [*circle[1:], circle[0]], strict=True):
            del edges[edge]
        yield circle


def _circle(edges: list[tuple[str, str]]) -> list[str]:
    """Returns the articles of one circle, each crediting the next; empty where there is none."""
    graph: dict[str, list[str]] = {}
    for article, source in edges:
        graph.setdefault(article, []).append(source)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        # the error goes from each source to who credits it, with the first again at the end
        return list(reversed(error.args[1]))[:-1]
    return []
