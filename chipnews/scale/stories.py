"""Phase 2: the index of an archive -> blocks of articles that may be of one story, in one file.

A block is a superset of stories: what is reconciled in it is parted exactly (align/story.py). Each
window of days is a task of its own; blocks that are part of another are dropped, and an article of
no block is one by itself.
"""

import shutil
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import combinations
from pathlib import Path

import msgspec
import numpy as np

from chipnews.scale.articles import INDEX, Indexed
from chipnews.scale.blocks import MOST, ROW, TWICE, find_blocks
from chipnews.scale.engine import Engine
from chipnews.scale.keys import hashed, windows_of
from chipnews.scale.parts import ENDING, part_path, read_rows, write_lines
from chipnews.workers import Crash

BLOCKS = f"blocks{ENDING}"
WINDOWS = "windows"
_MOSTLY = 0.66
UNDATED = "undated"


class Packing(msgspec.Struct, frozen=True, array_like=True):
    """An article of a block: where it is packed, and whether it is in other blocks, too."""

    part: int
    start: int
    length: int
    shared: bool


class StoryBlock(msgspec.Struct, frozen=True):
    """A block under its number."""

    number: int
    articles: tuple[Packing, ...]


class BlockCounts(msgspec.Struct, frozen=True):
    """What the file of blocks begins with."""

    blocks: int
    shared: int  # articles that are in several
    split: int  # blocks that were too big


def find_stories(folder: Path, parts: int, story_days: int, engine: Engine) -> BlockCounts:
    """Writes the file of blocks where it is not there yet; returns its counts."""
    target = folder / BLOCKS
    if not target.exists():
        windows = folder / WINDOWS
        shutil.rmtree(windows, ignore_errors=True)
        windows.mkdir()
        places = _spill(folder, parts, windows, story_days)
        found, split = _found(windows, engine)
        blocks = _completed(_largest(_joined(_largest(found))), len(places))
        several = _in_several(blocks)
        counts = BlockCounts(len(blocks), len(several), split)
        write_lines(target, _lines(counts, blocks, places, several))
        shutil.rmtree(windows)
    return next(read_rows(target, BlockCounts))


def read_blocks(folder: Path) -> Iterator[StoryBlock]:
    """Yields the blocks by number."""
    from chipnews.scale.parts import read_lines

    lines = read_lines(folder / BLOCKS)
    next(lines)
    decoder = msgspec.json.Decoder(StoryBlock)
    yield from map(decoder.decode, lines)


def _spill(folder: Path, parts: int, windows: Path, story_days: int) -> list[tuple[int, int, int]]:
    """Writes the keys of all articles to the files of their windows; returns where each is packed.

    One part is held at a time.
    """
    places: list[tuple[int, int, int]] = []
    for part in range(parts):
        rows: dict[str, list[tuple[int, int, bool]]] = defaultdict(list)
        for one in read_rows(part_path(folder / INDEX, part), Indexed):
            if one.source is None:
                continue
            of = [UNDATED] if one.day is None else map(str, windows_of(one.day, story_days))
            mine = [
                (key, len(places), is_main)
                for keys, is_main in ((one.main, True), (one.keys, False))
                for key in hashed(keys)
            ]
            for window in of:
                rows[window] += mine
            places.append((part, one.start, one.length))
        for window, found in rows.items():
            with (windows / window).open("ab") as stream:
                np.array(found, dtype=ROW).tofile(stream)
    return places


def _found(windows: Path, engine: Engine) -> tuple[list[list[int]], int]:
    """Returns the blocks of all windows, each window a task, and how many were split."""
    every = sorted(windows.iterdir())
    task = partial(blocks_of_windows, every=every)
    blocks: list[list[int]] = []
    split = 0
    for results in engine(task, ([window] for window in every)):
        for one in results:
            if isinstance(one, Crash):
                raise RuntimeError(f"blocks of {one.item}: {one.reason}")
            blocks += one[0]
            split += one[1]
    return blocks, split


def blocks_of_windows(
    windows: Sequence[Path], every: Sequence[Path]
) -> list[tuple[list[list[int]], int]]:
    """Finds the blocks of each window.

    Articles without a day follow those of each window; those with one, which are each in one window
    of an even number, follow those without.
    """
    undated = [one for one in every if one.name == UNDATED]
    dated = [one for one in every if one.name != UNDATED and int(one.name) % 2 == 0]
    return [find_blocks(one, dated if one in undated else undated) for one in windows]


def _largest(blocks: Iterable[Sequence[int]]) -> list[tuple[int, ...]]:
    """Returns the blocks without those that are part of another, in a fixed order."""
    ordered = sorted({tuple(block) for block in blocks}, key=lambda block: (-len(block), block))
    kept: list[tuple[int, ...]] = []
    of: dict[int, list[int]] = defaultdict(list)
    for block in ordered:
        members = set(block)
        if not any(members.issubset(kept[number]) for number in of[block[0]]):
            for article in block:
                of[article].append(len(kept))
            kept.append(block)
    return kept


def _joined(blocks: Sequence[tuple[int, ...]]) -> list[list[int]]:
    """Joins blocks of which one has most of the other's articles, as two windows see one story.

    Two blocks are compared only where they share an article.
    """
    of: dict[int, list[int]] = defaultdict(list)
    for number, block in enumerate(blocks):
        for article in block:
            of[article].append(number)
    shared = Counter(pair for numbers in of.values() for pair in combinations(numbers, 2))
    home = list(range(len(blocks)))
    members = [set(block) for block in blocks]
    for (one, other), both in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if both < TWICE or both < _MOSTLY * min(len(blocks[one]), len(blocks[other])):
            continue
        first, second = sorted((_home(home, one), _home(home, other)))
        if first != second and len(members[first] | members[second]) <= MOST:
            home[second] = first
            members[first] |= members[second]
            members[second] = set()
    return [sorted(block) for block in members if block]


def _home(home: list[int], number: int) -> int:
    while home[number] != number:
        number = home[number]
    return number


def _completed(blocks: list[tuple[int, ...]], articles: int) -> list[tuple[int, ...]]:
    """Returns the blocks and each article of none as one by itself, by their first articles."""
    alone = set(range(articles)).difference(*blocks)
    return sorted([*blocks, *((article,) for article in alone)])


def _in_several(blocks: Iterable[Sequence[int]]) -> set[int]:
    seen: set[int] = set()
    several: set[int] = set()
    for block in blocks:
        several.update(seen.intersection(block))
        seen.update(block)
    return several


def _lines(
    counts: BlockCounts,
    blocks: Iterable[Sequence[int]],
    places: Sequence[tuple[int, int, int]],
    several: set[int],
) -> Iterator[bytes]:
    yield msgspec.json.encode(counts)
    for number, block in enumerate(blocks):
        members = tuple(Packing(*places[one], one in several) for one in block)
        yield msgspec.json.encode(StoryBlock(number, members))
