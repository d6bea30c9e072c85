"""Every article of the corpus says the same as its own copy."""

import shutil

import pytest

from tests.api.story import check_story
from tests.corpus.gold import CORPUS

ARTICLES = sorted(path for path in CORPUS.glob("*/articles/*") if path.suffix in (".txt", ".md", ".html"))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_does_not_differ_from_its_copy(path, tmp_path):
    for name in ("one", "two"):
        shutil.copy(path, tmp_path / f"{name}{path.suffix}")
    found = check_story(tmp_path, "one")
    assert not found.differs
