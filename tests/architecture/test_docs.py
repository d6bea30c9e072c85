"""The README names everything that a user can ask for."""

from pathlib import Path

import pytest

from chipnews.cli.app import app
from chipnews.gate.judge import all_rules
from chipnews.render import CLAIM_FORMATS, FINDING_FORMATS, FORMATS

README = Path(__file__).parents[2] / "README.md"
TEXT = README.read_text("utf-8") if README.exists() else ""

pytestmark = pytest.mark.skipif(not TEXT.strip(), reason="the README is not written yet")


@pytest.mark.parametrize("name", [info.name for info in app.registered_commands])
def test_every_command_is_in_the_readme(name):
    assert f"chipnews {name}" in TEXT


@pytest.mark.parametrize("name", sorted({*FORMATS, *CLAIM_FORMATS, *FINDING_FORMATS}))
def test_every_format_is_in_the_readme(name):
    assert name in TEXT.lower()


def test_every_check_is_in_the_readme():
    assert [rule.code for rule in all_rules() if rule.code not in TEXT] == []
