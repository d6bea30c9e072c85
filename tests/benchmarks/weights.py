"""Fits the weights of `chipnews/data/features.toml` on hand-written gold, and prints how they stand: `python -m tests.benchmarks.weights`.

A weight is the logarithm to base 2 of how much more often a feature holds of two claims of one fact than of any two claims (Fellegi and
Sunter, "A Theory for Record Linkage", 1969), cut to a whole number of at most 4. Pairs that a constraint forbids are left out, as they
are in a run. Two claims of different stories are pairs, too. What holds of fewer than five pairs of
one fact is not fitted ("-"). The columns `but …` are fitted without that story: a weight that moves there rests on one story alone.
"""

import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from chipnews import api
from chipnews.align.constraints import CONSTRAINTS, other_measure
from chipnews.align.features import FEATURES
from chipnews.align.pair import Pair
from chipnews.align.record import record_of
from chipnews.align.scene import Scene, scenes_of
from chipnews.lexicon.load import load_lexicon
from chipnews.model.claim import Claim
from tests.corpus.gold import EVENTS, load_gold

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
MORE = {
    "seeds": (SHARED / "seeds", SHARED / "gold/seeds"),
    "google-layoffs": (SHARED / "text/google-layoffs", SHARED / "gold/google-layoffs"),
}
STORIES = {
    "seeds": "chips",
    "chip-order": "chips",
    "google-layoffs": "Google",
    "layoffs": "Meta",
    "earthquake": "quake",
}
HEAVIEST = 4  # no feature decides alone
ENOUGH = 5  # pairs of one fact of which a feature must hold to be fitted

Place = tuple[str, int, int, bool, str]
"""Article, start, end, whether it is a date, and the fact."""


@dataclass(frozen=True)
class Told:
    """A claim whose fact a person has named."""

    claim: Claim
    scene: Scene
    story: str
    fact: str


@dataclass(frozen=True)
class Seen:
    """Which features hold of a pair, and whether it is of one fact."""

    stories: frozenset[str]
    features: frozenset[str]
    is_same: bool


def main() -> int:
    """Print the table; 1 where a weight in the file is off by more than 1."""
    told = list(read_gold())
    seen = list(compare(told))
    kept, fitted = load_lexicon().weights, fit(seen)
    stories = sorted({one.story for one in told})
    without = [fit([one for one in seen if story not in one.stories]) for story in stories]
    same, other = ([one for one in seen if one.is_same is is_same] for is_same in (True, False))
    print(
        f"{len(told)} claims of {len(stories)} stories: {len(same)} pairs of one fact, "
        f"{len(other)} of two facts that no constraint tells apart"
    )
    heads = ["of one", "of two", "fitted", "in file", *(f"but {story}" for story in stories)]
    print(f"{'':<18}" + "".join(f"{head:>12}" for head in heads))
    for name, weight in kept.items():
        shares = (f"{share(name, pairs):>12.3f}" for pairs in (same, other))
        weights = (
            f"{'-' if one is None else one:>12}" for one in (fitted[name], weight, *(fits[name] for fits in without))
        )
        print(f"{name:<18}" + "".join((*shares, *weights)))
    off = [
        name for name, weight in kept.items() if abs((weight if fitted[name] is None else fitted[name]) - weight) > 1
    ]
    return int(bool(off))


def read_gold() -> Iterator[Told]:
    """The claims of every story that a person has sorted into facts."""
    for event in EVENTS:
        gold = load_gold(event)
        places = [
            (one.article, one.span.start, one.span.end, one.kind == "date", one.fact)
            for one in gold.figures
            if one.fact
        ]
        yield from tell(event.name, event / "articles", places)
    for name, (texts, gold_folder) in MORE.items():
        if gold_folder.exists():
            yield from tell(name, texts, list(shared_places(gold_folder)))


def shared_places(folder: Path) -> Iterator[Place]:
    fact_of = {
        told["ref"]: fact["fact"]
        for fact in json.loads((folder / "facts.json").read_text())["facts"]
        for told in fact["claims"]
    }
    for path in sorted(set(folder.glob("*.json")) - {folder / "facts.json"}):
        for one in json.loads(path.read_text())["claims"]:
            if fact := fact_of.get(f"{path.stem}:{one['id']}"):
                yield (path.stem, one["figure_start"], one["figure_end"], one["kind"] == "date", fact)


def tell(name: str, texts: Path, places: Sequence[Place]) -> Iterator[Told]:
    sheet = api.run([str(path) for path in sorted(texts.iterdir()) if path.suffix != ".json"])
    scenes = scenes_of(sheet.claims, load_lexicon(), {})
    by_article = defaultdict(list)
    for place in places:
        by_article[place[0]].append(place)
    for claim in sheet.claims:
        for _, start, end, is_date, fact in by_article[claim.article]:
            if (
                claim.figure
                and claim.figure.start < end
                and start < claim.figure.end
                and is_date == (claim.kind == "date")
            ):
                yield Told(claim, scenes[claim.id], STORIES[name], f"{name}: {fact}")
                break


def compare(told: Sequence[Told]) -> Iterator[Seen]:
    """Every two claims of one kind, but those of two tellings of one story, of which the gold does not say what they share."""
    lexicon = load_lexicon()
    for one, other in combinations(told, 2):
        apart = one.story == other.story and one.fact.partition(":")[0] != other.fact.partition(":")[0]
        if apart or one.claim.kind != other.claim.kind:
            continue
        pair = Pair(record_of(one.claim, lexicon, one.scene), record_of(other.claim, lexicon, other.scene), lexicon)
        if not any(rule(pair) for rule in CONSTRAINTS if rule is not other_measure):
            held = frozenset(rule.__name__ for rule in FEATURES if rule(pair))
            yield Seen(frozenset({one.story, other.story}), held, one.fact == other.fact)


def fit(seen: Sequence[Seen]) -> dict[str, int | None]:
    """Feature -> weight; `None` where too few pairs show it."""
    same, other = ([one for one in seen if one.is_same is is_same] for is_same in (True, False))
    fitted: dict[str, int | None] = {}
    for name in (rule.__name__ for rule in FEATURES):
        shown = sum(name in one.features for one in same) >= ENOUGH
        weight = round(math.log2(share(name, same) / share(name, other))) if shown else None
        fitted[name] = None if weight is None else max(0, min(HEAVIEST, weight))
    return fitted


def share(name: str, seen: Sequence[Seen]) -> float:
    """How often the feature holds; half a pair more, so that what was never seen is rare and not impossible."""
    return (sum(name in one.features for one in seen) + 0.5) / (len(seen) + 1)


if __name__ == "__main__":
    sys.exit(main())
