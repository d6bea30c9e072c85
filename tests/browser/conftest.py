"""Opens pages of sheets in Chromium; each stays alone, and none complains.

A test gets `open_page`. Where the browser or what drives it is missing, it is skipped.
"""

import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest

from chipnews import api
from chipnews.model.results.sheet import FactSheet
from chipnews.model.text import Article
from chipnews.render.html import render_sheet
from tests.browser.hostile import write_hostile
from tests.corpus.gold import CORPUS, EVENTS

NAMES = [*(event.name for event in EVENTS), "story"]
STORY = Path(__file__).parent / "story"
WIDE = {"width": 1500, "height": 900}
every_page = pytest.mark.parametrize("name", NAMES)


@dataclass(frozen=True)
class Made:
    """A page in a file, and what it was made of."""

    path: Path
    sheet: FactSheet
    articles: dict[str, Article]

    @property
    def facts(self):
        """The facts of the sheet that the page shows: those that have a value."""
        return [one for one in self.sheet.facts if one.readings]


@dataclass
class Heard:
    """What a page asked for and said while a test ran."""

    requests: set[str] = field(default_factory=set)
    said: list[str] = field(default_factory=list)


@pytest.fixture(scope="package")
def browser():
    """Start the browser that is installed, once."""
    driver = pytest.importorskip("playwright.sync_api", reason='needs pip install ".[browser]"')
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("needs a browser: apt-get install chromium")
    with driver.sync_playwright() as playwright:
        # in a container the user is root, whom Chromium gives no sandbox
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def made(tmp_path_factory):
    """Return the page of a name, made when it is first asked for."""
    folder = tmp_path_factory.mktemp("pages")

    @cache
    def make(name):
        if name == "hostile":
            source = write_hostile(folder)
        else:
            source = STORY if name == "story" else CORPUS / name / "articles"
        collection = api.collect([str(source)])
        sheet = api.make_sheet(collection)
        path = folder / f"{name}.html"
        path.write_text(render_sheet(sheet, collection.articles), "utf-8")
        return Made(path, sheet, collection.articles)

    return make


@pytest.fixture
def open_page(browser, made):
    """Open pages for a test, and hold that they asked for nothing but themselves."""
    contexts, heard = [], []

    def open_(name, hash_="", **options):
        context = browser.new_context(**{"viewport": WIDE} | options)
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        heard.append((made(name), _listen(page)))
        page.goto(f"{made(name).path.as_uri()}{hash_}")
        return page

    yield open_
    for context in contexts:
        context.close()
    for page, one in heard:
        assert one.requests == {page.path.as_uri()}
        assert one.said == []


def _listen(page):
    heard = Heard()
    page.on("request", lambda one: heard.requests.add(one.url.split("#")[0]))
    page.on("console", lambda one: heard.said.append(f"{one.type}: {one.text}"))
    page.on("pageerror", lambda one: heard.said.append(str(one)))

    def refuse(dialog):
        heard.said.append(f"dialog: {dialog.message}")
        with suppress(Exception):  # the page may be gone by now
            dialog.dismiss()

    page.on("dialog", refuse)
    return heard
