"""No test reads or leaves anything in the cache of whoever runs it, or looks at the screen."""

import pytest


@pytest.fixture(autouse=True)
def own_cache(monkeypatch, tmp_path_factory):
    """Give the test, and the processes that it starts, a cache of their own."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("CHIPNEWS_CACHE_DIR", str(folder))
    return folder


@pytest.fixture(autouse=True)
def no_columns(monkeypatch):
    """Lay out for a pipe, whatever the screen of whoever runs the tests."""
    monkeypatch.delenv("COLUMNS", raising=False)
