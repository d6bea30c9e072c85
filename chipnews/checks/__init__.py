"""Sheet -> findings. A check is a module.

CODE, NAME, SEVERITY, a docstring with a flagged and a clean example, `check(sheet, lexicon)`.
"""

import importlib
import pkgutil
from dataclasses import replace
from functools import cache
from types import ModuleType

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.results.finding import Finding
from chipnews.model.results.sheet import FactSheet


@cache
def all_checks() -> tuple[ModuleType, ...]:
    """The check modules of this package, by code."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [importlib.import_module(f"{__name__}.{name}") for name in names]
    return tuple(
        sorted(
            (module for module in modules if hasattr(module, "CODE")),
            key=lambda module: str(module.CODE),
        )
    )


def run_checks(sheet: FactSheet, lexicon: Lexicon) -> FactSheet:
    """The sheet with the findings of every check, most severe first, then by code and place."""
    found: list[Finding] = [
        finding for module in all_checks() for finding in module.check(sheet, lexicon)
    ]
    order = {fact.id: place for place, fact in enumerate(sheet.facts)}
    found.sort(
        key=lambda one: (-one.severity.rank, one.code, order.get(one.fact or "", -1), one.message)
    )
    return replace(sheet, findings=tuple(found))
