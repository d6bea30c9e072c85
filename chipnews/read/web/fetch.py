"""Fetches a web address within limits: of time, of size, of redirects, and to public hosts only.

Every hop is resolved once, its addresses are checked, and the connection goes to a checked one, so
that a name cannot mean another host a moment later. Proxies are not used.
"""

import re
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse
from ssl import SSLContext, SSLError
from typing import Any
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from msgspec import Struct

from chipnews import __version__
from chipnews.model.errors import ReadError
from chipnews.read.web.hosts import is_public

_HEADERS = {
    "User-Agent": f"chipnews/{__version__}",
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "identity",
}
_REDIRECTS = (301, 302, 303, 307, 308)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_PORTS = {"http": 80, "https": 443}


class Fetched(Struct, frozen=True):
    """What an address gave: its last address after all redirects, its type in small letters."""

    url: str
    kind: str
    charset: str | None
    data: bytes


class Fetcher(Struct, frozen=True):
    """Fetches addresses; `seconds` holds for all hops together, `most_bytes` for the answer."""

    allow_private: bool = False
    seconds: float = 20
    most_bytes: int = 8_000_000
    most_redirects: int = 5

    def fetch(self, address: str) -> Fetched:
        """Returns what is at an address.

        Raises:
            ReadError: when nothing is, or it is refused.
        """
        url, end = address, time.monotonic() + self.seconds
        for _ in range(self.most_redirects + 1):
            try:
                answer = self._get(url, end)
            except ReadError as error:
                via = f"leads to {url}: " if url != address else ""
                raise ReadError(address, f"{via}{error.reason}") from error
            if isinstance(answer, Fetched):
                return answer
            url = urljoin(url, answer)
        raise ReadError(address, f"redirected more than {self.most_redirects} times")

    def _get(self, url: str, end: float) -> Fetched | str:
        """What one address gives, or where it leads."""
        parts = _split(url)
        left = max(end - time.monotonic(), 0.001)
        late = f"took longer than {self.seconds:g} seconds; try again, or save the page as .html"
        connection = _Pinned(parts, self._resolve(parts, url), left)
        with _closed_after(connection, left) as is_late:
            try:
                connection.request("GET", _target(parts), headers=_HEADERS)
                answer = self._answer(connection.getresponse(), url)
                if is_late():  # what it gave so far looks like all of it
                    raise ReadError(url, late)
                return answer
            except ReadError as error:
                raise ReadError(url, late if is_late() else error.reason) from error
            except (OSError, HTTPException, ValueError) as error:
                slow = is_late() or isinstance(error, TimeoutError)
                why = late if slow else f"cannot be fetched: {_why(error)}"
                raise ReadError(url, why) from error

    def _resolve(self, parts: SplitResult, url: str) -> list[Any]:
        """The addresses of the host, all of which may be asked."""
        host = parts.hostname or ""
        try:
            found = socket.getaddrinfo(host, _port(parts), type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise ReadError(url, f"no host {host}; check the address and the network") from error
        if not (self.allow_private or all(is_public(str(one[4][0])) for one in found)):
            reason = f"{host} is a private address, which is not asked; see --allow-private"
            raise ReadError(url, reason)
        return found

    def _answer(self, response: HTTPResponse, url: str) -> Fetched | str:
        where = response.getheader("Location")
        if response.status in _REDIRECTS and where:
            return where
        if response.status != 200:
            reason = f"the server answers {response.status} {response.reason[:60]}"
            raise ReadError(url, f"{reason}; save the page as .html")
        large = ReadError(url, f"larger than {self.most_bytes:,} bytes; save the page as .html")
        length = response.getheader("Content-Length", "")
        if length.isdecimal() and int(length) > self.most_bytes:
            raise large
        data = response.read(self.most_bytes + 1)
        if length.isdecimal() and len(data) < int(length):
            raise ReadError(url, "the answer breaks off; try again")
        data = self._unpacked(data, response.getheader("Content-Encoding", "").lower(), url)
        if len(data) > self.most_bytes:
            raise large
        written = response.getheader("Content-Type", "")
        charset = _CHARSET.search(written)
        kind = written.partition(";")[0].strip().lower()
        return Fetched(url, kind, charset[1] if charset else None, data)

    def _unpacked(self, data: bytes, packing: str, url: str) -> bytes:
        """The answer of a server that packs it without being asked."""
        import zlib

        if packing in ("", "identity"):
            return data
        try:
            if packing in ("gzip", "x-gzip", "deflate"):
                return zlib.decompressobj(wbits=47).decompress(data, self.most_bytes + 1)
        except zlib.error:
            pass
        raise ReadError(url, f"packed as {packing[:20]}, which was not asked for; save the page")


class _Pinned(HTTPConnection):
    """A connection to the addresses that were checked, whatever the host's name means by now."""

    def __init__(self, parts: SplitResult, found: list[Any], seconds: float) -> None:
        self.default_port = _PORTS[parts.scheme]  # which is not named to the host
        super().__init__(parts.hostname or "", _port(parts), timeout=seconds)
        self._is_safe, self._found = parts.scheme == "https", found

    def connect(self) -> None:
        for number, (family, kind, protocol, _, place) in enumerate(self._found, start=1):
            self.sock = socket.socket(family, kind, protocol)
            self.sock.settimeout(self.timeout)
            try:
                self.sock.connect(place)
                break
            except OSError:
                self.sock.close()
                if number == len(self._found):
                    raise
        if self._is_safe:
            self.sock = _context().wrap_socket(
                self.sock, server_hostname=self.host, do_handshake_on_connect=False
            )
            self.sock.do_handshake()


def _context() -> SSLContext:
    """The authorities of the system and of certifi."""
    from ssl import create_default_context

    import certifi

    context = create_default_context()
    context.load_verify_locations(certifi.where())
    return context


@contextmanager
def _closed_after(connection: HTTPConnection, seconds: float) -> Iterator[Any]:
    """Ends the connection after so many seconds: a server may send a byte a second for ever."""
    late = threading.Event()

    def close() -> None:
        late.set()
        with suppress(OSError, AttributeError):
            connection.sock.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, close)
    timer.daemon = True
    timer.start()
    try:
        yield late.is_set
    finally:
        timer.cancel()
        connection.close()


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _port(parts)
    except ValueError as error:
        raise ReadError(url, "no address of a page; check its spelling") from error
    if parts.scheme not in _PORTS or not parts.hostname:
        raise ReadError(url, "only addresses that begin with https:// or http:// are fetched")
    if parts.username or parts.password:
        raise ReadError(url, "an address with a password in it; save the page as .html")
    return parts


def _port(parts: SplitResult) -> int:
    return parts.port or _PORTS.get(parts.scheme, 0)


def _target(parts: SplitResult) -> str:
    query = f"?{parts.query}" if parts.query else ""
    return quote(f"{parts.path or '/'}{query}", safe="/?:@!$&'()*+,;=%-._~[]")


def _why(error: Exception) -> str:
    if isinstance(error, SSLError):
        return f"its certificate is not to be trusted ({error.reason or type(error).__name__})"
    return str(getattr(error, "strerror", None) or type(error).__name__)
