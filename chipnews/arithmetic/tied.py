"""Finds figures of one event that belong together though they stand apart.

The share is in one sentence or article, its part or its whole in another. Facts -> the laws of
`ties.toml` that their measures and parties allow. Of several parts or wholes any may be meant, so
that a share is broken only where it fits none of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import product

from chipnews.arithmetic.figures import SAME_ROLES, Figures
from chipnews.arithmetic.laws import judge_law
from chipnews.lexicon.grammars.forms import any_of
from chipnews.lexicon.laws import MeasureTie
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.results.constraint import Constraint

_OF_SOMETHING = r"\s+(?:of|among|{within})\b"


def find_tied(figures: Figures) -> Iterator[Constraint]:
    """Yields shares with their parts and wholes, one constraint for each value of a share."""
    lexicon = figures.lexicon
    for tie in (tie for tie in lexicon.ties if tie.law == "share"):
        for fact in figures.of_measure(tie.measures["share"]):
            parts = figures.claims_of(figures.related(tie.measures["part"], fact, SAME_ROLES))
            wholes = figures.claims_of(figures.related(tie.measures["whole"], fact, tie.parties))
            claims = figures.claims_of([fact])
            of_whole = (claim for claim in claims if _names_whole(claim, tie, lexicon))
            for shares in grouped(of_whole, lambda claim: claim.amount).values():
                if found := _best(shares, parts, wholes, figures):
                    yield found


def _best(
    shares: Sequence[Claim], parts: Sequence[Claim], wholes: Sequence[Claim], figures: Figures
) -> Constraint | None:
    """Returns the constraint that is kept, else the broken one that misses by least.

    Figures of the share's own sentence and article are tried first.
    """
    broken: list[tuple[Decimal, Constraint]] = []
    for part, share, whole in _candidates(shares, parts, wholes, figures):
        found = judge_law("share", {"part": part, "share": share, "whole": whole}, figures.lexicon)
        if found and found.holds:
            return found
        if found:
            broken.append((abs(part.number / whole.number * 100 - share.number), found))
    return min(broken, key=lambda pair: pair[0], default=(None, None))[1]


def _candidates(
    shares: Sequence[Claim], parts: Sequence[Claim], wholes: Sequence[Claim], figures: Figures
) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yields parts, shares of one value, and wholes, each two values once.

    The parts are those of the sentence, else of the article, else all.
    """
    here = grouped(parts, lambda part: part.article)
    every_part, every_whole = _distinct(parts, figures), _distinct(wholes, figures)
    tried: set[tuple[object, object]] = set()
    for share in shares:
        sentence, article = share.evidence.start, here.get(share.article, [])
        in_sentence = [part for part in article if part.evidence.start == sentence]
        own = [whole for whole in every_whole if not figures.of_other_years(whole, share)]
        for part, whole in product(in_sentence or article or every_part, own):
            if (part.amount, whole.amount) not in tried:
                tried.add((part.amount, whole.amount))
                yield part, share, whole


def _distinct(claims: Iterable[Claim], figures: Figures) -> list[Claim]:
    """Returns the first claim of each value and year; another year's whole is another whole."""
    backwards = list(claims)[::-1]
    first = {(claim.amount, figures.year_of(claim)): claim for claim in backwards}
    return list(first.values())[::-1]


def _names_whole(share: Claim, tie: MeasureTie, lexicon: Lexicon) -> bool:
    """Whether the share is one of the whole.

    "6% of its workforce", "or 6%", but not "6% of its engineers" or "6% in Ireland".
    """
    assert share.figure is not None, "a share is a figure"
    after = share.evidence.text[share.figure.end - share.evidence.start :]
    if not lexicon.grammar.filled(_OF_SOMETHING).match(after):
        return True
    of_whole = rf"(?<!\s)\s+of\s{{its}}{any_of(tie.of)}\b(?!\s+(?:of|from|{{within}})\b|['’-])"
    return lexicon.grammar.filled(of_whole).match(after) is not None
