"""The same thing said in other words keeps its value.

Another day of print moves only what hangs on it.
"""

from datetime import timedelta

import pytest

from tests.normalise.reading import claims_of, figure_of, moment_of

SAME = [
    ("The plant cost $1.5 billion.", "The plant cost $1,500 million."),
    ("The plant cost $1.5 billion.", "The plant cost $1.5bn."),
    ("The plant cost $1.5 billion.", "The plant cost 1.5 billion dollars."),
    ("The plant cost US$1.5 billion.", "The plant cost USD 1.5 billion."),
    ("Zenith sold 1,600 chips.", "Zenith sold 1600 chips."),
    ("Zenith sold 1,600 chips.", "Zenith sold 1\u202f600 chips."),
    ("Zenith sold 1,600 chips.", "Zenith sold 1.6 thousand chips."),
    ("Zenith fell 5 percent.", "Zenith fell 5%."),
    ("Zenith fell 5 percent.", "Zenith fell 5 per cent."),
    ("Zenith fell 5 percent.", "Zenith fell five percent."),
    ("Zenith has 12 plants.", "Zenith has twelve plants."),
    ("Zenith has 12 plants.", "Zenith has a dozen plants."),
]


@pytest.mark.parametrize(("one", "other"), SAME, ids=[other for _, other in SAME])
def test_another_spelling_keeps_the_value_and_the_unit(one, other):
    first, second = figure_of(one), figure_of(other)
    assert (first.amount.low, first.amount.high, first.amount.unit) == (
        second.amount.low,
        second.amount.high,
        second.amount.unit,
    )
    assert first.interval.meet(second.interval) is not None


@pytest.mark.parametrize(
    "text",
    [
        "It opened last week.",
        "It opened on Friday.",
        "It opened yesterday.",
        "It opened three days ago.",
    ],
)
def test_a_week_later_in_print_is_a_week_later_in_time(text):
    one, other = moment_of(text, "2023-11-09"), moment_of(text, "2023-11-16")
    assert other.start - one.start == other.end - one.end == timedelta(7)


@pytest.mark.parametrize(
    "text", ["It opened in October 2022.", "It opened on 8 September 2023.", "It opened in 2019."]
)
def test_a_full_date_does_not_move(text):
    assert moment_of(text, "2023-11-09") == moment_of(text, "2024-05-01") == moment_of(text, None)


@pytest.mark.parametrize("blank", ["\n\n", "\r\n\r\n", "   ", "\u00a0"])
def test_blanks_around_a_text_move_its_claims_and_change_nothing_else(blank):
    text = "Zenith sold 1,600 chips for $61.83 million."
    plain, moved = claims_of(text), claims_of(blank + text + blank)
    assert [(claim.text, claim.amount, claim.interval) for claim in moved] == [
        (claim.text, claim.amount, claim.interval) for claim in plain
    ]
    assert [claim.start - len(blank) for claim in moved] == [claim.start for claim in plain]
