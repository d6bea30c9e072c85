from dataclasses import replace

from chipnews.diff import diff_saved, diff_sheets
from tests.support.sheets import small_sheet

EVERY = {"000_first", "001_second", "002_third"}


def states(delta):
    return {row.fact: row.state for row in delta.rows}


def test_a_side_against_itself_has_no_changes():
    assert diff_sheets(small_sheet(), EVERY, EVERY).changes == ()
    assert diff_saved(small_sheet(), small_sheet()).changes == ()


def test_values_without_a_common_reading_differ_and_say_why():
    delta = diff_sheets(small_sheet(), {"001_second"}, {"002_third"})
    assert states(delta) == {"F1": "differs", "F2": "only in OLD", "F3": "only in NEW"}
    assert delta.rows[0].state == "differs"
    assert delta.rows[0].detail == "rounding: 61.83 rounds to 62"


def test_a_side_with_one_value_more_differs():
    assert states(diff_sheets(small_sheet(), {"000_first"}, {"001_second", "002_third"}))["F1"] == "differs"


def test_a_dropped_hedge_is_told():
    row = diff_sheets(small_sheet(), {"000_first"}, {"001_second"}).changes[0]
    assert (row.state, row.detail) == ("hedge changed", "approx became exact")


def test_agreement_is_kept_but_no_change():
    delta = diff_sheets(small_sheet(), {"000_first"}, {"001_second"})
    assert states(delta)["F2"] == "agrees"


def test_saved_sheets_are_compared_by_what_their_facts_mean():
    old = small_sheet()
    raised = tuple(
        replace(one, interval=replace(one.interval, low=one.interval.low * 2, high=one.interval.high * 2))
        if one.measure == "order.size" and one.article != "002_third"
        else one
        for one in old.claims
    )
    delta = diff_saved(old, replace(old, claims=raised, facts=old.facts[:2]))
    assert states(delta) == {"F2": "differs", "F3": "only in OLD", "F1": "agrees"}
