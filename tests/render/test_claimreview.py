import json
from datetime import date

import pytest
from msgspec.structs import replace

from chipnews import api
from chipnews.lexicon.load import load_lexicon
from chipnews.model.results.answer import Answer
from chipnews.render.claimreview import render_sheet, tell_omissions
from chipnews.render.reviewed import LONGEST
from tests.api.story import CHIP_ORDER, front, run_story
from tests.support.sheets import small_sheet

FIRST, SECOND = "$61.83 million", "$85 million"
LEXICON = load_lexicon()
PAGE = "https://desk.example/1"


def items(verdicts=None, kind="ClaimReview", sheet=None):
    page = json.loads(
        render_sheet(replace(sheet or small_sheet(), answers=verdicts or {}), lexicon=LEXICON)
    )
    return [item for item in page["itemListElement"] if item["@type"] == kind]


def test_each_reading_is_a_claim_with_the_articles_in_which_it_stands():
    claims = items(kind="Claim")
    assert [claim["name"].rpartition(": ")[2] for claim in claims] == [
        FIRST,
        SECOND,
        "1,600 chips",
        "thousands of chips",
    ]
    assert [article["identifier"] for article in claims[0]["appearance"]] == [
        "000_first",
        "001_second",
    ]
    assert claims[0]["creditText"] == "Reuters"


def test_a_program_reviews_nothing():
    assert items() == []
    assert items({"another-fact": Answer("refuted")}) == []


def test_a_verdict_reviews_the_reading_that_was_picked_and_no_other():
    answer = Answer(
        "confirmed", value=SECOND, note="seen the contract", by="Ada", date="2027-03-01", url=PAGE
    )
    (found,) = items({"id-f1": answer})
    assert found["reviewRating"]["alternateName"] == "True"
    assert found["url"] == PAGE
    assert found["author"] == {"@type": "Person", "name": "Ada"}
    assert found["datePublished"] == "2027-03-01"
    assert found["reviewBody"] == "seen the contract"
    assert found["itemReviewed"] in items(kind="Claim")
    assert SECOND in found["claimReviewed"] and SECOND in found["itemReviewed"]["text"]


@pytest.mark.parametrize(("verdict", "word"), [("refuted", "False"), ("open", "Unproven")])
def test_no_reading_holds_or_nobody_knows(verdict, word):
    found = items({"id-f1": Answer(verdict, url=PAGE)})
    assert {item["reviewRating"]["alternateName"] for item in found} == {word}


@pytest.mark.parametrize("url", [None, "", "urn:chipnews:1", "desk.example/1"])
def test_a_review_without_a_page_is_left_out_and_told(url):
    answers = {"id-f1": Answer("refuted", by="Ada", url=url)}
    assert items(answers) == []
    (line,) = tell_omissions(replace(small_sheet(), answers=answers))
    assert line.startswith("2 reviews left out, since nothing says on which page")
    assert tell_omissions(replace(small_sheet(), answers={"id-f1": Answer("open", url=PAGE)})) == []
    assert tell_omissions(small_sheet()) == []


def test_a_day_that_is_none_is_not_published():
    (found, _) = items({"id-f1": Answer("refuted", date="last May", url=PAGE)})
    assert "datePublished" not in found


@pytest.mark.parametrize("verdict", ["refuted", "open"])
def test_a_reading_that_the_person_never_saw_gets_no_rating(verdict):
    (found,) = items({"id-f1": Answer(verdict, readings=(FIRST, "$70 million"), url=PAGE)})
    assert FIRST in found["claimReviewed"]


def test_the_same_sum_in_another_currency_is_not_called_false():
    sheet = api.run([str(CHIP_ORDER)])
    fact = sheet.facts[0]
    dollars = next(reading.text for reading in fact.readings if "61.83" in reading.text)
    assert any("yuan" in reading.text for reading in fact.readings)
    found = items({fact.id: Answer("confirmed", value=dollars, url=PAGE)}, sheet=sheet)
    assert [item["itemReviewed"]["name"].rpartition(": ")[2] for item in found] == [dollars]


def test_a_verdict_on_a_reading_that_is_gone_reviews_nothing():
    assert items({"id-f1": Answer("confirmed", value="$70 million")}) == []


def check_node(node, schema, range_=("Thing",)):
    """Against the vocabulary of schema.org.

    The type is in range, and every property is one that the type has.
    """
    model = getattr(schema, node["@type"])
    assert set(model.SCHEMA_TYPES) & set(range_), (node["@type"], range_)
    ranges = {one.schema_name: one.ranges for one in model.SCHEMA_PROPERTIES}
    for name, value in node.items():
        if not name.startswith("@"):
            assert name in ranges, f"{node['@type']} has no property {name}"
            for one in value if isinstance(value, list) else [value]:
                if isinstance(one, dict):
                    check_node(one, schema, ranges[name])
                else:
                    wanted = (
                        {"Text", "URL", "Date", "DateTime"}
                        if isinstance(one, str)
                        else {"Number", "Integer"}
                    )
                    assert wanted & set(ranges[name]), (name, one)


def test_it_keeps_to_the_vocabulary_of_schema_org():
    schema = pytest.importorskip("schema_org")
    sheet = api.run([str(CHIP_ORDER)])
    verdicts = {
        sheet.facts[0].id: Answer("refuted", note="no", by="Ada", date="2023-12-01", url=PAGE)
    }
    page = json.loads(render_sheet(replace(sheet, answers=verdicts)))
    assert page.pop("@context") == "https://schema.org"
    assert {item["@type"] for item in page["itemListElement"]} == {"Claim", "ClaimReview"}
    check_node(page, schema)


@pytest.fixture(scope="module")
def ferry(tmp_path_factory):
    """A story whose figures are told by a person, by an office and by the papers themselves."""
    texts = (
        front(
            "The ferry Solveig sank off Bodo with 212 passengers, Ravi Menon said.",
            source="Fjord Post", published="2024-05-07", url="https://fjord.example/1",
        ),
        front(
            "The ferry Solveig sank off Bodo with 340 passengers on board.",
            source="Coast News", published="2024-05-08", url="https://coast.example/2",
        ),
    )  # fmt: skip
    return run_story(tmp_path_factory.mktemp("ferry"), *texts)


REQUIRED = {"@type", "claimReviewed", "itemReviewed", "reviewRating", "author", "url"}


def test_every_review_has_what_google_and_schema_org_ask_for(ferry):
    fact = next(one for one in ferry.facts if len(one.readings) == 2)
    answer = Answer("refuted", by="Ada", date="2027-03-01", url=PAGE)
    found = items({fact.id: answer}, sheet=ferry)
    assert len(found) == 2
    for item in found:
        assert {*REQUIRED, "datePublished"} <= {*item}
        assert item["url"].startswith("https://") and date.fromisoformat(item["datePublished"])
        assert item["claimReviewed"].endswith(".") and len(item["claimReviewed"]) <= LONGEST
        assert item["claimReviewed"][:-1] in item["itemReviewed"]["text"]
        rating = item["reviewRating"]
        assert rating["alternateName"] and rating["worstRating"] <= rating["ratingValue"]
        claim = item["itemReviewed"]
        assert claim["@type"] == "Claim" and date.fromisoformat(claim["datePublished"])
        assert all(one["url"].startswith("https://") for one in claim["appearance"])
    assert [item["itemReviewed"]["author"] for item in found] == [
        [{"@type": "Person", "name": "Ravi Menon"}],
        [{"@type": "NewsMediaOrganization", "name": "Coast News"}],
    ]
    assert [item["itemReviewed"]["datePublished"] for item in found] == ["2024-05-07", "2024-05-08"]
