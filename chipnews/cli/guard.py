"""Decides how the process ends: each error becomes one line on stderr and an exit code.

A traceback is shown only where it is asked for.
"""

import os
import sys
import traceback
from enum import IntEnum
from typing import Any

import typer
from typer.core import TyperGroup

from chipnews.model.errors import ChipnewsError


class ExitCode(IntEnum):
    """The exit codes, as those of diff(1): 1 is an answer, 2 is a failure."""

    OK = 0
    FOUND = 1  # check: a finding reaches --fail-on
    DIFFERENT = 1  # diff: the two sides differ
    FAILED = 2  # wrong usage, or nothing could be read
    INTERRUPTED = 130


EPILOGUE = (
    "Exit codes: 0 done; 1 check found something or diff found a difference; "
    "2 could not run, or nothing could be read; 130 interrupted."
)


class GuardedGroup(TyperGroup):
    """The commands; `--debug` before one shows the traceback of an internal error."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - typer keeps its own copy of click's Context
        """Runs the command that was asked for."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise typer.Exit(ExitCode.INTERRUPTED) from None
        except BrokenPipeError:
            drop_output()
            raise typer.Exit(ExitCode.OK) from None
        except ChipnewsError as error:
            complain(f"error: {error}")
        except OSError as error:
            complain(f"error: {error.filename or 'input or output'}: {error.strerror or error}")
        except Exception as error:
            # typer's own: usage errors and Exit
            if isinstance(error, typer.Abort) or hasattr(error, "exit_code"):
                raise
            _report(error, debug=ctx.params.get("debug", False))
        raise typer.Exit(ExitCode.FAILED)


def complain(line: str) -> None:
    """Prints one line on stderr; what it quotes of a file cannot act on the terminal."""
    from chipnews.render.escape import plain

    print(plain(line), file=sys.stderr)


def _report(error: Exception, *, debug: bool) -> None:
    if debug:
        traceback.print_exception(error, file=sys.stderr)
    hint = "please report" if debug else "please report; chipnews --debug … shows the traceback"
    complain(f"error: internal: {type(error).__name__}: {error} ({hint})")


def drop_output() -> None:
    """Lets the last flush at exit go nowhere, silently: the reader of our output is gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
