"""What dates are read against: the article's own date, else its siblings', and its locale."""

from datetime import date

import pytest
from msgspec.structs import replace

from chipnews.analyse.analysis import analyse_articles
from chipnews.extract.extraction import extract_mentions
from chipnews.lexicon.load import load_lexicon
from chipnews.normalise.claims import normalise_claims
from chipnews.normalise.dates.anchor import Anchor, anchor_of
from tests.api.story import claim_about, front, run_story
from tests.support.articles import article

ORDER = "Baidu ordered 1,600 chips from Huawei in August."


@pytest.mark.parametrize(
    ("published", "anchor"),
    [
        ("2023", Anchor(2023, within=(date(2023, 1, 1), date(2023, 12, 31)))),
        ("2023-11", Anchor(2023, 11, within=(date(2023, 11, 1), date(2023, 11, 30)))),
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
    sheet = run_story(
        tmp_path, ORDER, *(front(ORDER, published=day) for day in ("2023-11-09", "2021-02-01"))
    )
    assert published(sheet)["a"] == (None, "unknown")


def test_an_article_of_another_event_is_no_sibling(tmp_path):
    other = front("Google will cut 12,000 jobs.", published="2023-01-20")
    sheet = run_story(tmp_path, ORDER, other)
    assert published(sheet)["a"] == (None, "unknown")
    assert claim_about(sheet, "August").moment.edtf == "XXXX-08"


def test_an_inferred_date_is_never_passed_on(tmp_path):
    """The chain a-b-c: b shares an event with a and with c, but only c is dated."""
    middle = f"{ORDER} Google will cut 12,000 jobs."
    sheet = run_story(
        tmp_path, ORDER, middle, front("Google will cut 12,000 jobs.", published="2023-01-20")
    )
    assert published(sheet)["b"][0] == "2023-01"
    assert published(sheet)["a"] == (None, "unknown")


def test_the_reason_is_said(tmp_path):
    sheet = run_story(tmp_path, ORDER, front(ORDER, published="2023-11-09"))
    (source,) = (one for one in sheet.articles if one.published_basis == "inferred")
    assert (
        source.published_reason
        == "tells of the same event as b of 2023-11-09: between 2023-11-01 and 2023-11-30"
    )
    step = next(
        step
        for step in next(one for one in sheet.claims if one.article == "a" and one.moment).trace
        if step.rule == "date.month"
    )
    assert "inferred: tells of the same event" in step.detail


def test_what_the_text_tells_as_past_cuts_the_month(tmp_path):
    told = f"{ORDER} The chips arrived on November 20, 2023."
    source = run_story(tmp_path, told, front(ORDER, published="2023-11-09")).articles[0]
    assert source.published == "2023-11"
    assert source.published_reason.endswith(
        "tells of 2023-11-20 as past: between 2023-11-20 and 2023-11-30"
    )


def test_a_text_that_cannot_be_as_old_as_its_siblings_stays_undated(tmp_path):
    told = f"{ORDER} The chips arrived on December 5, 2023."
    assert published(run_story(tmp_path, told, front(ORDER, published="2023-11-09")))["a"] == (
        None,
        "unknown",
    )


def test_what_a_text_awaits_is_not_over(tmp_path):
    told = f"{ORDER} Huawei will deliver the chips on November 4, 2023."
    source = run_story(tmp_path, told, front(ORDER, published="2023-11-09")).articles[0]
    assert source.published_reason.endswith("awaits 2023-11-04: between 2023-11-01 and 2023-11-03")


CLOSED = "The bridge was closed on 3/7/2023."


def dates(text, **known):
    lexicon = load_lexicon()
    (analysis,) = analyse_articles([replace(article(text), **known)], lexicon)
    claims = normalise_claims(analysis, extract_mentions(analysis, lexicon), lexicon)
    return [claim.moment.edtf for claim in claims if claim.moment]


@pytest.mark.parametrize(
    ("known", "edtf"),
    [
        ({}, "2023-03-07"),
        ({"language": "en-US"}, "2023-03-07"),
        ({"language": "en-GB"}, "2023-07-03"),
        ({"language": "en_AU"}, "2023-07-03"),
        ({"url": "https://www.herald.co.uk/bridge"}, "2023-07-03"),
        ({"url": "https://herald.io/bridge"}, "2023-03-07"),
        ({"url": "https://www.herald.com/bridge"}, "2023-03-07"),
        ({"language": "en-US", "url": "https://www.herald.co.uk/bridge"}, "2023-03-07"),
    ],
)
def test_the_language_or_the_address_tells(known, edtf):
    assert dates(CLOSED, **known) == [edtf]


def test_a_date_that_can_be_read_one_way_tells_for_the_others():
    assert dates(f"{CLOSED} It opened again on 14/7/2023.", language="en-US") == [
        "2023-07-03",
        "2023-07-14",
    ]
    assert dates(f"{CLOSED} It opened again on 3/14/2023.", language="en-GB") == [
        "2023-03-07",
        "2023-03-14",
    ]
