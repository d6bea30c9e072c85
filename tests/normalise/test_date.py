"""Expressions of time against the day of the article, which is Thursday, 9 November 2023, unless a
test says otherwise."""

from datetime import date

import pytest

from tests.normalise.reading import claims_of, moment_of

TODAY = "2023-11-09"


def each(*rows):
    return pytest.mark.parametrize(("text", "edtf"), rows, ids=[row[0] for row in rows])


@each(
    ("The plant opened on November 9, 2023.", "2023-11-09"),
    ("The plant opened on 8 September 2023.", "2023-09-08"),
    ("The plant opened on 2023-09-08.", "2023-09-08"),
    ("The plant opened in October 2022.", "2022-10"),
    ("The plant opened in 2019.", "2019"),
    ("The plant grew in the first half of 2022.", "2022-01/2022-06"),
    ("The plant grew in the second half of 2022.", "2022-07/2022-12"),
    ("Sales at the plant rose in Q4 2022.", "2022-Q4"),
    ("Sales at the plant rose in the third quarter of 2022.", "2022-Q3"),
    ("The plant opened in late 2021.", "2021-09/2021-12~"),
    ("The plant opened in mid-March 2023.", "2023-03-11/2023-03-20~"),
    ("The plant grew in the 1990s.", "199X"),
    ("The plant grew in 2021-22.", "2021/2022"),
)
def test_a_full_date_needs_no_anchor(text, edtf):
    assert moment_of(text, None).edtf == edtf
    assert moment_of(text, "1999-01-01").edtf == edtf


@each(
    ("The plant opened in August.", "2023-08"),
    ("The plant opened in November.", "2023-11"),
    ("The plant opened in December.", "2022-12"),
    ("The plant opened in October last year.", "2022-10"),
    ("The plant opened on March 15.", "2023-03-15"),
    ("The plant opened on December 20.", "2022-12-20"),
    ("The plant opened in mid-March.", "2023-03-11/2023-03-20~"),
    ("The plant opened on Friday.", "2023-11-03"),
    ("The plant opened on Monday.", "2023-11-06"),
    ("The plant opened on Thursday.", "2023-11-09"),
    ("The plant opened last week.", "2023-W44"),
    ("The plant opened last month.", "2023-10"),
    ("The plant opened last year.", "2022"),
    ("The plant opened two weeks ago.", "2023-W43~"),
    ("The plant opened three months ago.", "2023-08~"),
    ("The plant opened five years ago.", "2018~"),
    ("The plant opened two days ago.", "2023-11-07"),
    ("The plant opened yesterday.", "2023-11-08"),
    ("The plant opened today.", "2023-11-09"),
    ("Sales at the plant rose last quarter.", "2023-Q3"),
    ("Sales at the plant rose in the second quarter.", "2023-Q2"),
    ("Sales at the plant rose in the fourth quarter.", "2022-Q4"),
    ("Sales at the plant rose in the first half of the year.", "2023-01/2023-06"),
)
def test_what_has_happened_lies_behind(text, edtf):
    assert moment_of(text, TODAY).edtf == edtf


@each(
    ("The plant will open in March.", "2024-03"),
    ("The plant will open in December.", "2023-12"),
    ("The plant will open on March 15.", "2024-03-15"),
    ("The plant will open in mid-March.", "2024-03-11/2024-03-20~"),
    ("The plant will open on Friday.", "2023-11-10"),
    ("The plant will open on Tuesday.", "2023-11-14"),
    ("The plant will open tomorrow.", "2023-11-10"),
    ("The plant will open next week.", "2023-W46"),
    ("The plant will open next month.", "2023-12"),
    ("The plant will open next year.", "2024"),
    ("The plant will open next quarter.", "2024-Q1"),
    ("The plant will open in the fourth quarter.", "2023-Q4"),
    ("The plant will open in the second quarter.", "2024-Q2"),
    ("The plant will open early next year.", "2024-01/2024-04~"),
    ("The plant will open in the second half of next year.", "2024-07/2024-12"),
)
def test_what_is_to_come_lies_ahead(text, edtf):
    assert moment_of(text, TODAY).edtf == edtf


@each(
    ("The plant will open by the end of the year.", "2023-12-31"),
    ("The plant will open by the end of this year.", "2023-12-31"),
    ("The plant will open by the end of March.", "2024-03-31"),
    ("The plant will open by the end of next year.", "2024-12-31"),
    ("The plant will open by year-end.", "2023-12-31"),
    ("The plant opened at the start of the year.", "2023-01-01"),
)
def test_an_edge_is_its_day(text, edtf):
    assert moment_of(text, TODAY).edtf == edtf


@each(
    ("The plant opened in October.", "XXXX-10"),
    ("The plant opened on March 15.", "XXXX-03-15"),
    ("Sales at the plant rose in the second quarter.", "XXXX-Q2"),
)
def test_without_an_anchor_what_is_known_is_kept(text, edtf):
    moment = moment_of(text, None)
    assert (moment.edtf, moment.start, moment.end) == (edtf, None, None)
    assert moment.days() is None


@pytest.mark.parametrize(
    "text", ["The plant opened last week.", "The plant opened on Friday.", "It closed yesterday."]
)
def test_without_an_anchor_no_day_is_invented(text):
    assert all(claim.moment.start is None for claim in claims_of(text, None) if claim.moment)


@each(
    ("It opened last year.", "2022"),
    ("It opened in August.", "2023-08"),
    ("It opened last month.", "2023-10"),
)
def test_an_anchor_that_is_a_month_gives_months_and_years(text, edtf):
    assert moment_of(text, "2023-11").edtf == edtf


def test_an_anchor_that_is_a_month_gives_no_day():
    assert not [
        claim
        for claim in claims_of("It opened on Friday.", "2023-11")
        if claim.moment and claim.moment.start
    ]


@pytest.mark.parametrize(
    ("text", "grain", "days"),
    [
        ("It opened in October 2023.", "month", 31),
        ("It opened in February 2024.", "month", 29),
        ("It opened in 2023.", "year", 365),
        ("It opened on 8 September 2023.", "day", 1),
        ("It grew in Q1 2023.", "quarter", 90),
    ],
)
def test_a_moment_spans_its_grain_half_open(text, grain, days):
    moment = moment_of(text, None)
    assert moment.grain == grain
    assert (moment.end - moment.start).days == days


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("It opened in October.", "on"),
        ("It will open by October.", "by"),
        ("It opened before October.", "before"),
        ("It has been open since October.", "since"),
        ("It opened after October.", "after"),
        ("It was open until October.", "until"),
    ],
)
def test_the_word_before_a_date_bounds_it_and_moves_no_day(text, bound):
    moment = moment_of(text, TODAY)
    assert moment.bound == bound
    assert moment.start is not None and moment.start.month == 10


def test_a_day_that_does_not_exist_is_no_date():
    assert not [
        claim
        for claim in claims_of("It opened on February 30, 2023.", TODAY)
        if claim.text == "February 30, 2023"
    ]


def test_a_year_turns_at_new_year():
    assert moment_of("It opened last month.", "2024-01-05").edtf == "2023-12"
    assert moment_of("It opened last week.", "2024-01-05").edtf == "2023-W52"
    assert moment_of("It opened yesterday.", "2024-01-01").start == date(2023, 12, 31)


def test_vague_years_ago_are_past_without_a_day():
    moment = moment_of("Several years ago the mill burned down.", TODAY)
    assert (moment.timex, moment.start) == ("PAST_REF", None)
