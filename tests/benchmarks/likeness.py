"""Fits the weights of `diff/likeness.py`: `python -m tests.benchmarks.likeness SHARED`.

Pairs of figures of two articles of a story, of one scale; whether hand-written gold has them as one
fact; logistic regression, each story with the same say. Prints the weights, and for each story left
out how often the likest figure is one of the same fact, with all clues and without each of them.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy

from chipnews import api
from chipnews.diff.likeness import WEIGHTS, Likeness, WordWeights
from chipnews.lexicon.load import load_lexicon
from chipnews.model.claim import Claim
from chipnews.store.cache import cache_folder
from tests.benchmarks.drafts import Story

NAMES = tuple(WEIGHTS)
RIDGE = 1.0
Rows = list[tuple[numpy.ndarray, numpy.ndarray]]
"""Of each figure what holds of it and each other one, and which of them are of its fact."""


def rows_of(story: Story) -> Rows:
    """A matrix of clues and its answers for each figure that another article tells, too."""
    options = api.Options(cache=cache_folder())
    claims = [one for one in api.run([str(story.text)], options=options).claims if one.figure]
    claims = [one for one in claims if one.kind != "relation"]
    lexicon = load_lexicon(None)
    plain = lexicon.words_of("plain_words") | lexicon.words_of("function_words")
    likeness = Likeness(WordWeights((one.evidence.text for one in claims), plain), claims)
    facts = {one.id: fact for one in claims if (fact := fact_of(one, story))}
    found = []
    for claim in claims:
        others = [one for one in claims if one.article != claim.article and one.id in facts]
        others = [one for one in others if one.scale == claim.scale]
        same = numpy.array([facts[one.id] == facts.get(claim.id) for one in others])
        if same.any():
            held = [list(likeness.held(claim, one).values()) for one in others]
            found.append((numpy.array(held), same))
    return found


def fact_of(claim: Claim, story: Story) -> str | None:
    """The fact that the gold gives the figure."""
    article = Path(claim.article).stem
    for one in story.claims.get(article, ()):
        if one["figure_start"] < claim.figure.end and claim.figure.start < one["figure_end"]:
            return story.fact_of.get(f"{article}:{one['id']}")
    return None


def fit(stories: Sequence[Rows], without: int | None = None) -> numpy.ndarray:
    """The weights by Newton's method; the clue number `without` weighs nothing."""
    held = numpy.vstack([clues for rows in stories for clues, _ in rows])
    same = numpy.concatenate([answers for rows in stories for _, answers in rows]).astype(float)
    sizes = [sum(len(answers) for _, answers in rows) for rows in stories]
    say = numpy.concatenate([numpy.full(size, 1000 / size) for size in sizes])
    if without is not None:
        held[:, without] = 0
    weights = numpy.zeros(held.shape[1])
    for _ in range(25):
        likely = 1 / (1 + numpy.exp(-held @ weights))
        slope = held.T @ (say * (likely - same)) + RIDGE * weights
        bend = (held * (say * likely * (1 - likely))[:, None]).T @ held
        weights -= numpy.linalg.solve(bend + RIDGE * numpy.eye(len(weights)), slope)
    return weights


def likest(rows: Rows, weights: numpy.ndarray) -> float:
    """How often the likest figure is one of the same fact."""
    return float(numpy.mean([same[numpy.argmax(held @ weights)] for held, same in rows]))


def main() -> None:
    """Print the weights and what each clue is worth on stories left out."""
    shared = Path(sys.argv[1])
    names = sorted(path.name for path in (shared / "gold").iterdir() if path.is_dir())
    stories = [rows_of(Story(shared, name, {})) for name in names]
    for name, weight in zip(NAMES, fit(stories), strict=True):
        print(f'    "{name}": {weight:.2f},')

    def left_out(without: int | None) -> list[float]:
        every = range(len(stories))
        return [
            likest(stories[i], fit([stories[k] for k in every if k != i], without)) for i in every
        ]

    base = left_out(None)
    print(f"likest is of the same fact, story left out: {numpy.mean(base):.3f}")
    for number, name in enumerate(NAMES):
        without = left_out(number)
        helped = sum(a > b for a, b in zip(base, without, strict=True))
        harmed = sum(a < b for a, b in zip(base, without, strict=True))
        print(f"    without {name}: {numpy.mean(without):.3f} (helps {helped}, harms {harmed})")


if __name__ == "__main__":
    main()
