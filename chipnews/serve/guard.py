"""Lets no other page of the browser, and no other machine, reach the store by a trick.

A page of the web can make a browser send requests to this machine. A name of its own that leads
here shows in Host (DNS rebinding), a form of its own in Origin (cross-site request forgery).
"""

import socket
from collections.abc import Iterable
from ipaddress import ip_address

from msgspec import Struct
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MAX_BODY = 2_000_000  # bytes of a draft, some three hundred pages
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
ANYWHERE = ("0.0.0.0", "::")
_HEADERS = {
    "x-content-type-options": "nosniff",
    # "no-referrer" would make the Origin of our own form "null"; other sites are told nothing
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


class Hosts(Struct, frozen=True):
    """The names under which the server may be asked for; `any_number`: also every IP address.

    A name of the web may lead anywhere, an address leads to where it says.
    """

    names: frozenset[str]
    any_number: bool = False

    @classmethod
    def of(cls, host: str, port: int) -> "Hosts":
        """The names of a server that is bound to `host` and `port`."""
        is_anywhere = host in ANYWHERE
        own = [socket.gethostname().lower()] if is_anywhere else [bracketed(host.lower())]
        names = {f"{name}:{port}" for name in (*LOOPBACK, *own)}
        if port == 80:  # browsers leave it out
            names |= {*LOOPBACK, *own}
        return cls(frozenset(names), is_anywhere)

    def has(self, host: str) -> bool:
        """Whether `host`, as a request names it, is the server's."""
        return host.lower() in self.names or (self.any_number and _is_number(host))


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches a server that is bound to `host`."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def bracketed(host: str) -> str:
    """Returns a host as an address has it: IPv6 in brackets."""
    return f"[{host}]" if ":" in host and not host.startswith("[") else host


class Guard:
    """Refuses what does not come from the server's own pages, and what is too large.

    It answers 421 to another Host, 403 to a POST of another Origin, 413 to a large body, and sets
    the headers that keep a page from doing anything but what it is for.
    """

    def __init__(self, app: ASGIApp, hosts: Hosts, csp: str, max_body: int = MAX_BODY) -> None:
        self.app, self.hosts, self.max_body = app, hosts, max_body
        self.csp = csp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hands a request on, or refuses it."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":  # no websockets
            await send({"type": "websocket.close", "code": 1008})
            return
        headers = Headers(scope=scope)
        refused = self._refusal(scope["method"], headers)

        async def guarded_send(message: Message) -> None:
            if message["type"] == "http.response.start":
                sent = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    sent.setdefault(name, value)
                sent.setdefault("content-security-policy", self.csp)
            await send(message)

        if refused:
            await _answer(guarded_send, *refused)
        else:
            await self.app(scope, self._counted(receive), guarded_send)

    def _refusal(self, method: str, headers: Headers) -> tuple[int, str] | None:
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not self.hosts.has(hosts[0]):
            return 421, "This server does not go by that name."
        if method not in ("GET", "HEAD") and not _is_own(headers.getlist("origin"), hosts[0]):
            return 403, "Only the pages of this server may send something to it."
        if _length(headers.get("content-length")) > self.max_body:
            return 413, f"A text may have {self.max_body:,} bytes here."
        return None

    def _counted(self, receive: Receive) -> Receive:
        """Returns `receive`, which ends the request when more comes than was announced."""
        came = 0

        async def counted() -> Message:
            nonlocal came
            message = await receive()
            came += len(message.get("body", b""))
            if came > self.max_body:
                raise HTTPException(413, f"A text may have {self.max_body:,} bytes here.")
            return message

        return counted


def _is_own(origins: list[str], host: str) -> bool:
    return len(origins) == 1 and origins[0].lower() == f"http://{host.lower()}"


def _length(told: str | None) -> int:
    return int(told) if told and told.isascii() and told.isdecimal() else 0


def _is_number(host: str) -> bool:
    name = host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


async def _answer(send: Send, status: int, words: str) -> None:
    headers: Iterable[tuple[bytes, bytes]] = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": [*headers]})
    await send({"type": "http.response.body", "body": f"{words}\n".encode()})
