"""Finds where the words of a record are in its line, by the escapes of the JSON string."""

import json
import re
from collections.abc import Iterator

from chipnews.model.text import Run

_TOKEN = re.compile(r'(?P<string>"[^"\\]*(?:\\.[^"\\]*)*")(?P<colon>\s*:)?|[{}\[\]]')
_PAIR = r"\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}"  # the two halves of one letter
_ESCAPE = re.compile(rf"{_PAIR}|\\u[\da-fA-F]{{4}}|\\.")


def runs_in(record: str, key: str, line: int) -> tuple[Run, ...]:
    r"""Returns the runs of the text under `key` of `record`, a JSON object.

    `line` is the number of the record's line in the file, counted from 1.

    >>> [(run.start, run.column) for run in runs_in('{"text": "\\u00a362"}', "text", 7)]
    [(0, 11), (1, 17)]
    """
    found = None
    for name, value in _strings(record):
        found = value if name == key else found  # the last of a key given twice counts
    return tuple(_runs(record, found, line)) if found else ()


def _strings(record: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The object's own keys whose values are strings, each with the string."""
    depth, name = 0, None
    for token in _TOKEN.finditer(record):
        if token["string"] is None:
            depth += 1 if token[0] in "{[" else -1
        elif depth == 1 and token["colon"]:
            name = json.loads(token["string"])
        elif depth == 1 and name is not None:
            yield name, token


def _runs(record: str, value: re.Match[str], line: int) -> Iterator[Run]:
    start, end = value.start("string") + 1, value.end("string") - 1
    yield Run(0, line, start + 1)
    ahead = start  # how far the line is ahead of the text
    for escape in _ESCAPE.finditer(record, start, end):
        ahead += len(escape[0]) - 1
        yield Run(escape.end() - ahead, line, escape.end() + 1)
