"""A statement becomes a claim: what it measures, of whom, how sure, and the steps that made it."""

import pytest

from tests.normalise.reading import claims_of, figure_of, moment_of


def test_a_claim_is_named_by_its_article_and_span():
    text = "Zenith sold 1,600 chips."
    claim = figure_of(text)
    start = text.index("1,600")
    assert claim.id == f"a:{start}-{start + 5}"
    assert (claim.figure.line, claim.figure.column) == (1, start + 1)


def test_the_evidence_is_the_whole_sentence():
    claim = figure_of("Zenith is a chipmaker. It sold 1,600 chips. That was long ago.")
    assert claim.evidence.text == "It sold 1,600 chips."


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Zenith sold 1,600 chips.", "chip"),
        ("Zenith bought 200 servers.", "server"),
        ("Google cut 12,000 jobs.", "job"),
        ("Shares of Zenith fell 5%.", "percent"),
        ("Rates rose by two percentage points.", "percentage_point"),
        ("It lasted 16 weeks.", "week"),
    ],
)
def test_a_counted_noun_is_singular(text, unit):
    assert figure_of(text).amount.unit == unit


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Huawei delivered 1,000 chips to Baidu.", "done"),
        ("Huawei will deliver 1,000 chips to Baidu.", "planned"),
        ("Huawei did not deliver 1,000 chips to Baidu.", "denied"),
    ],
)
def test_planned_done_and_denied(text, status):
    assert figure_of(text).status == status


def test_a_figure_speaks_of_the_days_told_with_it():
    claim = figure_of("Baidu ordered 1,600 chips from Huawei in August 2023.")
    assert claim.period is not None
    assert (claim.period.start.isoformat(), claim.period.end.isoformat()) == (
        "2023-08-01",
        "2023-09-01",
    )


def test_a_planned_date_with_by_is_a_deadline():
    ahead = claims_of("Huawei will deliver the chips to Baidu by October 2024.")
    behind = claims_of("Huawei delivered the chips to Baidu in October 2023.")
    assert ahead[-1].measure == "delivered.deadline"
    assert behind[-1].measure == "delivered.date"


def test_a_growth_is_no_level():
    growth, level = (
        figure_of("Revenue at Zenith rose 12%."),
        figure_of("Huawei delivered 12% of the chips."),
    )
    assert (growth.form, level.form) == ("change", "share")
    assert growth.direction == "up"


def test_every_claim_can_say_how_it_was_made():
    for claim in claims_of(
        "Baidu ordered 1,600 chips from Huawei in August 2023 for $61.83 million."
    ):
        assert claim.trace
        assert {step.stage for step in claim.trace} >= {"normalise"}
        assert all(step.rule and step.detail for step in claim.trace)


@pytest.mark.parametrize(
    "text",
    ["It showed the 910B and the A100.", "The stock (9888.HK) rose.", "It began at 10:30 a.m."],
)
def test_a_name_of_a_product_a_ticker_and_a_time_are_no_claims(text):
    assert not [claim for claim in claims_of(text) if claim.amount]


def test_a_date_says_against_what_it_was_read():
    (claim,) = claims_of("It opened last month.", "2023-11-09")
    assert any("2023-11-09" in step.detail for step in claim.trace)
    assert moment_of("It opened last month.", "2023-11-09").bound == "on"
