"""Holds a draft against its sources, sentence by sentence.

Passages of the draft and of its sources, and the sheet of both -> DraftCheck. Each figure and date
of the draft is held against the likest ones of the sources (likeness.py): one that gives the same
value bears it out, and if only others are as like, they contradict it (figures.py). What a sentence
says of who does what is held against the sources' assertions (asserted.py).
"""

from collections.abc import Iterator, Sequence

from chipnews.diff.asserted import check_assertions, check_words
from chipnews.diff.figures import FigureCheck, figures_in
from chipnews.diff.likeness import Likeness, WordWeights
from chipnews.diff.versions import are_versions, compare_versions
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.results.delta import Side
from chipnews.model.results.draft import CheckedSentence, Comparison, DraftCheck, Passage
from chipnews.model.results.sheet import FactSheet


def check_passages(
    sheet: FactSheet, passages: Sequence[Passage], sides: tuple[Side, Side], lexicon: Lexicon
) -> DraftCheck:
    """Checks every sentence of the first of the two sides against those of the second.

    Two articles that are versions of one are compared as such.
    """
    draft, sources = sides
    own = [one for one in passages if one.article in draft.paths]
    others = [one for one in passages if one.article in sources.paths]
    if len(draft.paths) == len(sources.paths) == 1 and are_versions(own, others):
        return compare_versions(own, others, sides)
    others = [one for one in others if one.is_read]
    texts, plain = [one.text for one in passages], lexicon.words_of("plain_words")
    weights = WordWeights(texts, plain)
    telling = WordWeights(texts, plain | lexicon.words_of("function_words"))
    likeness = Likeness(telling, (claim for one in passages for claim in figures_in(one)))
    figures = FigureCheck(own, others, sheet, likeness)
    checked = (
        CheckedSentence(one, tuple(_comparisons(one, others, figures, weights)))
        for one in own
        if one.is_read
    )
    return DraftCheck(draft, sources, tuple(checked))


def _comparisons(
    passage: Passage, others: Sequence[Passage], figures: FigureCheck, weights: WordWeights
) -> Iterator[Comparison]:
    found = [figures.check(claim) for claim in figures_in(passage)]
    yield from found
    told = {one.aspect for one in found if one.state != "supported"}
    bearing = [one.found for one in found if one.voices]
    asserted = list(check_assertions(passage, others, weights))
    for one in asserted:
        # who says it counts only of what bears the figures out
        is_apart = one.aspect == "speaker" and bool(found) and one.found not in bearing
        if one.aspect not in told and not is_apart:
            yield one
    if not found and not asserted:
        whole = check_words(passage, others, weights, figures.origins)
        yield from [whole] if whole else []
