"""The exit codes of the process."""

from enum import IntEnum


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
