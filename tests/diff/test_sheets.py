from decimal import Decimal

import pytest
from msgspec.structs import replace

from chipnews.diff.sheets import diff_sheets
from tests.api.story import run_story
from tests.support.sheets import part_of, small_sheet

EVERY = ("000_first", "001_second", "002_third")


def compare(old, new, sheet=None):
    sheet = sheet or small_sheet()
    return diff_sheets(part_of(sheet, old), part_of(sheet, new))


def states(delta):
    return {row.fact: row.state for row in delta.rows}


def test_a_side_against_itself_has_no_changes():
    assert compare(EVERY, EVERY).changes == ()
    assert diff_sheets(small_sheet(), small_sheet()).changes == ()
    assert compare(EVERY, EVERY).unread == ()


def test_values_without_a_common_reading_are_contradicted_and_say_why():
    delta = compare(["001_second"], ["002_third"])
    assert states(delta) == {"F1": "contradicted", "F2": "missing", "NEW F3": "added"}
    assert delta.rows[0].detail == "rounding: 61.83 rounds to 62"


def test_a_side_with_one_value_more_is_contradicted():
    assert states(compare(["000_first"], ["001_second", "002_third"]))["F1"] == "contradicted"


def test_what_agrees_is_kept_but_no_change():
    delta = compare(["000_first"], ["001_second"])
    assert states(delta)["F2"] == "supported"
    assert "F2" not in [row.fact for row in delta.changes]


def test_a_figure_that_old_has_and_nobody_understood_is_kept_apart():
    assert [one.figure.text for one in compare(["000_first"], ["001_second"]).unread] == ["910B"]


def test_saved_sheets_are_compared_by_what_their_facts_mean():
    old = small_sheet()
    raised = tuple(
        replace(
            one,
            interval=replace(one.interval, low=one.interval.low * 2, high=one.interval.high * 2),
            amount=one.amount,
        )
        if one.measure == "order.size" and one.article != "002_third"
        else one
        for one in old.claims
    )
    raised = tuple(
        replace(one, amount=replace(one.amount, low=one.amount.low * 2, high=one.amount.high * 2))
        if one.measure == "order.size" and one.article != "002_third"
        else one
        for one in raised
    )
    delta = diff_sheets(old, replace(old, claims=raised, facts=old.facts[:2]))
    assert states(delta) == {"F2": "contradicted", "F3": "missing", "F1": "supported"}


def test_saved_sheets_in_two_currencies_cannot_be_checked():
    old = small_sheet()
    yuan = tuple(
        replace(one, amount=replace(one.amount, unit="CNY", low=Decimal(1), high=Decimal(1)))
        if one.measure == "order.value"
        else one
        for one in old.claims
    )
    row = next(row for row in diff_sheets(old, replace(old, claims=yuan)).rows if row.fact == "F1")
    assert (row.state, row.detail) == ("not checkable", "OLD in USD, NEW in CNY")


ORDERED = "Acme ordered {} chips from Zenith."


@pytest.mark.parametrize(
    ("draft", "source", "state", "detail"),
    [
        ("1,600", "1,600", "supported", ""),
        ("1,600", "about 1,600", "stronger", "hedge: OLD gives it flat, NEW says about"),
        ("about 1,600", "1,600", "weaker", "hedge: OLD says about, NEW gives it flat"),
        ("more than 1,600", "1,600", "stronger", "bound: OLD says more than, NEW gives it flat"),
        ("more than 1,500", "1,600", "weaker", "bound: OLD says more than, NEW gives it flat"),
        ("1,625", "1,600", "stronger", "digits: OLD writes 1,625, NEW no finer than 1,600"),
        ("1,600", "1,625", "supported", ""),
        ("1,900", "1,600", "contradicted", None),
    ],
)
def test_figures_of_a_draft_and_its_source(tmp_path, draft, source, state, detail):
    sheet = run_story(tmp_path, ORDERED.format(draft), ORDERED.format(source))
    row = next(
        row for row in compare(["a"], ["b"], sheet).rows if row.new[0].measure == "order.size"
    )
    assert (row.state, detail is None or row.detail) == (state, detail is None or detail)


@pytest.mark.parametrize(
    ("draft", "source", "state", "words"),
    [
        (
            "Acme fired 1,600 people.",
            "Acme fired 1,600 people, Zenith said.",
            "stronger",
            "attribution: OLD says it itself, NEW credits Zenith",
        ),
        (
            "Acme fired 1,600 people, Zenith said.",
            "Acme fired 1,600 people.",
            "weaker",
            "attribution",
        ),
        (
            "Acme fired 1,600 people.",
            "Acme will fire 1,600 people.",
            "stronger",
            "tense: OLD tells it as done, NEW as planned",
        ),
        ("Acme will fire 1,600 people.", "Acme fired 1,600 people.", "weaker", "tense"),
    ],
)
def test_tense_and_attribution(tmp_path, draft, source, state, words):
    row = compare(["a"], ["b"], run_story(tmp_path, draft, source)).rows[0]
    assert row.state == state
    assert words in row.detail


def test_who_has_said_it_with_care_once_may_shorten_it_later(tmp_path):
    draft = "Acme ordered about 1,600 chips from Zenith, Zenith said. The 1,600 chips were shipped."
    sheet = run_story(tmp_path, draft, "Acme ordered about 1,600 chips from Zenith, Zenith said.")
    assert compare(["a"], ["b"], sheet).rows[-1].state == "supported"


def test_one_source_may_support_the_value_and_another_who_said_it(tmp_path):
    value, said = (
        "Acme ordered 1,625 chips from Zenith.",
        "Acme ordered about 1,625 chips from Zenith, Zenith said.",
    )
    sheet = run_story(tmp_path, "Acme ordered 1,625 chips from Zenith, Zenith said.", value, said)
    assert compare(["a"], ["b", "c"], sheet).rows[0].state == "supported"
    assert compare(["a"], ["c"], sheet).rows[0].detail == "hedge: OLD gives it flat, NEW says about"


def test_two_halves_of_a_value_do_not_make_it_whole(tmp_path):
    texts = [
        f"Acme ordered {words} chips from Zenith."
        for words in ("1,625", "about 1,625", "more than 1,600")
    ]
    assert compare(["a"], ["b", "c"], run_story(tmp_path, *texts)).rows[0].state == "stronger"


def test_an_older_figure_of_the_sources_does_not_speak_against_the_draft(tmp_path):
    toll = (
        "---\npublished: 2023-09-{}\n---\nThe earthquake killed {} people, the interior "
        "ministry said."
    )
    sheet = run_story(
        tmp_path, toll.format("12", "2,900"), toll.format("09", "1,300"), toll.format("12", "2,900")
    )
    assert [fact.verdict for fact in sheet.facts] == ["superseded"]
    assert states(compare(["a"], ["b", "c"], sheet)) == {"F1": "supported"}
    row = compare(["b"], ["c"], sheet).rows[0]
    assert (row.state, row.detail) == (
        "contradicted",
        "newer: 1,300 (2023-09-09) replaced by 2,900 (2023-09-12)",
    )


def test_a_fact_of_another_id_is_the_one_that_holds_its_quotes():
    old = small_sheet()
    renamed = tuple(
        replace(fact, id=f"new-{fact.id}", key=replace(fact.key, scope="else"))
        for fact in old.facts
    )
    assert diff_sheets(old, replace(old, facts=renamed)).changes == ()
