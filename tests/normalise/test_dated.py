"""When a growing count was taken, where its words say so.

When the deed was done is another matter.
"""

import pytest

from tests.normalise.reading import claims_of


@pytest.mark.parametrize(
    ("text", "figure", "as_of"),
    [
        ("By 4 p.m., 20 people had died in the ferry accident.", "20", "2024-03-06 16:00"),
        (
            "The fire had killed 12 people as of 9am Monday, the governor said.",
            "12",
            "2024-03-04 09:00",
        ),
        ("As of 10:30 GMT on Tuesday, 61 bodies had been recovered.", "61", "2024-03-05 10:30"),
        ("The death toll from the landslide stood at 33 by noon.", "33", "2024-03-06 12:00"),
        ("By Tuesday evening, 212 people were reported missing.", "212", "2024-03-05 18:00"),
        ("Rescuers had found 40 bodies by Monday.", "40", "2024-03-04"),
        ("Some 1,200 people had been evacuated by 7.30pm on Tuesday.", "1,200", "2024-03-05 19:30"),
        ("Until 18:00 on 4 March, 87 injured had been treated.", "87", "2024-03-04 18:00"),
        ("By midnight 14 people were dead; by 6 a.m. it was 19 dead.", "14", "2024-03-06 00:00"),
        ("Twelve miners died when the shaft collapsed at 4 p.m. on Monday.", "Twelve", "None"),
        ("The quake struck at 11:11 pm, killing 2,012 people.", "2,012", "None"),
        ("A bomb killed 17 people shortly before 9 a.m. on Monday.", "17", "None"),
        ("Police killed two men before noon on Tuesday.", "two", "None"),
        ("Two people were shot dead just after 5 p.m., police said.", "Two", "None"),
    ],
)
def test_the_moment_of_a_count(text, figure, as_of):
    (claim,) = (claim for claim in claims_of(text, "2024-03-06") if claim.text == figure)
    assert str(claim.as_of) == as_of


def test_without_a_day_a_clock_time_says_nothing():
    (claim,) = (
        claim for claim in claims_of("By 4 p.m., 20 people had died.") if claim.text == "20"
    )
    assert claim.as_of is None


def test_what_does_not_grow_has_no_such_moment():
    assert all(
        claim.as_of is None
        for claim in claims_of("By 4 p.m., the firm had sold 20 cars.", "2024-03-06")
    )
