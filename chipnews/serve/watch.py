"""Reads the store anew when one of its files changes."""

from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from pathlib import Path

import anyio
import watchfiles
from anyio.to_thread import run_sync

from chipnews.serve.events import Bell
from chipnews.serve.store import Store

SETTLED = 300  # milliseconds without a change, after which a burst of them is over
LONGEST = 1500  # milliseconds that a burst may take


async def watch(
    store: Store, paths: Sequence[Path], bell: Bell, tell: Callable[[str], None]
) -> None:
    """Runs until it is cancelled; the bell rings when there is something new to show.

    Where the system does not let it watch, `tell` says so, and it ends.
    """
    folders = [path for path in paths if path.is_dir()]
    files = frozenset(path.absolute() for path in paths if not path.is_dir())
    # an editor puts a new file in the place of the old one, which only the folder sees
    around = sorted({path.parent for path in files if path.parent.is_dir()})
    try:
        async with anyio.create_task_group() as tasks:
            if folders:
                tasks.start_soon(_follow, store, bell, _changes(folders, recursive=True))
            if around:
                tasks.start_soon(
                    _follow, store, bell, _changes(around, recursive=False, names=files)
                )
    except* (OSError, RuntimeError) as errors:
        tell(f"warning: changes are not seen any more: {errors.exceptions[0]}")


async def _follow(store: Store, bell: Bell, changes: AsyncIterator[object]) -> None:
    async for _ in changes:
        if await run_sync(store.reload, abandon_on_cancel=True):
            bell.ring()


def _changes(
    folders: Iterable[Path], *, recursive: bool, names: frozenset[Path] = frozenset()
) -> AsyncIterator[object]:
    """Yields once for each burst of changes; with `names` only of these files."""
    ordinary = watchfiles.DefaultFilter()

    def counts(change: watchfiles.Change, path: str) -> bool:
        return ordinary(change, path) and (not names or Path(path) in names)

    return watchfiles.awatch(
        *folders, watch_filter=counts, step=SETTLED, debounce=LONGEST, recursive=recursive
    )
