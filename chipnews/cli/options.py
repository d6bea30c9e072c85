"""Defines the options that commands share, their help, and what they accept."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from chipnews.model.errors import UsageError, did_you_mean
from chipnews.render import format_of

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Articles: files, folders, web addresses, or - for stdin.",
        show_default=False,
    ),
]
Output = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar="FILE", help="Write to FILE, whole or not at all."),
]
LexiconFolder = Annotated[
    str | None,
    typer.Option("--lexicon", metavar="DIR", help="A folder of vocabulary laid over ours."),
]
Model = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="An installed spaCy pipeline to use.")
]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Read every article anew, and keep nothing of it.")
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        "--exclude",
        metavar="GLOB",
        help="Files and folders that are not read: 'drafts', '*.bak.txt', 'desk/**/old'. May be "
        "repeated.",
    ),
]
AllowPrivate = Annotated[
    bool,
    typer.Option(
        "--allow-private", help="Fetch web addresses of this machine and its network, too."
    ),
]
Jobs = Annotated[
    str | None,
    typer.Option(
        "--jobs",
        metavar="N",
        help="Share the work among N processes, or among as many as there are cores: auto.",
    ),
]
Verdicts = Annotated[
    str,
    typer.Option(
        "--verdicts",
        metavar="FILE",
        help="What people decided of facts, written by chipnews review.",
    ),
]
VERDICTS_FILE = "verdicts.toml"
MOST_LISTED = 12  # names that an error lists; more are counted
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 2 if any article was skipped.")]


class FailOn(StrEnum):
    """From which severity on `check` fails; `stale` is an error or a stale baseline entry."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    STALE = "stale"
    NONE = "none"


def format_option(names: tuple[str, ...], default: str) -> Any:  # noqa: ANN401 - typer types its options so
    """Returns the option `-f` of a command that writes the formats `names`."""
    help_text = (
        f"One of {', '.join(names)}. Without it the ending of -o decides, else it is {default}."
    )
    return typer.Option(
        "-f",
        "--format",
        metavar="FORMAT",
        help=help_text,
        show_default=False,
        autocompletion=lambda incomplete: [name for name in names if name.startswith(incomplete)],
    )


def complete_codes(incomplete: str) -> list[tuple[str, str]]:
    """Returns (code, name) of all checks whose code begins so, for a shell to complete."""
    from chipnews.gate.rules import all_rules

    return [(rule.code, rule.name) for rule in all_rules() if rule.code.startswith(incomplete)]


def choose_format(
    wanted: str | None, output: str | None, names: tuple[str, ...], default: str
) -> str:
    """Returns the format asked for, else the one of the output file's ending."""
    if wanted is not None:
        return nearest(wanted, names, "format")
    suffix = Path(output).suffix if output else ""
    if not suffix:
        return default
    if output and (found := format_of(output, names)):
        return found
    raise UsageError(
        f"{output}: no format ends in {suffix}. Choose one with -f: {', '.join(names)}"
    )


def plan_outputs(
    wanted: str | None, outputs: list[str], names: tuple[str, ...], default: str
) -> list[tuple[str | None, str]]:
    """Returns where to write, and in which format: each file in that of its ending.

    `wanted` is the format of stdout (None), or of a single file whose ending says nothing. Stdout
    is silent where only files are asked for.
    """
    if wanted is not None:
        nearest(wanted, names, "format")
    if not outputs:
        return [(None, wanted or default)]
    if wanted and len(outputs) == 1 and format_of(outputs[0], names) in (None, wanted):
        return [(outputs[0], wanted)]
    files: list[tuple[str | None, str]] = [
        (name, choose_format(None, name, names, default)) for name in outputs
    ]
    return [(None, wanted), *files] if wanted else files


def nearest(wanted: str, names: tuple[str, ...], noun: str) -> str:
    """Returns `wanted`, if it is one of `names`.

    Raises:
        UsageError: when it is none; it names the one that was probably meant.
    """
    if wanted in names:
        return wanted
    listed = ", ".join(names) if len(names) <= MOST_LISTED else f"{len(names)} are known"
    raise UsageError(f"no {noun} {wanted!r}: {did_you_mean(wanted, names) or listed}")
