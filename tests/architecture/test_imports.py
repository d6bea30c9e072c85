"""The layers hold.

Stages never import each other, no modules import in a circle, and every outside library stays in
its room.
"""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def name_of(path):
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = {name_of(path): path for path in (ROOT / "chipnews").rglob("*.py")}


def imported(path):
    """The modules of chipnews that a file names in an import, wherever it stands.

    In a function and for type checks only as well.
    """
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom):
            names = {f"{node.module}.{one.name}" for one in node.names}
            found |= names & MODULES.keys() or {node.module}
    return found & MODULES.keys()


def test_the_contracts_of_import_linter_hold(monkeypatch):
    cli = pytest.importorskip("importlinter.cli")
    monkeypatch.chdir(ROOT)
    assert (
        cli.lint_imports(config_filename="pyproject.toml", no_cache=True) == cli.EXIT_STATUS_SUCCESS
    )


def test_no_modules_import_each_other_in_a_circle():
    """A `CycleError` names the circle."""
    TopologicalSorter({name: imported(path) for name, path in MODULES.items()}).prepare()


def test_no_stage_loads_the_vocabulary():
    """It is read once a run and handed to every stage."""
    loaders = {name for name, path in MODULES.items() if "chipnews.lexicon.load" in imported(path)}
    users = {".".join(name.split(".")[:2]) for name in loaders}
    assert users == {"chipnews.api", "chipnews.extracting", "chipnews.cli"}
