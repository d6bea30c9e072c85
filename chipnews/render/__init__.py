"""Finds the formats by name: a fact sheet, findings, a delta or claims -> text.

A module here with `NAME`, `SUFFIX` and a function that renders is a format; it is loaded when it is
asked for. Its file has "_" where its name has "-".
"""

import re
from importlib import import_module
from pathlib import Path
from types import ModuleType

_NAMED = re.compile(r'^NAME, SUFFIX = "(?P<name>[\w-]+)", "(?P<suffix>[\w.]+)"', re.MULTILINE)
_TEXTS = (module.read_text("utf-8") for module in sorted(Path(__file__).parent.glob("*.py")))
# importing the modules to look at them would make every command slow
_FORMATS = [(found, text) for text in _TEXTS if (found := _NAMED.search(text))]
_SUFFIXES = {found["name"]: found["suffix"] for found, _ in _FORMATS}


def _that_have(function: str) -> tuple[str, ...]:
    """Finds the formats that define or import `function`."""
    has = re.compile(rf"^(?:def {function}\(|from .+ import .*\b{function}\b)", re.MULTILINE)
    return tuple(sorted(found["name"] for found, text in _FORMATS if has.search(text)))


FORMATS = _that_have("render_sheet")
"""Formats of a sheet: `render_sheet(sheet) -> str`."""
FILE_FORMATS = _that_have("write_sheet")
"""Formats of a sheet that are no text: `write_sheet(sheet, path)`, and `find_writer()` before."""
FINDING_FORMATS = _that_have("render_findings")
"""Formats of a report: `render_findings(report) -> str`."""
DELTA_FORMATS = _that_have("render_delta")
"""Formats of a delta, and of a draft: `render_delta(delta)` and `render_draft(check) -> str`."""
CLAIM_FORMATS = _that_have("render_claims")
"""Formats of a stream of claims: `render_claims(claims) -> Iterator[str]`, lines."""


def load_format(name: str) -> ModuleType:
    """Imports the module of a format in the tuples above."""
    return import_module(f"chipnews.render.{name.replace('-', '_')}")


def format_of(file: str, names: tuple[str, ...]) -> str | None:
    """Returns the format of `names` that writes files named so ("a.json"), or None.

    Of several endings that fit the longest decides: "a.facts.csv" is no "a.csv".
    """
    fitting = [name for name in names if file.lower().endswith(_SUFFIXES[name])]
    return max(fitting, key=lambda name: len(_SUFFIXES[name]), default=None)
