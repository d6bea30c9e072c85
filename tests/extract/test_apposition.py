"""A share in apposition is as sure as what it is told with, wherever the model hangs it."""

import pytest

from tests.normalise.reading import claims_of


def modalities(text):
    return [claim.modality for claim in claims_of(text) if claim.amount]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        (
            "Volvo said it would cut about 1,300 jobs in Gothenburg, 8 percent of its workforce.",
            "planned",
        ),
        ("Volvo will cut 1,300 jobs in Gothenburg, about 8 percent of its workforce.", "planned"),
        ("The airline may sell 40 planes, a third of its fleet.", "hypothetical"),
        ("Volvo did not cut 1,300 jobs, 8 percent of its workforce.", "denied"),
        ("Volvo said it had cut 1,300 jobs in Gothenburg, 8 percent of its workforce.", "reported"),
        ("Volvo cut 1,300 jobs, 8 percent of its workforce.", "fact"),
    ],
)
def test_a_share_behind_a_count_is_as_sure_as_the_count(text, modality):
    assert modalities(text) == [modality, modality]


def test_a_share_behind_a_thing_is_as_sure_as_the_deed():
    assert modalities("The fund intends to sell its stake, 14 percent of the company.") == [
        "planned"
    ]


def test_what_an_aside_tells_is_no_part_of_the_plan():
    assert modalities(
        "Volvo, which employs 20,000 people, 8 percent of them abroad, plans to move."
    ) == [
        "fact",
        "fact",
    ]
