"""Figures and dates that stand in the same order.

"Revenue in 2016, 2015 and 2014 was $8m, $7m and $6m, respectively".
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from chipnews.model.claim import Claim, Period

_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)


def paired_periods(claims: Sequence[Claim]) -> Mapping[str, Period]:
    """Claim id -> the days of the date in its own place, in sentences that say "respectively".

    `claims` are of one article.
    """
    sentences: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if _RESPECTIVELY.search(claim.evidence.text):
            sentences[claim.evidence.start].append(claim)
    return {key: period for group in sentences.values() for key, period in _paired(group).items()}


def _paired(claims: Sequence[Claim]) -> Mapping[str, Period]:
    """The pairs of one sentence.

    None where there are not as many figures of one kind as dates, or they stand mixed.
    """
    told = sorted((claim for claim in claims if claim.figure), key=lambda one: one.start)
    dates = [one.moment for one in told if one.moment]
    figures = [one for one in told if one.amount and one.kind != "duration"]
    kinds = [one.moment is not None for one in told if one.moment or one in figures]
    in_two_lists = sum(first != second for first, second in pairwise(kinds)) == 1
    if (
        len(dates) < 2
        or len(dates) != len(figures)
        or not in_two_lists
        or len({one.kind for one in figures}) > 1
    ):
        return {}
    return {
        figure.id: Period(date.start, date.end)
        for figure, date in zip(figures, dates, strict=True)
        if date.start and date.end
    }
