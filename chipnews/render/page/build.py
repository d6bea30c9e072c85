"""Puts a page together: everything that its template shows, in its order.

FactSheet and the texts of its articles -> Page.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from chipnews.model.results.fact import VERDICTS
from chipnews.model.results.sheet import FactSheet, Origin, Source
from chipnews.model.text import Article
from chipnews.render.closing import LooseFinding, arithmetic_lines, remarks_of, unchecked_lines
from chipnews.render.fragment import link_to
from chipnews.render.names import date_of, outlet_of
from chipnews.render.page.facts import Facts, FactView, FindingCard
from chipnews.render.page.graph import Graph, draw_graph
from chipnews.render.page.marked import Marks, Paragraph
from chipnews.render.page.quoted import Quotes
from chipnews.render.page.timeline import DatedEvent, Revisions, list_events, list_revisions
from chipnews.render.page.voices import Voices, VoiceSign
from chipnews.render.view import summarise

MOST = 100  # articles that open in a browser at once


class ArticleView(Struct, frozen=True):
    """An article with its head; `note` says what a reader must know before its words.

    `anchor` is its id on the page.
    """

    source: Source
    anchor: str
    name: str
    outlet: str
    date: str
    address: str
    voice: VoiceSign
    blocks: tuple[Paragraph, ...]
    note: str
    has_text: bool


class OriginView(Struct, frozen=True):
    """A voice, its articles by name, and why they are one."""

    voice: VoiceSign
    origin: Origin
    names: tuple[tuple[str, str], ...]  # (anchor, name) of an article


class Page(Struct, frozen=True, dict=True):
    """All that the page shows; `tally` counts the facts by verdict."""

    sheet: FactSheet
    title: str
    summary: str
    days: str  # of the articles, from the first to the last
    tally: tuple[tuple[str, int], ...]
    facts: tuple[FactView, ...]
    broken: tuple[FindingCard, ...]
    possible: tuple[FindingCard, ...]
    events: tuple[DatedEvent, ...]
    revisions: tuple[Revisions, ...]
    graph: Graph | None
    origins: tuple[OriginView, ...]
    arithmetic: tuple[str, ...]
    remarks: tuple[LooseFinding, ...]
    unchecked: tuple[str, ...]
    articles: tuple[ArticleView, ...]
    anchors: Mapping[str, str]  # article id -> its id on the page

    @property
    def conflicts(self) -> list[FactView]:
        """The facts whose sources cannot all be right."""
        return [one for one in self.facts if one.is_conflict]

    @property
    def lone(self) -> list[OriginView]:
        """The voices of one article each."""
        return [one for one in self.origins if len(one.names) <= 1]

    @property
    def parties(self) -> list[str]:
        """The names by which facts are filtered, the most frequent first."""
        found = [name for one in self.facts for name in one.parties]
        return [
            name for name, _ in sorted(Counter(found).items(), key=lambda one: (-one[1], one[0]))
        ]

    def party_numbers(self, view: FactView) -> list[int]:
        """Returns the places in `parties` of the parties of a fact."""
        return sorted(self._party_numbers[name] for name in view.parties)

    @cached_property
    def _party_numbers(self) -> Mapping[str, int]:
        return {name: number for number, name in enumerate(self.parties)}

    @property
    def kinds(self) -> list[str]:
        """The kinds of value that there are."""
        return sorted({one.kind for one in self.facts})


def build_page(sheet: FactSheet, articles: Mapping[str, Article]) -> Page:
    """Returns the page; of an article that is not in `articles` it has what the sheet quotes."""
    voices, marks = Voices(sheet), Marks(sheet, articles)
    quotes = Quotes(sheet, marks, voices)
    facts = Facts(sheet, quotes, voices)
    views = tuple(facts.views())
    conflicts = {one.fact.id for one in views if one.is_conflict}
    ordered = sorted(sheet.articles, key=lambda one: (one.published or "9999", one.id))
    anchors = {one.id: f"a{number}" for number, one in enumerate(ordered, 1)}
    verdicts = [one.fact.verdict for one in views]
    return Page(
        sheet=sheet,
        title=_title(ordered, marks),
        summary=summarise(sheet),
        days=_days(sheet.articles),
        tally=tuple((name, verdicts.count(name)) for name in VERDICTS if name in verdicts),
        facts=views,
        broken=tuple(facts.broken()),
        possible=tuple(facts.possible()),
        events=tuple(list_events(sheet, views)),
        revisions=tuple(list_revisions(sheet, views, voices, quotes.names, marks.anchors)),
        graph=draw_graph(sheet, voices, quotes.names),
        origins=tuple(_origin(one, voices, quotes.names, anchors) for one in sheet.origins),
        arithmetic=tuple(arithmetic_lines(sheet)),
        remarks=tuple(remarks_of(sheet, conflicts, str)),
        unchecked=tuple(unchecked_lines(sheet, quotes.names)),
        articles=tuple(_articles(sheet, articles, quotes, marks, anchors)),
        anchors=anchors,
    )


def _title(articles: Sequence[Source], marks: Marks) -> str:
    """Returns the headline of the first article that has one."""
    for one in articles:
        first = [block for block in marks.of(one.id)[:1] if block.is_headline]
        if title := one.title or "".join(piece.text for block in first for piece in block.pieces):
            return title
    return "Fact sheet"


def _days(articles: Sequence[Source]) -> str:
    days = sorted({day for one in articles if (day := one.stated_date)})
    return " to ".join(dict.fromkeys((days[0], days[-1]))) if days else "undated"


def _origin(
    one: Origin, voices: Voices, names: Mapping[str, str], anchors: Mapping[str, str]
) -> OriginView:
    listed = tuple((anchors[name], names[name]) for name in one.articles if name in anchors)
    return OriginView(voices.named(one), one, listed)


def _articles(
    sheet: FactSheet,
    articles: Mapping[str, Article],
    quotes: Quotes,
    marks: Marks,
    anchors: Mapping[str, str],
) -> Iterator[ArticleView]:
    """Yields the articles in the order of their anchors, which is that of their days."""
    corrected = {one.article for one in sheet.claims if one.correction or one.revises}
    for name, anchor in anchors.items():
        source = sheet.article(name)
        assert source is not None, "only articles of the sheet have an anchor"
        yield ArticleView(
            source,
            anchor,
            quotes.names[name],
            outlet_of(source) or name,
            date_of(source),
            link_to(source.url, ""),
            quotes.voices.of_article(name),
            marks.of(name),
            _note(source, quotes.names, is_corrected=name in corrected),
            name in articles,
        )


def _note(one: Source, names: Mapping[str, str], *, is_corrected: bool) -> str:
    """Says whether an article was replaced, updated or corrects a figure."""
    if one.replaced_by:
        return f"A later version of this page counts instead: {names.get(one.replaced_by, '')}."
    if is_corrected:
        return "Takes back or replaces an earlier figure."
    return f"Updated on {one.updated}." if one.updated and one.updated != one.published else ""
