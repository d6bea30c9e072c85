"""Reads the entries of TOML and CSV texts, the user's tables laid over ours.

Whatever is wrong is a `LexiconError` that names file, entry and fix.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import tomli
from msgspec import Struct
from msgspec.structs import fields

from chipnews.model.errors import LexiconError

Entry = TypeVar("Entry", bound=Struct)
Texts = dict[str, list[str]]
"""File name relative to `data` -> its texts, ours first, then the user's."""


def merged_tables(name: str, texts: Texts) -> dict[str, Any]:
    """Returns the top-level keys of a TOML file, the user's over ours."""
    merged: dict[str, Any] = {}
    for text in texts.get(name, []):
        try:
            merged |= tomli.loads(text)
        except tomli.TOMLDecodeError as error:
            raise LexiconError(name, "file", f"not TOML: {error}; mend it there") from error
    return merged


def read_entries(cls: type[Entry], name: str, texts: Texts) -> Iterator[Entry]:
    """Yields the entries of a TOML file, one a table.

    Patterns are tried where the user laid some over ours, which tests try.
    """
    for entry, table in merged_tables(name, texts).items():
        if not isinstance(table, dict):
            raise LexiconError(
                name, entry, "a table is wanted here; put its keys under a line [name]"
            )
        if len(texts[name]) > 1 and isinstance(pattern := table.get("pattern"), str):
            _check_pattern(name, entry, pattern)
        yield build_entry(cls, name, entry, {"name": entry} | table)


_hints = cache(get_type_hints)


def build_entry(cls: type[Entry], file: str, name: str, table: Mapping[str, Any]) -> Entry:
    """Makes an entry of `cls` from a table, its values turned into the types of the fields."""
    hints = _hints(cls)
    if unknown := sorted(set(table) - set(hints)):
        raise LexiconError(file, name, f"unknown key {unknown[0]!r}; known are {', '.join(hints)}")
    for wanted in fields(cls):
        if wanted.required and wanted.name not in table:
            raise LexiconError(file, name, f"{wanted.name!r} is missing; add it")
        if wanted.name == "examples" and not table[wanted.name]:
            raise LexiconError(
                file, name, "no examples; add a sentence that shows the entry at work"
            )
    values = {}
    for key, value in table.items():
        try:
            values[key] = _convert(hints[key], value)
        except ValueError as error:
            raise LexiconError(file, name, f"{key!r}: {error}") from error
    return cls(**values)


def _convert(hint: Any, value: Any) -> Any:  # noqa: ANN401
    if hint is Decimal:
        return _number(value)
    if hint == tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise ValueError(f"{value!r} stands where a list of strings is wanted")
        return tuple(value)
    if get_origin(hint) is Mapping:
        if not isinstance(value, dict):
            raise ValueError(f"{value!r} stands where a table {{ key = value }} is wanted")
        return {key: _convert(get_args(hint)[1], one) for key, one in value.items()}
    if get_origin(hint) is Literal:
        if value not in get_args(hint):
            raise ValueError(f"{value!r} is none of {', '.join(get_args(hint))}")
        return value
    return _plain(hint, value)


def _number(value: Any) -> Decimal:  # noqa: ANN401
    try:
        return Decimal(str(value))
    except InvalidOperation:
        raise ValueError(f"{value!r} stands where a number is wanted") from None


def _plain(hint: Any, value: Any) -> Any:  # noqa: ANN401
    """A string, a whole number or a truth value; `None` stands for a key left out."""
    kinds = get_args(hint) or (hint,)
    if type(value) not in kinds:
        raise ValueError(f"{value!r} stands where {kinds[0].__name__} is wanted")
    return value


def _check_pattern(file: str, name: str, pattern: str) -> None:
    try:
        plain = re.sub(
            r"\{([a-z]+)\}|\(\?P<(\w+)>",
            lambda part: f"(?:{part[1]})" if part[1] else "(?:",
            pattern,
        )
        re.compile(re.sub(r"\(\?P=\w+\)", "", plain))
    except re.error as error:
        raise LexiconError(
            file, name, f"'pattern': {error}; mend the regular expression"
        ) from error


def read_records(file: str, texts: Texts) -> Iterator[dict[str, str]]:
    """Yields the rows of a CSV file; a row of the user replaces that with the same first column."""
    rows: dict[str, dict[str, str]] = {}
    for text in texts.get(file, []):
        reader = csv.DictReader(io.StringIO(text))
        for row in reader:
            first = (reader.fieldnames or [""])[0]
            if None in row or None in row.values():
                fix = f"line {reader.line_num} has not the columns of the header; quote its commas"
                raise LexiconError(file, str(row.get(first)), fix)
            rows[row[first]] = row
    yield from rows.values()


def read_rows(cls: type[Entry], file: str, texts: Texts) -> Iterator[Entry]:
    """Yields the entries of a CSV file, one a row."""
    hints = _hints(cls)
    lists = {key for key, hint in hints.items() if hint == tuple[str, ...]}
    wanted = [one.name for one in fields(cls) if one.required]
    for row in read_records(file, texts):
        name = next(iter(row.values()))
        if unknown := sorted(row.keys() - hints):
            raise LexiconError(
                file, name, f"unknown column {unknown[0]!r}; known are {', '.join(hints)}"
            )
        if missing := [one for one in wanted if one not in row]:
            raise LexiconError(
                file, name, f"column {missing[0]!r} is missing; add it to the header"
            )
        yield cls(
            **{key: split_cell(cell) if key in lists else cell or None for key, cell in row.items()}
        )


def split_cell(cell: str) -> tuple[str, ...]:
    """Returns the values of a cell, which `|` separates."""
    return tuple(part.strip() for part in cell.split("|") if part.strip()) if cell else ()
