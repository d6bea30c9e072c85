"""The days that a figure speaks of where dates stand in lists and spans."""

import pytest

from tests.normalise.reading import claims_of


def periods(text):
    found = [claim.period for claim in claims_of(text, "2024-03-06") if claim.amount]
    return [one and f"{one.start}/{one.end}" for one in found]


def year(number):
    return f"{number}-01-01/{number + 1}-01-01"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (("Tolls in 2016, 2015 and 2014 were $8 million, $7 million and $6 million, "
          "respectively."), [year(2016), year(2015), year(2014)]),
        ("Sales in 2021 and 2020 were $4 million and $5 million respectively.",
         [year(2021), year(2020)]),
        ("The mill made 300 tonnes and 420 tonnes in 2020 and 2021, respectively.",
         [year(2020), year(2021)]),
        ("Profit rose 5% and 7% in May and June respectively.",
         ["2023-05-01/2023-06-01", "2023-06-01/2023-07-01"]),
        ("The port cut 400 jobs between 2007 and 2012.", ["2007-01-01/2013-01-01"]),
        ("The port has cut 400 jobs since 1999.", ["1999-01-01/2024-03-07"]),
        ("The port cut 400 jobs in 2012.", [year(2012)]),
    ],
)  # fmt: skip
def test_lists_and_spans_date_their_figures(text, expected):
    assert periods(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Sales in 2021 and 2020 were $4 million, $5 million and $6 million respectively.",
        "Ash and Birch made $4 million and $5 million in 2020, respectively.",
    ],
)
def test_lists_of_unequal_length_are_not_paired(text):
    assert len(set(periods(text))) == 1


@pytest.mark.parametrize(
    "words", ["18 months ago", "three months ago", "two years ago", "five weeks ago"]
)
def test_ago_is_compared_wider_than_the_unit_that_it_names(words):
    text = f"Eastmoor paid £10m for Jon Pell {words}."
    one, other = (
        next(c.moment for c in claims_of(text, day) if c.moment)
        for day in ("2024-01-31", "2024-02-01")
    )
    assert one.edtf.endswith("~")
    assert one.days().meet(other.days()) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Oakmill said on Monday it would buy Brightsea.",
        "Oakmill said Monday it would buy Brightsea.",
        "Oakmill announced on Monday that it would buy Brightsea.",
        "Oakmill warned on Monday its profit would fall.",
        "Oakmill told its staff on Monday it would cut 40 jobs.",
        "Oakmill would buy Brightsea, it said on Monday.",
    ],
)
def test_the_day_of_the_saying_is_not_that_of_the_deed(text):
    (claim,) = (one for one in claims_of(text, "2024-03-06") if one.moment)
    assert claim.moment.edtf == "2024-03-04"
    assert claim.measure in ("announced.date", None)


@pytest.mark.xfail(
    strict=True, reason="what is moved from one date to another is read as a span of both"
)
def test_a_move_from_one_date_to_another_is_no_span():
    dates = [
        one.moment.edtf
        for one in claims_of("The launch slipped from April to October.", "2024-03-06")
        if one.moment
    ]
    assert dates == ["2024-04", "2024-10"]
