"""The size of modules and functions, and the shape of what is plugged in."""

import ast
import importlib
from pathlib import Path

import pytest

import chipnews
from chipnews.checks import all_checks
from chipnews.read.reader import find_readers
from chipnews.render import (
    CLAIM_FORMATS,
    DELTA_FORMATS,
    FILE_FORMATS,
    FINDING_FORMATS,
    FORMATS,
    load_format,
)

PACKAGE = Path(chipnews.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
LINES, FUNCTION_LINES, PARAMETERS, ROOM = 300, 45, 5, 12
BANNED = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}

every_module = pytest.mark.parametrize(
    "path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE))
)


def functions(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


@every_module
def test_a_module_fits_its_budget(path):
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= LINES


@every_module
def test_a_function_fits_its_budget(path):
    for function in functions(path):
        body = function.end_lineno - function.body[0].lineno + 1
        assert body <= FUNCTION_LINES, function.name
        if "cli" not in path.parts and not function.decorator_list:
            names = [one.arg for one in (*function.args.args, *function.args.kwonlyargs)]
            assert len([name for name in names if name not in ("self", "cls")]) <= PARAMETERS + 1, (
                function.name
            )


@every_module
def test_a_module_says_what_it_does_and_is_named_for_it(path):
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert path.stem not in BANNED


def test_a_reader_has_its_declared_shape():
    for suffix, reader in find_readers().items():
        assert suffix.startswith(".") and suffix == suffix.lower()
        assert callable(reader.read) and reader.MAX_BYTES > 0 and reader.OWN_IDS in (True, False)


def test_a_format_has_its_declared_shape():
    wanted = {
        "render_sheet": FORMATS,
        "write_sheet": FILE_FORMATS,
        "find_writer": FILE_FORMATS,
        "render_findings": FINDING_FORMATS,
        "render_delta": DELTA_FORMATS,
        "render_claims": CLAIM_FORMATS,
    }
    for function, names in wanted.items():
        assert [
            name for name in names if not callable(getattr(load_format(name), function, None))
        ] == []


def test_every_module_of_checks_is_a_check_or_shared_by_them():
    listed = {check.__name__.rsplit(".", 1)[-1] for check in all_checks()}
    shared = {path.stem for path in (PACKAGE / "checks").glob("*.py")} - listed - {"__init__"}
    for name in shared:
        assert not hasattr(importlib.import_module(f"chipnews.checks.{name}"), "check")


def test_importing_the_package_does_nothing():
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    assert {type(node) for node in tree.body} <= {ast.Expr, ast.Assign, ast.AnnAssign}


@pytest.mark.parametrize(
    "folder", sorted({path.parent for path in MODULES}), ids=lambda path: path.name
)
def test_a_room_can_be_taken_in_at_a_glance(folder):
    modules = [path for path in folder.glob("*.py") if path.name != "__init__.py"]
    assert len(modules) <= ROOM or folder.name in ("checks", "read", "render", "commands")


def test_one_class_has_one_name():
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in MODULES)
    names = [
        node.name for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)
    ]
    assert (
        sorted({name for name in names if names.count(name) > 1 and not name.startswith("_")}) == []
    )
