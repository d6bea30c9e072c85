"""Lays the sheet out for a terminal: conflicts with their words, then a line for each fact.

FactSheet -> text of a fixed width. Colour only repeats what a word says.
"""

from collections.abc import Iterator
from io import StringIO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from chipnews.model.results.sheet import FactSheet
from chipnews.render import escape
from chipnews.render.closing import LooseFinding
from chipnews.render.delta import render_delta
from chipnews.render.draft import render_draft
from chipnews.render.names import count
from chipnews.render.plain import render_findings
from chipnews.render.quote import Quote
from chipnews.render.view import Card, Row, View, build_view

__all__ = ["NAME", "SUFFIX", "render_delta", "render_draft", "render_findings", "render_sheet"]

NAME, SUFFIX = "terminal", ".txt"
WIDTH = 120
SCREEN = 20  # facts; the rest of a long list is counted
_VERDICT, _SHORT = 10, 4  # columns of a verdict and of a short name
_BEFORE = 20  # columns before what a fact says
_AHEAD = 24  # columns that a verdict, a short name and the gaps take
_NARROWEST = 12
_STYLES = {
    "conflict": "bold red",
    "superseded": "yellow",
    "compatible": "cyan",
    "rounded": "cyan",
    "agreed": "green",
    "single": "dim",
    "error": "bold red",
    "warning": "yellow",
    "note": "dim",
}


def render_sheet(sheet: FactSheet, *, width: int = WIDTH, colour: bool = False) -> str:
    """Lays out the whole sheet; without `colour` it is plain text that no terminal changes."""
    console = Console(
        file=StringIO(),
        width=width,
        color_system="standard" if colour else None,
        force_terminal=colour,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    with console.capture() as capture:
        for part in _parts(build_view(sheet, escape.plain, width - _BEFORE), width):
            console.print(part)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


def _parts(view: View, width: int) -> Iterator[RenderableType]:
    yield Text(view.summary, style="bold")
    for heading, cards in (("CONFLICTS", view.cards), ("LOOK AT", view.looks)):
        if cards:
            yield _heading(heading)
        for card in cards:
            yield from _card(card)
    if view.rows:
        yield _heading("FACTS")
        yield from _facts(view.rows, width)
    for heading, lines in (("ARITHMETIC", view.arithmetic), ("ORIGINS", view.origins)):
        if lines:
            yield _heading(heading)
        yield from (_indented(Text(line)) for line in lines)
    if view.remarks:
        yield _heading("FINDINGS")
        yield _remarks(view.remarks)
    if view.unchecked:
        yield _heading("NOT CHECKED")
        yield from (_indented(Text(line)) for line in view.unchecked)


def _facts(rows: tuple[Row, ...], width: int) -> Iterator[RenderableType]:
    """Lays out every fact with several origins, and as many of the others as fit a screen."""
    room = max(SCREEN - sum(row.verdict != "single" for row in rows), 0)
    single = [row for row in rows if row.verdict == "single"]
    hidden = set(single[room:])
    yield from _rows(tuple(row for row in rows if row not in hidden), width)
    if hidden:
        more = f"{count(len(hidden), 'more fact')} from one origin; -f markdown lists them all"
        yield _indented(Text(more, style="dim"))


def _heading(text: str) -> Text:
    return Text(f"\n{text}", style="bold")


def _indented(content: RenderableType, by: int = 2) -> Padding:
    return Padding(content, (0, 0, 0, by))


def _card(card: Card) -> Iterator[RenderableType]:
    codes = f"  ({', '.join(card.codes)})" if card.codes else ""
    short = f"{card.short} " if card.short else ""
    yield _indented(Text.assemble((short, "bold red"), (card.label, "bold"), codes))
    for reading in card.readings:
        yield _indented(
            Text.assemble("≠ ", (reading.text, "bold"), f"  {reading.who} · {reading.support}"), 4
        )
        yield from (_indented(_quote(quote), 6) for quote in reading.quotes)
    yield from (_indented(_quote(quote), 4) for quote in card.quotes)
    yield from (_indented(Text.assemble(("why ", "italic"), reason), 4) for reason in card.reasons)
    if card.decided:
        yield _indented(Text(card.decided, style="bold"), 4)


def _quote(quote: Quote, *, calm: bool = False) -> Text:
    line = f":{quote.line}" if quote.line else ""
    place = f"{quote.article}, {quote.part}:" if quote.part else f"{quote.article}{line}"
    style = "dim" if calm else ""
    figure = (quote.figure, "underline" if calm else "bold underline")
    return Text.assemble(
        (f"{place}  ", "dim"), "“", quote.before, figure, quote.after, "”", style=style
    )


def _rows(rows: tuple[Row, ...], width: int) -> Iterator[RenderableType]:
    """Lays out each fact and who says it, in columns that share the width, above its words."""
    whos = [row.who if row.verdict == "single" else f"{row.who} · {row.support}" for row in rows]
    room = min(max(map(len, whos)), max((width - _AHEAD) // 2, _NARROWEST))
    for row, who in zip(rows, whos, strict=True):
        table = Table.grid(padding=(0, 2, 0, 0), expand=True)
        table.add_column(width=_VERDICT, no_wrap=True)
        table.add_column(width=_SHORT, no_wrap=True)
        table.add_column(ratio=1)
        table.add_column(width=room)
        fact = Text.assemble(row.label, ": ", (row.value, "bold"))
        table.add_row(Text(row.verdict, _STYLES[row.verdict]), row.short, fact, Text(who))
        yield _indented(table)
        yield _indented(_quote(row.quote, calm=True), _BEFORE)
        if row.note:
            yield _indented(Text(row.note, style="dim"), _BEFORE)


def _remarks(remarks: tuple[LooseFinding, ...]) -> Padding:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column()
    for remark in remarks:
        table.add_row(
            Text(remark.severity, _STYLES[remark.severity]), remark.code, Text(remark.text)
        )
    return _indented(table)
