"""The errors that stop a run. Strange text never does: it is a finding, or a skipped article."""

from collections.abc import Collection


class ChipnewsError(Exception):
    """One line that says what is wrong, where, and what to do next."""


class ReadError(ChipnewsError):
    """A path, or one record of it, that cannot be read as an article."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


class LexiconError(ChipnewsError):
    """A wrong entry of the vocabulary, named by file and entry, with the fix."""

    def __init__(self, file: str, entry: str, fix: str) -> None:
        super().__init__(f"{file}: [{entry}]: {fix}")


class UsageError(ChipnewsError):
    """A command line that asks for something that does not exist."""


def did_you_mean(wanted: str, names: Collection[str]) -> str:
    """Returns a question that names what was probably meant, or "" if nothing is like it.

    >>> did_you_mean("reson", ["reason", "code"]), did_you_mean("today", ["model", "lexicon"])
    ('did you mean reason?', '')
    """
    from difflib import get_close_matches

    close = get_close_matches(wanted, names, n=1, cutoff=0.5)
    return f"did you mean {close[0]}?" if close else ""
