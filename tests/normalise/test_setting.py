"""Where and when an article is set, and that two disasters are told apart by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipnews.model.text import Article
from chipnews.normalise.setting import setting_of
from tests.reconcile.figures import LEXICON

DAYS = LEXICON.policy.event_days


def setting(text, *, published="2023-11-04", title=None):
    return setting_of(Article("a", "a.txt", text, published=published, title=title), LEXICON)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("An earthquake in Nepal killed 157 people on Friday.", "Nepal"),
        ("Two people died when a bus overturned near the town of St. Ives on Sunday.", "St. Ives"),
        ("KATHMANDU, Nepal (AP) - Rescuers dug through rubble.", "Kathmandu"),
        ("The Nepalese army counted 157 dead.", "Nepal"),
        ("A man was shot outside Club Indigo on Friday.", "Club Indigo"),
        ("An earthquake in Łódź killed 12.", "Łódź"),
        ("A man was shot on Friday, police said.", None),
    ],
)
def test_a_place_is_named_behind_a_preposition_or_in_the_dateline_or_is_a_country(text, where):
    assert setting(text).where == where


def test_the_title_is_part_of_the_beginning():
    assert setting("Rescuers dug through rubble.", title="Nepal quake kills 157").where == "Nepal"


def test_a_country_that_sends_help_is_no_place_of_the_event():
    text = (
        "Morocco buried its dead. Morocco has taken help from Spain and Qatar. The Moroccan "
        "army leads the search."
    )
    assert setting(text).places == {"morocco"}


def test_two_places_are_two_events():
    one, other = (
        setting("A quake in Nepal killed 157."),
        setting("A quake in Morocco killed 2,012."),
    )
    assert one.why_other(other, DAYS) == "Nepal is not Morocco"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Nepal counted 160 dead.", "it names where the other is set"),
        ("The toll rose to 160.", "it names no place"),
        ("A quake in Jajarkot, in western Nepal, killed 160.", "one of its places is the other's"),
    ],
)
def test_what_can_be_one_event_is_not_told_apart(text, reason):
    assert setting("A quake in Nepal killed 157.").why_other(setting(text), DAYS) is None, reason


def test_a_month_apart_are_two_events():
    one, other = (
        setting("A gunman killed two.", published=day) for day in ("2023-11-04", "2024-01-09")
    )
    assert one.why_other(other, DAYS) == "told 66 days apart"


def test_an_undated_article_can_be_of_any_time():
    assert (
        setting("A gunman killed two.", published=None).why_other(
            setting("A gunman killed two."), DAYS
        )
        is None
    )


PHRASES = (
    "in Nice",
    "a nice evening",
    "Peruvian officials",
    "in Reading",
    "they were reading",
    "in Ürümqi",
    "RABAT, Morocco -",
    "at St. Ives",
)


@given(st.lists(st.sampled_from(PHRASES), max_size=5).map(" ".join))
def test_no_article_is_set_elsewhere_than_itself(text):
    assert setting(text).why_other(setting(text), DAYS) is None
    assert setting(text).places <= setting(text).names
