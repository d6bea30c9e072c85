"""Phase 4: parts -> the archive's files, streaming: facts, findings and laws in one order each.

Conflicts come first, as in a sheet. An article of several blocks is told of several times: a fact
whose claims are all part of another fact is dropped, with its findings, and so is what is found
twice.
"""

import heapq
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from typing import Any

import msgspec

from chipnews.scale.articles import CLAIMS, INDEX, Indexed
from chipnews.scale.parts import (
    ENDING,
    part_path,
    read_lines,
    read_rows,
    write_json,
    write_lines,
    write_members,
)
from chipnews.scale.sheets import KINDS, SHEETS, Line
from chipnews.scale.stories import BlockCounts

AT_ONCE = 200  # files that are merged at a time; a process may not open any number
FILES = {
    "fact": "facts", "finding": "findings", "constraint": "constraints", "lineage": "lineage",
    "skipped": "unreconciled",
}  # fmt: skip
SUMMARY = "summary.json"
Dropped = set[tuple[int, str]]  # facts, each as its block and its id


def merge_parts(
    work: Path,
    folder: Path,
    parts: tuple[int, int],
    generator: dict[str, str],
    blocks: BlockCounts,
) -> dict[str, Any]:
    """Writes the files of an archive from its so many parts of articles and of sheets.

    Returns the summary, which is written last.
    """
    of_articles, of_sheets = parts
    counts = _write_articles(work, folder, of_articles)
    claims = (part_path(work / CLAIMS, number) for number in range(of_articles))
    write_members(folder / f"claims{ENDING}", (path.read_bytes() for path in claims))
    sheets = [part_path(work / SHEETS, number) for number in range(of_sheets)]
    dropped = _repeated(sheets)
    tallies: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    with ExitStack() as stack:
        lines = stack.enter_context(_Merged(sheets, work / "merging"))
        by_kind = groupby(lines.lines(), key=lambda line: line.kind)
        kind, group = next(by_kind, ("", iter(())))
        for name in KINDS:
            mine = group if kind == name else iter(())
            write_lines(folder / f"{FILES[name]}{ENDING}", _bodies(mine, dropped, tallies[name]))
            if kind == name:
                kind, group = next(by_kind, ("", iter(())))
    summary = {
        "format": "chipnews.archive/1",
        "generator": generator,
        **counts,
        **msgspec.to_builtins(blocks),
        **{
            FILES[kind]: {"all": tally.total(), **dict(sorted(tally.items()))}
            for kind, tally in tallies.items()
        },
    }
    write_json(folder / SUMMARY, summary)
    return summary


def _write_articles(work: Path, folder: Path, parts: int) -> dict[str, int]:
    """Writes the list of the articles, read and skipped; returns what was counted of them."""
    counts: Counter[str] = Counter()

    def lines() -> Iterator[bytes]:
        for number in range(parts):
            for one in read_rows(part_path(work / INDEX, number), Indexed):
                if one.source is None:
                    counts["skipped"] += 1
                    yield msgspec.json.encode({"skipped": one.skipped})
                    continue
                counts.update(
                    articles=1, claims=one.claims, unread=one.unread, abstained=one.abstained
                )
                yield msgspec.json.encode(one.source)

    write_lines(folder / f"articles{ENDING}", lines())
    names = ("articles", "skipped", "claims", "unread", "abstained")
    return {name: counts[name] for name in names}


def _repeated(sheets: Sequence[Path]) -> Dropped:
    """Finds the facts whose claims are all in another fact.

    Only facts of articles that are in several blocks are held and compared.
    """
    held: dict[tuple[int, str], frozenset[str]] = {}
    maybe: list[tuple[int, str]] = []
    for path in sheets:
        for line in read_rows(path, Line):
            if line.kind != "fact":
                break
            if line.claims:
                held[line.block, line.fact] = frozenset(line.claims)
                maybe += [(line.block, line.fact)] * line.is_shared
    of: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for name, claims in held.items():
        for claim in claims:
            of[claim].append(name)

    def is_part(name: tuple[int, str]) -> bool:
        mine = held[name]
        return any(
            mine < held[other] or (mine == held[other] and other < name)
            for other in of[next(iter(mine))]
            if other != name
        )

    return set(filter(is_part, maybe))


def _bodies(lines: Iterable[Line], dropped: Dropped, tally: Counter[str]) -> Iterator[bytes]:
    """Yields what is printed, each once; counts it."""
    before: Line | None = None
    for line in lines:
        is_again = before is not None and line.kind != "fact" and line.rank == before.rank
        before = line
        if is_again or (line.fact and (line.block, line.fact) in dropped):
            continue
        tally[line.tally] += 1
        yield bytes(line.body)


class _Merged:
    """The lines of sorted files in one order, of which a bounded number is open at a time."""

    def __init__(self, files: Sequence[Path], folder: Path) -> None:
        self._files, self._folder = list(files), folder

    def __enter__(self) -> "_Merged":
        shutil.rmtree(self._folder, ignore_errors=True)
        return self

    def __exit__(self, *error: object) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    def lines(self) -> Iterator[Line]:
        """Yields the lines."""
        files, made = self._files, 0
        while len(files) > AT_ONCE:
            merged = []
            for start in range(0, len(files), AT_ONCE):
                merged.append(part_path(self._folder, made))
                write_lines(
                    merged[-1], (raw for _, raw in _in_order(files[start : start + AT_ONCE]))
                )
                made += 1
            files = merged
        return (line for line, _ in _in_order(files))


def _in_order(files: Iterable[Path]) -> Iterator[tuple[Line, bytes]]:
    decoder = msgspec.json.Decoder(Line)

    def rows(path: Path) -> Iterator[tuple[Line, bytes]]:
        return ((decoder.decode(raw), raw) for raw in read_lines(path))

    return heapq.merge(*map(rows, files), key=lambda row: row[0].order)
