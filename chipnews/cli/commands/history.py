"""`chipnews history`: prints one fact over the days on which articles stated it."""

from typing import Annotated

import typer

from chipnews.cli import options
from chipnews.cli.commands import SUMMARIES, page
from chipnews.cli.output import check_target, emit, fit_screen
from chipnews.cli.sheets import find_fact, find_sheet
from chipnews.render.escape import lines

HELP = page(
    SUMMARIES["history"],
    "chipnews history F1 story.db",
    "chipnews history F1 story/",
    more="A line for each article by its date, or that of its update (~: inferred from other "
    "articles). One is first where no other is as early; a later one says whether the figure was "
    "raised, lowered or is the same as on the day before it, and nothing where that is not sure. "
    "What a newer statement replaced no longer holds.",
)
Name = Annotated[
    str, typer.Argument(metavar="FACT", help="The short name of a fact, F5, or its id.")
]
Sources = Annotated[
    list[str],
    typer.Argument(metavar="SHEET|PATH", help="A saved sheet, or articles.", show_default=False),
]


def history(
    name: Name,
    paths: Sources,
    *,
    output: options.Output = None,
    lexicon: options.LexiconFolder = None,
    model: options.Model = None,
    no_cache: options.NoCache = False,
) -> None:
    """Finds the fact and prints its lines."""
    from chipnews.explain.history import tell_history

    check_target(output)
    sheet = find_sheet(paths, lexicon, model, no_cache=no_cache)
    emit([fit_screen(lines(tell_history(sheet, find_fact(sheet, name))), output)], output)
