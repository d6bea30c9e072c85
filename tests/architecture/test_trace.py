"""The trace is written for people, and no code decides by it: reworded, it changes nothing.

What later stages ask is a typed field.
"""

import ast
from pathlib import Path

import pytest

import chipnews

PACKAGE = Path(chipnews.__file__).parent
READERS = ["explain", "render"]  # they tell it to people
KEEPER = PACKAGE / "model" / "trace.py"  # its `traced` adds steps
MODULES = [
    path
    for path in sorted(PACKAGE.rglob("*.py"))
    if path.relative_to(PACKAGE).parts[0] not in READERS and path != KEEPER
]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_looks_into_a_trace(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "trace"
    ] == []
