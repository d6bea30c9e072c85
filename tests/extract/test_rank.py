"""Which ordinals tell a rank or the length of a run, and what they rank."""

import pytest

from chipnews.extract.figures.rank import find_ranks
from tests.extract.reading import LEXICON, analysis_of


def ranks_of(text):
    analysis = analysis_of(text)
    return [
        (analysis.article.quote(one.span), one.amount.noun) for one in find_ranks(analysis, LEXICON)
    ]


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Porto is the second-largest city of Portugal.", ("second", "city")),
        ("The choir took third place.", ("third", "")),
        ("Rain fell for a sixth day in a row.", ("sixth", "day")),
        ("The skier finished 12th.", ("12th", "")),
        ("It was the third most expensive painting.", ("third", "painting")),
    ],
)
def test_an_ordinal_of_rank_ranks_its_noun(text, rank):
    assert ranks_of(text) == [rank]


@pytest.mark.parametrize(
    "text",
    [
        "The office is on the third floor.",
        "The team lost in the second round.",
        "Sales fell in the third quarter.",
        "In the first place, the dam is old.",
        "Safety comes first.",
    ],
)
def test_an_ordinal_that_only_counts_on_is_no_rank(text):
    assert ranks_of(text) == []
