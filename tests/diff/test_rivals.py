"""A draft held against its story.

What alignment keeps apart is told as a contradiction, not as one figure missing and one added.
"""

import pytest

from chipnews.diff.compare import diff_sheets, side_of
from tests.api.story import run_story


def compare(tmp_path, draft, *sources):
    dated = (f"---\npublished: 2024-05-14\n---\n{text}" for text in (draft, *sources))
    sheet = run_story(tmp_path, *dated)
    ids = [article.id for article in sheet.articles]
    delta = diff_sheets(sheet, side_of("OLD", sheet, ids[:1]), side_of("NEW", sheet, ids[1:]))
    return {row.state: row for row in delta.rows}


@pytest.mark.parametrize(
    ("draft", "source", "why"),
    [
        ("Airbus will open its plant in Toulouse in March 2025.",
         "Airbus will open its plant in Toulouse in September 2025.",
         "unexplained: nothing explains March 2025 against September 2025"),
        ("Shares in Nokia rose 3% on Thursday.", "Shares in Nokia fell 3% on Thursday.",
         "OLD tells a rise, NEW a fall"),
        ("Apple was fined 62 million euros by a court in Milan.",
         "A court in Milan fined Apple 92 million euros.",
         "unexplained: nothing explains 62 million euros against 92 million euros"),
        ("The bank has 30 days to appeal.", "The bank has 60 days to appeal.",
         "unexplained: nothing explains 30 days against 60 days"),
        ("Boeing ordered 40 engines from Rolls-Royce.",
         "Airbus ordered 40 engines from Rolls-Royce.", "OLD tells it of Boeing, NEW of"),
        ("Norway ordered 54 tanks from Krauss-Maffei.",
         "Krauss-Maffei ordered 54 tanks from Norway.", "OLD tells it of Norway"),
    ],
)  # fmt: skip
def test_the_same_thing_told_otherwise_is_contradicted(tmp_path, draft, source, why):
    found = compare(tmp_path, draft, source)
    assert "missing" not in found and "added" not in found
    assert found["contradicted"].detail.startswith(why)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Siemens reported third-quarter revenue of 18.9 billion euros.",
         "Siemens reported second-quarter revenue of 17.1 billion euros."),
        ("Apple was fined 62 million euros by a court in Milan.",
         "Nokia sold 92 million euros of bonds to banks in Oslo."),
        ("Baidu ordered 1,600 chips from Huawei.", "Huawei has delivered 1,000 chips."),
    ],
    ids=["another quarter's figure", "another story", "another measure"],
)  # fmt: skip
def test_what_is_of_something_else_stays_missing(tmp_path, draft, source):
    assert "contradicted" not in compare(tmp_path, draft, source)


def test_a_figure_told_of_another_quarter_is_contradicted(tmp_path):
    told = "Siemens reported {}-quarter revenue of 18.9 billion euros."
    row = compare(tmp_path, told.format("third"), told.format("second"))["contradicted"]
    assert row.detail == "OLD speaks of 2023-07-01 to 2023-10-01, NEW of 2024-04-01 to 2024-07-01"


def test_a_rare_number_is_the_same_whatever_it_is_said_to_count(tmp_path):
    found = compare(
        tmp_path,
        "Meta had 87,314 employees in September.",
        "Meta's payroll stood at 87,314 in September.",
    )
    assert "missing" not in found and "contradicted" not in found


def test_most_sources_bear_the_draft_out_and_that_is_said_first(tmp_path):
    order = "Norway ordered {} tanks from Krauss-Maffei."
    row = compare(tmp_path, *(order.format(count) for count in (54, 54, 54, 72)))["contradicted"]
    assert row.detail == (
        "2 of 3 articles in NEW bear OLD out; unexplained: nothing explains 54 against 72, "
        "25% apart"
    )
    assert [claim.text for claim in row.new if claim.id in row.against] == ["72"]


@pytest.mark.parametrize(
    ("told", "right", "wrong"),
    [
        ("Airbus will open its new plant in Toulouse in {}.", "March 2025", "September 2025"),
        ("Turnout in the election was {}.", "61%", "64%"),
        ("Brent crude {} on Thursday.", "rose 3.1%", "fell 3.1%"),
    ],
)
def test_a_source_that_says_otherwise_is_told_beside_those_that_bear_out(
    tmp_path, told, right, wrong
):
    row = compare(tmp_path, *(told.format(words) for words in (right, right, wrong)))[
        "contradicted"
    ]
    assert row.detail.startswith("1 of 2 articles in NEW bear OLD out; ")
    assert {claim.article for claim in row.new if claim.id in row.against} == {"c"}


def test_a_currency_taken_for_another_is_contradicted_through_the_rate_of_the_day(tmp_path):
    plan = "Samsung will invest {} in a factory in Texas."
    row = compare(tmp_path, plan.format("$17 billion"), plan.format("17 billion won"))[
        "contradicted"
    ]
    assert "does not meet 17 billion won" in row.detail
