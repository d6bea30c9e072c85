"""A figure of a record in JSON Lines is told at its line and column in the file."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipnews.model.text import Article
from chipnews.read.record import runs_in

ESCAPED = (
    r'{"id": "text", "more": {"text": "no"}, '
    r'"text" : "It said \"yes\".\n\nIt paid \u00a362 for \ud83d\ude80 1,600 chips."}'
)


@pytest.mark.parametrize(
    ("words", "column"),
    [("It said", 1), ("said", 4), ("yes", 11), ("It paid", 21), ("62", 35), ("1,600", 55)],
)
def test_line_and_column_are_those_of_the_record(read_one, words, column):
    article = read_one("a.jsonl", f"\n{ESCAPED}\n")
    start = ESCAPED.index("It said")
    assert article.place(article.text.index(words)) == (2, start + column)
    assert ESCAPED[start + column - 1 :].startswith(words)


def test_of_a_key_given_twice_the_last_counts(read_one):
    record = '{"text": "Twelve.", "text": "Thirteen died."}'
    article = read_one("a.jsonl", record)
    assert article.place(article.text.index("died"))[1] == record.index("died") + 1


@given(
    st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from('"\\/\n🚀{[:,'), min_size=1),
    st.booleans(),
    st.dictionaries(
        st.text(max_size=3), st.text() | st.integers() | st.lists(st.text()), max_size=3
    ),
)
def test_every_letter_of_a_record_is_found_again(text, ascii_only, others):
    record = json.dumps(
        {**others, "text": text, "last": ["text", {"text": ""}]}, ensure_ascii=ascii_only
    )
    article = Article("a", "a.jsonl", text, runs=runs_in(record, "text", 3))
    for offset, letter in enumerate(text):
        line, column = article.place(offset)
        written = json.dumps(letter, ensure_ascii=ascii_only)[1:-1]
        assert line == 3 and record.startswith(written, column - 1)
