"""Fits the weights of `chipnews/data/clues.toml` on hand-written gold.

`python -m tests.benchmarks.weights`.

Logistic regression over the pairs of claims of one scale in one story that are compared, with a
penalty on large weights. A story counts by the square root of its pairs, so that no long one
decides. Printed are the weights, each beside the one in the file and those fitted without one
story, and how groups meet the gold when a story is read by weights fitted without it, for several
values of `same_fact`. Three weights are set by hand.
"""

import sys
from decimal import Decimal
from itertools import combinations

import numpy as np
from msgspec.structs import replace

from chipnews.align.clues import CLUES, Pair, is_compared
from chipnews.align.group import align_claims
from chipnews.align.record import records_of
from chipnews.lexicon.lexicon import Lexicon
from chipnews.lexicon.load import load_lexicon
from tests.benchmarks.stories import MEASURES, Story, mean, rate, read_stories

PENALTY, STEPS = 3.0, 25
LEAST = ("-0.9", "-0.7", "-0.5", "-0.3", "-0.1", "0.1")  # values of `same_fact` that are tried
# the gold has few such rivals
BY_HAND = {"same_parties": 4.0, "same_measure_of_event": 3.0, "rounded_alike": 2.2}
NAMES = [clue.__name__ for clue in CLUES]
Pairs = tuple[np.ndarray, np.ndarray]


def main() -> int:
    """Print both tables; 1 where a weight in the file is not the fitted one."""
    lexicon = load_lexicon()
    stories = list(read_stories())
    pairs = {story.name: pairs_of(story, lexicon) for story in stories}
    fitted = fit(list(pairs.values()))
    without = {name: fit([pairs[other] for other in pairs if other != name]) for name in pairs}
    print(
        f"{'clue':<28}{'of one fact':>12}{'of two':>8}{'fitted':>8}{'in file':>9}   without "
        "one story"
    )
    same, other = (
        np.concatenate([rows[truth == is_same] for rows, truth in pairs.values()])
        for is_same in (1, 0)
    )
    for place, name in enumerate(NAMES):
        shares = f"{same[:, place].mean():>12.3f}{other[:, place].mean():>8.3f}"
        rest = [weights[place] for weights in without.values()]
        print(
            f"{name:<28}{shares}{fitted[place]:>8.2f}{lexicon.weights[name]:>9.2f}   "
            f"{min(rest):+.2f} to {max(rest):+.2f}"
        )
    for least in LEAST:
        rows = {
            story.name: rate(
                story, align_claims(story.claims, weighed(lexicon, without[story.name], least))
            )
            for story in stories
        }
        if Decimal(least) == lexicon.policy.same_fact:
            print(f"\neach story by the weights of the others, same_fact {least}:")
            for name, row in rows.items():
                print(
                    f"{name:<28}"
                    + "".join(
                        f"  {measure} {'n/a' if row[measure] is None else f'{row[measure]:.2f}'}"
                        for measure in MEASURES
                    )
                )
        print(
            f"same_fact {least:<18}"
            + "".join(
                f"  {measure} {mean(list(rows.values()), measure):.3f}" for measure in MEASURES
            )
        )
    return int(
        any(abs(fitted[place] - lexicon.weights[name]) > 0.02 for place, name in enumerate(NAMES))
    )


def pairs_of(story: Story, lexicon: Lexicon) -> Pairs:
    """The clues of every two claims that are compared, and whether both are of one fact."""
    rows, truth = [], []
    for one, other in combinations(records_of(story.claims, lexicon), 2):
        pair = Pair(one, other, one_article=one.claim.article == other.claim.article)
        if one.scale == other.scale and is_compared(pair):
            rows.append([float(clue(pair)) for clue in CLUES])
            facts = story.fact_of.get(one.claim.id), story.fact_of.get(other.claim.id)
            truth.append(facts[0] is not None and facts[0] == facts[1])
    return np.array(rows), np.array(truth, float)


def fit(stories: list[Pairs], off: str = "") -> np.ndarray:
    """The weights, by Newton's method, that of the clue `off` 0; the constant is dropped.

    `same_fact` is chosen by what it does.
    """
    rows, truth = (np.concatenate(part) for part in zip(*stories, strict=True))
    set_by_hand = rows @ [BY_HAND.get(name, 0.0) for name in NAMES]
    rows = np.column_stack(
        [rows * [name != off and name not in BY_HAND for name in NAMES], np.ones(len(rows))]
    )
    shares = np.concatenate([np.full(len(one[1]), len(one[1]) ** -0.5) for one in stories])
    shares *= len(shares) / shares.sum()
    penalty = np.diag([PENALTY] * len(NAMES) + [0.001])
    weights = np.zeros(len(NAMES) + 1)
    for _ in range(STEPS):
        guess = 1 / (1 + np.exp(-rows @ weights - set_by_hand))
        slope = rows.T @ (shares * (guess - truth)) + penalty @ weights
        bend = (rows * (shares * guess * (1 - guess))[:, None]).T @ rows + penalty
        weights -= np.linalg.solve(bend, slope)
    return np.array(
        [
            BY_HAND.get(name, weight) if name != off else 0.0
            for name, weight in zip(NAMES, weights[:-1], strict=True)
        ]
    )


def weighed(lexicon: Lexicon, weights: np.ndarray, least: str) -> Lexicon:
    """The vocabulary with these weights and this `same_fact`."""
    by_name = dict(zip(NAMES, weights, strict=True))
    clues = tuple(
        replace(clue, weight=Decimal(f"{by_name[clue.name]:.2f}")) for clue in lexicon.clues
    )
    return replace(lexicon, clues=clues, policy=replace(lexicon.policy, same_fact=Decimal(least)))


if __name__ == "__main__":
    sys.exit(main())
