"""Says which claim a person means who wrote its figure down: "7", "7 people", "some 7 people".

The words in a sidecar and claims -> the claims that they name. The figure alone names its claim, so
does the figure as a sheet prints it, and so do the words of the article around it. Words that name
two figures at once name neither.
"""

from collections.abc import Iterable

from chipnews.model.claim import Claim
from chipnews.model.values.bounds import bounded, bounded_in_full, counted_words


def find_named(written: str, claims: Iterable[Claim]) -> set[str]:
    """Returns the ids of the claims whose figure is `written`, else of those it is the words of."""
    claims = list(claims)
    exact = {claim.id for claim in claims if claim.text == written}
    if exact:
        return exact
    named = [claim for claim in claims if _is_worded(_folded(written), claim)]
    return {claim.id for claim in named} if len({claim.text for claim in named}) == 1 else set()


def _is_worded(written: str, claim: Claim) -> bool:
    """Whether `written` is the claim's figure with its bound, its noun or the words around it."""
    if claim.figure is None:
        return False
    if claim.moment and claim.moment.edtf == written:
        return True
    printed = (
        bounded(claim),
        bounded_in_full(claim),
        f"{claim.text} {counted_words(claim)}".strip(),
    )
    return written in map(_folded, printed) or _stands_around(written, claim)


def _stands_around(written: str, claim: Claim) -> bool:
    """Whether `written` are words of the claim's sentence, its figure among them."""
    sentence, words = f" {_bare(claim.evidence.text)} ", f" {_bare(written)} "
    return f" {_bare(claim.text)} " in words and words in sentence


def _folded(text: str) -> str:
    return " ".join(text.lower().split())


def _bare(text: str) -> str:
    """Takes the punctuation off the ends of words."""
    return " ".join(word.strip(".,;:!?“”\"'()") for word in text.lower().split())
