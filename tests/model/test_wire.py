"""The sheet as JSON.

There and back, numbers as people write them, and the schema that our own output obeys.
"""

import json
from decimal import Decimal

import jsonschema
import pytest
from msgspec.structs import replace

from chipnews import api
from chipnews.model.errors import ChipnewsError, ReadError
from chipnews.model.results.sheet import FORMAT, FactSheet, Generator
from chipnews.model.wire import claim_line, from_json, parse_record, plain_number, schema, to_json
from tests.api.story import CHIP_ORDER, run_story
from tests.support.sheets import small_sheet

STORY = (
    (
        "Baidu ordered 1,600 chips from Huawei in August 2023 for 450 million yuan ($61.83 "
        "million), Reuters reported."
    ),
    (
        "Baidu ordered about 1,600 chips from Huawei because of the US rules. It paid nearly "
        "$62 million in October."
    ),
    "Huawei has delivered more than 60% of the chips. Shares of Zenith fell 2.5% on Friday.",
)


@pytest.fixture(scope="module")
def story(tmp_path_factory) -> FactSheet:
    return run_story(tmp_path_factory.mktemp("story"), *STORY)


@pytest.fixture(scope="module")
def chip_order() -> FactSheet:
    return api.run([str(CHIP_ORDER)])


@pytest.fixture(params=["story", "chip_order", "small", "empty"])
def sheet(request) -> FactSheet:
    if request.param == "small":
        return small_sheet()
    if request.param == "empty":
        return FactSheet(Generator("0", "none", "none"))
    return request.getfixturevalue(request.param)


def test_there_and_back(sheet):
    assert from_json(to_json(sheet)) == sheet
    assert to_json(from_json(to_json(sheet))) == to_json(sheet)


def test_our_output_obeys_our_schema(sheet):
    jsonschema.Draft202012Validator(json.loads(schema())).validate(json.loads(to_json(sheet)))


def test_the_schema_is_valid_and_names_its_dialect():
    made = json.loads(schema())
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(made)


@pytest.mark.parametrize(
    ("place", "wrong"),
    [(("claims", 0, "amount", "low"), "1600"), (("facts", 0, "verdict"), "fine")],
)
def test_the_schema_refuses_what_is_wrong(place, wrong):
    document = json.loads(to_json(small_sheet()))
    *path, last = place
    node = document
    for key in path:
        node = node[key]
    node[last] = wrong
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(json.loads(schema())).validate(document)


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("6.1830E+7", "61830000"),
        ("61830000.00", "61830000"),
        ("0.50", "0.5"),
        ("-0.0250", "-0.025"),
        ("1E-10", "0.0000000001"),
        ("1E+15", "1000000000000000"),
        ("0", "0"),
        ("0.000", "0"),
        ("1600", "1600"),
    ],
)
def test_a_number_has_no_exponent_and_no_trailing_zeros(number, written):
    assert plain_number(Decimal(number)) == written


def test_no_number_of_a_real_run_has_an_exponent_or_trailing_zeros(chip_order):
    seen = []
    json.loads(to_json(chip_order), parse_float=lambda text: seen.append(text) or float(text))
    assert not [text for text in seen if "e" in text.lower() or text.endswith("0")]


def test_keys_come_in_one_order_with_the_format_first(chip_order):
    document = json.loads(to_json(chip_order))
    assert next(iter(document.items())) == ("format", FORMAT)
    orders = {tuple(claim) for claim in document["claims"]}
    assert len(orders) == 1


def test_a_claim_line_is_one_line_and_the_same_as_in_the_sheet(story):
    document = json.loads(to_json(story))
    for claim, row in zip(story.claims, document["claims"], strict=True):
        line = claim_line(claim)
        assert "\n" not in line
        assert json.loads(line) == row


def test_text_that_is_no_letter_survives(tmp_path):
    sheet = run_story(
        tmp_path,
        "Zenith “sold” 1,600 chips\u00a0\u2014 🚀 \u202e for €62\u202fmillion \\ \u2028 today.",
    )
    assert from_json(to_json(sheet)) == sheet


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"format": "chipnews.sheet/1"}',
        b"\xff\xfe\x00",
        '{"format": 3, "generator": {}}',
    ],
)
def test_what_is_no_sheet_is_refused_in_one_line(text):
    with pytest.raises(ChipnewsError) as caught:
        from_json(text)
    assert "\n" not in str(caught.value)


def test_a_sheet_of_another_format_is_refused_by_name():
    with pytest.raises(ChipnewsError, match=r"chipnews\.sheet/9"):
        from_json(to_json(replace(small_sheet(), format="chipnews.sheet/9")))


@pytest.mark.parametrize("line", [b"", b"[1]", b'{"a": ', b"\xff", b"[" * 100_000])
def test_a_line_that_is_no_record_is_refused_with_its_place(line):
    with pytest.raises(ReadError, match=r"news\.jsonl:7"):
        parse_record(line, "news.jsonl:7")
