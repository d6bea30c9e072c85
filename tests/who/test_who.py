"""The cases of who and whom are well-formed.

What the program makes of them is measured by `tests.benchmarks.who`, never tested here.
"""

from collections import Counter

import pytest

from chipnews.lexicon.load import load_lexicon
from tests.benchmarks.who import Tally, is_related, judge
from tests.who import Related, load_cases, load_pairs, load_relations, parse_case

CASES = load_cases()
RELATIONS = load_relations()
PAIRS = load_pairs()
MODALITIES = {"fact", "reported", "planned", "hypothetical", "denied"}
PREDICATES = {
    *(
        "orders_from",
        "acquires",
        "invests_in",
        "fines",
        "restricts",
        "collaborates_with",
        "delivered_to",
    ),
    *(
        "customer_of",
        "supplier_of",
        "develops",
        "owns",
        "alternative_to",
        "officer_of",
        "partner_of",
    ),
}
PARTIES = {"person", "company", "government", "agency", "organisation", "outlet"}


def test_there_are_enough_of_enough_kinds():
    assert len(CASES) >= 200
    assert len(PAIRS) >= 100
    assert len({case.event for case in CASES}) >= 8
    assert min(Counter(case.event for case in CASES).values()) >= 10


def test_every_modality_and_every_question_is_asked():
    assert {answer for case in CASES for answer in case.answers.get("modality", ())} == MODALITIES
    assert {name for case in CASES for name in case.answers} >= {
        "frame",
        "subject",
        "counterparty",
        "holder",
        "via",
    }
    assert {name for case in CASES for name in case.rejects} >= {
        "frame",
        "subject",
        "holder",
        "modality",
    }


def test_every_case_asks_something():
    assert [case.figure for case in CASES if not case.answers and not case.rejects] == []


def test_no_figure_is_judged_twice():
    places = Counter((case.text, case.span) for case in CASES)
    assert [text for (text, _), count in places.items() if count > 1] == []


def test_frames_are_known():
    frames = {answer for case in CASES for answer in case.answers.get("frame", ()) if answer}
    assert frames <= set(load_lexicon().frames)


def test_predicates_are_known():
    assert {
        name for one in RELATIONS for related in one.related for name in related.predicates
    } <= PREDICATES


def test_pairs_are_two_names_of_a_known_kind():
    assert {pair.kind for pair in PAIRS} <= PARTIES
    assert [
        pair for pair in PAIRS if not pair.one or not pair.other or pair.one == pair.other
    ] == []
    assert [pair for pair in PAIRS if not isinstance(pair.same, bool)] == []
    asked = Counter(frozenset((pair.one, pair.other)) for pair in PAIRS)
    assert [set(names) for names, count in asked.items() if count > 1] == []


def test_pairs_of_both_answers():
    answers = Counter(pair.same for pair in PAIRS)
    assert min(answers.values()) >= 40


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ({"text": "It sold 14 boats.", "figure": "4"}, "0 times"),
        ({"text": "It sold 4 boats and 4 cars.", "figure": "4"}, "2 times"),
        ({"text": "It sold 4 boats.", "figure": "4", "colour": "red"}, "unknown colour"),
    ],
)
def test_a_case_that_is_not_well_formed_is_an_error(entry, reason):
    with pytest.raises(ValueError, match=reason):
        parse_case(entry, "order")


@pytest.mark.parametrize(
    ("answers", "given", "tally"),
    [
        (("Baidu",), "baidu", Tally(right=1)),
        (("Baidu",), "Huawei", Tally(wrong=1, missed=1)),
        (("Baidu",), "", Tally(missed=1)),
        (("",), "Huawei", Tally(wrong=1)),
        (("",), "", Tally()),
        (("Baidu", ""), "", Tally()),
        (("Baidu", ""), "Huawei", Tally(wrong=1)),
    ],
)
def test_an_answer_is_right_wrong_or_missed(answers, given, tally):
    assert judge(answers, given) == tally


def test_a_relation_reads_both_ways_where_its_name_does():
    supplier = Related(("supplier_of",), ("Foxconn",), ("Apple",))
    assert is_related(supplier, ("customer_of", "Apple", "Foxconn"))
    assert not is_related(supplier, ("customer_of", "Foxconn", "Apple"))
    assert is_related(
        Related(("partner_of",), ("Arm",), ("Intel",)), ("partner_of", "Intel", "Arm")
    )
    assert not is_related(
        Related(("acquires",), ("Arm",), ("Intel",)), ("acquires", "Intel", "Arm")
    )
