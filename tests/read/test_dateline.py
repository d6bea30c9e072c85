import pytest

from chipnews.read.dates.dateline import parse_dateline


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Published on November 9, 2023, 7:11 am\n\nBaidu ordered chips.", "2023-11-09"),
        ("Baidu buys\nPosted Jan 20, 2023 6:46 AM CST\n\nText.", "2023-01-20"),
        ("Written by ABC AUDIO on January 20, 2023\n(NEW YORK) - Text.", "2023-01-20"),
        (
            "By Jane Doe | Published: 9 November 2023 | Updated: 10 November 2023\nText.",
            "2023-11-09",
        ),
        ("Updated: Nov. 10, 2023\nPublished: Nov. 9, 2023\nText.", "2023-11-09"),
        ("Updated: Tuesday, November 7, 2023 at 10:00\nText.", "2023-11-07"),
        ("Last updated 2023-11-07T10:00:00Z\nText.", "2023-11-07"),
        ("January 20, 2023\n\nText.", "2023-01-20"),
        ("Headline\nFriday, 20 January 2023\nText.", "2023-01-20"),
        ("2023-11-07\nText.", "2023-11-07"),
        ("November 2023\nText.", "2023-11"),
        ("SINGAPORE, Nov 7, 2023 (Reuters) - Text.", "2023-11-07"),
        ("TAIPEI, Taiwan, Nov. 7, 2023 /PRNewswire/ -- Text.", "2023-11-07"),
        ("Text of the story.\n\nPublished November 9th, 2023", "2023-11-09"),
        ("SINGAPORE, Nov 7 (Reuters) - Text.\n\n© 2023 Thomson Reuters", "2023-11-07"),
    ],
)
def test_forms(text, day):
    assert parse_dateline(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "SINGAPORE, Nov 7 (Reuters) - It follows the rules of October 2022.",
        "January 2023 was when Alphabet prepared the largest layoff.",
        "On January 20, 2023, Google said that 12,000 jobs go.",
        "A report published on November 9, 2023 says so.",
        "The plant opened on March 3, 2021 - and closed again.",
        "Photo of Sept. 24, 2019: a Google sign in Mountain View, Calif.",
        "Published on February 30, 2023",
        "x" * 500 + "\nPublished on November 9, 2023\n" + "y" * 500,
    ],
)
def test_a_date_in_the_prose_is_not_a_dateline(text):
    assert parse_dateline(text) is None


def test_a_known_year_completes_a_dateline():
    assert parse_dateline("SINGAPORE, Nov 7 (Reuters) - Text.", "2023") == "2023-11-07"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Published: 06.03.2024\nText.", "2024-03-06"),
        ("06.03.2024\n\nText.", "2024-03-06"),
        ("Posted March 6th, 2024 at 10:30 p.m. EST\nText.", "2024-03-06"),
        ("Last updated: 6 March 2024, first published 4 March 2024\nText.", "2024-03-04"),
        ("Updated 19:06 GMT, March 6, 2024\nText.", "2024-03-06"),
        ("Published 13/03/2024\nText.", "2024-03-13"),
        ("Published 03/06/2024\nText.", None),
        ("LERWICK, FEB. 27, 2019 - Text.", "2019-02-27"),
    ],
)
def test_other_hands(text, day):
    assert parse_dateline(text) == day
