"""Token rows: from an offset to its word."""

import pytest

from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.text import Span
from chipnews.model.tree import Token
from tests.support.articles import article

TEXT = "Zenith sold chips"


@pytest.fixture
def sentence():
    heads = {"Zenith": 1, "sold": 1, "chips": 1}
    starts = [TEXT.index(word) for word in heads]
    rows = [
        Token(start, start + len(word), word, word.lower(), "", "", "", head)
        for start, (word, head) in zip(starts, heads.items(), strict=True)
    ]
    return Sentence(Span(0, len(TEXT)), "body", tuple(rows))


@pytest.mark.parametrize(("offset", "row"), [(0, 0), (5, 0), (6, 1), (7, 1), (16, 2), (17, None)])
def test_the_token_at_an_offset_or_the_first_behind_it(sentence, offset, row):
    assert sentence.token_at(offset) == row


def test_furniture_carries_no_claims():
    made = Analysis(
        article(TEXT),
        tuple(Sentence(Span(0, 6), name) for name in ("boilerplate", "stamp", "caption", "lead")),
    )
    assert [place for place, _ in made.read_sentences] == [1, 3]
