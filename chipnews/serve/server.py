"""Opens the port and answers on it until the program is told to end."""

import signal
import socket
from collections.abc import Callable, Sequence
from errno import EACCES, EADDRINUSE
from ipaddress import ip_address
from pathlib import Path
from types import FrameType

import uvicorn

from chipnews.model.errors import ChipnewsError, UsageError
from chipnews.serve.app import make_app
from chipnews.serve.events import Bell
from chipnews.serve.guard import ANYWHERE, Hosts, bracketed
from chipnews.serve.store import Store

PATIENCE = 3  # seconds that a request has to end when the server does
QUEUE = 128


class Address:
    """A port that is open; `url` is where a browser of this machine finds it."""

    def __init__(self, host: str, port: int) -> None:
        """Opens `port` of `host`, any free one for 0.

        Raises:
            UsageError: when it cannot be had, with what to do.
        """
        self.host, self.socket = host, _open(host, port)
        self.port: int = self.socket.getsockname()[1]
        self.hosts = Hosts.of(host, self.port)
        shown = "127.0.0.1" if host in ANYWHERE else bracketed(host)
        self.url = f"http://{shown}:{self.port}/"

    @property
    def is_private(self) -> bool:
        """Whether only this machine reaches it."""
        return ip_address(self.socket.getsockname()[0].partition("%")[0]).is_loopback


class _Server(uvicorn.Server):
    """A server that ends its endless answers when it is told to end."""

    def __init__(self, config: uvicorn.Config, bell: Bell) -> None:
        super().__init__(config)
        self._bell = bell

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Ends the streams of events, which would go on for ever."""
        self._bell.close()
        super().handle_exit(sig, frame)


def serve(
    store: Store, address: Address, watched: Sequence[Path], tell: Callable[[str], None]
) -> None:
    """Answers until SIGTERM, after which it returns, or Ctrl-C.

    Raises:
        KeyboardInterrupt: after Ctrl-C, when all is closed.
    """
    bell = Bell()
    config = uvicorn.Config(
        make_app(store, address.hosts, bell, watched, tell),
        loop="asyncio", http="h11", ws="none", lifespan="on", log_config=None,
        log_level="critical", access_log=False, server_header=False, proxy_headers=False,
        timeout_graceful_shutdown=PATIENCE,
    )  # fmt: skip
    server = _Server(config, bell)
    # uvicorn sends itself the signal again at its end, which would end the program as by a failure
    before = signal.signal(signal.SIGTERM, lambda sig, frame: None)
    try:
        server.run(sockets=[address.socket])
    finally:
        signal.signal(signal.SIGTERM, before)
    if not server.started:
        raise ChipnewsError("the server could not start")


def _open(host: str, port: int) -> socket.socket:
    found: socket.socket | None = None
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        found = socket.socket(family, kind, protocol)
        if hasattr(signal, "SIGHUP"):  # on POSIX: a port that was closed a moment ago is free
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind(place)
        found.listen(QUEUE)
    except OSError as error:
        if found:
            found.close()
        raise UsageError(_why_not(host, port, error)) from error
    return found


def _why_not(host: str, port: int, error: OSError) -> str:
    if error.errno == EADDRINUSE:
        return f"port {port} is in use. Name another, --port {port + 1}, or any free one, --port 0"
    if error.errno == EACCES:
        return f"port {port} may not be opened. Name one above 1023: --port 8765"
    return f"--host {host}: no address of this machine. Leave it out for this machine alone"
