"""Whom a sentence means that names nobody: by rule, and nobody where two fit."""

import pytest

from tests.normalise.reading import figure_of

CASES = [
    ("Ford met its bankers on Monday. It will cut 4,000 jobs.", "Ford"),
    ("Ford met its bankers on Monday. The carmaker will cut 4,000 jobs.", "Ford"),
    ("The plan would cut 4,000 jobs at Ford.", "Ford"),
    ("Ford sued Toyota, and Toyota sued Ford. It will cut 4,000 jobs.", None),
]


@pytest.mark.parametrize(("text", "subject"), CASES)
def test_the_subject_is_whom_the_sentence_points_to(text, subject):
    assert figure_of(text).subject == subject
