from datetime import date

from msgspec.structs import replace

from chipnews.explain.story import explain_claim, explain_fact
from chipnews.model.results.constraint import Constraint
from chipnews.model.trace import Step
from chipnews.model.values.value import Moment
from tests.api.story import run_story
from tests.support.sheets import small_sheet


def test_a_fact_is_told_from_its_words_to_its_verdict():
    sheet = small_sheet()
    text = explain_fact(sheet, sheet.facts[0])
    for part in (
        "000_first.txt:1:68",
        "figure “$61.83 million” -> 61830000 USD, approx, allows [61520850, 62139150)",
        "said by Reuters (reported)",
        "extract money.symbol: read $61.83 million",
        "align same-roles: Acme orders from Zenith in all of them",
        "1. $61.83 million: 000_first:67-81, 001_second:45-56 (origins: O1)",
        "rounding: 61.83 rounds to 62",
        "conflict: no value can hold for all of its sources",
        "CN101 conflicting-figures",
    ):
        assert part in text
    titles = [
        "what is claimed",
        "why it is the same fact",
        "what values are left",
        "what each claim allows",
        "whether they meet",
        "why they differ",
        "verdict",
    ]
    assert [line for line in text.splitlines() if line in titles] == titles


def test_readings_are_set_against_each_other():
    sheet = small_sheet()
    law = Constraint("sum", False, "61.83 + 85 is not 100", sheet.facts[0].claims)
    text = explain_fact(replace(sheet, constraints=(law,)), sheet.facts[0])
    assert "1 and 2: [61690000, 62139150) and [84575000, 85425000) have no number in common" in text
    assert "sum, cannot be: 61.83 + 85 is not 100" in text


def test_a_claim_names_its_fact():
    sheet = small_sheet()
    text = explain_claim(sheet, sheet.claims[0])
    assert text.startswith(
        "claim 000_first:17-22\n000_first.txt:1:18\n    Acme has ordered 1,600 chips"
    )
    assert "\n                     ^^^^^\n" in text
    assert "F2  order size, Acme from Zenith: agreed" in text


def test_what_was_kept_out_is_told_of_the_fact_and_of_the_claim():
    sheet = small_sheet()
    claim, fact = sheet.claims[0], sheet.facts[0]
    apart = Step("apart", claim.id, "1,600: Acme is not Zenith")
    sheet = replace(sheet, facts=(replace(fact, trace=(*fact.trace, apart)), *sheet.facts[1:]))
    text = explain_fact(sheet, sheet.facts[0])
    assert f"what is near and not this fact\n  apart {claim.id}: 1,600: Acme is not Zenith" in text
    assert f"near and not part of\n  F1  {fact.label}: 1,600: Acme is not Zenith" in explain_claim(
        sheet, claim
    )


def test_a_date_and_a_relation():
    sheet = small_sheet()
    moment = Moment("2023-10", "2023-10", date(2023, 10, 1), date(2023, 11, 1), "month", "by")
    dated = replace(sheet.claims[0], kind="date", amount=None, interval=None, moment=moment)
    assert "2023-10, by, grain month, days [2023-10-01, 2023-11-01)" in explain_claim(sheet, dated)
    relation = replace(
        sheet.claims[0], kind="relation", figure=None, amount=None, predicate="orders_from"
    )
    assert "relation Acme orders_from Zenith" in explain_claim(sheet, relation)


def test_every_decision_from_the_words_to_the_fact_is_told(tmp_path):
    """What counts the dead, by which word, and that the storm and the place are not said of the
    figure but lent by the article."""
    sheet = run_story(tmp_path, "Storms left three dead in Lindow.")
    text = explain_fact(sheet, sheet.facts[0])
    steps = [
        "extract quantity: counts dead (death)",
        "extract casualty.dead: the nearest trigger, “dead”",
        "extract casualty.dead: who is counted, by “dead”",
        "extract subject.story: storm, of which the article tells most",
        "normalise interval: exact 3 allows [3, 3]",
        "normalise one_event.where: Lindow, where the articles are set",
    ]
    told = [
        line.strip()
        for line in text.splitlines()
        if line.strip().startswith(("extract ", "normalise "))
    ]
    assert told == steps
