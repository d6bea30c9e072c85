"""Answers requests: which address is which page."""

import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import anyio
from anyio.to_thread import run_sync
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from chipnews.read.files.content import is_binary
from chipnews.serve.check_draft import DraftAnswer, check_text, warm_up
from chipnews.serve.events import Bell, stream
from chipnews.serve.guard import MAX_BODY, Guard, Hosts
from chipnews.serve.pages import Pages
from chipnews.serve.store import Store
from chipnews.serve.view import policy
from chipnews.serve.watch import watch

_LOG = logging.getLogger(__name__)
PAGE_ENDINGS = (".html", ".htm", ".xhtml")


class Site:
    """The addresses of one store."""

    def __init__(
        self, store: Store, bell: Bell, watched: Sequence[Path], tell: Callable[[str], None]
    ) -> None:
        self.store, self.bell, self.watched, self.tell = store, bell, watched, tell
        self.pages = Pages(store, is_watched=bool(watched))
        self._one_at_a_time = anyio.Lock()

    def routes(self) -> list[Route]:
        """Returns the addresses; what is not `async` runs in a thread."""
        watching = [Route("/events", self.events)] if self.watched else []
        return [
            Route("/", self.start),
            Route("/articles", self.articles),
            Route("/fact/{name:path}", self.fact),
            Route("/article/{name:path}", self.article),
            Route("/search", self.search),
            Route("/draft", self.draft),
            Route("/draft/check", self.check, methods=["POST"]),
            *watching,
        ]

    def start(self, request: Request) -> Response:
        """The whole sheet where it is small, else the first facts of it."""
        return HTMLResponse(self.pages.start(_number(request)))

    def articles(self, request: Request) -> Response:
        """The list of articles."""
        return HTMLResponse(self.pages.articles(_number(request)))

    def fact(self, request: Request) -> Response:
        """One fact."""
        return HTMLResponse(self.pages.fact(request.path_params["name"]))

    def article(self, request: Request) -> Response:
        """One article."""
        return HTMLResponse(self.pages.article(request.path_params["name"]))

    def search(self, request: Request) -> Response:
        """What has the words that were asked for."""
        return HTMLResponse(self.pages.search(request.query_params.get("q", "")))

    def draft(self, request: Request) -> Response:
        """The page to paste a draft into."""
        return HTMLResponse(self.pages.draft())

    async def check(self, request: Request) -> Response:
        """What is found in a draft: a text that a script sent gets a part of a page."""
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind == "text/plain":
            name = request.query_params.get("name", "")
            answer = await self._checked(request, await request.body(), name)
            return HTMLResponse(await run_sync(self.pages.answer, answer))
        if kind not in ("application/x-www-form-urlencoded", "multipart/form-data"):
            raise HTTPException(415, "A draft is sent as text, or by the form.")
        async with request.form(max_files=1, max_fields=4, max_part_size=MAX_BODY) as form:
            sent, typed = form.get("file"), form.get("text")
            name, data = "", str(typed or "").replace("\r\n", "\n").encode()
            if isinstance(sent, UploadFile) and sent.filename:
                name, data = sent.filename, await sent.read()
        answer = await self._checked(request, data, name)
        text = "" if is_binary(data) else data.decode("utf-8", "replace")
        return HTMLResponse(await run_sync(self.pages.draft, text, answer))

    async def events(self, request: Request) -> Response:
        """The stamp of what is shown, each time that it changes."""
        messages = stream(self.bell, lambda: self.pages.stamp)
        return StreamingResponse(messages, media_type="text/event-stream")

    async def failed(self, request: Request, error: Exception) -> Response:
        """The page of an error of our own, which is told on the terminal, too."""
        self.tell(f"error: internal: {type(error).__name__}: {error} (please report)")
        return HTMLResponse(
            self.pages.error(500, "Something went wrong here; see the terminal."), 500
        )

    async def refused(self, request: Request, error: Exception) -> Response:
        """The page of a request that cannot be answered."""
        assert isinstance(error, HTTPException)
        words = error.detail if error.status_code != 404 or error.detail != "Not Found" else ""
        page = self.pages.error(error.status_code, words or "There is no such page.")
        return HTMLResponse(page, error.status_code, error.headers)

    async def _checked(self, request: Request, data: bytes, name: str) -> DraftAnswer:
        """Holds a draft against the store, unless its page has sent a later one meanwhile."""
        if not data.strip():
            return DraftAnswer()
        async with self._one_at_a_time:
            if await request.is_disconnected():
                return DraftAnswer()
            is_page = name.lower().endswith(PAGE_ENDINGS)
            return await run_sync(lambda: check_text(self.store, data, is_page=is_page))


def make_app(
    store: Store,
    hosts: Hosts,
    bell: Bell | None = None,
    watched: Sequence[Path] = (),
    tell: Callable[[str], None] = _LOG.error,
) -> ASGIApp:
    """Returns the server's application, behind its guard.

    `watched` are the files and folders whose change makes the store read anew; `tell` says on the
    terminal what went wrong there.
    """
    site = Site(store, bell or Bell(), watched, tell)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(partial(run_sync, warm_up, store, abandon_on_cancel=True))
            if watched:
                tasks.start_soon(watch, store, watched, site.bell, tell)
            yield
            tasks.cancel_scope.cancel()

    handlers = {HTTPException: site.refused, Exception: site.failed}
    app = Starlette(routes=site.routes(), exception_handlers=handlers, lifespan=lifespan)
    return Guard(app, hosts, policy())


def _number(request: Request) -> int:
    """Returns the page that is asked for, 1 where none is."""
    asked = request.query_params.get("page", "1")
    return int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 9 else 0
