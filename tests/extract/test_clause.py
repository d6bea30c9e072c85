"""The words of a figure's clause that a label shows: roles as the sentence has them, and nothing of the figure."""

import pytest

from tests.normalise.reading import claims_of


def clause_of(text):
    """The clause of the bracketed figure."""
    start = text.index("[")
    plain = text.replace("[", "").replace("]", "")
    (claim,) = (one for one in claims_of(plain) if one.start <= start < one.start + len(one.text))
    return claim.slot.clause


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Netflix lost [970,000] paying subscribers in spring.", "Netflix lost paying subscribers"),
        ("The [two million] subscribers that the company had predicted did not leave.", "subscribers did not leave"),
        ("The loss was milder than the [two million] that the company had predicted.", "company predicted"),
        ("Berlin Brandenburg Airport is to go into operation on [31 October 2020].", "Berlin Brandenburg Airport to go into operation"),
        ("The airport is due to open on [31 October 2020].", "airport due to open"),
        ("The authority ordered H&M to pay [€35 million].", "authority ordered H&M to pay"),
        ("The firm plans to hire far fewer people in [2023].", "firm plans to hire fewer people"),
        ("The leak came to light on [9 January 2014].", "leak came to light"),
        ("The [August 2016] earthquake killed 297 people.", "earthquake"),
        ("A firm whose sales rose to [$600 million] is for sale.", "sales rose"),
        ("The GPUs cost [$4 billion].", "GPUs cost"),
        ("Canadian tariffs rose by [$4 billion].", "Canadian tariffs rose"),
        ("It owed [€4.1 billion].", ""),
    ],
)  # fmt: skip
def test_a_clause_in_few_words(text, clause):
    assert clause_of(text) == clause
