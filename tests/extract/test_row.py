"""Figures in the cells of a table: whose they are, where, of what, and of which days."""

import pytest

from tests.normalise.reading import claims_of

LEAD = "The figures for the year were published on Thursday, the association said."


def read(rows, lead=LEAD):
    table = "\n\n".join(f"| {' | '.join(row)} |".replace("  ", " ") for row in rows)
    claims = claims_of(f"{lead}\n\n{table}")
    return {claim.figure.text: claim for claim in claims if claim.evidence.text.startswith("|")}


def head_of(claim):
    return claim.slot.head.text if claim.slot.head else None


@pytest.mark.parametrize(
    ("corner", "name"),
    [
        ("Airline", "Delta"),
        ("Club", "Brentford"),
        ("Name of bank", "Santander"),
        ("Product", "Galaxy Z Flip"),
        ("Companies", "TK Elevator"),
        ("County", "Alder"),
    ],
)
def test_the_head_of_a_row_of_a_known_kind_owns_its_figures(corner, name):
    found = read([(corner, "Places closed", "Share"), (name, "153", "12%")])
    assert [found[figure].subject for figure in ("153", "12%")] == [name, name]
    assert (head_of(found["153"]), head_of(found["12%"])) == ("places", "Share")


def test_a_known_party_owns_its_row_without_a_word_in_the_corner():
    found = read([("", "Plants closed"), ("Ford", "3"), ("Toyota", "2")])
    assert [found[figure].subject for figure in ("3", "2")] == ["Ford", "Toyota"]


def test_a_known_party_at_the_head_of_a_column_owns_it():
    found = read([("", "Ford", "Toyota"), ("Plants", "31", "46")])
    assert [found[figure].subject for figure in ("31", "46")] == ["Ford", "Toyota"]
    assert head_of(found["31"]) == "Plants"


def test_a_place_is_the_place_of_its_row():
    found = read([("Province", "Homes destroyed"), ("Ravenna", "1,300")])
    assert found["1,300"].slot.where.text == "Ravenna"


@pytest.mark.parametrize("head", ["Total", "All", "Other", "Average"])
def test_a_total_is_nobodys(head):
    lead = "Ford closed plants, the company said. Ford is large. Ford sells many cars."
    found = read([("Company", "Revenue"), ("Kone", "$7 million"), (head, "$9 million")], lead)
    assert found["$9 million"].subject is None


@pytest.mark.parametrize("head", ["Luzon", "Under 18", "Drowning", "Cars sold"])
def test_a_row_of_an_unknown_kind_is_nobodys(head):
    lead = "Ford closed plants, the company said. Ford is large. Ford sells many cars."
    found = read([("", "Revenue"), (head, "$9 million")], lead)
    assert found["$9 million"].subject is None


def test_a_row_of_an_account_is_of_whom_the_article_is_about():
    lead = "Ford closed plants, the company said. Ford is large. Ford sells many cars."
    found = read([("Quarter", "Revenue"), ("Q1 2022", "$9 million")], lead)
    assert found["$9 million"].subject == "Ford"


def test_a_column_that_names_a_unit_is_called_without_it():
    found = read([("Club", "Spent (£m)"), ("Everton", "12.5")])
    assert head_of(found["12.5"]) == "Spent"
    assert found["12.5"].amount.unit == "GBP"


@pytest.mark.parametrize(
    ("rows", "days"),
    [
        ([("Quarter", "Homes sold"), ("Q1 2022", "540")], ("2022-01-01", "2022-04-01")),
        ([("Company", "2021", "2022"), ("Nucor", "540", "610")], ("2021-01-01", "2022-01-01")),
        ([("", "2021", "2022"), ("Net profit", "540", "610")], ("2021-01-01", "2022-01-01")),
        ([("Date", "Cases"), ("4 March 2024", "540")], ("2024-03-04", "2024-03-05")),
    ],
)
def test_a_date_at_the_head_of_a_row_or_column_gives_the_days(rows, days):
    period = read(rows)["540"].period
    assert (str(period.start), str(period.end)) == days


def test_a_head_that_is_no_date_alone_gives_no_days():
    assert read([("Bank", "Closed since 2019"), ("Santander", "540")])["540"].period is None


def test_the_dead_of_a_row_are_a_part_and_those_of_the_total_the_toll():
    lead = "Floods struck three provinces of the north, the civil protection said on Thursday."
    rows = [("Province", "Dead"), ("Ravenna", "15"), ("Bologna", "4"), ("Total", "19")]
    found = read(rows, lead)
    assert [found[figure].measure for figure in ("15", "4", "19")] == [
        "casualty.part.deaths", "casualty.part.deaths", "casualty.deaths"
    ]  # fmt: skip
