"""Phase 3: blocks -> their sheets, line by line, in parts that are sorted for the last phase."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from chipnews import api
from chipnews.extracting import Options, load
from chipnews.factsheet import rank_fact
from chipnews.model.results.fact import Fact
from chipnews.model.results.finding import Finding
from chipnews.model.results.sheet import FactSheet, Skipped
from chipnews.model.wire import raw_json
from chipnews.scale.articles import read_found
from chipnews.scale.engine import Engine, run_parts
from chipnews.scale.parts import pack, part_path, unpack, write_lines
from chipnews.scale.stories import StoryBlock, read_blocks
from chipnews.workers import Crash

SHEETS = "sheets"
ARTICLES = 500  # of a part
BATCH_ARTICLES = 40  # that a process takes at once
KINDS = ("fact", "finding", "constraint", "lineage", "skipped")


class Line(msgspec.Struct, frozen=True):
    """A line of a sheet: what it is sorted by, and what it holds, as it is printed."""

    kind: str
    rank: list[Any]
    block: int
    tally: str  # a fact's verdict, a finding's code
    body: msgspec.Raw
    fact: str = ""  # its id, or that of the fact of which a finding speaks
    claims: tuple[str, ...] = ()  # of a fact that other blocks may tell, too
    is_shared: bool = False  # whether they tell of all of its articles

    @property
    def order(self) -> tuple[Any, ...]:
        """Facts first, conflicts first among them."""
        return KINDS.index(self.kind), self.rank, self.block


def reconcile_parts(
    folder: Path, options: Options, engine: Engine, progress: Callable[[int, int], None]
) -> int:
    """Writes the parts that are not there yet; returns how many there are in all."""
    sizes = [sum(len(one.articles) for one in blocks) for blocks in _parts(folder)]
    left = {one for one in range(len(sizes)) if not part_path(folder / SHEETS, one).exists()}
    done = sum(size for number, size in enumerate(sizes) if number not in left)
    batches = (
        (number, list(_cut(blocks, BATCH_ARTICLES)))
        for number, blocks in enumerate(_parts(folder))
        if number in left
    )
    task = partial(sheets_of, folder=folder, options=options)
    for number, found in run_parts(engine, task, batches):
        packed = (_crashed(one, folder) if isinstance(one, Crash) else one for one in found)
        _write_part(packed, folder, number)
        done += sizes[number]
        progress(done, sum(sizes))
    return len(sizes)


def sheets_of(batch: Sequence[StoryBlock], folder: Path, options: Options) -> list[bytes]:
    """Makes the sheet of each block, packed."""
    lexicon, generator = load(options)
    packed = []
    for block in batch:
        read = [read_found(folder, one.part, one.start, one.length) for one in block.articles]
        shared = {
            analysis.article.id
            for (analysis, _), one in zip(read, block.articles, strict=True)
            if one.shared
        }
        sheet = api.make_sheet(api.Collection(tuple(read), (), lexicon, generator))
        packed.append(pack(map(msgspec.json.encode, _lines(sheet, block.number, shared))))
    return packed


def _parts(folder: Path) -> Iterator[list[StoryBlock]]:
    return _cut(read_blocks(folder), ARTICLES)


def _cut(blocks: Iterable[StoryBlock], most: int) -> Iterator[list[StoryBlock]]:
    """Cuts blocks into groups of not many more than so many articles."""
    group: list[StoryBlock] = []
    size = 0
    for block in blocks:
        group.append(block)
        size += len(block.articles)
        if size >= most:
            yield group
            group, size = [], 0
    if group:
        yield group


def _lines(sheet: FactSheet, block: int, shared: set[str]) -> Iterator[Line]:
    claims = sheet.claims_by_id()
    origins = {one.id: one for one in sheet.origins}
    for fact in sheet.facts:
        told = [claims[name].article in shared for name in fact.claims]
        voices = dict.fromkeys(name for reading in fact.readings for name in reading.origins)
        body = {
            "block": block,
            "fact": replace(fact, short=""),
            "origins": [replace(origins[name], claims=()) for name in voices],
        }
        yield Line(
            "fact", _fact_rank(fact, sheet), block, fact.verdict, raw_json(body), fact.id,
            tuple(sorted(fact.claims)) if any(told) else (), all(told),
        )  # fmt: skip
    for finding in sheet.findings:
        body = {"block": block, "finding": finding}
        rank = _finding_rank(finding)
        yield Line("finding", rank, block, finding.code, raw_json(body), finding.fact or "")
    for law in sheet.constraints:
        name = "derived" if law.derived else "kept" if law.holds else "broken"
        body, rank = {"block": block, "constraint": law}, [law.law, list(law.claims), law.detail]
        yield Line("constraint", rank, block, name, raw_json(body))
    for edge in sheet.lineage:
        rank = [edge.article, edge.source, edge.kind, edge.basis]
        yield Line("lineage", rank, block, edge.kind, raw_json({"block": block, "descent": edge}))


def _fact_rank(fact: Fact, sheet: FactSheet) -> list[Any]:
    return list(rank_fact(fact, sheet.claims_by_id()))


def _finding_rank(finding: Finding) -> list[Any]:
    return [
        -finding.severity.rank, finding.code, finding.fingerprint, finding.message,
        list(finding.claims),
    ]  # fmt: skip


def _crashed(crash: Crash[StoryBlock], folder: Path) -> bytes:
    """Says of each article of a block that ended its process that it was not reconciled."""
    names = [
        read_found(folder, one.part, one.start, one.length)[0].article.path
        for one in crash.item.articles
    ]
    reason = f"reconciling it with {len(names) - 1} others failed twice: {crash.reason}"
    number = crash.item.number
    lines = (
        Line("skipped", [name], number, "", raw_json({"skipped": Skipped(name, reason)}))
        for name in names
    )
    return pack(map(msgspec.json.encode, lines))


def _write_part(packed: Iterable[bytes], folder: Path, number: int) -> None:
    decoder = msgspec.json.Decoder(Line)
    lines = (
        (decoder.decode(line).order, line) for line in chain.from_iterable(map(unpack, packed))
    )
    write_lines(part_path(folder / SHEETS, number), (line for _, line in sorted(lines)))
