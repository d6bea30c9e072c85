"""Whole stories whose sheet must not cry wolf.

Levels that were left, parts, other disasters, figures that do not compare.
"""

import pytest

from tests.api.story import claim_about, fact_about, front, run_story

EARLY = front(
    "The earthquake killed 1,037 people in Morocco, the interior ministry said.",
    published="2023-09-09",
    source="A",
)
LATE = front(
    "The death toll of the earthquake rose to 2,012 from 1,037, the interior ministry said.",
    published="2023-09-10",
    source="B",
)


def conflicts(sheet):
    return [fact.label for fact in sheet.facts if fact.verdict == "conflict"]


def test_a_level_that_was_left_is_no_rival_of_the_one_reached(tmp_path):
    sheet = run_story(tmp_path, LATE)
    assert claim_about(sheet, "1,037").status == "previous"
    assert conflicts(sheet) == []


def test_a_later_toll_of_the_same_holder_replaces_the_earlier(tmp_path):
    fact = fact_about(run_story(tmp_path, EARLY, LATE), "casualty.deaths")
    assert (fact.verdict, fact.accepted.text) == ("superseded", "2,012")


FERRY = "A ferry sank off Sulawesi on Monday, killing eight people, the coast guard said."
RISEN = "The death toll from the ferry that sank off Sulawesi on Monday {} to 12, {}."


@pytest.mark.parametrize(
    "later",
    [
        RISEN.format("rose", "the coast guard said on Tuesday"),
        RISEN.format("rose", "rescuers said"),
        RISEN.format("has climbed", "a regional official said on Tuesday"),
    ],
)
def test_the_day_of_the_sinking_is_not_that_of_the_toll(later, tmp_path):
    early = front(FERRY, published="2024-05-13", source="A")
    fact = fact_about(
        run_story(tmp_path, early, front(later, published="2024-05-14", source="B")),
        "casualty.deaths",
    )
    assert (fact.verdict, fact.accepted.text.split()[0]) == ("superseded", "12")


def test_another_toll_of_the_same_day_replaces_nothing(tmp_path):
    early = front(FERRY, published="2024-05-14", source="A")
    later = front(
        RISEN.format("rose", "a regional official said"), published="2024-05-14", source="B"
    )
    assert fact_about(run_story(tmp_path, early, later), "casualty.deaths").verdict == "conflict"


def test_the_dead_of_one_place_are_a_part_of_the_whole(tmp_path):
    part = front(
        "The earthquake killed 452 people in Taroudant.", published="2023-09-09", source="B"
    )
    assert conflicts(run_story(tmp_path, EARLY, part)) == []


def test_who_did_it_among_the_dead_makes_peace_with_a_toll_of_victims(tmp_path):
    victims = "A gunman killed five people and wounded 12 in Lyon."
    with_gunman = "A gunman killed five people and wounded 12 in Lyon before police shot him dead."
    fact = fact_about(run_story(tmp_path, victims, with_gunman), "casualty.deaths")
    assert (fact.verdict, fact.accepted.text) == ("compatible", "five people and the attacker")
    assert [one.name for one in fact.explanations] == ["with who did it"]


def test_who_did_it_explains_one_more_and_nothing_else(tmp_path):
    texts = [
        front(text, published="2024-05-14")
        for text in (
            "A gunman killed four people in Lyon.",
            "A gunman killed five people and wounded 12 in Lyon before police shot him dead.",
        )
    ]
    fact = fact_about(run_story(tmp_path, *texts), "casualty.deaths")
    assert fact.verdict == "conflict" and "unexplained" in [one.name for one in fact.explanations]


def test_two_disasters_are_two_facts(tmp_path):
    flood = front(
        "The flood killed 11,300 people in Libya, the Red Crescent said.",
        published="2023-09-14",
        source="B",
    )
    assert conflicts(run_story(tmp_path, EARLY, flood)) == []


def test_a_toll_of_long_ago_is_another_event_s(tmp_path):
    old = front(
        "The earthquake of 1960 killed 12,000 people in Agadir.", published="2023-09-10", source="B"
    )
    assert conflicts(run_story(tmp_path, EARLY, old)) == []


def test_currencies_without_a_rate_neither_agree_nor_differ(tmp_path):
    yuan = "Baidu placed an order with Huawei worth 450 million yuan."
    dollars = "Baidu placed an order with Huawei worth US$90 million."
    fact = fact_about(run_story(tmp_path, yuan, dollars), "order.value")
    assert fact.verdict != "agreed"
    assert [one.name for one in fact.explanations] == ["uncompared"]


def test_a_denial_is_told_beside_the_figure(tmp_path):
    sheet = run_story(tmp_path, "Meta cut 11,000 jobs.", "Meta did not cut 11,000 jobs.")
    assert "denied" in [one.name for fact in sheet.facts for one in fact.explanations]


@pytest.mark.parametrize(
    ("one", "other"), [("up to 500", "up to 900"), ("at least 500", "at least 900")]
)
def test_two_bounds_on_one_side_are_no_conflict(tmp_path, one, other):
    assert (
        conflicts(run_story(tmp_path, f"Meta will cut {one} jobs.", f"Meta will cut {other} jobs."))
        == []
    )


def test_a_plain_contradiction_is_a_conflict(tmp_path):
    assert conflicts(run_story(tmp_path, "Meta cut 11,000 jobs.", "Meta cut 13,000 jobs.")) == [
        "Meta cut … jobs"
    ]


