import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.read.formats import html

Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Site:
    """A server on this machine: what it answers under each path, and what it was asked."""

    address: str
    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    pauses: dict[str, float] = field(default_factory=dict)  # seconds between two bytes

    def add(self, path: str, content: bytes = b"", kind: str = "text/html", **more: str) -> str:
        """Adds a page, and returns its address; `status` and headers may be given."""
        status = int(more.pop("status", "200"))
        headers = {name.replace("_", "-"): value for name, value in more.items()}
        self.pages[path] = (status, {"Content-Type": kind, **headers}, content)
        return f"{self.address}{path}"

    def lead(self, path: str, target: str) -> str:
        """Adds an address that leads to another."""
        return self.add(path, status="302", Location=target)


@pytest.fixture
def site() -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append(self.path)
            status, headers, content = served.pages.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            pause = served.pauses.get(self.path, 0.0)
            try:
                for byte in (
                    [content[n : n + 1] for n in range(len(content))] if pause else [content]
                ):
                    self.wfile.write(byte)
                    self.wfile.flush()
                    time.sleep(pause)
            except OSError:
                pass  # the reader went away

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served = Site(f"http://127.0.0.1:{server.server_port}")
    served.add("/2023/11/09/order", html())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield served
    server.shutdown()
    server.server_close()


@pytest.fixture
def page() -> Callable[..., bytes]:
    """Makes a page of paragraphs, of which nothing but the words is known."""

    def page(*paragraphs: str) -> bytes:
        inner = "".join(f"<p>{one}</p>" for one in paragraphs)
        return f"<html><body><article>{inner}</article></body></html>".encode()

    return page
