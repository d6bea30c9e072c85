"""The date that an article hangs on: its own, as far as it is known, else that of its siblings."""

from datetime import date

import pytest

from chipnews.normalise.anchor import Anchor, anchor_of
from tests.api.story import claim_about, front, run_story

ORDER = "Baidu ordered 1,600 chips from Huawei in August."


@pytest.mark.parametrize(
    ("published", "anchor"),
    [
        ("2023", Anchor(2023)),
        ("2023-11", Anchor(2023, 11)),
        ("2023-11-09", Anchor(2023, 11, date(2023, 11, 9))),
        ("2023-02-30", Anchor()),
        ("yesterday", Anchor()),
        ("", Anchor()),
        (None, Anchor()),
    ],
)
def test_an_anchor_reaches_as_far_as_the_date_is_known(published, anchor):
    assert anchor_of(published) == anchor


def published(sheet):
    return {article.id: (article.published, article.published_basis) for article in sheet.articles}


def test_one_dated_sibling_gives_its_month(tmp_path):
    sheet = run_story(tmp_path, ORDER, front(ORDER, published="2023-11-09"))
    assert published(sheet)["a"] == ("2023-11", "inferred")
    assert {claim.moment.edtf for claim in sheet.claims if claim.moment} == {"2023-08"}


def test_two_siblings_of_one_day_give_the_day(tmp_path):
    dated = front(ORDER, published="2023-11-09")
    assert published(run_story(tmp_path, ORDER, dated, dated))["a"] == ("2023-11-09", "inferred")


def test_the_month_of_most_siblings_decides(tmp_path):
    days = ("2023-11-09", "2023-11-12", "2021-02-01")
    sheet = run_story(tmp_path, ORDER, *(front(ORDER, published=day) for day in days))
    assert published(sheet)["a"] == ("2023-11", "inferred")


def test_siblings_that_are_split_give_nothing(tmp_path):
    sheet = run_story(tmp_path, ORDER, *(front(ORDER, published=day) for day in ("2023-11-09", "2021-02-01")))
    assert published(sheet)["a"] == (None, "unknown")


def test_an_article_of_another_event_is_no_sibling(tmp_path):
    other = front("Google will cut 12,000 jobs.", published="2023-01-20")
    sheet = run_story(tmp_path, ORDER, other)
    assert published(sheet)["a"] == (None, "unknown")
    assert claim_about(sheet, "August").moment.edtf == "XXXX-08"


def test_an_inferred_date_is_never_passed_on(tmp_path):
    """The chain a-b-c: b shares an event with a and with c, but only c is dated."""
    middle = f"{ORDER} Google will cut 12,000 jobs."
    sheet = run_story(tmp_path, ORDER, middle, front("Google will cut 12,000 jobs.", published="2023-01-20"))
    assert published(sheet)["b"][0] == "2023-01"
    assert published(sheet)["a"] == (None, "unknown")
