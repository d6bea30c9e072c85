"""The layers hold: stages never import each other, and every outside library stays in its room."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_the_contracts_of_import_linter_hold(monkeypatch):
    cli = pytest.importorskip("importlinter.cli")
    monkeypatch.chdir(ROOT)
    assert cli.lint_imports(config_filename="pyproject.toml", no_cache=True) == cli.EXIT_STATUS_SUCCESS
