"""Expressions of time.

No text stops them, a week later in print is a week later in time, a coarser grain holds the finer.
"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipnews.extract.figures.dates.date import read_groups
from chipnews.lexicon.load import load_lexicon
from chipnews.model.figure import TimeParts
from chipnews.normalise.date import RULES, normalise_date
from chipnews.normalise.dates.anchor import Anchor, anchor_of
from chipnews.normalise.dates.calendar import (
    day_moment,
    month_moment,
    quarter_moment,
    week_moment,
    year_moment,
)

LEXICON = load_lexicon()
PHRASES = sorted(
    {
        example[example.index("[") + 1 : example.index("]")]
        for entry in LEXICON.timex
        for example in entry.examples
    }
)
WORDS = sorted({word for phrase in PHRASES for word in phrase.split()})
days = st.dates(date(1950, 1, 1), date(2090, 12, 31))
# Of a phrase such as "last month" a week in print may move nothing; these move with the day.
BY_THE_WEEK = (
    "Friday", "last Tuesday", "next Monday", "this Friday", "yesterday", "today", "tomorrow",
    "last week", "next week", "this week",
    "two weeks ago", "three days ago", "two days before yesterday", "Friday morning",
    "Tuesday of next week", "last night",
    "three weeks from tomorrow", "earlier this week",
)  # fmt: skip
FIXED = (
    "8 September 2023", "March 3-5, 2021", "Q4 2023", "fiscal 2024", "the 1990s",
    "the first half of 2026", "late 2024", "2009-2010",
    "the spring of 2023", "14/9/2023", "October 2022", "the first week of May 2021",
    "Christmas 2020", "the 19th century",
)  # fmt: skip


def test_every_part_of_an_expression_of_time_is_read():
    """A group of the table that no field takes would be lost without a word.

    Of those that tell nothing "quarter ago" is all.
    """
    groups = {name for entry in LEXICON.timex for one in entry.examples for name in _groups_of(one)}
    assert {
        name
        for name in groups
        if name != "ago" and not name.endswith(("_2", "_3")) and not read_groups({name: "1"})
    } == set()
    assert read_groups({"mm": "3", "dd": "8", "number": "X", "nth": "latter"}) == {
        "month": 3, "day": 8, "number": None, "nth": 2,
    }  # fmt: skip


def _groups_of(example: str) -> set[str]:
    return {
        name
        for found in LEXICON.times.scan(example.replace("[", "").replace("]", ""))
        for name in found.groups
    }


def moments(text: str, anchor: Anchor, tense: str = "past"):
    """The moment of each expression of `text` under the name of its entry.

    Those that name none are left out.
    """
    found = {}
    for one in LEXICON.times.scan(text):
        made = normalise_date(
            TimeParts(one.entry.resolve, tense=tense, **read_groups(one.groups)), anchor
        )
        if made is not None:
            found[one.entry.name, one.start, one.end] = made
    return found


@given(
    st.lists(
        st.sampled_from([*PHRASES, *WORDS, "-", ",", "(", "of", "31", "0", "2099"]), max_size=8
    ),
    days,
    st.sampled_from(["past", "present", "future"]),
)
def test_no_text_stops_the_scan_and_every_moment_is_whole(words, published, tense):
    anchor = Anchor(published.year, published.month, published)
    for last in (
        None,
        day_moment(published),
        year_moment(published.year),
        quarter_moment(published.year, 2),
    ):
        for moment in moments(
            " ".join(words), Anchor(anchor.year, anchor.month, anchor.day, last), tense
        ).values():
            assert (moment.start is None) == (moment.end is None)
            assert moment.start is None or moment.start < moment.end
            assert moment.timex


UNITS = sorted({word for part in LEXICON.timex_parts if part.name == "unit" for word in part.words})


@given(
    st.sampled_from(UNITS),
    st.sampled_from(UNITS),
    st.sampled_from(["two", "a few", "0", "999"]),
    days,
)
def test_every_unit_fits_every_phrase_that_counts_one(one, other, number, published):
    anchor = Anchor(published.year, published.month, published)
    for phrase in (
        f"{number} {one} and three {other} ago", f"{number} {one} before Christmas",
        f"{number} {one} from tomorrow",
        f"a {one}-ago", f"{number} {one} later", f"in {number} {one}", f"the last {one}",
        f"late next {one}", f"the {one} before",
        f"the rest of the {one}", f"the end of that {one}", f"the {one} after next",
        f"the third {one} of 2021",
    ):  # fmt: skip
        for last in (None, day_moment(published), year_moment(published.year)):
            moments(phrase, Anchor(anchor.year, anchor.month, anchor.day, last))


@given(
    st.text(max_size=60),
    st.sampled_from([None, "2023", "2023-11", "2023-11-15", "0001-01-01", "9999-12-31"]),
)
def test_any_characters_with_any_anchor(text, published):
    moments(text, anchor_of(published))


@given(
    st.sampled_from(PHRASES), st.sampled_from([None, "2023", "2023-11", "0001-01-01", "9999-12-31"])
)
def test_every_phrase_with_an_anchor_that_hardly_reaches(phrase, published):
    moments(phrase, anchor_of(published))


@pytest.mark.parametrize("phrase", BY_THE_WEEK)
@given(published=days)
def test_a_week_later_in_print_is_a_week_later_in_time(phrase, published):
    one, other = (_whole(phrase, day) for day in (published, published + timedelta(7)))
    assert other.start - one.start == other.end - one.end == timedelta(7)


@pytest.mark.parametrize("phrase", FIXED)
@given(published=days)
def test_a_full_date_does_not_move(phrase, published):
    assert _whole(phrase, published) == _whole(phrase, date(2000, 2, 29))


def _whole(phrase: str, published: date):
    """The moment of the whole phrase."""
    found = moments(phrase, Anchor(published.year, published.month, published))
    return next(
        moment for (_, start, end), moment in found.items() if (start, end) == (0, len(phrase))
    )


@given(days)
def test_a_coarser_grain_holds_the_finer(day):
    finer = day_moment(day)
    for coarser in (
        month_moment(day.year, day.month),
        quarter_moment(day.year, (day.month + 2) // 3),
        year_moment(day.year),
        week_moment(day),
    ):
        assert coarser.start <= finer.start < finer.end <= coarser.end
        assert coarser.days().meet(finer.days()) == finer.days()


def test_every_rule_of_the_table_exists_and_every_rule_is_used():
    assert {entry.resolve for entry in LEXICON.timex} == set(RULES)