def test_figures_without_a_measure_agree_under_one_noun_but_never_differ(tmp_path):
    texts = [
        "The election in Moldova had a turnout of 60.4% across the country.",
        "Officials in Moldova counted a turnout of 60.4% in the election on Sunday night.",
    ]
    other = "Hotels in Moldova said that 18.1% of their rooms were empty during the election."
    sheet = run_story(tmp_path, *texts, other)
    assert [
        (fact.verdict, len(fact.claims)) for fact in sheet.facts if fact.key.dimension == "percent"
    ] == [
        ("agreed", 2),
        ("single", 1),
    ]


FLOOD = "Five people died in the flood in Tewkesbury on Monday, police said.\n\n{}"


@pytest.mark.parametrize(
    "note",
    [
        "An earlier version of this article said that seven people had died.",
        "CORRECTION: We earlier reported that seven people had died.",
        "Correction: Five people died, not seven.",
        (
            "This article was amended on Tuesday to change the number of people who died from "
            "seven to five."
        ),
    ],
)
def test_a_correction_leaves_the_figure_of_its_paper(tmp_path, note):
    other = front(
        "Floods killed five people in Tewkesbury on Monday.", published="2024-03-05", source="B"
    )
    sheet = run_story(
        tmp_path, front(FLOOD.format(note), published="2024-03-05", source="A"), other
    )
    fact = next(fact for fact in sheet.facts if any(name.startswith("b:") for name in fact.claims))
    assert fact.verdict in ("agreed", "single") and fact.accepted.low == 5


def test_a_source_that_withdraws_its_figure_ends_it_even_if_it_was_larger(tmp_path):
    said = front(
        "The ministry said 60 people died in the earthquake.", published="2024-05-03", source="A"
    )
    text = (
        "The ministry withdrew its figure of 60 deaths in the earthquake. It said 40 people had "
        "died."
    )
    fact = fact_about(
        run_story(tmp_path, said, front(text, published="2024-05-04", source="B")),
        "casualty.deaths",
    )
    assert (fact.verdict, fact.accepted.low) == ("superseded", 40)


QUAKE = "An earthquake struck Haiti on Tuesday. {}"


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (
            "By 2 p.m., 120 people had died in the earthquake.",
            "The earthquake had killed 190 people by 6 p.m.",
            "superseded",
        ),
        (
            "By 6 p.m., 120 people had died in the earthquake.",
            "The earthquake had killed 190 people by 6 p.m.",
            "conflict",
        ),
        (
            "By 6 p.m., 120 people had died in the earthquake.",
            "The earthquake killed 190 people.",
            "compatible",
        ),
        ("The earthquake killed 120 people.", "The earthquake killed 190 people.", "conflict"),
    ],
)
def test_only_counts_of_one_moment_conflict(tmp_path, one, other, verdict):
    texts = [
        front(QUAKE.format(text), published="2024-03-05", source=source)
        for text, source in ((one, "A"), (other, "B"))
    ]
    assert fact_about(run_story(tmp_path, *texts), "casualty.deaths").verdict == verdict


def test_one_level_of_two_is_no_rival_of_both(tmp_path):
    texts = (
        "The bill lifts the pension age from 62 to 64.",
        "The bill would lift the pension age of 62.",
    )
    assert conflicts(run_story(tmp_path, *texts)) == []


def test_round_figures_of_a_list_add_up_by_chance(tmp_path):
    texts = (
        "Police counted 20,000 marchers in Arles, 10,000 in Nice.",
        "The unions counted 30,000 marchers in Arles, where police counted 20,000.",
    )
    sheet = run_story(tmp_path, *texts)
    assert not [one for fact in sheet.facts for one in fact.explanations if one.name == "addition"]


CASES = front(
    "The Department of Health has confirmed 38 cases of the illness in Harrow.",
    published="2030-05-07",
    source="A",
)
DOUBLED = front(
    "The number of people made ill by the water in Harrow more than doubled overnight, from 38 to "
    "87, the Department of Health said.",
    published="2030-05-08",
    source="B",
)
NOW = front(
    "The Department of Health in Harrow has now confirmed 87 cases of the illness.",
    published="2030-05-08",
    source="C",
)


def test_a_figure_that_was_left_is_replaced_by_the_one_reached(tmp_path):
    sheet = run_story(tmp_path, CASES, DOUBLED, NOW)
    (fact,) = (one for one in sheet.facts if len(one.claims) > 1)
    assert (fact.verdict, fact.accepted.text) == ("superseded", "38 to 87")


def test_who_gives_the_left_figure_later_is_not_replaced(tmp_path):
    late = CASES.replace("2030-05-07", "2030-05-09")
    sheet = run_story(tmp_path, late, DOUBLED, NOW)
    assert not any(one.verdict == "superseded" for one in sheet.facts)


def test_the_figures_of_a_cut_are_no_possible_conflict(tmp_path):
    texts = (
        "Norvik employs 460 people at its Alder mill, the union said.",
        "The workforce at the Norvik mill in Alder will be cut from 460 to 290 people, it said.",
        "Norvik will keep 290 people at the Alder mill, the company said.",
    )
    assert not [one for one in run_story(tmp_path, *texts).findings if one.kind == "possible"]
