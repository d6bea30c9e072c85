"""`chipnews archive`: very many articles -> a folder of claims, facts and findings."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated, Any

import typer

from chipnews.cli import options
from chipnews.cli.commands import SUMMARIES, page
from chipnews.cli.guard import ExitCode, complain
from chipnews.cli.progress import show_progress
from chipnews.cli.settings import load_settings
from chipnews.cli.sheets import load_options
from chipnews.render.names import count

HELP = page(
    SUMMARIES["archive"],
    "chipnews archive articles/ -o archive/ --jobs auto",
    "chipnews archive articles/ -o archive/ --dask tcp://scheduler:8786",
    more="Each line of its .jsonl.gz files is an article, a claim, a fact or a finding; "
    "summary.json counts them. A run that was ended goes on where it was: finished parts stay. "
    "The folder keeps the articles' texts.",
)
Folder = Annotated[
    str,
    typer.Option(
        "-o", "--output", metavar="FOLDER", help="A new folder, or that of a run to go on with."
    ),
]
Dask = Annotated[
    str | None,
    typer.Option(
        "--dask",
        metavar="ADDRESS|local",
        help="Have a Dask scheduler's workers do it, or those of one that is started here.",
    ),
]


def archive(
    paths: options.Paths,
    *,
    output: Folder,
    jobs: options.Jobs = None,
    dask: Dask = None,
    lexicon: options.LexiconFolder = None,
    model: options.Model = None,
    exclude: options.Exclude = None,
    allow_private: options.AllowPrivate = False,
    strict: options.Strict = False,
) -> None:
    """Makes the archive, or goes on with it, and prints what is in it."""
    from chipnews.scale.archive import make_archive
    from chipnews.scale.engine import open_engine

    how = load_options(lexicon, model, exclude, allow_private=allow_private, jobs=jobs)
    with ExitStack() as stack:
        engine = stack.enter_context(open_engine(load_settings(jobs=jobs).jobs, dask))
        bars = stack.enter_context(ExitStack())

        def tell(what: str) -> Callable[[int, int], None]:
            bars.close()
            return bars.enter_context(show_progress(what))

        summary = make_archive(paths, Path(output), how, engine, tell)
    _report(summary, output)
    skipped = summary["skipped"] + summary["unreconciled"]["all"]
    raise typer.Exit(ExitCode.FAILED if strict and skipped else ExitCode.OK)


def _report(summary: dict[str, Any], output: str) -> None:
    told = (
        count(summary["articles"], "article"),
        count(summary["claims"], "claim"),
        count(summary["blocks"], "block"),
        count(summary["facts"]["all"], "fact"),
        count(summary["findings"]["all"], "finding"),
    )
    conflicts = count(summary["facts"].get("conflict", 0), "conflict")
    print(f"{output}: {', '.join(told)}; {conflicts}")
    if summary["skipped"]:
        complain(f"{count(summary['skipped'], 'article')} not read: see articles.jsonl.gz")
    if summary["split"]:
        complain(f"{count(summary['split'], 'block')} too big, and split")
    if unreconciled := summary["unreconciled"]["all"]:
        complain(f"{count(unreconciled, 'article')} not reconciled: see unreconciled.jsonl.gz")
