"""`explain` shows the arithmetic in which a fact and a claim take part."""

from chipnews.explain.story import explain_claim, explain_fact
from tests.api.story import claim_about, fact_about, front, run_story

ORDER = front(
    "Baidu ordered 1,600 chips from Huawei. The order is worth approximately 450 million yuan "
    "($61.83 million). "
    "Huawei has delivered more than 60% of the order, or about 1,000 chips, to Baidu.",
    published="2023-11-07",
)


def test_a_fact_shows_the_rate_of_its_currencies_beside_the_rate_of_the_day(tmp_path):
    sheet = run_story(tmp_path, ORDER)
    text = explain_fact(sheet, fact_about(sheet, "order.value"))
    rate = (
        "450 million yuan = $61.83 million, at 7.278 CNY per USD; the ECB's rate of 7 November "
        "2023 was 7.284"
    )
    assert f"conversion: {rate}" in text
    assert f"  conversion, adds up: {rate} (" in text.partition("\narithmetic\n")[2]


def test_a_claim_shows_the_share_it_bears_out_and_what_follows_from_it(tmp_path):
    sheet = run_story(tmp_path, ORDER)
    text = explain_claim(sheet, claim_about(sheet, "1,000"))
    assert "share, adds up: 1,000 of 1,600 is 62.5%: meets “more than 60%”" in text
    assert "sum, follows: 1,600 less about 1,000 is about 600 chips still due" in text


def test_a_claim_without_arithmetic_has_no_such_section(tmp_path):
    sheet = run_story(tmp_path, "Baidu ordered 1,600 chips from Huawei.")
    assert "arithmetic" not in explain_claim(sheet, claim_about(sheet, "1,600"))
