"""Holds a draft against its sources, sentence by sentence.

Passages of the draft and of its sources, and the sheet of both -> DraftCheck. Each figure and date
of the draft is held against the likest ones of the sources (likeness.py): one that gives the same
value bears it out, and if only others are as like, they contradict it. What a sentence says of who
does what is held against the sources' assertions (asserted.py).
"""

from collections.abc import Iterable, Iterator, Sequence

from chipnews.diff.asserted import check_assertions
from chipnews.diff.figures import Compared, check_figure
from chipnews.diff.likeness import Likeness, WordWeights
from chipnews.diff.versions import are_versions, compare_versions
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.delta import Side
from chipnews.model.results.draft import Answer, CheckedSentence, DraftCheck, Passage
from chipnews.model.results.sheet import FactSheet


def check_passages(
    sheet: FactSheet, passages: Sequence[Passage], sides: tuple[Side, Side], lexicon: Lexicon
) -> DraftCheck:
    """Answer every sentence of the first of the two sides from those of the second.

    Two articles that are versions of one are compared as such.
    """
    draft, sources = sides
    own = [one for one in passages if one.article in draft.paths]
    others = [one for one in passages if one.article in sources.paths]
    if len(draft.paths) == len(sources.paths) == 1 and are_versions(own, others):
        return compare_versions(own, others, sides)
    others = [one for one in others if one.is_read]
    weights = WordWeights((one.text for one in passages), lexicon.words_of("plain_words"))
    likeness = Likeness(weights, (claim for one in passages for claim in one.claims))
    compared = Compared(
        likeness, _figures(own), _figures(others), _voices(sheet), sheet.constraints
    )
    places = {claim.id: one for one in others for claim in one.claims}
    checked = (
        CheckedSentence(one, tuple(_answers(one, others, compared, places, weights)))
        for one in own
        if one.is_read
    )
    return DraftCheck(draft, sources, tuple(checked))


def _answers(
    passage: Passage,
    others: Sequence[Passage],
    compared: Compared,
    places: dict[str, Passage],
    weights: WordWeights,
) -> Iterator[Answer]:
    found = [check_figure(claim, compared, places) for claim in _figures([passage])]
    yield from found
    told = {answer.aspect for answer in found if answer.state != "supported"}
    for answer in check_assertions(passage, others, weights, with_figures=bool(found)):
        if not answer.aspect or answer.aspect not in told:
            yield answer


def _figures(passages: Iterable[Passage]) -> list[Claim]:
    """The amounts and dates that passages claim, but for words such as "recently" and ages."""
    return [
        claim
        for one in passages
        for claim in one.claims
        if claim.figure and claim.kind != "relation" and not (claim.is_dateless or claim.is_age)
    ]


def _voices(sheet: FactSheet) -> dict[str, str]:
    """Article -> the origin as which it counts."""
    return {article: one.id for one in sheet.origins for article in one.articles}
