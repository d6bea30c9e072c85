"""The README names everything that a user can ask for."""

import re
from pathlib import Path

import pytest

from chipnews import api
from chipnews.cli.commands import SUMMARIES
from chipnews.gate.rules import all_rules
from chipnews.render import CLAIM_FORMATS, FILE_FORMATS, FINDING_FORMATS, FORMATS
from chipnews.render.terminal import render_sheet

README = Path(__file__).parents[2] / "README.md"
TEXT = README.read_text("utf-8") if README.exists() else ""

pytestmark = pytest.mark.skipif(not TEXT.strip(), reason="the README is not written yet")


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_command_is_in_the_readme(name):
    assert f"chipnews {name}" in TEXT


@pytest.mark.parametrize(
    "name", sorted({*FORMATS, *FILE_FORMATS, *CLAIM_FORMATS, *FINDING_FORMATS})
)
def test_every_format_is_in_the_readme(name):
    assert re.search(rf"`{name}`|-f {name}|\b{name}\b", TEXT, re.IGNORECASE)


def test_every_check_is_in_the_readme():
    assert [rule.code for rule in all_rules() if rule.code not in TEXT] == []


def test_the_sample_is_what_is_printed(monkeypatch):
    """But for what it leaves out, marked by a line with dots."""
    sample = TEXT.partition("```\n$ chipnews run corpus/chip-order/articles\n")[2].partition("```")[
        0
    ]
    monkeypatch.chdir(README.parent)
    printed = render_sheet(api.run(["corpus/chip-order/articles"]))
    for part in sample.split("  …\n"):
        assert part in printed
