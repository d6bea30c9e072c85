"""Whether the marked number counts or measures something, and what; or is a part of a name."""

import pytest

from tests.extract.reading import figure_at


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("The zoo keeps [40] small grey parrots.", "parrot"),
        ("The trail is [18] km long.", "kilometre"),
        ("Ticket sales [doubled].", "times"),
        ("The ferry lost [nine] members of the crew.", "crew member"),
        ("The hall seats [2,300].", ""),
        pytest.param(
            "The region has [4 million] head of cattle.",
            "cattle",
            marks=pytest.mark.xfail(
                strict=True, reason="what is counted by the head is called a head"
            ),
        ),
    ],
)
def test_a_quantity_is_of_what_stands_with_it(text, of):
    found = figure_at(text)
    assert found.kind == "quantity"
    assert (found.amount.noun or found.amount.unit) == of, found.amount


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The choir sang in the Studio [54] club.", "distractor"),
        ("The museum shows the men's [doubles] trophy.", "unread"),
        ("The repairs took [two] additional weeks.", "duration"),
        ("Route [66] is closed.", "distractor"),
    ],
)
def test_a_number_of_another_kind_counts_nothing(text, kind):
    assert figure_at(text).kind == kind
