"""The formats, by name; a format's module is loaded when it is asked for.

FactSheet, findings, delta or claims -> text. A new format is a module here and its name in the tuples below.
"""

from importlib import import_module
from types import ModuleType

FORMATS = ("terminal", "markdown", "json", "csv", "claimreview", "bibtex", "csl")
"""Formats of a sheet: each module has NAME, SUFFIX and `render_sheet(sheet) -> str`."""
FINDING_FORMATS = ("terminal", "json", "sarif", "junit", "github")
"""Formats of a report: each module has NAME, SUFFIX and `render_findings(report) -> str`."""
DELTA_FORMATS = ("terminal", "markdown", "json", "csv")
"""Those that have `render_delta(delta) -> str`."""
CLAIM_FORMATS = ("jsonl", "table", "csv")
"""Formats of a stream of claims: each module has NAME, SUFFIX and `render_claims(claims) -> Iterator[str]`, lines."""


def load_format(name: str) -> ModuleType:
    """The module of a format in the tuples above."""
    return import_module(f"chipnews.render.{name}")


def format_of(suffix: str, names: tuple[str, ...]) -> str | None:
    """The format that writes files ending in `suffix` (".json"), or None."""
    return next((name for name in names if suffix.lower() == load_format(name).SUFFIX), None)
