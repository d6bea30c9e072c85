"""Phase 1: articles -> what was found in each, its claims, and its story keys, in parts.

`found/00012.jsonl.gz` has an article a member, with its text; `claims/` has the claims as `chipnews
extract` prints them; `index/` says of each article what it is called, when it is from, what its
keys are and where in the part it is packed.
"""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from chipnews.extracting import Options, as_skipped, batches_of, find_in, load
from chipnews.factsheet import source_of
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.mention import Extraction
from chipnews.model.results.sheet import Skipped, Source
from chipnews.model.text import Article
from chipnews.model.wire import claim_line
from chipnews.scale.engine import Engine, run_parts
from chipnews.scale.keys import day_of, story_keys
from chipnews.scale.parts import pack, part_path, read_member, write_lines, write_members
from chipnews.workers import Crash

if TYPE_CHECKING:
    from chipnews.extracting import Found
    from chipnews.read.articles import Source as Unread

ARTICLES = 500  # of a part
FOUND, CLAIMS, INDEX = "found", "claims", "index"


class Indexed(msgspec.Struct, frozen=True):
    """What the index says of an article, or why there is none."""

    source: Source | None = None
    skipped: Skipped | None = None
    day: int | None = None
    main: tuple[str, ...] = ()  # keys
    keys: tuple[str, ...] = ()
    start: int = 0  # of its member in the part
    length: int = 0
    claims: int = 0
    unread: int = 0  # figures
    abstained: int = 0  # references left open


class PackedArticle(msgspec.Struct, frozen=True):
    """An article as a worker hands it over."""

    found: bytes
    claims: bytes
    indexed: Indexed


class _Record(msgspec.Struct, frozen=True):
    article: Article
    sentences: tuple[Sentence, ...]
    extraction: Extraction


def extract_parts(
    sources: "Sequence[Unread]",
    folder: Path,
    options: Options,
    engine: Engine,
    progress: Callable[[int, int], None],
) -> int:
    """Writes the parts that are not there yet; returns how many there are in all."""
    cut = {
        number: sources[start : start + ARTICLES]
        for number, start in enumerate(range(0, len(sources), ARTICLES))
    }
    left = [number for number in cut if not part_path(folder / INDEX, number).exists()]
    done = len(sources) - sum(len(cut[number]) for number in left)
    batches = ((number, list(batches_of(cut[number]))) for number in left)
    for number, found in run_parts(engine, partial(pack_articles, options=options), batches):
        _write_part(
            [_packed(one) if isinstance(one, Crash) else one for one in found], folder, number
        )
        done += len(cut[number])
        progress(done, len(sources))
    return len(cut)


def pack_articles(batch: "Sequence[Unread]", options: Options) -> list[PackedArticle]:
    """Reads a batch, finds what its articles say, and packs it."""
    return [_packed(one, options) for one in find_in(batch, replace(options, assertions=False))]


def read_found(folder: Path, part: int, start: int, length: int) -> "Found":
    """Reads what was found in an article."""
    data = read_member(part_path(folder / FOUND, part), start, length)
    record = msgspec.json.decode(data, type=_Record)
    return Analysis(record.article, record.sentences), record.extraction


def _packed(
    one: "Found | Skipped | Crash[Unread]", options: Options | None = None
) -> PackedArticle:
    from chipnews.normalise.claims import normalise_claims

    if isinstance(one, Skipped | Crash):
        skipped = one if isinstance(one, Skipped) else as_skipped(one)
        return PackedArticle(b"", b"", Indexed(skipped=skipped))
    lexicon, _ = load(options or Options())
    analysis, extraction = one
    claims = normalise_claims(analysis, extraction, lexicon)
    main, keys = story_keys(analysis.article, claims, lexicon)
    record = _Record(analysis.article, analysis.sentences, extraction)
    indexed = Indexed(
        source=source_of(analysis.article),
        day=day_of(analysis.article),
        main=tuple(main),
        keys=tuple(keys),
        claims=len(claims),
        unread=len(extraction.unread),
        abstained=extraction.abstained,
    )
    lines = (claim_line(claim).encode() for claim in claims)
    return PackedArticle(pack([msgspec.json.encode(record)]), pack(lines), indexed)


def _write_part(part: Sequence[PackedArticle], folder: Path, number: int) -> None:
    """Writes the three files of a part; the index last, since it says that the part is done."""
    ends = list(accumulate(len(one.found) for one in part))
    rows = (
        msgspec.structs.replace(one.indexed, start=end - len(one.found), length=len(one.found))
        for one, end in zip(part, ends, strict=True)
    )
    write_members(part_path(folder / FOUND, number), (one.found for one in part))
    write_members(part_path(folder / CLAIMS, number), (one.claims for one in part))
    write_lines(part_path(folder / INDEX, number), map(msgspec.json.encode, rows))
