"""`chipnews diff`: what the sources say of each sentence of a draft; two versions; two sheets."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from chipnews.cli import options
from chipnews.cli.commands import SUMMARIES, page
from chipnews.cli.guard import ExitCode
from chipnews.cli.output import check_target, emit, fit_screen
from chipnews.cli.sheets import collect, is_saved, load_options, load_sheet, nothing_read
from chipnews.model.errors import UsageError
from chipnews.model.results.delta import Side
from chipnews.model.results.sheet import FactSheet
from chipnews.render import DELTA_FORMATS, load_format

HELP = page(
    SUMMARIES["diff"],
    "chipnews diff draft.md sources/ wire.txt",
    "chipnews diff article-v1.html article-v2.html --word-diff",
    "chipnews diff monday.json tuesday.json -f csv",
    more="Each sentence of the draft that claims something gets a line: supported, contradicted, "
    "stronger or weaker than its sources, not in the sources (with the nearest that is), or not "
    "comparable; the account at the end adds up to its sentences. Two versions of one article are "
    "compared with each other. Exit code 0: nothing differs, 1: something does, 2: could not "
    "compare.",
)
Draft = Annotated[
    str, typer.Argument(help="The draft, the older version or sheet.", show_default=False)
]
Sources = Annotated[
    list[str],
    typer.Argument(metavar="SOURCE", help="Articles or folders of articles.", show_default=False),
]
STDIN = "-"
Format = Annotated[str | None, options.format_option(DELTA_FORMATS, "terminal")]
Verbose = Annotated[
    bool,
    typer.Option("-v", "--verbose", help="Of two sheets also list what agrees in both."),
]
WordDiff = Annotated[
    bool, typer.Option("--word-diff", help="Show what differs within the sentences of the draft.")
]
Stat = Annotated[bool, typer.Option("--stat", help="Print the account alone.")]


def diff(
    draft: Draft,
    sources: Sources,
    *,
    word_diff: WordDiff = False,
    stat: Stat = False,
    format_name: Format = None,
    output: options.Output = None,
    verbose: Verbose = False,
    lexicon: options.LexiconFolder = None,
    model: options.Model = None,
    no_cache: options.NoCache = False,
    jobs: options.Jobs = None,
) -> None:
    """Compares and says by the exit code whether anything differs."""
    from chipnews import api

    chosen = options.choose_format(format_name, output, DELTA_FORMATS, "terminal")
    check_target(output)
    if any(map(is_saved, (draft, *sources))):
        if len(sources) != 1 or not (is_saved(draft) and is_saved(sources[0])):
            raise UsageError(
                "a saved sheet is compared with another one. Make it: chipnews run PATH -o new.json"
            )
        text, differs = _diff_sheets(draft, sources[0], chosen, verbose=verbose)
    else:
        chosen_options = load_options(lexicon, model, no_cache=no_cache, jobs=jobs)
        collection = collect([draft, *sources], chosen_options, allow_empty=True)
        _, check = api.check_draft(collection, _sides_of(draft, sources))
        shown = {"words": word_diff, "only_stat": stat} if chosen == "terminal" else {}
        text, differs = load_format(chosen).render_draft(check, **shown), check.differs
    emit([fit_screen(text, output) if chosen == "terminal" else text], output)
    raise typer.Exit(ExitCode.DIFFERENT if differs else ExitCode.OK)


def _diff_sheets(old: str, new: str, chosen: str, *, verbose: bool) -> tuple[str, bool]:
    from chipnews.diff.sheets import diff_sheets

    delta = diff_sheets(load_sheet(old), load_sheet(new), (old, new))
    more = {"verbose": True} if verbose and chosen == "terminal" else {}
    return load_format(chosen).render_delta(delta, **more), bool(delta.changes)


def _sides_of(draft: str, sources: Sequence[str]) -> Callable[[FactSheet], tuple[Side, Side]]:
    """Returns what tells the articles of the draft from those of its sources in a joint sheet."""

    def sides(sheet: FactSheet) -> tuple[Side, Side]:
        root = _common_folder(draft, *sources)
        found = [
            {
                one.id: one.path if one.path == STDIN else os.path.relpath(root / one.path)
                for one in sheet.articles
                if _is_under(one.path, name, root)
            }
            for name in (draft, *sources)
        ]
        for name, paths in zip((draft, *sources), found, strict=True):
            if not paths:
                raise nothing_read([name], ())
        mine = found[0]
        theirs = {name: path for paths in found[1:] for name, path in paths.items()}
        # a draft that lies among its sources is none of them
        rest = {name: path for name, path in theirs.items() if name not in mine} or theirs
        return Side(draft, mine), Side(" ".join(sources), rest)

    return sides


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
