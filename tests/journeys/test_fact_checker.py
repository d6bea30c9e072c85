"""A fact-checker's desk, walked from the draft to the published verdict.

The screens are kept as snapshots.
"""

import json
import shutil

import pytest
from typer.testing import CliRunner

from chipnews.cli.app import app
from tests.api.story import CHIP_ORDER

DRAFT = """---
title: Baidu turns to Huawei
source: The Desk
published: 2023-11-12
---
Baidu ordered 1,600 AI chips from Huawei in August, Reuters reported. \
The order is worth $61 million.

By October, Huawei had delivered 60% of the order, and it delivered the rest in December.

Baidu also ordered 250 servers from Huawei, the company said. \
Baidu and Huawei have been partners since 2020.
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A draft beside a folder of sources."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(CHIP_ORDER, folder / "sources")
    (folder / "draft.md").write_text(DRAFT, "utf-8")
    return folder


@pytest.fixture
def walk(desk, monkeypatch):
    """Call a command at the desk; gives its exit code and what it prints."""
    monkeypatch.chdir(desk)

    def call(*arguments, typed=None):
        result = CliRunner().invoke(app, list(arguments), input=typed)
        return result.exit_code, result.stdout

    return call


def test_is_the_draft_right_against_its_sources(walk, snapshot):
    code, screen = walk("diff", "draft.md", "sources/")
    assert code == 1
    assert screen == snapshot
    assert walk("diff", "draft.md", "sources/") == (code, screen), "a warm cache tells the same"


def test_what_differs_within_the_sentences(walk, snapshot):
    code, screen = walk("diff", "draft.md", "sources/", "--word-diff")
    assert code == 1
    assert screen == snapshot
    assert screen.endswith(walk("diff", "draft.md", "sources/", "--stat")[1])


def test_for_the_desks_spreadsheet_and_its_notes(walk, desk, snapshot):
    assert walk("diff", "draft.md", "sources/", "-o", "diff.csv") == (1, "")
    assert (desk / "diff.csv").read_text("utf-8") == snapshot
    assert walk("diff", "draft.md", "sources/", "-o", "diff.md") == (1, "")
    assert (desk / "diff.md").read_text("utf-8") == snapshot


def test_a_draft_against_itself_is_the_same(walk):
    code, screen = walk("diff", "draft.md", "draft.md")
    assert (code, screen.count("\n")) == (0, 1)
    assert walk("diff", "sources", "sources")[0] == 0


def test_a_draft_that_lies_among_its_sources_does_not_support_itself(
    walk, desk, tmp_path, monkeypatch
):
    apart = walk("diff", "draft.md", "sources/")[1].splitlines()[-1]
    shutil.copytree(desk / "sources", tmp_path / "all")
    shutil.copy(desk / "draft.md", tmp_path / "all")
    monkeypatch.chdir(tmp_path / "all")
    assert walk("diff", "draft.md", ".")[1].splitlines()[-1] == apart


def test_why_is_the_figure_in_doubt(walk, snapshot):
    code, screen = walk("explain", "F1", "draft.md", "sources/")
    assert code == 0
    assert screen == snapshot


def test_who_moved_first(walk, snapshot):
    assert walk("history", "F1", "sources/") == snapshot


def test_the_verdict_is_kept_and_published(walk, desk, snapshot):
    code, screen = walk(
        "review", "sources/", "--by", "Ada", typed="2\nThe yuan figure, converted.\n"
    )
    assert code == 0
    assert screen == snapshot
    assert (desk / "verdicts.toml").read_text("utf-8") == snapshot
    assert "nothing to review" in walk("review", "sources/")[1]
    page = json.loads(walk("run", "sources/", "-f", "claimreview")[1])
    reviews = [item for item in page["itemListElement"] if item["@type"] == "ClaimReview"]
    assert [item["reviewRating"]["alternateName"] for item in reviews] == ["True"]


def test_the_list_of_sources(walk, snapshot):
    assert walk("run", "sources/", "-f", "bibtex") == snapshot
