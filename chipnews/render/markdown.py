"""Writes a sheet or a delta as a Markdown page, to paste into a story's notes or an issue.

FactSheet or Delta -> Markdown in the order of the terminal, with the words of a conflict as quotes.
"""

from collections.abc import Iterable, Iterator

from chipnews.model.results.delta import Delta
from chipnews.model.results.draft import NOTHING, Comparison, DraftCheck
from chipnews.model.results.sheet import FactSheet
from chipnews.render import escape
from chipnews.render.delta import (
    QuotedClaim,
    find_passages,
    side_title,
    summarise_delta,
    unread_lines,
)
from chipnews.render.draft import account_of, place_of, what_is_said, word_diff
from chipnews.render.fragment import link_to
from chipnews.render.names import date_of, outlet_of
from chipnews.render.quote import Quote
from chipnews.render.view import Card, Row, View, build_view

NAME, SUFFIX = "markdown", ".md"


def render_sheet(sheet: FactSheet) -> str:
    """Writes the page; nothing of an article can act as markup."""
    blocks = _blocks(build_view(sheet, escape.markdown), sheet)
    return "\n\n".join(blocks) + "\n"


def render_delta(delta: Delta) -> str:
    """Writes what differs with both sides' words, then what is supported or was not checked."""
    return "\n\n".join(_delta_blocks(delta)) + "\n"


def render_draft(check: DraftCheck) -> str:
    """Writes the account, each sentence that differs beside its sources, then the rest."""
    return "\n\n".join(_draft_blocks(check)) + "\n"


def _draft_blocks(check: DraftCheck) -> Iterator[str]:
    draft, sources = (escape.markdown(side_title(side)) for side in (check.draft, check.sources))
    yield f"# {draft} against {sources}"
    yield escape.markdown(account_of(check))
    same = []
    for one in check.sentences:
        if one.state is None or one.state in ("supported", "not comparable"):
            same.append(one)
            continue
        side = check.draft if one.passage.article in check.draft.paths else check.sources
        yield f"### {one.state}: {escape.markdown(place_of(one.passage, side))}"
        yield f"> {escape.markdown(word_diff(one))}"
        if told := [
            line for comparison in one.comparisons if (line := _comparison(comparison, check))
        ]:
            yield _list(told)
    if same:
        yield "## The rest"
        cells = ((one.state or NOTHING[check.kind], one.passage.text) for one in same)
        yield _table(("State", "Sentence"), (tuple(map(escape.markdown, row)) for row in cells))


def _comparison(comparison: Comparison, check: DraftCheck) -> str:
    """What is not supported, with the words of the sources."""
    if comparison.state == "supported" or not (comparison.found or comparison.detail):
        return ""
    said = escape.markdown(f"{comparison.state}: {what_is_said(comparison)}".rstrip(": "))
    if comparison.found is None or comparison.state == "changed":
        return said
    place = escape.markdown(place_of(comparison.found, check.sources, comparison.against))
    return f"{said}. {place}: “{escape.markdown(comparison.found.text)}”"


def _delta_blocks(delta: Delta) -> Iterator[str]:
    old, new = (escape.markdown(side_title(side)) for side in (delta.old, delta.new))
    yield f"# {old} against {new}"
    yield escape.markdown(summarise_delta(delta))
    for row in delta.changes:
        yield f"### {row.state}: {row.fact} {escape.markdown(row.label)}"
        if row.detail:
            yield escape.markdown(row.detail)
        for side, claims in ((delta.old, row.old), (delta.new, row.new)):
            yield from (_passage(passage) for passage in find_passages(claims, side, row.against))
    same = [row for row in delta.rows if row not in delta.changes]
    if same:
        yield "## The rest"
        cells = (
            (
                row.state,
                f"{row.fact} {row.label}",
                ", ".join(dict.fromkeys(claim.text for claim in row.old)),
                row.detail,
            )
            for row in same
        )
        rows = (tuple(map(escape.markdown, row)) for row in cells)
        yield _table(("State", "Fact", "OLD says", "Note"), rows)
    if delta.unread:
        yield "## Not understood"
        yield _list(escape.markdown(line) for line in unread_lines(delta))


def _passage(passage: QuotedClaim) -> str:
    before, figure, after = map(escape.markdown, passage.words)
    more = f" ({passage.more})" if passage.more else ""
    more += ", against" if passage.is_against else ""
    return f"> “{before}**{figure}**{after}”\n>\n> {escape.markdown(passage.place)}{more}"


def _blocks(view: View, sheet: FactSheet) -> Iterator[str]:
    yield "# Fact sheet"
    yield view.summary
    for heading, cards in (("## Conflicts", view.cards), ("## Look at", view.looks)):
        if cards:
            yield heading
        for card in cards:
            yield from _card(card)
    if view.rows:
        head = ("Verdict", "Fact", "Value", "Line", "Words", "Who says it", "Origins", "Note")
        yield "## Facts"
        yield _table(head, map(_row, view.rows))
    remarks = [f"**{one.severity}** {one.code}: {one.text}" for one in view.remarks]
    for title, items in (
        ("Arithmetic", view.arithmetic),
        ("Origins", view.origins),
        ("Findings", remarks),
        ("Not checked", view.unchecked),
    ):
        if items:
            yield f"## {title}"
            yield _list(items)
    if sheet.articles:
        yield "## Articles"
        yield _table(("Article", "Source", "Title", "Published", "Address"), _articles(sheet))


def _card(card: Card) -> Iterator[str]:
    codes = f" ({', '.join(card.codes)})" if card.codes else ""
    yield f"### {f'{card.short} ' if card.short else ''}{card.label}{codes}"
    if card.line:
        yield card.line
    if card.readings:
        values = (
            (f"**{reading.text}**", reading.who, reading.support) for reading in card.readings
        )
        yield _table(("Reading", "Who says it", "Origins"), values)
    quotes = [one for reading in card.readings for one in reading.quotes]
    best = [card.best] if card.best and card.best not in quotes else []
    shown = (*best, *quotes, *card.quotes)
    yield from (f"> {_words(quote)}\n>\n> {_place(quote)}" for quote in shown)
    if card.reasons:
        yield _list(card.reasons)
    if card.decided:
        yield f"**{card.decided}**"


def _words(quote: Quote) -> str:
    return f"“{quote.before}**{quote.figure}**{quote.after}”"


def _place(quote: Quote) -> str:
    """Returns the outlet, with the article's address if it has one, its date and the file."""
    outlet = _link(quote.article, quote.link) if quote.link else quote.article
    return ", ".join(filter(None, (outlet, quote.date, quote.place)))


def _link(text: str, address: str) -> str:
    """Returns a link; an address has no bracket or space, but perhaps what looks like "&copy;"."""
    return f"[{text}]({address.replace('&', '&amp;')})"


def _row(row: Row) -> tuple[str, ...]:
    words = f"{_words(row.quote)} {_place(row.quote)}"
    return row.verdict, row.short, row.value, row.line, words, row.who, row.support, row.note


def _articles(sheet: FactSheet) -> Iterator[tuple[str, ...]]:
    for article in sheet.articles:
        known = (article.id, outlet_of(article), article.title or "", date_of(article))
        address = link_to(article.url, "")
        shown = _link(escape.markdown(address), address) if address else ""
        yield *(escape.markdown(text) for text in known), shown


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)
