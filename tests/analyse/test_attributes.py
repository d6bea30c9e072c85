"""Part of speech and lemma of a token are those that the model's own rules give."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from chipnews.analyse.attributes import LEMMAS, RULES, Attributes
from chipnews.analyse.model import load_model
from tests.corpus.gold import EVENTS

TURNS = (
    "He said nothin' and nuthin' of it.",
    "There is a man at the gate, and there's his dog.",
    "It ain't over, said Lena, who is gonna win.",
    "Let's go, y'all; c'mon, I've got to.",
    "They'd have come, but for the rain.",
    "He, she and I saw that that was theirs.",
    "The firm that bought it did so because it could.",
    "  Two  spaces\tand a tab.\n",
    "",
)


@pytest.fixture(scope="module")
def nlp():
    return load_model()


def words_of(docs):
    return [
        (token.text, token.pos_, token.lemma_)
        for doc in docs
        for token in doc
        if not token.is_space
    ]


def given(nlp, texts):
    """What is given to tokens of texts that come in two halves, as articles do."""
    with nlp.select_pipes(disable=["ner", RULES, LEMMAS]):
        docs = list(nlp.pipe(texts))
    attributes, half = Attributes(nlp), len(docs) // 2
    attributes.give(docs[:half])
    attributes.give(docs[half:])
    return words_of(docs)


def told(nlp, texts):
    with nlp.select_pipes(disable=["ner"]):
        return words_of(nlp.pipe(texts))


def test_in_turns_of_speech_and_short_words(nlp):
    assert given(nlp, TURNS) == told(nlp, TURNS)


def test_in_articles(nlp):
    files = [path for event in EVENTS for path in sorted((event / "articles").glob("*.txt"))]
    story = sorted((Path(__file__).parents[1] / "browser" / "story").glob("*.txt"))
    texts = [line for path in (*files, *story) for line in path.read_text("utf-8").splitlines()]
    assert given(nlp, texts) == told(nlp, texts)


@pytest.mark.parametrize(
    "pattern",
    [
        [{"LOWER": {"NOT_IN": ["a"]}}, {"LOWER": "b"}],
        [{"LOWER": {"REGEX": "^x"}}, {"LOWER": "b"}],
        [{"TAG": "NN"}, {"LOWER": "b"}],
        [{"ORTH": "A"}],
    ],
)
def test_rules_of_another_form_are_asked_of_every_text(nlp, pattern):
    rules = SimpleNamespace(patterns=[{"patterns": [pattern], "attrs": {}}])
    pipes = {RULES: rules, LEMMAS: nlp.get_pipe(LEMMAS)}
    other = SimpleNamespace(vocab=nlp.vocab, get_pipe=pipes.get)
    assert not Attributes(other)._is_simple
