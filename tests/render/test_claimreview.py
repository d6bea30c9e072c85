import json
from dataclasses import replace

import pytest

from chipnews import api
from chipnews.model.results.answer import Answer
from chipnews.render.claimreview import LONGEST, render_sheet
from tests.api.story import CHIP_ORDER
from tests.support.sheets import small_sheet

FIRST, SECOND = "$61.83 million", "$85 million"


def items(verdicts=None, kind="ClaimReview", sheet=None):
    page = json.loads(render_sheet(replace(sheet or small_sheet(), answers=verdicts or {})))
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
    found = items(
        {
            "id-f1": Answer(
                "confirmed",
                value=SECOND,
                note="seen the contract",
                by="Ada",
                url="https://desk.example/1",
            )
        }
    )
    assert [item["reviewRating"]["alternateName"] for item in found] == ["True"]
    assert found[0]["claimReviewed"].endswith(SECOND)
    for item in found:
        assert len(item["claimReviewed"]) <= LONGEST
        assert item["url"] == "https://desk.example/1"
        assert item["author"] == {"@type": "Person", "name": "Ada"}
        assert item["reviewBody"] == "seen the contract"
        assert item["itemReviewed"]["@id"] in {claim["@id"] for claim in items(kind="Claim")}


@pytest.mark.parametrize(("verdict", "word"), [("refuted", "False"), ("open", "Unproven")])
def test_no_reading_holds_or_nobody_knows(verdict, word):
    found = items({"id-f1": Answer(verdict)})
    assert {item["reviewRating"]["alternateName"] for item in found} == {word}
    assert all(item["url"].startswith("urn:chipnews:fact:id-f1:") for item in found)


@pytest.mark.parametrize("verdict", ["refuted", "open"])
def test_a_reading_that_the_person_never_saw_gets_no_rating(verdict):
    (found,) = items({"id-f1": Answer(verdict, by="Ada", readings=(FIRST, "$70 million"))})
    assert found["claimReviewed"].endswith(FIRST)


def test_the_same_sum_in_another_currency_is_not_called_false():
    sheet = api.run([str(CHIP_ORDER)])
    fact = sheet.facts[0]
    dollars = next(reading.text for reading in fact.readings if "61.83" in reading.text)
    assert any("yuan" in reading.text for reading in fact.readings)
    found = items({fact.id: Answer("confirmed", value=dollars, by="Ada")}, sheet=sheet)
    assert [item["claimReviewed"].rpartition(": ")[2] for item in found] == [dollars]


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
    verdicts = {sheet.facts[0].id: Answer("refuted", note="no", by="Ada", date="2023-12-01")}
    page = json.loads(render_sheet(replace(sheet, answers=verdicts)))
    assert page.pop("@context") == "https://schema.org"
    assert {item["@type"] for item in page["itemListElement"]} == {"Claim", "ClaimReview"}
    check_node(page, schema)
