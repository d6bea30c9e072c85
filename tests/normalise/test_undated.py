"""What an article without a date tells of its days: nothing is dropped, nothing is invented."""

import pytest

from tests.api.story import front, run_story
from tests.normalise.reading import claims_of


def dates(text, published=None):
    return {claim.text: claim.moment.edtf for claim in claims_of(text, published) if claim.moment}


@pytest.mark.parametrize(
    ("text", "open_dates"),
    [
        ("Mirapool was robbed on Tuesday.", {"Tuesday": "XXXX-XX-XX"}),
        ("The tide rose three days ago.", {"three days ago": "XXXX-XX-XX"}),
        ("The walkout began last week.", {"last week": "XXXX-WXX"}),
        ("The pier was shut last month.", {"last month": "XXXX-XX"}),
        ("The quay opened this year.", {"this year": "XXXX"}),
        ("Sales fell in the third quarter.", {"the third quarter": "XXXX-Q3"}),
        ("The lock closes in October.", {"October": "XXXX-10"}),
        ("It was dark last night.", {"last night": "XXXX-XX-XX"}),
    ],
)
def test_a_date_that_nobody_can_place_stays_open(text, open_dates):
    assert dates(text) == open_dates


def test_an_open_weekday_is_known_as_such():
    (claim,) = claims_of("The quay fell on Tuesday.")
    assert (claim.moment.timex, claim.moment.start) == ("XXXX-WXX-2", None)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("The dam broke on 20 August 2019, and the mayor left on Sept. 2.",
         {"20 August 2019": "2019-08-20", "Sept. 2": "2019-09-02"}),
        ("The ferry sank on January 4, 2020; divers found it on Dec. 30.",
         {"January 4, 2020": "2020-01-04", "Dec. 30": "2019-12-30"}),
        ("It was built in May 2016 and burnt down in July.",
         {"May 2016": "2016-05", "July": "2016-07"}),
    ],
)  # fmt: skip
def test_a_full_date_lends_its_year(text, known):
    assert dates(text) == known


def test_a_known_month_leaves_the_day_open_and_the_month_before_known():
    assert dates("It fell on Monday, and rose last month.", "2023-11") == {
        "Monday": "2023-XX-XX",
        "last month": "2023-10",
    }


BURST = "The Kelling dam burst on Thursday, and Kelling mayor Ana Holt left for Kelling Hall."


def test_weekdays_are_those_that_siblings_name(tmp_path):
    sheet = run_story(tmp_path, BURST, front(BURST, published="2024-03-08"))
    (source,) = (one for one in sheet.articles if one.published_basis == "inferred")
    assert {claim.moment.edtf for claim in sheet.claims if claim.moment} == {"2024-03-07"}
    assert source.published == "2024-03"
    assert source.published_reason.endswith("between 2024-03-07 and 2024-03-10")


def test_undated_days_are_named(tmp_path):
    sheet = run_story(tmp_path, "Mirapool was robbed on Tuesday and lost $600 million.")
    (finding,) = (one for one in sheet.findings if one.code == "CN402")
    assert "“Tuesday” stays open" in finding.message


def test_of_a_known_month_the_open_days_are_named(tmp_path):
    sheet = run_story(
        tmp_path,
        front("Mirapool was robbed on Tuesday and lost $600 million.", published="2024-03"),
    )
    (finding,) = (one for one in sheet.findings if one.code == "CN402")
    assert "of 2024-03 no day is known" in finding.message
