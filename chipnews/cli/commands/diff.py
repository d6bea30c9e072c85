"""`chipnews diff`: two sides -> what NEW contradicts, supports or leaves out of what OLD says."""

import os
from pathlib import Path
from typing import Annotated

import typer

from chipnews.cli import options
from chipnews.cli.guard import ExitCode
from chipnews.cli.output import check_target, emit
from chipnews.cli.sheets import is_saved, load_sheet, make_sheet, nothing_read
from chipnews.model.errors import UsageError
from chipnews.model.results.delta import Delta
from chipnews.render import DELTA_FORMATS, load_format

HELP = options.page(
    "Compare the facts of two articles, folders or saved sheets.",
    "chipnews diff draft.md sources/",
    "chipnews diff monday.json tuesday.json -f csv",
    more="A fact of OLD is supported by NEW, contradicted, stronger or weaker than NEW says it "
    "(hedge, bound, digits, tense, attribution), missing from NEW, or not checkable; added is what "
    "only NEW has. Exit code 0: the same, 1: they differ, 2: could not compare.",
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
    """Compares and says by the exit code whether anything differs."""
    chosen = options.choose_format(format_name, output, DELTA_FORMATS, "terminal")
    check_target(output)
    if is_saved(old) != is_saved(new):
        raise UsageError(
            "a saved sheet is compared with another one. Make it: chipnews run PATH -o new.json"
        )
    if is_saved(old):
        from chipnews.diff.compare import diff_saved

        delta = diff_saved(load_sheet(old), load_sheet(new), (old, new))
    else:
        delta = _diff_articles((old, new), lexicon, model, no_cache=no_cache)
    more = {"verbose": True} if verbose and chosen == "terminal" else {}
    emit([load_format(chosen).render_delta(delta, **more)], output)
    raise typer.Exit(ExitCode.DIFFERENT if delta.changes else ExitCode.OK)


def _diff_articles(
    names: tuple[str, str], lexicon: str | None, model: str | None, *, no_cache: bool
) -> Delta:
    """Compares both sides as one collection: names, dates and facts are settled once for both."""
    from chipnews.diff.compare import diff_sheets, side_of

    joint = make_sheet(names, lexicon, model, no_cache=no_cache)
    root = _common_folder(*names)
    mine, theirs = (
        [article.id for article in joint.articles if _is_under(article.path, name, root)]
        for name in names
    )
    for name, ids in zip(names, (mine, theirs), strict=True):
        if not ids:
            raise nothing_read([name], ())
    # a draft that lies among its sources is none of them
    theirs = [name for name in theirs if name not in mine] or theirs
    return diff_sheets(joint, side_of(names[0], joint, mine), side_of(names[1], joint, theirs))


def _common_folder(*paths: str) -> Path:
    """Returns the folder at which the paths of a joint sheet start."""
    found = [_absolute(path) for path in paths if path != STDIN and Path(path).exists()]
    folders = [path if path.is_dir() else path.parent for path in found]
    return Path(os.path.commonpath(folders)) if folders else Path()


def _is_under(path: str, argument: str, root: Path) -> bool:
    if STDIN in (argument, path):
        return argument == path
    return (root / path).is_relative_to(_absolute(argument))


def _absolute(path: str) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - `resolve` would follow links, which the reader does not
