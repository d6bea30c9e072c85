"""What each clue is worth, and each of the rules without weight.

`python -m tests.benchmarks.ablation`.

Each is taken out in turn, the weights are fitted anew, and each story is read by weights that were
fitted without it. A line tells what that takes from `pair_f1` in the mean, and in how many stories
by 0.005 and more: what helps one story alone has no place here.
"""

import sys
from collections.abc import Iterator

from chipnews.align import group
from chipnews.align.clues import Pair
from chipnews.align.rules import forbids
from chipnews.lexicon.lexicon import Lexicon
from chipnews.lexicon.load import load_lexicon
from tests.benchmarks.stories import Story, rate, read_stories
from tests.benchmarks.weights import NAMES, Pairs, fit, pairs_of, weighed

FELT = 0.005
RULES = {
    "published": "the day of an article", "side by side": "side by side",
    "dead and hurt": "the dead", "rise and fall": "a rise",
    "dates": "they date", "periods": "two periods", "parties": "other parties",
}  # fmt: skip


def main() -> int:
    lexicon = load_lexicon()
    stories = list(read_stories())
    pairs = {story.name: pairs_of(story, lexicon) for story in stories}
    whole = list(scores(stories, pairs, lexicon))
    print(f"{'without':<30}{'mean':>8}{'helps in':>10}{'harms in':>10}")
    for name in NAMES:
        tell(name, whole, list(scores(stories, pairs, lexicon, name)))
    for name, words in RULES.items():
        group.forbids = lambda pair, words=words: keep(pair, words)
        tell(name, whole, list(scores(stories, pairs, lexicon)))
    return 0


def keep(pair: Pair, off: str) -> str | None:
    """What the rules that are not `off` say."""
    why = forbids(pair)
    return None if why and off in why else why


def scores(
    stories: list[Story], pairs: dict[str, Pairs], lexicon: Lexicon, off: str = ""
) -> Iterator[float]:
    """The pair_f1 of each story."""
    for story in stories:
        weights = fit([pairs[name] for name in pairs if name != story.name], off)
        found = rate(
            story,
            group.align_claims(
                story.claims, weighed(lexicon, weights, str(lexicon.policy.same_fact))
            ),
        )
        yield found["pair_f1"] or 0.0


def tell(name: str, whole: list[float], without: list[float]) -> None:
    gains = [with_it - without_it for with_it, without_it in zip(whole, without, strict=True)]
    helps, harms = sum(gain >= FELT for gain in gains), sum(gain <= -FELT for gain in gains)
    print(f"{name:<30}{-sum(gains) / len(gains):>+8.4f}{helps:>10}{harms:>10}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
