"""Tells open pages that there is something new to show, by server-sent events.

A page knows the stamp of what it shows and loads itself anew when it hears of another; so it misses
nothing that came between, and not a new start of the server either.
"""

import asyncio
from collections.abc import AsyncIterator, Callable

QUIET = 15.0  # seconds after which a word is sent that keeps the line open
AGAIN = 2000  # milliseconds after which a page asks anew


class Bell:
    """Wakes all who wait, again and again, until it is closed."""

    def __init__(self) -> None:
        self.closed = False
        self._next = asyncio.Event()

    def ring(self) -> None:
        """Wakes who waits."""
        rung, self._next = self._next, asyncio.Event()
        rung.set()

    def close(self) -> None:
        """Wakes who waits for the last time."""
        self.closed = True
        self.ring()

    async def wait(self, seconds: float) -> bool:
        """Waits for a ring and says whether it came in time."""
        try:
            await asyncio.wait_for(self._next.wait(), seconds)
        except TimeoutError:
            return False
        return True


async def stream(bell: Bell, stamp: Callable[[], str]) -> AsyncIterator[str]:
    """Yields the messages of one open page: the stamp at first, then each time the bell rings."""
    yield f"retry: {AGAIN}\n\n"
    yield f"data: {stamp()}\n\n"
    while not bell.closed:
        rung = await bell.wait(QUIET)
        yield f"data: {stamp()}\n\n" if rung else ": still here\n\n"
