"""Every regular expression of the program.

Those that its modules and vocabulary hold, and those that its functions spell or make.
"""

import ast
import functools
import gc
import importlib
import inspect
import pkgutil
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from types import ModuleType
from typing import Literal

import chipnews
from chipnews.lexicon.grammars.grammar import Grammar
from chipnews.lexicon.lexicon import Lexicon

Way = Literal["match", "fullmatch", "search"]
Use = tuple[re.Pattern[str], Way]
"""A pattern and how it is laid to a text: at one place, over the whole, or wherever it fits, which
is the hardest."""

_FUNCTIONS = {"search", "match", "fullmatch", "sub", "split", "findall", "finditer"}
_ANCHORED: tuple[Way, ...] = ("match", "fullmatch")


def modules() -> list[ModuleType]:
    """Every module of the program."""
    names = (info.name for info in pkgutil.walk_packages(chipnews.__path__, "chipnews."))
    return [importlib.import_module(name) for name in sorted(names)]


def all_uses(lexicon: Lexicon, work: Callable[[], object]) -> list[Use]:
    """Each once, sorted.

    Held, spelled in a function, filled with words, and made while `work` is done.

    A pattern is searched with unless every line that names it shows otherwise.
    """
    found: dict[tuple[str, int], tuple[re.Pattern[str], set[Way]]] = {}
    spelled = [use for module in modules() for use in _spelled(module, lexicon.grammar)]
    others = (*_made_by(work), *_held([*(vars(module) for module in modules()), lexicon]))
    known = {_key(pattern) for pattern, _ in spelled}
    for pattern, way in (*spelled, *((one, "search") for one in others if _key(one) not in known)):
        if isinstance(pattern.pattern, str):
            found.setdefault(_key(pattern), (pattern, set()))[1].add(way)
    return [
        (pattern, way)
        for _, (pattern, ways) in sorted(found.items())
        for way in (sorted(ways) if "search" not in ways else ["search"])
    ]


def _key(pattern: re.Pattern[str]) -> tuple[str, int]:
    return str(pattern.pattern), pattern.flags


def _held(roots: Iterable[object]) -> Iterator[re.Pattern[str]]:
    """The patterns that can be reached from `roots`, every cached property of the program's own
    objects asked first."""
    pending, seen = list(roots), set()
    while pending:
        one = pending.pop()
        if id(one) in seen or isinstance(one, ModuleType):
            continue
        seen.add(id(one))
        if isinstance(one, re.Pattern):
            yield one
            continue
        own = type(one).__module__.startswith("chipnews")
        if own and not isinstance(one, type):
            for name, _ in inspect.getmembers(
                type(one), lambda part: isinstance(part, functools.cached_property)
            ):
                getattr(one, name)
        if own or isinstance(
            one, dict | list | tuple | set | frozenset | functools._lru_cache_wrapper
        ):
            pending += gc.get_referents(one)


def _spelled(module: ModuleType, grammar: Grammar) -> Iterator[Use]:
    """The patterns that a module names or spells.

    `_WORD.match(…)`, `re.sub(r"…", …)`, `filled(_NAME).fullmatch(…)`.
    """
    tree = ast.parse(inspect.getsource(module))
    above = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            named = getattr(module, node.id, None)
            if isinstance(named, re.Pattern):
                yield named, _way(above[node])
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute | ast.Name)
            and node.args
        ):
            first, owner = node.args[0], getattr(node.func, "value", None)
            name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
            if name.lstrip("_") == "filled" and isinstance(first, ast.Name):
                yield from (
                    (grammar.filled(pattern), _way(above[node]))
                    for pattern in _values(module, first.id)
                )
            elif (
                name in _FUNCTIONS
                and isinstance(owner, ast.Name)
                and owner.id == "re"
                and isinstance(first, ast.Constant)
            ):
                yield re.compile(first.value), _way(node.func)


def _values(module: ModuleType, name: str) -> list[str]:
    """The pattern that a module names so; none of a parameter."""
    value = getattr(module, name, None)
    return [value] if isinstance(value, str) else []


def _way(above: ast.AST) -> Way:
    return next(
        (way for way in _ANCHORED if isinstance(above, ast.Attribute) and above.attr == way),
        "search",
    )


def _made_by(work: Callable[[], object]) -> Iterator[re.Pattern[str]]:
    """The patterns that the program's functions compile during `work`."""
    kept, compile_it = [], re._compile

    def record(pattern: str, flags: int) -> re.Pattern[str]:
        made = compile_it(pattern, flags)
        if sys._getframe(2).f_globals.get("__name__", "").startswith("chipnews"):
            kept.append(made)
        return made

    re._compile = record
    try:
        work()
    finally:
        re._compile = compile_it
    return iter(kept)
