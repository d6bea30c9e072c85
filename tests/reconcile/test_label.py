"""What a fact is called: the words of its articles, each in the role that they give it."""

import pytest

from chipnews.reconcile.label import label_of
from tests.api.story import front, run_story
from tests.reconcile.figures import LEXICON, count, money


def labels(tmp_path, *texts):
    """Label by value, of every fact that has one."""
    sheet = run_story(tmp_path, *(front(text, published="2023-03-24") for text in texts))
    return {fact.readings[0].text: fact.label for fact in sheet.facts if fact.readings}


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        ("Velmora's net income was $1.6 billion.", "$1.6 billion", "Velmora's net income"),
        ("British Airways has been fined £20 million by the regulator.", "£20 million", "British Airways fined by regulator"),
        ("Storms flooded 1,450 homes in Tewkesbury.", "1,450 homes", "storms flooded homes in Tewkesbury"),
        ("2,300 homes were flooded on Monday.", "2,300 homes", "homes flooded"),
        ("Huawei delivered 60% of the order.", "60%", "Huawei delivered order"),
        ("The death toll rose to 53.", "53", "death toll rose"),
        ("Revenue: $7.97 billion", "$7.97 billion", "revenue"),
        ("On sales of $7.97 billion the company earned $3.20 a share.", "$7.97 billion", "sales: company"),
        ("Terminal two is not to open before 2031.", "2031", "terminal not to open"),
        ("The airline failed to notice the attack in June 2018.", "2018-06", "airline failed to notice attack"),
        ("Officials count 140,000 people in Marseille, 20,000 in Nice.", "20,000 people", "officials count people in Nice"),
        ("The rules barred sales; the loss is beside the 2,000 jobs that Acme cut.", "2,000 jobs", "Acme cut jobs"),
    ],
)  # fmt: skip
def test_a_label_is_made_of_the_words_of_the_figures_own_clause(tmp_path, text, value, label):
    assert labels(tmp_path, text)[value] == label


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        ("The airport was opened on 31 October 2020.", "2020-10-31", "airport opened"),
        ("The regulator said on 3 March 2020 that the ferry sank.", "2020-03-03", "regulator said: ferry sank"),
        ("The ferry sank on Sunday, the regulator said on 3 March 2020.", "2020-03-03", "regulator said: ferry sank"),
        (
            "In March 2020, Acme said in a notice, a child was pulled under the roller.",
            "2020-03",
            "child pulled under roller",
        ),
        (
            "On such sales the company earned $3.20 a share in the first quarter of 2022.",
            "2022-Q1",
            "quarter: company earned",
        ),
    ],
)
def test_a_date_is_called_by_what_it_dates(tmp_path, text, value, label):
    assert labels(tmp_path, text)[value] == label


def test_nobody_stands_in_a_label_whom_its_sentence_does_not_name(tmp_path):
    told = labels(tmp_path, "Acme makes treadmills. It owed £4 million to banks.")
    assert "Acme" not in told["£4 million"]


def test_a_figure_that_nothing_names_is_called_by_the_words_around_it(tmp_path):
    assert labels(tmp_path, "They were told £7,500.")["£7,500"] == "“They were told …”"


def test_an_event_and_its_parties_are_named_where_most_members_name_them(tmp_path):
    told = "Baidu ordered 1,600 chips from Huawei for ${} million."
    assert (
        labels(tmp_path, told.format("61.83"), told.format("62"))["$61.83 million"] == "order value: Baidu from Huawei"
    )


def test_an_event_whose_parties_the_members_do_not_name_is_no_label():
    assert "Baidu" not in label_of([money("62"), money("61.83", article="b")], LEXICON)


def test_the_order_of_the_claims_does_not_matter():
    claims = [count("1,600"), count("1,500", article="b"), count("1,700", article="c")]
    assert label_of(claims, LEXICON) == label_of(claims[::-1], LEXICON)
