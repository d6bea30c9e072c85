"""Prepares what the pages show of a holding, each part when it is first asked for."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from chipnews.model.results.finding import Finding
from chipnews.model.results.sheet import FactSheet
from chipnews.render.page.build import MOST, ArticleView, Page, build_page
from chipnews.render.page.facts import FactView
from chipnews.render.page.marked import Marks
from chipnews.serve.search import Index
from chipnews.serve.store import Holding


class Shown:
    """A holding as its pages show it; what they ask for is looked up in the sheet alone."""

    def __init__(self, holding: Holding) -> None:
        self.holding = holding
        self.sheet: FactSheet = holding.sheet

    @property
    def is_small(self) -> bool:
        """Whether one page can show all of it."""
        return len(self.sheet.articles) <= MOST

    @cached_property
    def page(self) -> Page:
        """All that a page of the whole sheet would show."""
        return build_page(self.sheet, self.holding.articles)

    @cached_property
    def facts(self) -> Mapping[str, FactView]:
        """The facts that have a value, under their ids, conflicts first."""
        views = sorted(self.page.facts, key=lambda one: not one.is_conflict)
        return {one.fact.id: one for one in views}

    @cached_property
    def articles(self) -> Mapping[str, ArticleView]:
        """The articles under their ids, in the order of their days."""
        return {one.source.id: one for one in self.page.articles}

    @cached_property
    def marks(self) -> Mapping[str, str]:
        """Claim id -> the anchor of its figure in its article."""
        return Marks(self.sheet, self.holding.articles).anchors

    @cached_property
    def index(self) -> Index:
        """What a search looks into."""
        return Index(self.sheet)

    @cached_property
    def facts_of(self) -> Mapping[str, Sequence[FactView]]:
        """Article id -> the facts that it speaks of."""
        found: dict[str, list[FactView]] = {}
        for view in self.facts.values():
            for name in view.articles:
                found.setdefault(name, []).append(view)
        return found

    @cached_property
    def _findings(self) -> Mapping[str, Sequence[Finding]]:
        found: dict[str, list[Finding]] = {}
        claims = self.sheet.claims_by_id()
        for one in self.sheet.findings:
            facts = (self.sheet.fact_of(claims[name]) for name in one.claims if name in claims)
            names = dict.fromkeys([one.fact, *(fact.id for fact in facts if fact)])
            for name in filter(None, names):
                found.setdefault(name, []).append(one)
        return found

    def findings_of(self, fact: str) -> Sequence[Finding]:
        """Returns what the checks say of a fact or of one of its claims."""
        return self._findings.get(fact, ())
