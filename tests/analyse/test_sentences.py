"""Where sentences end, and where a dot is only an abbreviation."""

import pytest

from chipnews.analyse.sentences import split_sentences
from chipnews.lexicon.load import load_lexicon


def split(text):
    return [
        text[span.start : span.end]
        for span in split_sentences(text, 0, load_lexicon().abbreviations)
    ]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Baidu ordered chips.", "Huawei made them."],
        ["It fell 5.2%.", "Nobody knew why."],
        ["Is it true?", "Yes!", "It is."],
        ["“We are ready.”", "She then left."],
        ["It cost $62 million.", "“Too much,” he said."],
        ["The value was 61.83 million.", "2023 was a good year."],
        ["It was the end…", "Then it was not."],
    ],
)
def test_sentences_end_where_they_end(sentences):
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "It is the No. 1 maker.",
        "Zenith Inc. said so.",
        "Mr. Wang and Dr. Li came.",
        "The U.S. Commerce Department agreed.",
        "It pays 5 bn. yuan.",
        "J. Edgar Hoover said so.",
        "It fell on Nov. 7 in Taipei.",
        "It rose to 61.83 from 60.1 points.",
        "He wrote to example.com for it.",
    ],
)
def test_a_dot_inside_a_sentence_does_not_end_it(sentence):
    assert split(sentence) == [sentence]


def test_offsets_count_from_the_start_of_the_block():
    spans = list(split_sentences("One. Two.", 100, {}))
    assert [(span.start, span.end) for span in spans] == [(100, 104), (105, 109)]


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_blanks_hold_no_sentence(text):
    assert split(text) == []
