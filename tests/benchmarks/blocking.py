"""How many pairs of articles that tell one fact the blocks of an archive keep together.

`python -m tests.benchmarks.blocking PATH…`: the facts are those of `chipnews run` over all articles
at once. What counts beside the recall is what it costs: how often an article is reconciled.
"""

import sys
from collections import Counter
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from chipnews import api
from chipnews.extracting import find_sources, load
from chipnews.scale.articles import INDEX, Indexed, extract_parts
from chipnews.scale.engine import open_engine
from chipnews.scale.parts import part_path, read_rows
from chipnews.scale.stories import find_stories, read_blocks


def main(paths: list[str]) -> int:
    """Print recall and cost."""
    options = api.Options(jobs=1)
    lexicon, _ = load(options)
    sheet = api.run(paths, options=options)
    told = {one.id: one.article for one in sheet.claims}
    pairs = {
        pair
        for fact in sheet.facts
        for pair in combinations(sorted({told[name] for name in fact.claims}), 2)
    }
    with TemporaryDirectory() as place, open_engine(1, None) as engine:
        folder = Path(place)
        parts = extract_parts(
            find_sources(paths, options), folder, options, engine, lambda done, total: None
        )
        counts = find_stories(folder, parts, lexicon.policy.story_days, engine)
        names = {
            (part, one.start): one.source.id
            for part in range(parts)
            for one in read_rows(part_path(folder / INDEX, part), Indexed)
            if one.source
        }
        blocks = [
            sorted(names[one.part, one.start] for one in block.articles)
            for block in read_blocks(folder)
        ]
    together = {pair for block in blocks for pair in combinations(block, 2)}
    members = sum(map(len, blocks))
    print(f"{len(names)} articles, {counts.blocks} blocks, {counts.split} split")
    print(f"pairs of one fact: {len(pairs)}, together {len(pairs & together) / len(pairs):.1%}")
    print(f"an article is reconciled {members / len(names):.2f} times")
    print(f"sizes: {dict(sorted(Counter(map(len, blocks)).items()))}")
    for one, other in sorted(pairs - together)[:20]:
        print("  apart:", one, other)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
