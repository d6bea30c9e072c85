"""Puts the commands together; what each does is in the module of its name."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from chipnews import __version__
from chipnews.cli.commands import (
    cache,
    check,
    config,
    diff,
    explain,
    extract,
    history,
    read,
    review,
    rules,
    run,
    serve,
)
from chipnews.cli.guard import EPILOGUE, ExitCode, GuardedGroup
from chipnews.cli.options import page

HELP = page(
    "Read news articles and show where their figures agree, where they differ, and the "
    "words that prove it.",
    "chipnews run story/",
    "chipnews diff draft.md sources/",
)

app = typer.Typer(
    name="chipnews",
    cls=GuardedGroup,
    help=HELP,
    epilog=EPILOGUE,
    no_args_is_help=True,
    rich_markup_mode=None,  # plain help: quick, and the examples keep their lines
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for _name, _command, _help in (
    ("run", run.run, run.HELP),
    ("extract", extract.extract, extract.HELP),
    ("read", read.read, read.HELP),
    ("diff", diff.diff, diff.HELP),
    ("check", check.check, check.HELP),
    ("explain", explain.explain, explain.HELP),
    ("history", history.history, history.HELP),
    ("review", review.review, review.HELP),
    ("serve", serve.serve, serve.HELP),
    ("cache", cache.cache, cache.HELP),
    ("rules", rules.rules, rules.RULES_HELP),
    ("schema", rules.schema, rules.SCHEMA_HELP),
):
    app.command(_name, help=_help)(_command)
app.add_typer(config.config, name="config")


def _print_version(wanted: bool) -> None:
    """Prints the program, the model and the vocabulary: a result depends on all three."""
    if not wanted:
        return
    from chipnews.analyse.model import describe_model
    from chipnews.lexicon.load import load_lexicon

    print(f"chipnews {__version__}\nmodel {describe_model()}\nlexicon {load_lexicon().digest}")
    raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print versions and exit."
        ),
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the traceback of an internal error.")
    ] = False,
) -> None:
    """Takes the options that stand before the command; the guard reads `debug`."""


def main() -> None:
    """Runs the program; Ctrl-C before a command has begun is as quiet as later."""
    for name in ("stdout", "stderr"):
        # closed by `>&-`: what goes there goes nowhere, and nobody looks at it
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - until the end
    try:
        app(prog_name="chipnews")
    except KeyboardInterrupt:
        sys.exit(ExitCode.INTERRUPTED)
