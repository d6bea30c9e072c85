"""Each sentence's figure has the holder that a careful reader would name.

So has it the chain that it came through.
"""

import pytest

from tests.normalise.reading import claims_of, figure_of

CASES = [
    ("Fire killed 12 people, the interior ministry said.", "interior ministry", ()),
    ("Wheat prices jumped 6%, traders said.", "unnamed source", ()),
    ("Saudi Arabia cut output by 1 million barrels, OPEC data showed.", "OPEC", ()),
    (
        "Dell will shed 600 jobs, two people familiar with the matter told Reuters.",
        "unnamed source",
        ("Reuters",),
    ),
    (
        "Reuters reported, citing sources, that Dell would shed 600 jobs.",
        "unnamed source",
        ("Reuters",),
    ),
    ("A spokesman for Huawei said that 40 people had left.", "Huawei", ()),
    ('"We have won," said Rosa Quispe. "We will take 60 seats."', "Rosa Quispe", ()),
    ("Intel denied that it would close 3 plants.", "Intel", ()),
    ("Meta refused to confirm the loss of 700 jobs.", None, ()),
    ("The army did not say that 80 people were hurt.", None, ()),
    ("Fire killed 12 people in the harbour.", None, ()),
    (
        "HARROW, Westmark, May 7 (Wire) - Health authorities in the city said that 38 people are "
        "ill.",
        None,  # never the place
        (),
    ),
    (
        "The storm killed 12 people, the country's fire protection service said.",
        "fire protection service",
        (),
    ),
    ("Some 4,100 homes are dark, the Fijian government said.", "Fijian government", ()),
    (
        "The Kenyan Ministry of Education said 240 schools had closed.",
        "Kenyan Ministry of Education",
        (),
    ),
    ("At least 19 miners died, Bolivian officials said.", "Bolivian officials", ()),
    ("The quarry lost 30 trucks, two officials said.", "unnamed source", ()),
    ("Port officials said 60 containers had fallen overboard.", "Port officials", ()),
    ("The fire killed 8, Turkish authorities said.", "Turkish authorities", ()),
    ("The Forest Research Office (FRO) was asked. The office said 300 trees were dead.", "FRO", ()),
    ("Intel grew. According to official figures, exports rose 7%.", "official figures", ()),
    ("Intel grew. A study found that 30% of pupils are short-sighted.", "study", ()),
    ("Intel will cut 300 jobs, according to a memo.", "memo", ()),
    ("Strikers halted 40 trains; the operator Renfe reported it.", None, ()),
    (
        "The Lake Research Office (LRO) was asked. Norway's own office said 300 trees were dead.",
        "office",
        (),
    ),
    ("The mayor wrote a memo on Monday. The ferry carried 40 people.", None, ()),
    ("The ferry carried 40 people, when Hull announced its closure.", None, ()),
]


@pytest.mark.parametrize(("text", "holder", "via"), CASES, ids=lambda value: str(value)[:40])
def test_the_holder_is_the_innermost_speaker(text, holder, via):
    said = figure_of(text).attribution
    assert (said.holder, said.via) == (holder, via), text


def test_nameless_sources_are_told_apart_by_their_ordinal():
    told = (
        "The first source put it at 200 jobs.",
        "A third official said that 300 chips were ordered.",
    )
    said = [
        figure_of(text).attribution
        for text in (*told, "Two sources said that 300 chips were ordered.")
    ]
    assert [(one.holder, one.ordinal) for one in said] == [
        ("unnamed source", 1),
        ("unnamed source", 3),
        ("unnamed source", None),
    ]
    assert said[1].label == "unnamed source 3"


def test_a_surname_alone_is_the_person_named_before():
    claim = figure_of(
        "Colette Kress, the finance chief, said sales rose. Kress said that 2,000 servers "
        "were bought by Dell."
    )
    assert claim.attribution.holder == "Colette Kress"


def test_a_name_in_small_letters_in_apposition_is_no_riddle():
    assert figure_of("The auction site, eBay, said 40 people had left.").attribution.holder


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            (
                "The bank said costs fell. Chief executive Jane Hill was pleased. She said 200 "
                "jobs would go."
            ),
            "Jane Hill",
        ),
        ("Intel said that sales fell. He said 300 jobs would go.", None),
        (
            "Ms Roth met Mr Hale on Monday. Mr Hale said sales fell. She said 300 jobs would go.",
            "Ms Roth",
        ),
        ("Ann Lee and Tom Oake came. She said 300 jobs would go.", None),
    ],
)
def test_he_and_she_are_the_one_person_who_is_a_subject_before(text, holder):
    assert figure_of(text).attribution.holder == holder, text


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (
            "In Lisbon 9,000 marched according to the police and 30,000 according to the union.",
            ["Police", "union"],
        ),
        (
            "The union says 30,000 marched in Lisbon (9,000 according to the police).",
            ["union", "Police"],
        ),
        (
            "Six boats were lost off Vigo, where, according to the coastguard, 40 men are missing.",
            [None, "coastguard"],
        ),
    ],
)
def test_of_two_credits_each_has_the_figures_of_its_own_part(text, holders):
    assert [claim.attribution.holder for claim in claims_of(text)] == holders, text
