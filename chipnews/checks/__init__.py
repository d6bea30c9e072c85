"""Runs the checks: sheet -> sheet with findings.

A check is a module with CODE, NAME, SEVERITY, `check(sheet, lexicon)` and a docstring that has a
flagged and a clean example. One with `ACROSS` looks at the articles of all stories together.
"""

import importlib
import pkgutil
from functools import cache
from types import ModuleType

from msgspec.structs import replace

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.results.sheet import FactSheet


@cache
def all_checks() -> tuple[ModuleType, ...]:
    """Returns the check modules of this package, sorted by code."""
    names = (module.name for module in pkgutil.iter_modules(__path__))
    modules = (importlib.import_module(f"{__name__}.{name}") for name in names)
    checks = (module for module in modules if hasattr(module, "CODE"))
    return tuple(sorted(checks, key=lambda module: str(module.CODE)))


def run_checks(sheet: FactSheet, lexicon: Lexicon, *, across: bool | None = None) -> FactSheet:
    """Returns the sheet with the checks' findings added: most severe first, then by code and fact.

    They are those of all checks, or of the checks that look `across` stories, or of the others.
    """
    modules = (
        one for one in all_checks() if across is None or across == getattr(one, "ACROSS", False)
    )
    found = [*sheet.findings, *(one for module in modules for one in module.check(sheet, lexicon))]
    order = {fact.id: place for place, fact in enumerate(sheet.facts)}
    found.sort(
        key=lambda one: (-one.severity.rank, one.code, order.get(one.fact or "", -1), one.message)
    )
    return replace(sheet, findings=tuple(found))
