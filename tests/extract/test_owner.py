"""Whose a figure is where several parties stand in its sentence.

Each verb has its own subject, "46% for Novak" is Novak's.
"""

import pytest

from tests.normalise.reading import claims_of

SHARES = [
    (
        "Ana Kral won the election with 53% of the vote, beating Petr Novak, who took 47%.",
        "Ana Kral",
        "Petr Novak",
    ),
    ("Kral took 54% of the vote to win the election, while Novak got 46%.", "Kral", "Novak"),
    ("Labour took 34% of the vote and the Conservatives got 24%.", "Labour", "Conservatives"),
    (
        "Ana Kral won the election with 53% of the vote against 47% for Petr Novak.",
        "Ana Kral",
        "Petr Novak",
    ),
    (
        "Maria Silva received 51% of the vote; her rival, Tomas Rell, received 49%.",
        "Maria Silva",
        "Tomas Rell",
    ),
]


@pytest.mark.parametrize(("text", "first", "second"), SHARES)
def test_each_share_of_a_vote_is_that_of_its_own_verb_s_subject(text, first, second):
    found = [(claim.measure, claim.subject) for claim in claims_of(text) if claim.kind == "percent"]
    assert found == [("vote.share", first), ("vote.share", second)]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Nvidia met AMD, which has 12% of its staff in Asia.", "AMD"),
        ("Shell earned $6 billion in the quarter, while BP made $4 billion.", "BP"),
        ("Ford cut 1,300 jobs, while Toyota cut 2,000.", "Toyota"),
        ("Costs rose by $3 billion, Ford said.", "Ford"),
    ],
)
def test_a_figure_without_an_event_is_of_its_clause_s_subject(text, subject):
    assert claims_of(text)[-1].subject == subject


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Kral won 54% of the vote, while Novak got 46% of the money.", None),  # it says what of
        ("Novak got 46%.", None),  # nothing before it says what of
    ],
)
def test_a_bare_share_needs_a_verb_before_it_that_says_what_of(text, measure):
    assert claims_of(text)[-1].measure == measure


@pytest.mark.parametrize(
    "text",
    ["Kral won 54% of the vote for president.", "Kral won 54% of the vote to Novak's delight."],
)
def test_a_share_is_given_to_nobody_by_another_word(text):
    assert claims_of(text)[0].subject == "Kral"
