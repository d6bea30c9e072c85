"""Verdicts of whole facts, from sentences to the sheet."""

import pytest

from chipnews.reconcile.facts import traits_of
from tests.api.story import fact_about, front, run_story
from tests.reconcile.figures import LEXICON, money

ORDER = "Baidu placed an order with Huawei worth {}."
SIZE = "Baidu ordered {} chips from Huawei{}."


def value(tmp_path, *amounts):
    return fact_about(
        run_story(tmp_path, *(ORDER.format(amount) for amount in amounts)), "order.value"
    )


def size(tmp_path, *amounts):
    return fact_about(
        run_story(tmp_path, *(SIZE.format(amount, "") for amount in amounts)), "order.size"
    )


def names(fact):
    return {explanation.name for explanation in fact.explanations}


def test_one_article_is_a_single_voice(tmp_path):
    assert value(tmp_path, "$61.83 million").verdict == "single"


def test_two_holders_who_say_the_same_agree(tmp_path):
    texts = [
        f"{holder} said that Baidu ordered 1,600 chips from Huawei."
        for holder in ("Huawei", "Baidu")
    ]
    fact = fact_about(run_story(tmp_path, *texts), "order.size")
    assert fact.verdict == "agreed"
    assert len(fact.readings[0].origins) == 2


def test_two_that_credit_one_wire_do_not_agree_but_repeat(tmp_path):
    texts = [
        SIZE.format("1,600", ", according to Reuters"),
        "Reuters reported that Baidu ordered 1,600 chips from Huawei.",
    ]
    fact = fact_about(run_story(tmp_path, *texts), "order.size")
    assert fact.verdict == "single"
    assert len(fact.claims) == 2 and len(fact.readings[0].origins) == 1


def test_a_rounded_figure_is_one_reading_with_the_figure_that_it_rounds(tmp_path):
    fact = value(tmp_path, "$61.83 million", "$62 million")
    assert (fact.verdict, len(fact.readings)) == ("rounded", 1)
    assert fact.accepted.text == "$61.83 million"
    assert "rounding" in names(fact)


def test_a_cut_figure_is_a_conflict_with_its_explanation(tmp_path):
    fact = value(tmp_path, "$61.83 million", "$61 million")
    assert (fact.verdict, len(fact.readings)) == ("conflict", 2)
    assert names(fact) == {"truncation"}


def test_a_bound_that_holds_is_compatible(tmp_path):
    assert value(tmp_path, "$61.83 million", "more than $60 million").verdict == "compatible"


def test_a_bound_that_does_not_hold_is_a_conflict(tmp_path):
    assert value(tmp_path, "$61.83 million", "more than $70 million").verdict == "conflict"


def test_a_hedge_settles_a_small_difference(tmp_path):
    fact = size(tmp_path, "1,625", "about 1,660")
    assert fact.verdict == "compatible"
    assert "hedge" in names(fact)


def test_a_hedge_does_not_settle_a_large_one(tmp_path):
    assert size(tmp_path, "1,600", "about 1,900").verdict == "conflict"


def test_two_vague_words_apart_are_a_conflict_of_magnitude(tmp_path):
    fact = size(tmp_path, "thousands of", "tens of thousands of")
    assert fact.verdict == "conflict"
    assert names(fact) == {"magnitude"}


def test_a_vague_word_beside_a_precise_figure_is_compatible(tmp_path):
    assert size(tmp_path, "thousands of", "1,600").verdict == "compatible"


def test_two_months_are_a_conflict_and_a_month_in_a_year_is_not(tmp_path):
    text = "Baidu ordered 1,600 chips from Huawei in {}."
    apart = run_story(tmp_path / "apart", text.format("August 2023"), text.format("June 2023"))
    inside = run_story(tmp_path / "inside", text.format("August 2023"), text.format("2023"))
    assert fact_about(apart, "order.date").verdict == "conflict"
    assert fact_about(inside, "order.date").verdict == "compatible"


def test_a_conversion_shows_its_rate(tmp_path):
    fact = value(tmp_path, "450 million yuan ($61.83 million)")
    assert len(fact.readings) == 2
    (conversion,) = [one for one in fact.explanations if one.name == "conversion"]
    assert "7.278 CNY per USD" in conversion.detail


def toll(number, day, holder):
    return front(f"The earthquake killed {number} people, the {holder} said.", published=day)


def test_a_newer_toll_of_one_holder_replaces_the_older(tmp_path):
    sheet = run_story(
        tmp_path,
        toll("1,305", "2023-09-09", "Interior Ministry"),
        toll("2,012", "2023-09-10", "Interior Ministry"),
    )
    fact = fact_about(sheet, "casualty.deaths")
    assert fact.verdict == "superseded"
    assert [reading.low for reading in fact.readings] == [2012]
    assert "newer" in names(fact)


def test_two_holders_of_one_day_are_in_conflict(tmp_path):
    sheet = run_story(
        tmp_path,
        toll("1,305", "2023-09-09", "Interior Ministry"),
        toll("2,012", "2023-09-09", "Red Cross"),
    )
    assert fact_about(sheet, "casualty.deaths").verdict == "conflict"


