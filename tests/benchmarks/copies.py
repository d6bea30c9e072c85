"""Begins an archive of any number of claims, to measure the phases behind the first.

What was found in some stories is copied under other names: the keys of each copy are its own, but
for those that many articles have, so that copies are stories of their own, as in a real archive.
"""

import json
from collections import Counter
from itertools import count
from pathlib import Path
from time import process_time

import msgspec
from msgspec.structs import replace

from chipnews.extracting import Options, find_sources, load
from chipnews.scale import articles
from chipnews.scale.articles import FOUND, INDEX, Indexed, PackedArticle, extract_parts
from chipnews.scale.engine import open_engine
from chipnews.scale.merge import merge_parts
from chipnews.scale.parts import pack, part_path, read_member, read_rows
from chipnews.scale.sheets import reconcile_parts
from chipnews.scale.stories import find_stories
from tests.benchmarks import generated

ORIGINALS = 150  # articles, thirty stories
COMMON = 0.1  # of the articles have such a key
Row = tuple[bytes, Indexed]


def silent(done: int, total: int) -> None:
    """Shows nothing."""


def reconcile_copies(folder: Path, claims: int) -> None:
    """Makes the parts, and prints what each phase takes in seconds of the processor."""
    parts = begin_archive(folder, claims)
    lexicon, _ = load(Options())
    times = [process_time()]
    with open_engine(1, None) as engine:
        blocks = find_stories(folder, parts, lexicon.policy.story_days, engine)
        times.append(process_time())
        sheets = reconcile_parts(folder, Options(), engine, silent)
        times.append(process_time())
        summary = merge_parts(folder, folder / "made", (parts, sheets), {}, blocks)
        times.append(process_time())
    taken = {
        name: round(end - start, 1)
        for name, start, end in zip(("find", "sheets", "merge"), times, times[1:], strict=False)
    }
    shown = {key: summary[key] for key in ("articles", "claims", "blocks", "shared", "split")}
    facts = summary["facts"]["all"]
    micro = {name: round(1e6 * one / summary["claims"]) for name, one in taken.items()}
    print(json.dumps(shown | {"facts": facts} | taken | {"micro a claim": micro}), flush=True)


def begin_archive(folder: Path, claims: int) -> int:
    """Writes parts of so many claims; returns how many parts there are."""
    rows, common = originals(folder.parent / "originals")
    part: list[PackedArticle] = []
    made = parts = 0
    for copy in count():
        for record, indexed in rows:
            part.append(copied(record, indexed, copy, common))
            made += indexed.claims
            if len(part) == articles.ARTICLES or made >= claims:
                articles._write_part(part, folder, parts)
                part, parts = [], parts + 1
            if made >= claims:
                return parts
    raise AssertionError


def originals(folder: Path) -> tuple[list[Row], set[str]]:
    """What was found in the articles that are copied, and the keys that many of them have."""
    if not (folder / "found").exists():
        generated.main(ORIGINALS, str(folder / "articles"))
        options = Options()
        sources = find_sources([str(folder / "articles")], options)
        with open_engine(1, None) as engine:
            extract_parts(sources, folder, options, engine, silent)
    rows = [
        (read_member(part_path(folder / FOUND, 0), one.start, one.length), one)
        for one in read_rows(part_path(folder / INDEX, 0), Indexed)
    ]
    known = Counter(key for _, one in rows for key in (*one.main, *one.keys))
    return rows, {key for key, number in known.items() if number > COMMON * len(rows)}


def copied(record: bytes, indexed: Indexed, copy: int, common: set[str]) -> PackedArticle:
    """An article under another name, with keys of its own."""
    assert indexed.source
    name = f"{copy:06}/{indexed.source.id}"
    found = msgspec.json.decode(record, type=articles._Record)
    article = replace(found.article, id=name, path=f"{name}.txt")

    def renamed(keys: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(key if key in common else f"{key} {copy}" for key in keys)

    source = replace(indexed.source, id=name, path=f"{name}.txt")
    own = msgspec.structs.replace(
        indexed, source=source, main=renamed(indexed.main), keys=renamed(indexed.keys)
    )
    packed = pack([msgspec.json.encode(msgspec.structs.replace(found, article=article))])
    return PackedArticle(packed, b"", own)
