"""What a fact is called: the words around its figure, cut out of the member that says most."""

import pytest

from chipnews.reconcile.label import labels_of
from tests.api.story import front, run_story
from tests.reconcile.figures import LEXICON, count, money


def labels(tmp_path, *texts):
    """Label by value, of every fact that has one."""
    sheet = run_story(tmp_path, *(front(text, published="2023-03-24") for text in texts))
    return {fact.readings[0].text: fact.label for fact in sheet.facts if fact.readings}


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        ("Velmora's net income was $1.6 billion.", "$1.6 billion", "Velmora's net income was …"),
        ("Storms flooded 1,450 homes in Tewkesbury.", "1,450 homes",
         "Storms flooded … homes in Tewkesbury"),
        ("Revenue: $7.97 billion", "$7.97 billion", "Revenue: …"),
        ("Terminal two is not to open before 2031.", "2031",
         "Terminal two is not to open before …"),
        ("The regulator said on 3 March 2020 that the ferry sank.", "2020-03-03",
         "the regulator said on … that the ferry sank"),
        ("They were told £7,500.", "£7,500", "they were told …"),
    ],
)  # fmt: skip
def test_a_label_is_the_clause_of_the_figure(tmp_path, text, value, label):
    assert labels(tmp_path, text)[value] == label


def test_the_bound_that_the_value_shows_is_not_said_twice(tmp_path):
    assert labels(tmp_path, "More than 1,450 homes were flooded.") == {
        "more than 1,450 homes": "… homes were flooded"
    }


def test_the_member_that_names_is_cut_before_one_that_hangs_on_a_pronoun(tmp_path):
    found = labels(
        tmp_path, "It owed £4 million to banks.", "The chain Velmora owed £4 million to banks."
    )
    assert found["£4 million"] == "the chain Velmora owed … to banks"


def test_the_label_is_of_a_member_that_gives_the_value(tmp_path):
    texts = (
        "The quake in Amatrice killed 290 people.",
        "The quake in Amatrice killed 290 people, the mayor said.",
        "In all the quake near the old town of Amatrice in Lazio killed 297 people.",
    )
    sheet = run_story(tmp_path, *(front(text, published="2016-08-27") for text in texts))
    (fact,) = (one for one in sheet.facts if "casualty.deaths" in (one.measure or ""))
    assert (fact.accepted.text, fact.label) in [
        ("290 people", "the quake in Amatrice killed … people"),
        ("297 people", "in all the quake near the old town of Amatrice in Lazio killed … people"),
    ]


def test_two_facts_have_two_labels_where_their_words_allow(tmp_path):
    sheet = run_story(
        tmp_path,
        front(
            "Velmora lost 8% on Monday. Velmora lost 8% on Monday and 22% since April.",
            published="2023-03-24",
        ),
    )
    found = [fact.label for fact in sheet.facts]
    assert len(set(found)) == len(found)


def test_an_event_and_its_parties_are_named_where_most_members_name_them(tmp_path):
    text = "Baidu ordered 1,600 chips from Huawei for ${} million."
    assert (
        labels(tmp_path, text.format("61.83"), text.format("62"))["$61.83 million"]
        == "order value: Baidu from Huawei"
    )


def test_an_event_whose_parties_the_members_do_not_name_is_no_label():
    assert "Baidu" not in labels_of([money("62"), money("61.83", article="b")], LEXICON)[0]


def test_the_order_of_the_claims_does_not_matter():
    claims = [count("1,600"), count("1,500", article="b"), count("1,700", article="c")]
    assert labels_of(claims, LEXICON) == labels_of(claims[::-1], LEXICON)
