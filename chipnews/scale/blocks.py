"""Blocks of one window: articles that share rare keys, found by counting, never pair by pair.

Each article keeps its rarest keys. Two keys belong together when enough articles have both; keys
that hang together are a component (union-find), and an article with two keys of a component is of
its block. An article whose keys lie in several components is of each block and joins none, so that
a round-up of the day does not chain its stories. Everything is a count over sorted numbers, as any
engine's group-by does it.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

RAREST = 8  # main keys of an article that may join others, and as many of all its keys
TWICE = 2  # so many keys of a component an article needs, and so many articles a pair of keys
# how many of the articles of the rarer and of the commoner key have both, first for all, then for
# the keys of a block that is too big
SHARES = ((0.5, 0.25), (0.7, 0.5), (0.9, 0.8))
MOST = 1_000  # articles of a block; what more articles than these have joins none

Numbers = NDArray[np.int64]
ROW = np.dtype([("key", "<u8"), ("article", "<u4"), ("is_main", "?")])
Rows = NDArray[np.void]
"""A key, an article that has it, and whether it is a main one there, a row each."""


class Keyed(Struct, frozen=True):
    """Keys of articles, an entry each, and of each key how many articles have it."""

    keys: Numbers
    articles: Numbers
    is_main: NDArray[np.bool_]
    counts: Numbers

    def at(self, places: Numbers) -> "Keyed":
        """Returns the entries at these places."""
        return Keyed(self.keys[places], self.articles[places], self.is_main[places], self.counts)


def find_blocks(window: Path, followers: Sequence[Path]) -> tuple[list[list[int]], int]:
    """Returns the blocks of a window, each as its articles, and how many were too big and split.

    `followers` have the keys of further articles, which are of every block whose keys they have.
    """
    rows = np.fromfile(window, dtype=ROW)
    names, keys, counts = np.unique(rows["key"], return_inverse=True, return_counts=True)
    kept = counts[keys] > 1
    found = Keyed(
        keys[kept].astype(np.int64),
        rows["article"][kept].astype(np.int64),
        rows["is_main"][kept],
        counts,
    )
    blocks, splits = [], 0
    for members, was_split in _split(found, level=0):
        splits += was_split
        blocks.append(members)
    others = _following(followers, names)
    if others is not None:
        blocks = [_joined_by(members, found, others) for members in blocks]
    return [block.tolist() for block in blocks], splits


def _split(found: Keyed, level: int) -> Iterator[tuple[Numbers, bool]]:
    """Yields the articles of each block, and whether it is the first of one that was too big."""
    component = _components(found, level)
    for inside in _groups(component[found.keys]):
        block = found.at(inside)
        members = _with_two(block.articles)
        if len(members) <= MOST:
            if len(members) >= TWICE:
                yield members, False
            continue
        pieces = []
        if level + 1 < len(SHARES):
            pieces = [piece for piece, _ in _split(block, level + 1)]
        left = np.setdiff1d(members, np.concatenate([members[:0], *pieces]))
        cut = (left[start : start + MOST] for start in range(0, len(left), MOST))
        yield from ((piece, place == 0) for place, piece in enumerate((*pieces, *cut)))


def _components(found: Keyed, level: int) -> Numbers:
    """Returns for each key the component that it is of; -1 of one that belongs to no other."""
    counts = found.counts
    one, other, both = _pairs(*_joining(found))
    rarer, commoner = SHARES[level]
    low, high = np.minimum(counts[one], counts[other]), np.maximum(counts[one], counts[other])
    joins = (both >= TWICE) & (both >= rarer * low) & (both >= commoner * high) & (high <= MOST)
    parent: dict[int, int] = {}

    def root(key: int) -> int:
        while (up := parent.setdefault(key, key)) != key:
            parent[key] = parent[up]
            key = up
        return key

    for first, second in zip(one[joins].tolist(), other[joins].tolist(), strict=True):
        ends = sorted((root(first), root(second)))
        parent[ends[1]] = ends[0]
    component = np.full(len(counts), -1, dtype=np.int64)
    for key in parent:
        component[key] = root(key)
    return component


def _joining(found: Keyed) -> tuple[Numbers, Numbers]:
    """Returns the rarest main keys of each article, and the rarest of all, sorted by article."""
    main = np.flatnonzero(found.is_main)
    places = np.union1d(_rarest(found, np.arange(len(found.keys))), _rarest(found, main))
    keys, articles = found.keys[places], found.articles[places]
    order = np.lexsort((keys, articles))
    return keys[order], articles[order]


def _rarest(found: Keyed, places: Numbers) -> Numbers:
    """Returns, of these places, those of the rarest keys of each article."""
    keys, articles = found.keys[places], found.articles[places]
    order = np.lexsort((keys, found.counts[keys], articles))
    starts = np.flatnonzero(np.diff(articles[order], prepend=-1))
    lengths = np.diff(np.append(starts, len(order)))
    rank = np.arange(len(order)) - np.repeat(starts, lengths)
    return places[order[rank < RAREST]]


def _pairs(keys: Numbers, articles: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Returns pairs of keys of one article, and how many articles have both."""
    found = []
    for apart in range(1, 2 * RAREST):
        same = articles[apart:] == articles[:-apart]
        one, other = keys[:-apart][same], keys[apart:][same]
        found.append(np.minimum(one, other) << 32 | np.maximum(one, other))
    pairs, both = np.unique(np.concatenate(found), return_counts=True)
    return pairs >> 32, pairs & 0xFFFFFFFF, both


def _groups(labels: Numbers) -> Iterator[Numbers]:
    """Yields the places of each label, but of those that are -1."""
    order = np.argsort(labels, kind="stable")
    edges = np.flatnonzero(np.diff(labels[order])) + 1
    for places in np.split(order, edges):
        if len(places) and labels[places[0]] >= 0:
            yield places


def _with_two(articles: Numbers) -> Numbers:
    """Returns the articles that come twice, sorted."""
    members, known = np.unique(articles, return_counts=True)
    return members[known >= TWICE]


def _following(files: Sequence[Path], names: NDArray[np.uint64]) -> tuple[Numbers, Numbers] | None:
    """Returns keys and articles of other files, as far as the window knows the keys."""
    found = []
    for path in files if len(names) else ():
        rows = np.fromfile(path, dtype=ROW)
        places = np.minimum(np.searchsorted(names, rows["key"]), len(names) - 1)
        known = names[places] == rows["key"]
        found.append((places[known], rows["article"][known].astype(np.int64)))
    if not found:
        return None
    return np.concatenate([keys for keys, _ in found]), np.concatenate([one for _, one in found])


def _joined_by(members: Numbers, found: Keyed, others: tuple[Numbers, Numbers]) -> Numbers:
    """Returns a block with those other articles that have several of its shared keys."""
    own, shared = np.unique(found.keys[np.isin(found.articles, members)], return_counts=True)
    inside = np.isin(others[0], own[shared >= TWICE])
    known, has = np.unique(others[1][inside], return_counts=True)
    return np.union1d(members, known[has > TWICE])
