"""What is made from the checks is in step with them.

The pages of docs/checks, and the hook of pre-commit.
"""

import re
import runpy
from pathlib import Path

import pytest

from chipnews.gate.rules import all_rules
from chipnews.read.reader import find_readers

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "checks"


@pytest.fixture(scope="module")
def pages():
    return runpy.run_path(str(ROOT / "tools" / "make_check_pages.py"))["make_pages"]()


def test_every_check_has_its_page_and_no_other_is_there(pages):
    assert {path.name for path in FOLDER.iterdir()} == set(pages)
    assert {f"{rule.code}.md" for rule in all_rules()} == set(pages) - {"README.md"}


@pytest.mark.parametrize("name", ["README.md", *(f"{rule.code}.md" for rule in all_rules())])
def test_a_page_is_what_the_docstring_says(pages, name):
    """Out of step? python tools/make_check_pages.py"""
    assert (FOLDER / name).read_text("utf-8") == pages[name]


def test_a_page_of_the_gate_has_a_flagged_and_a_clean_example():
    for rule in all_rules():
        assert "\nFlagged:  " in rule.page and "\nClean:    " in rule.page
        assert rule.summary.endswith(".")


def test_pre_commit_takes_the_hook():
    from pre_commit.clientlib import load_manifest

    (hook,) = load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))
    assert (hook["id"], hook["entry"], hook["language"]) == (
        "chipnews-check",
        "chipnews check --allow-empty",
        "python",
    )
    assert hook["pass_filenames"] and hook["require_serial"]


def test_the_hook_takes_what_can_be_an_article_and_no_code():
    from pre_commit.clientlib import load_manifest

    (hook,) = load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))
    for suffix in find_readers():
        assert re.search(hook["files"], f"archive/story{suffix}") and re.search(
            hook["files"], f"STORY{suffix.upper()}"
        )
    for name in (
        "tool.py",
        "chipnews.toml",
        "story.chipnews.toml",
        ".pre-commit-config.yaml",
        "known.json",
        "txt",
    ):
        assert not re.search(hook["files"], name)
    assert hook["types_or"] == []