def test_a_later_and_larger_toll_of_another_holder_replaces_the_earlier(tmp_path):
    sheet = run_story(
        tmp_path,
        toll("1,305", "2023-09-09", "Interior Ministry"),
        toll("2,012", "2023-09-10", "Red Cross"),
    )
    fact = fact_about(sheet, "casualty.deaths")
    assert (fact.verdict, len(fact.readings), fact.accepted.low) == ("superseded", 1, 2012)


def test_a_later_and_smaller_toll_of_another_holder_replaces_nothing(tmp_path):
    sheet = run_story(
        tmp_path,
        toll("2,012", "2023-09-09", "Interior Ministry"),
        toll("1,305", "2023-09-10", "Red Cross"),
    )
    fact = fact_about(sheet, "casualty.deaths")
    assert (fact.verdict, names(fact)) == ("compatible", {"later"})


def test_a_toll_of_an_unknown_day_replaces_nothing(tmp_path):
    text = "The earthquake killed {} people, the Interior Ministry said."
    fact = fact_about(
        run_story(tmp_path, text.format("1,305"), text.format("2,012")), "casualty.deaths"
    )
    assert (fact.verdict, names(fact)) == ("compatible", {"unknown time"})


def test_a_denial_is_no_agreement(tmp_path):
    """Who says that it did not happen gives no voice to the figure."""
    texts = [
        "Huawei denied that Baidu ordered 1,600 chips from it.",
        "In August 2023 the internet giant Baidu bought 1,600 chips from Huawei.",
    ]
    sheet = run_story(tmp_path, *texts)
    assert not [
        fact for fact in sheet.facts if fact.measure == "order.size" and fact.verdict == "agreed"
    ]


def test_the_value_to_print_is_that_of_most_voices(tmp_path):
    texts = [
        ORDER.format("$61 million"),
        "Huawei said Baidu placed an order with it worth $70 million.",
    ]
    sheet = run_story(
        tmp_path, *texts, "Baidu said it placed an order with Huawei worth $70 million."
    )
    fact = fact_about(sheet, "order.value")
    assert fact.verdict == "conflict"
    assert fact.accepted.text == "$70 million"


def test_every_claim_of_a_conflict_is_kept(tmp_path):
    fact = value(tmp_path, "$61.83 million", "$70 million", "$80 million")
    assert {name for reading in fact.readings for name in reading.claims} == set(fact.claims)
    assert len(fact.claims) == 3


@pytest.mark.parametrize(
    "change",
    [
        {"subject": "Tencent"},
        {"measure": "order.share"},
        {"form": "change"},
        {"counterparty": None},
    ],
)
def test_what_makes_another_fact_makes_another_key(change):
    assert traits_of([money("62", **change)], LEXICON) != traits_of([money("62")], LEXICON)


def test_a_key_follows_the_majority_of_its_claims():
    claims = [money("62", counterparty=None), money("62", article="b"), money("62", article="c")]
    assert dict(traits_of(claims, LEXICON).roles) == {"subject": "Baidu", "counterparty": "Huawei"}


def test_many_values_that_nothing_explains_are_told_in_one_line(tmp_path):
    fact = size(tmp_path, "110", "230", "350", "470", "590")
    details = [one.detail for one in fact.explanations if one.name == "unexplained"]
    assert details == ["nothing explains the differences of 110, 230, 350, 470, 590"]


def test_a_disaster_that_names_nobody_ends_no_run(tmp_path):
    for text in (
        "An earthquake killed 12 people on Friday, Peruvian officials said.",
        "A shooting in Nice killed 3 people on a nice evening.",
    ):
        assert run_story(tmp_path, front(text, published="2024-02-03")).facts


def ids_of(sheet):
    return {fact.id for fact in sheet.facts}


def test_the_earliest_of_the_rarest_figures_names_the_fact(tmp_path):
    texts = {
        name: front(f"Baidu placed an order with Huawei worth {worth}.", published=day)
        for name, worth, day in (
            ("first", "$62 million", "2024-02-03"),
            ("rare", "$61.83 million", "2024-02-04"),
            ("agrees", "$61.83 million", "2024-02-05"),
            ("hedged", "about $60 million", "2024-02-06"),
        )
    }
    rare, whole = (
        run_story(tmp_path / "rare", texts["rare"]),
        run_story(tmp_path / "whole", **texts),
    )
    assert ids_of(whole) == ids_of(rare)
    assert ids_of(run_story(tmp_path / "first", texts["first"])) != ids_of(rare)


def test_a_later_fact_of_the_same_value_and_head_leaves_the_id_of_the_first(tmp_path):
    first = front("Baidu ordered 1,625 chips from Huawei.", published="2024-02-03")
    second = front("Tesla ordered 1,625 chips from Samsung in 2019.", published="2024-02-04")
    one, both = run_story(tmp_path / "one", first), run_story(tmp_path / "both", z=first, a=second)
    assert ids_of(one) < ids_of(both)


def test_two_facts_have_ids_that_no_file_name_decides(tmp_path):
    texts = [
        f"The council spent {sum_} on the old harbour wall."
        for sum_ in ("62 million euros", "92 million euros")
    ]

    def ids(folder, *order):
        sheet = run_story(tmp_path / folder, *order)
        return {fact.readings[0].text: fact.id for fact in sheet.facts}

    assert ids("forth", *texts) == ids("back", *reversed(texts))
