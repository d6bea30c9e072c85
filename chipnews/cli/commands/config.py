"""`chipnews config show`: prints each setting, and where it was set."""

import json
from collections.abc import Mapping

import typer

from chipnews.cli import options
from chipnews.cli.commands import SUMMARIES, page
from chipnews.cli.output import emit
from chipnews.cli.settings import load_settings

HELP = page(
    SUMMARIES["config"],
    "chipnews config show",
    "chipnews config show -o settings.toml",
    more=(
        "The command line wins over CHIPNEWS_*, that over chipnews.toml or [tool.chipnews] of "
        "pyproject.toml."
    ),
)
SHOW_HELP = page(
    "Print each setting with the place where it was set, as TOML.",
    "chipnews config show",
    "chipnews config show -o settings.toml",
    more="Settings: select, ignore, fail-on, severity, baseline, lexicon, model, exclude, jobs.",
)
config = typer.Typer(help=HELP, no_args_is_help=True, rich_markup_mode=None)


@config.command("show", help=SHOW_HELP)
def show(output: options.Output = None) -> None:
    """Prints a line for each setting."""
    settings = load_settings()
    values = {
        "select": list(settings.select),
        "ignore": list(settings.ignore),
        "fail-on": settings.fail_on.value,
        "severity": {code: level.value for code, level in settings.severity.items()},
        "baseline": settings.baseline,
        "lexicon": settings.lexicon,
        "model": settings.model,
        "exclude": list(settings.exclude),
        "jobs": settings.jobs,
    }
    lines = (f"{_setting(key, one)}  # {settings.origin(key)}\n" for key, one in values.items())
    emit(lines, output)


def _setting(key: str, value: object) -> str:
    """Writes `fail-on = "error"`; what is not set is a comment, since TOML has no null."""
    if value is None:
        return f"# {key} is not set"
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{code} = {json.dumps(level)}" for code, level in value.items())
        return f"{key} = {{ {pairs} }}" if pairs else f"{key} = {{}}"
    return f"{key} = {json.dumps(value, ensure_ascii=False)}"
