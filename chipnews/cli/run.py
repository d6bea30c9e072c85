"""`chipnews run`: articles -> fact sheet."""

from typing import Annotated

from chipnews.cli import options
from chipnews.cli.output import check_target, emit, has_colour, shown_width
from chipnews.cli.sheets import finish, make_sheet
from chipnews.model.sheet import FactSheet
from chipnews.render import FORMATS, load_format

HELP = options.page(
    "Read articles and print one fact sheet, conflicts first.",
    "chipnews run story/",
    "chipnews run a.html b.txt -o sheet.md",
    more="Endings of -o: .txt, .md, .json, .csv.",
)
Format = Annotated[str | None, options.format_option(FORMATS, "terminal")]


def run(
    paths: options.Paths,
    *,
    format_name: Format = None,
    output: options.Output = None,
    lexicon: options.LexiconFolder = None,
    model: options.Model = None,
    no_cache: options.NoCache = False,
    strict: options.Strict = False,
) -> None:
    """Make the sheet and write it in the format asked for."""
    chosen = options.choose_format(format_name, output, FORMATS, "terminal")
    check_target(output)
    sheet = make_sheet(paths, lexicon, model, no_cache=no_cache)
    emit([render(sheet, chosen, to_file=output is not None)], output)
    finish(sheet, strict=strict)


def render(sheet: FactSheet, chosen: str, *, to_file: bool) -> str:
    """The sheet as text; on a terminal it takes the terminal's colour and width, in a file neither."""
    module = load_format(chosen)
    if chosen == "terminal" and not to_file:
        return str(module.render_sheet(sheet, width=shown_width(module.WIDTH), colour=has_colour()))
    return str(module.render_sheet(sheet))
