"""Which part of a page a block is."""

import pytest

from chipnews.analyse.sections import find_blocks
from chipnews.lexicon.load import load_lexicon

LEAD = "Baidu ordered 1,600 chips from Huawei in August, a person with knowledge of the order said."
BODY = "The order is small beside those that went to Nvidia. It is a sign of the times."


def sections(text):
    return [
        (text[span.start : span.end], section)
        for span, section in find_blocks(text, load_lexicon())
    ]


def section_of(block):
    """The section of a block behind a lead."""
    return sections(f"{LEAD}\n\n{block}")[-1][1]


def test_headline_lead_and_body_in_their_order():
    text = f"Baidu turns to Huawei for chips\n\n{LEAD}\n\n{BODY}"
    assert [section for _, section in sections(text)] == ["headline", "lead", "body"]


def test_a_text_without_a_headline_begins_with_its_lead():
    assert [section for _, section in sections(f"{LEAD}\n{BODY}")] == ["lead", "body"]


@pytest.mark.parametrize(
    "block",
    [
        "Read more: Nvidia could lose $5 billion of orders",
        "Also on AF: Huawei's phone sells out in 24 hours",
        "Sign up for our newsletter and get 5 stories a day.",
    ],
)
def test_furniture_is_boilerplate(block):
    assert section_of(block) == "boilerplate"


@pytest.mark.parametrize(
    "block",
    ["Published on November 9, 2023", "Updated 9 November 2023", "2023-11-09", "Nov 9, 2023"],
)
def test_a_line_that_is_a_date_is_a_stamp(block):
    assert section_of(block) == "stamp"


@pytest.mark.parametrize(
    "block",
    [
        (
            "Published reports of 9 November 2023 put the order at 1,600 chips and its value at "
            "$62 million, two people said."
        ),
        "More chips are needed: the plant makes 1,000 a week.",
        "The company signed up 300 customers.",
    ],
)
def test_prose_is_body_however_it_begins(block):
    assert section_of(block) == "body"


def test_blocks_quote_the_text_and_leave_out_blanks():
    text = f"\n  {LEAD}  \n\n\t{BODY}\n"
    assert [block for block, _ in sections(text)] == [LEAD, BODY]


def test_a_flattened_page_still_has_its_blocks():
    assert len(sections(f"Baidu turns to Huawei    {LEAD}    {BODY}")) == 3
