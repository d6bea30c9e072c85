"""The kinds of names are those that the model's own search finds."""

from pathlib import Path

import pytest

from chipnews.analyse.model import load_model
from chipnews.analyse.recogniser import Recogniser
from tests.corpus.gold import EVENTS

TEXTS = (
    "Dana Whitfield of Harbour Line said on Tuesday that New Zealand would pay $3 million.",
    "Paris",
    "She left for  \n  New York City",
    "In March 2021 Ana Lopez.\nThe Bank of England raised it by 0.25%.",
    "",
    "   ",
)


@pytest.fixture(scope="module")
def nlp():
    return load_model()


def told(nlp, texts):
    return [[token.ent_type_ for token in doc] for doc in nlp.pipe(texts)]


def found(nlp, texts):
    docs = list(nlp.pipe(texts, disable=["ner"]))
    return Recogniser(nlp.get_pipe("ner")).name_kinds(docs)


def test_in_sentences(nlp):
    assert found(nlp, TEXTS) == told(nlp, TEXTS)
    assert found(nlp, TEXTS)[0][:2] == ["PERSON", "PERSON"]


def test_in_whole_articles_of_several_sentences(nlp):
    files = [path for event in EVENTS for path in sorted((event / "articles").glob("*.txt"))]
    story = sorted((Path(__file__).parents[1] / "browser" / "story").glob("*.txt"))
    texts = [path.read_text("utf-8") for path in (*files, *story)]
    assert found(nlp, texts) == told(nlp, texts)


def test_no_texts(nlp):
    assert found(nlp, []) == []
    assert found(nlp, ["", ""]) == [[], []]


def test_a_recogniser_of_another_form_is_not_taken_over(nlp):
    ner = nlp.get_pipe("ner")
    assert Recogniser.fits(ner)
    assert not Recogniser.fits(nlp.get_pipe("parser"))
