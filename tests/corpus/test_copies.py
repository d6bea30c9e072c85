"""Every article of the corpus says the same as its own copy."""

import shutil

import pytest

from chipnews import api
from chipnews.diff.compare import diff_sheets, side_of
from tests.corpus.gold import CORPUS

ARTICLES = sorted(path for path in CORPUS.glob("*/articles/*") if path.suffix in (".txt", ".md", ".html"))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_does_not_differ_from_its_copy(path, tmp_path):
    for name in ("one", "two"):
        shutil.copy(path, tmp_path / f"{name}{path.suffix}")
    sheet = api.run([str(tmp_path)])
    delta = diff_sheets(sheet, side_of("one", sheet, ["one"]), side_of("two", sheet, ["two"]))
    assert [(row.state, row.label, row.detail) for row in delta.changes] == []
