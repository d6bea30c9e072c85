"""A small store of articles, and a browser's requests to its server."""

import warnings

import pytest

pytest.importorskip("starlette", reason="the extra web is not installed")

from chipnews import api
from chipnews.serve.app import make_app
from chipnews.serve.guard import Hosts
from chipnews.serve.store import Holding, Store

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it would rather have another package than httpx
    from starlette.testclient import TestClient

PORT = 8765
HOME = f"http://127.0.0.1:{PORT}"
OWN = {"origin": HOME}
TEXT = OWN | {"content-type": "text/plain;charset=utf-8"}
EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>"
ARTICLES = {
    "gazette.txt": (
        "---\ntitle: Ferry runs aground off Holm\nsource: Harbour Gazette\npublished: 2024-02-02\n"
        "---\nThe ferry Aurora ran aground off Holm on Friday with 212 passengers on board.\n\n"
        "At least 12 people were injured, the coast guard said.\n"
    ),
    "courier.txt": (
        "---\ntitle: Aurora passengers are ashore\nsource: Isle Courier\npublished: 2024-02-02\n"
        "---\nThe ferry Aurora ran aground off Holm on Friday with 240 passengers on board, the "
        "operator said.\n\nTwelve people were injured, the coast guard said.\n"
    ),
    f"{EVIL.replace('/', '_')}.txt": (
        f"---\ntitle: {EVIL}\nsource: {EVIL}\npublished: 2024-02-03\n---\n"
        f"The ferry Aurora {EVIL} had 212 passengers \u202e on board when it ran aground off Holm "
        "on Friday.\n"
    ),
}


def write(folder, articles=ARTICLES):
    """Writes the articles and returns their folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in articles.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def loader(*paths):
    """What reads a store of these paths."""

    def load():
        collection = api.collect([str(path) for path in paths])
        return Holding(api.make_sheet(collection), collection, collection.articles)

    return load


def browser(store, *, watched=(), **options):
    """Requests to a server of `store` that is not started: no model is loaded, nothing watched."""
    app = make_app(store, Hosts.of("127.0.0.1", PORT), watched=watched)
    return TestClient(app, base_url=HOME, **options)


@pytest.fixture(scope="session")
def store(tmp_path_factory):
    return Store(loader(write(tmp_path_factory.mktemp("store") / "story")))


@pytest.fixture
def client(store):
    return browser(store)
