"""What happens when the files change."""

import asyncio

import anyio
import pytest
from msgspec.structs import replace

from chipnews.model.errors import ChipnewsError
from chipnews.serve.events import Bell, stream
from chipnews.serve.pages import Pages
from chipnews.serve.store import Holding, Store
from chipnews.serve.watch import watch
from tests.serve.conftest import browser
from tests.support.sheets import small_sheet

WAIT = 30  # seconds after which a test gives up


class Shelf:
    """A store's files: what the next reading of them gives, or the error that it raises."""

    def __init__(self):
        self.next = small_sheet()

    def load(self):
        if isinstance(self.next, Exception):
            raise self.next
        return Holding(self.next)


def without_conflict():
    sheet = small_sheet()
    return replace(sheet, facts=sheet.facts[1:], findings=())


def test_the_same_sheet_is_nothing_new():
    shelf = Shelf()
    store = Store(shelf.load)
    assert not store.reload() and store.number == 1


def test_another_sheet_is_shown_whole():
    shelf = Shelf()
    store = Store(shelf.load)
    client, before = browser(store), store.holding
    assert "order value" in client.get("/").text
    shelf.next = without_conflict()
    assert store.reload() and store.number == 2
    assert "order value" not in client.get("/").text
    assert before.sheet == small_sheet(), "a request that goes on sees what it saw"


def test_what_cannot_be_read_leaves_what_was_there():
    shelf = Shelf()
    store = Store(shelf.load)
    client = browser(store)
    shelf.next = ChipnewsError("story: no articles <here>")
    assert store.reload() and store.number == 2, "the line is something new to show"
    assert not store.reload(), "the same line is not"
    page = client.get("/").text
    assert "story: no articles &lt;here&gt;" in page and "order value" in page
    shelf.next = small_sheet()
    assert store.reload()
    assert "no articles" not in client.get("/").text


def test_an_error_of_our_own_leaves_it_too():
    shelf = Shelf()
    store = Store(shelf.load)
    shelf.next = ValueError("no")
    assert store.reload() and "internal: ValueError: no" in store.trouble
    assert store.holding.sheet == small_sheet()


def test_where_nothing_can_be_watched_it_is_told(monkeypatch, tmp_path):
    async def refused(*folders, **options):
        raise OSError("no more watches")
        yield

    monkeypatch.setattr("chipnews.serve.watch.watchfiles.awatch", refused)
    told = []
    store = Store(Shelf().load)
    anyio.run(watch, store, [tmp_path], Bell(), told.append)
    assert told == ["warning: changes are not seen any more: no more watches"]


def test_a_page_knows_what_it_shows():
    shelf = Shelf()
    store = Store(shelf.load)
    pages, other = Pages(store, is_watched=True), Pages(store)
    stamp = pages.stamp
    assert f'data-stamp="{stamp}" data-watched' in pages.draft()
    assert other.stamp != stamp, "another server is another store"
    assert " data-watched" not in other.draft()
    shelf.next = without_conflict()
    store.reload()
    assert pages.stamp != stamp


def test_the_events_are_the_stamps():
    async def heard():
        bell, stamps = Bell(), iter(["one", "two", "three"])
        messages = stream(bell, lambda: next(stamps))
        found = [await anext(messages), await anext(messages)]
        waiting = asyncio.ensure_future(anext(messages))
        await asyncio.sleep(0)
        bell.ring()
        found.append(await asyncio.wait_for(waiting, WAIT))
        bell.close()
        found += [one async for one in messages]
        return found

    retry, *rest = asyncio.run(heard())
    assert retry.startswith("retry: ")
    assert rest == ["data: one\n\n", "data: two\n\n"]


@pytest.mark.parametrize("is_file", [False, True], ids=["a folder", "a file put in its place"])
def test_a_changed_file_rings(tmp_path, is_file):
    pytest.importorskip("watchfiles")
    path = tmp_path / "a.txt"
    path.write_text("one", encoding="utf-8")
    texts = []

    class Reading(Store):
        def reload(self):
            texts.append(path.read_text("utf-8"))
            return True

    async def changed():
        store, bell = Reading(lambda: Holding(small_sheet())), Bell()
        with anyio.fail_after(WAIT):
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(watch, store, [path if is_file else tmp_path], bell, print)
                number = 0
                while "now 1" not in "".join(texts):
                    number += 1  # the watch may not have begun when it is written at first
                    new = tmp_path / "a.new"
                    new.write_text(f"now {number}", encoding="utf-8")
                    new.replace(path)
                    await bell.wait(0.5)
                tasks.cancel_scope.cancel()

    anyio.run(changed)
    assert texts
