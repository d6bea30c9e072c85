"""Finds the formats by name: a fact sheet, findings, a delta or claims -> text.

A module here with `NAME`, `SUFFIX` and a function that renders is a format; it is loaded when it is
asked for.
"""

import re
from importlib import import_module
from importlib.resources import files
from types import ModuleType

_NAMED = re.compile(r"^NAME, SUFFIX = ", re.MULTILINE)
_TEXTS = {
    item.name: item.read_text("utf-8")
    for item in files(__package__).iterdir()
    if item.name.endswith(".py")
}


def _that_have(function: str) -> tuple[str, ...]:
    """Finds the formats that define or import `function`.

    Their text is searched, since importing them all would make every command slow.
    """
    has = re.compile(rf"^(?:def {function}\(|from .+ import .*\b{function}\b)", re.MULTILINE)
    found = (n for n, text in _TEXTS.items() if _NAMED.search(text) and has.search(text))
    return tuple(sorted(n.removesuffix(".py") for n in found))


FORMATS = _that_have("render_sheet")
"""Formats of a sheet: `render_sheet(sheet) -> str`."""
FINDING_FORMATS = _that_have("render_findings")
"""Formats of a report: `render_findings(report) -> str`."""
DELTA_FORMATS = _that_have("render_delta")
"""Formats of a delta, and of a draft: `render_delta(delta)` and `render_draft(check) -> str`."""
CLAIM_FORMATS = _that_have("render_claims")
"""Formats of a stream of claims: `render_claims(claims) -> Iterator[str]`, lines."""


def load_format(name: str) -> ModuleType:
    """Imports the module of a format in the tuples above."""
    return import_module(f"chipnews.render.{name}")


def format_of(suffix: str, names: tuple[str, ...]) -> str | None:
    """Returns the format of `names` that writes files ending in `suffix` (".json"), or None."""
    return next((name for name in names if suffix.lower() == load_format(name).SUFFIX), None)
