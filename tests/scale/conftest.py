"""A small archive's articles, parts of few articles, and what is compared of two archives."""

from itertools import islice

import pytest

from tests.benchmarks.generated import generate

ARTICLES = 15


@pytest.fixture
def small_parts(monkeypatch):
    monkeypatch.setattr("chipnews.scale.articles.ARTICLES", 4)
    monkeypatch.setattr("chipnews.scale.sheets.ARTICLES", 4)


@pytest.fixture(scope="session")
def generated(tmp_path_factory):
    """Three stories of five articles, each cut short, and a file that cannot be read."""
    folder = tmp_path_factory.mktemp("generated")
    for name, text in generate(ARTICLES):
        head, *paragraphs = text.split("\n\n")
        (folder / name).write_text("\n\n".join([head, *islice(paragraphs, 4)]), encoding="utf-8")
    (folder / "empty.txt").write_text("")
    return folder


def results(folder):
    """What an archive holds beside its parts."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def made(folder):
    """The results without the manifest, which says of which sizes the parts are."""
    return {name: data for name, data in results(folder).items() if name != "manifest.json"}
