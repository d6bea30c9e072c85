from collections.abc import Callable
from pathlib import Path

import pytest

from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article
from chipnews.read.articles import read_articles
from tests.read.formats import NEEDS


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], str]:
    """Writes a file below the test's folder and gives its path."""

    def write(name: str, content: str | bytes) -> str:
        if content is None:
            pytest.skip("the library of this format is not installed")
        place = tmp_path / name
        if library := NEEDS.get(place.suffix.lower()):
            pytest.importorskip(library)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(place)

    return write


@pytest.fixture
def read_one(write) -> Callable[[str, str | bytes], Article | Skipped]:
    """Writes a file and reads it: its one article, or why there is none."""

    def read_one(name: str, content: str | bytes) -> Article | Skipped:
        (item,) = read_articles([write(name, content)])
        return item

    return read_one
