"""`chipnews diff`: two sides -> what they agree on, what differs, what only one of them says."""

import os
from pathlib import Path
from typing import Annotated

import typer

from chipnews.cli import options
from chipnews.cli.exit_codes import ExitCode
from chipnews.cli.output import check_target, emit
from chipnews.cli.sheets import is_saved, load_sheet, make_sheet, nothing_read
from chipnews.diff import diff_saved, diff_sheets
from chipnews.model.delta import Delta
from chipnews.model.errors import UsageError
from chipnews.render import REPORT_FORMATS, load_format

HELP = options.page(
    "Compare the facts of two articles, folders or saved sheets.",
    "chipnews diff draft.md sources/",
    "chipnews diff monday.json tuesday.json",
    more="Exit code 0: the same, 1: they differ, 2: could not compare.",
)
Side = Annotated[str, typer.Argument(help="An article, a folder, or a sheet saved as .json.", show_default=False)]
STDIN = "-"
Format = Annotated[str | None, options.format_option(REPORT_FORMATS, "terminal")]


def diff(
    old: Side,
    new: Side,
    *,
    format_name: Format = None,
    output: options.Output = None,
    lexicon: options.LexiconFolder = None,
    model: options.Model = None,
) -> None:
    """Compare and say by the exit code whether anything differs."""
    chosen = options.choose_format(format_name, output, REPORT_FORMATS, "terminal")
    check_target(output)
    if is_saved(old) != is_saved(new):
        raise UsageError("a saved sheet is compared with another one. Make it: chipnews run PATH -o new.json")
    both_saved = is_saved(old) and is_saved(new)
    delta = diff_saved(load_sheet(old), load_sheet(new)) if both_saved else _diff_articles(old, new, lexicon, model)
    emit([load_format(chosen).render_delta(delta)], output)
    raise typer.Exit(ExitCode.DIFFERENT if delta.changes else ExitCode.OK)


def _diff_articles(old: str, new: str, lexicon: str | None, model: str | None) -> Delta:
    """Both sides as one collection, so that names, dates and facts are settled once for both."""
    joint = make_sheet([old, new], lexicon, model)
    root = _common_folder(old, new)
    sides = [{article.id for article in joint.articles if _is_under(article.path, side, root)} for side in (old, new)]
    for side, ids in zip((old, new), sides, strict=True):
        if not ids:
            raise nothing_read([side], ())
    return diff_sheets(joint, *sides)


def _common_folder(*sides: str) -> Path:
    """The folder that the paths of a sheet are relative to."""
    places = [_absolute(side) for side in sides if side != STDIN and Path(side).exists()]
    folders = [place if place.is_dir() else place.parent for place in places]
    return Path(os.path.commonpath(folders)) if folders else Path()


def _is_under(path: str, side: str, root: Path) -> bool:
    if STDIN in (side, path):
        return side == path
    return (root / path).is_relative_to(_absolute(side))


def _absolute(side: str) -> Path:
    return Path(os.path.abspath(side))  # noqa: PTH100 - `resolve` would follow links, which the reader does not
