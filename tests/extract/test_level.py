"""A date that hangs on a level dates the level.

One that hangs on a verb dates what the verb tells.
"""

import pytest

from tests.normalise.reading import claims_of


def dates(text):
    return {claim.text: claim.measure for claim in claims_of(text, "2023-11-15") if claim.moment}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Meta announced cuts to a workforce of more than 87,000 at the end of September.",
            {"end of September": "headcount.date"},
        ),
        (
            "Ford said its headcount of 7,500 at the end of 2022 would fall.",
            {"end of 2022": "headcount.date"},
        ),
        ("Meta reported 87,000 employees at the end of September.", {"end of September": None}),
        ("The bank reported deposits of $40 billion as of June 30.", {"June 30": None}),
        (
            "Debt of $4 billion at the end of March worried investors, Ford announced on Friday.",
            {"end of March": None, "Friday": "announced.date"},
        ),
    ],
)
def test_a_date_behind_a_level_dates_the_level(text, expected):
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Meta announced 300 layoffs at the end of September.",
            {"end of September": "announced.date"},
        ),
        ("Meta announced a headcount of 87,000 on Wednesday.", {"Wednesday": "announced.date"}),
        ("Meta laid off 300 workers at the end of September.", {"end of September": "layoff.date"}),
    ],
)
def test_a_date_behind_a_deed_or_of_a_day_dates_the_verb(text, expected):
    assert dates(text) == expected
