"""No test reads or leaves anything in the cache of whoever runs it."""

import pytest


@pytest.fixture(autouse=True)
def own_cache(monkeypatch, tmp_path_factory):
    """A cache of the test's own, for the commands that it calls and the processes that it starts."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("CHIPNEWS_CACHE_DIR", str(folder))
    return folder
