"""Whether the marked date lies behind or ahead, by the verb that governs it."""

import pytest

from tests.extract.reading import figure_at


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The choir sang on [Friday].", "past"),
        ("The choir will sing on [Friday].", "future"),
        ("The concert was put off until [Friday].", "future"),
        ("The choir failed to sing on [Friday].", "past"),
        ("The choir agreed to sing on [Friday].", "future"),
        ("[Friday]'s concert was loud.", "past"),
        ("The choir will rest in May and sing on [Friday].", "future"),
        ("The choir plans to rest in May and sing on [Friday].", "future"),
        ("The choir rested in May and sang on [Friday].", "past"),
        ("The choir expects the hall to open on [Friday].", "future"),
    ],
)
def test_a_date_lies_where_its_verb_puts_it(text, tense):
    assert figure_at(text).time.tense == tense
