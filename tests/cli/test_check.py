import json
from dataclasses import replace

import pytest

from tests.support.sheets import small_sheet


def test_findings_with_their_places(api, chipnews_command):
    result = chipnews_command("check", "archive")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[:2] == [
        "000_first.txt:1:68: error CN101 conflicting-figures: conflicting-figures in 3 claims [F1]",
        "also 001_second.txt:1:46",
    ]


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("note", 1), ("none", 0)])
def test_fail_on(api, chipnews_command, level, code):
    api.sheet = replace(small_sheet(), findings=small_sheet().findings[1:])
    assert chipnews_command("check", "archive", "--fail-on", level).exit_code == code


def test_json(api, chipnews_command):
    answer = json.loads(chipnews_command("check", "archive", "-f", "json").stdout)
    assert [finding["code"] for finding in answer["findings"]] == ["CN101", "CN205"]
    assert answer["findings"][1]["places"][0]["line"] == 1


def test_a_skipped_article_under_strict_outranks_findings(api, chipnews_command):
    assert chipnews_command("check", "archive", "--strict").exit_code == 2
