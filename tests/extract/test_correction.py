"""Notes of correction in the forms that papers use.

Which figures are taken back and which stand.
"""

from pathlib import Path

import pytest

from chipnews.lexicon.load import load_lexicon
from tests.normalise.reading import claims_of

LEXICON = load_lexicon()
ORDER = "Baidu placed an order with Huawei worth $61.83 million.\n\n"
TOLL = "The earthquake killed 40 people and injured 300.\n\n"


def withdrawn(text):
    return {claim.text for claim in claims_of(text) if claim.status == "withdrawn"}


@pytest.mark.parametrize(
    "note",
    [
        "An earlier version of this article said that the order was worth $61 million.",
        (
            "An earlier version of this story misstated the value of the order as $61 million. "
            "It is $61.83 million."
        ),
        (
            "Correction: A previous version of this article said that the order was worth $61 "
            "million; it is worth $61.83 million."
        ),
        "Correction: The order is worth $61.83 million, not $61 million.",
        (
            "This story has been updated to correct the value of the order to $61.83 million, "
            "not $61 million."
        ),
        "Clarification: The order is worth $61.83 million rather than $61 million.",
        (
            "This article was amended on Friday. The order is worth $61.83 million, not the $61 "
            "million it gave at first."
        ),
        (
            "Correction: We incorrectly put the value of the order at $61 million when in fact "
            "it is $61.83 million."
        ),
        "An earlier version of this article said $61 million instead of $61.83 million.",
    ],
)
def test_the_wrong_figure_is_withdrawn_and_the_right_one_stands(note):
    assert withdrawn(ORDER + note) == {"$61 million"}


@pytest.mark.parametrize(
    "text",
    [
        "The firm restated its accounts and its profit was $5 million, not $6 million.",
        "The market saw a correction: shares lost 20%.",
        "An earlier version of the phone sold 300 units.",
        "The firm misstated its sales by $5 million in 2020.",
        "This story has been updated with the ministry's count of 40 dead.",
        "The company did not withdraw its offer of $5 million.",
    ],
)
def test_what_only_looks_like_a_correction(text):
    assert withdrawn(text) == set()


def test_a_bare_number_of_a_note_measures_what_the_text_measures():
    claims = claims_of(
        f"{TOLL}An earlier version of this article misstated the number of people killed. "
        "It was 40, not 60."
    )
    (gone,) = (claim for claim in claims if claim.status == "withdrawn")
    assert (gone.text, gone.measure, gone.roles.get("event")) == (
        "60",
        "casualty.deaths",
        "earthquake",
    )


def test_a_number_that_could_be_of_two_measures_is_left_open():
    claims = claims_of(f"{TOLL}Correction: An earlier version of this article said 60.")
    assert [claim.measure for claim in claims if claim.text == "60"] == [None]


def test_the_paper_itself_takes_back_what_it_had_from_nobody():
    (gone,) = (
        one
        for one in claims_of(ORDER + "An earlier version of this article said it was $61 million.")
        if one.status == "withdrawn"
    )
    assert (gone.attribution.holder, gone.modality) == (None, "denied")


def test_a_note_ends_with_its_paragraph():
    text = (
        "Correction: Baidu ordered 1,600 chips, not 1,900.\n\nHuawei sold 40 phones, not 60 phones."
    )
    assert withdrawn(text) == {"1,900"}


def test_what_a_source_withdraws_is_withdrawn():
    assert withdrawn(
        "The ministry withdrew its figure of 60 deaths in the earthquake. It said 40 people "
        "had died."
    ) == {"60"}


CASES = (
    (Path(__file__).parent / "cases_of_corrections.txt")
    .read_text(encoding="utf-8")
    .splitlines()[1:]
)


@pytest.mark.parametrize("case", CASES)
def test_a_note_takes_back_the_wrong_figure_alone(case):
    gone, _, text = case.partition(" | ")
    assert withdrawn(text.replace(" ¶ ", "\n\n")) == {gone} - {"-"}


def test_a_figure_that_a_note_confirms_keeps_its_speaker():
    text = (
        "Six people were hurt.\n\nCorrection: An earlier version said 16 were hurt. Huawei said "
        "6 people were hurt."
    )
    (stands,) = (claim for claim in claims_of(text) if claim.text == "6")
    assert (stands.correction, stands.attribution.holder) == ("stands", "Huawei")


def test_what_the_text_says_as_well_is_not_what_the_note_takes_back():
    text = (
        "Some 14 of the 120 passengers were hurt.\n\nAn earlier version said that 40 of the 120 "
        "passengers were hurt."
    )
    assert withdrawn(text) == {"40"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Seven people died in the flood.\n\nFive bodies were found.\n\nCorrection: Five "
            "people died, not seven."
        ),
        (
            "Acme cuts 2,100 jobs\n\nAcme cut 1,200 jobs on Monday.\n\nAn earlier version said "
            "that Acme had cut 2,100 jobs."
        ),
    ],
)
def test_what_a_note_takes_back_is_withdrawn_where_the_text_says_it_too(text):
    gone = [claim.text.lower() for claim in claims_of(text) if claim.status == "withdrawn"]
    assert len(gone) == 2 and len(set(gone)) == 1
