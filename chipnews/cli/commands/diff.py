"""`chipnews diff`: two sides -> what NEW contradicts, supports or leaves out of what OLD says."""

import os
from pathlib import Path
from typing import Annotated

import typer

from chipnews.cli import options
from chipnews.cli.exit_codes import ExitCode
from chipnews.cli.output import check_target, emit
from chipnews.cli.sheets import is_saved, load_sheet, make_sheet, nothing_read
from chipnews.model.errors import UsageError
from chipnews.model.results.delta import Delta
from chipnews.render import DELTA_FORMATS, load_format

HELP = options.page(
    "Compare the facts of two articles, folders or saved sheets.",
    "chipnews diff draft.md sources/",
    "chipnews diff monday.json tuesday.json -f csv",
    more="A fact of OLD is supported by NEW, contradicted, stronger or weaker than NEW says it (hedge, bound, digits, tense, attribution), "
    "missing from NEW, or not checkable; added is what only NEW has. Exit code 0: the same, 1: "
    "they differ, 2: could not compare.",
)
Side = Annotated[
    str, typer.Argument(help="An article, a folder, or a saved sheet.", show_default=False)
]
STDIN = "-"
Format = Annotated[str | None, options.format_option(DELTA_FORMATS, "terminal")]
Verbose = Annotated[
    bool,
    typer.Option("-v", "--verbose", help="Also list what is supported or could not be checked."),
]


def diff(
    old: Side,
    new: Side,
    *,
    format_name: Format = None,
    output: options.Output = None,
    verbose: Verbose = False,
    lexicon: options.LexiconFolder = None,
    model: options.Model = None,
    no_cache: options.NoCache = False,
) -> None:
    """Compare and say by the exit code whether anything differs."""
    chosen = options.choose_format(format_name, output, DELTA_FORMATS, "terminal")
    check_target(output)
    if is_saved(old) != is_saved(new):
        raise UsageError(
            "a saved sheet is compared with another one. Make it: chipnews run PATH -o new.json"
        )
    delta = (
        _diff_saved(old, new)
        if is_saved(old)
        else _diff_articles((old, new), lexicon, model, no_cache=no_cache)
    )
    render = load_format(chosen).render_delta
    emit(
        [render(delta, verbose=True) if verbose and chosen == "terminal" else render(delta)], output
    )
    raise typer.Exit(ExitCode.DIFFERENT if delta.changes else ExitCode.OK)


def _diff_saved(old: str, new: str) -> Delta:
    from chipnews.diff.compare import diff_saved

    return diff_saved(load_sheet(old), load_sheet(new), (old, new))


def _diff_articles(
    names: tuple[str, str], lexicon: str | None, model: str | None, *, no_cache: bool
) -> Delta:
    """Both sides as one collection, so that names, dates and facts are settled once for both."""
    from chipnews.diff.compare import diff_sheets, side_of

    joint = make_sheet(names, lexicon, model, no_cache=no_cache)
    root = _common_folder(*names)
    found = [
        [article.id for article in joint.articles if _is_under(article.path, name, root)]
        for name in names
    ]
    for name, ids in zip(names, found, strict=True):
        if not ids:
            raise nothing_read([name], ())
    found[1] = [name for name in found[1] if name not in found[0]] or found[
        1
    ]  # a draft that lies among its sources is none
    old, new = (side_of(name, joint, ids) for name, ids in zip(names, found, strict=True))
    return diff_sheets(joint, old, new)


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
