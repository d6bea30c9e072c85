"""Puts the commands together; what each does is in the module of its name."""

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from chipnews import __version__
from chipnews.cli.commands import SUMMARIES, page
from chipnews.cli.guard import EPILOGUE, ExitCode, GuardedGroup

HELP = page(
    "Read news articles and show where their figures agree, where they differ, and the "
    "words that prove it.",
    "chipnews run story/",
    "chipnews diff draft.md sources/",
)

STYLE: Mapping[str, Any] = {  # plain help: quick, and the examples keep their lines
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
    "add_completion": False,
}


class Commands(GuardedGroup):
    """The commands by name; the module of one is loaded when it is asked for."""

    def __init__(self, **attributes: Any) -> None:  # noqa: ANN401 - typer keeps its own copy of click
        super().__init__(**attributes)
        self.commands.update(dict.fromkeys(SUMMARIES, self))  # the names, for "Did you mean"

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401
        """Returns the names in the order of the help."""
        return [*SUMMARIES]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401
        """Returns the command, or `None` where there is none of the name."""
        return load_command(cmd_name) if cmd_name in SUMMARIES else None

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Lists the commands, each in a line of its own."""
        with formatter.section("Commands"):
            formatter.write_dl([*SUMMARIES.items()])


def load_command(name: str) -> Any:  # noqa: ANN401
    """Returns the command of the module of this name."""
    module = import_module(f"chipnews.cli.commands.{name}")
    made = getattr(module, name)
    if isinstance(made, typer.Typer):
        return typer.main.get_group(made)
    alone = typer.Typer(**STYLE)
    alone.command(name, help=module.HELP)(made)
    return typer.main.get_command(alone)


app = typer.Typer(
    **{**STYLE, "add_completion": True},
    name="chipnews",
    cls=Commands,
    help=HELP,
    epilog=EPILOGUE,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


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
