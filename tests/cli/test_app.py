import json

import pytest

from chipnews import __version__
from chipnews.cli.app import load_command
from chipnews.cli.commands import SUMMARIES

COMMANDS = (
    "run",
    "extract",
    "read",
    "diff",
    "check",
    "archive",
    "explain",
    "history",
    "review",
    "serve",
    "cache",
    "rules",
    "schema",
)


def test_the_schema_is_json(chipnews_command):
    assert json.loads(chipnews_command("schema").stdout)["title"] == "chipnews.sheet/1"


def test_no_command_shows_the_help(chipnews_command):
    assert "Examples:" in chipnews_command().output


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_a_line_then_two_examples_that_name_real_options(chipnews_command, name):
    text = chipnews_command(name, "--help").output
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    assert lines[1].endswith(".") and lines[2] == "Examples:"
    examples = lines[3:5]
    assert all(example.startswith(f"chipnews {name}") for example in examples)
    assert all(
        word in text for example in examples for word in example.split() if word.startswith("-")
    )


def test_the_settings_have_their_help_too(chipnews_command):
    for name in (("config",), ("config", "show")):
        text = chipnews_command(*name, "--help").output
        assert (
            "Examples:\n    chipnews config show\n    chipnews config show -o settings.toml" in text
        )


def test_version_names_what_a_result_depends_on(chipnews_command):
    pytest.importorskip("chipnews.lexicon.load")
    lines = chipnews_command("--version").stdout.splitlines()
    assert lines[0] == f"chipnews {__version__}"
    assert [line.split()[0] for line in lines] == ["chipnews", "model", "lexicon"]


def test_the_help_lists_every_command_in_this_order(chipnews_command):
    assert list(SUMMARIES) == [*COMMANDS, "config"]
    listed = chipnews_command("--help").output.partition("Commands:")[2]
    lines = [
        line.split()[0] for line in listed.splitlines() if line.startswith("  ") and line[2] != " "
    ]
    assert lines[: len(SUMMARIES)] == list(SUMMARIES)


@pytest.mark.parametrize("name", SUMMARIES)
def test_a_command_is_loaded_by_its_name(name):
    assert load_command(name).help.startswith(SUMMARIES[name])


def test_a_misspelt_command_is_told_the_near_one(chipnews_command):
    assert "Did you mean 'extract'?" in chipnews_command("exract", "a.txt").output
