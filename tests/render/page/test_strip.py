"""The chart of a conflict: a row a voice, its value, and what its words allow."""

from decimal import Decimal

from msgspec.structs import replace

from chipnews.model.values.interval import Interval
from chipnews.render.page.strip import draw_strips
from chipnews.render.page.voices import Voices
from tests.support.sheets import small_sheet

NAMES = {"000_first": "First", "001_second": "Second", "002_third": "Third"}


def strips(change=lambda claim: claim):
    sheet = small_sheet()
    claims = [change(claim) for claim in sheet.claims if claim.kind == "money"]
    return draw_strips(claims, Voices(sheet), NAMES)


def test_a_row_says_who_gives_which_value_from_the_least_on():
    (strip,) = strips()
    assert [(bar.text, bar.who) for bar in strip.bars] == [
        ("about $61.83 million", "Reuters, in First"),
        ("$62 million", "Second"),
        ("$85 million", "Third"),
    ]
    assert strip.unit == "USD"


def test_the_bar_is_what_the_words_allow_and_the_sign_the_value():
    (strip,) = strips()
    for bar in strip.bars:
        start, width, at = (float(one[:-1]) for one in (bar.start, bar.width, bar.at))
        assert start < at < start + width


def test_voices_of_one_origin_have_one_sign():
    (strip,) = strips()
    first, second, third = (bar.voice for bar in strip.bars)
    assert first == second
    assert (third.shape, third.colour) != (first.shape, first.colour)


def test_a_bound_is_open_where_it_has_no_end():
    def at_least(claim):
        return replace(claim, interval=Interval(claim.interval.low, None))

    (strip,) = strips(at_least)
    assert all(bar.opens_right and not bar.opens_left for bar in strip.bars)


def test_units_that_all_write_alike_are_kept():
    def in_kilometres(claim):
        amount = replace(claim.amount, unit="kilometre")
        length = Interval(claim.interval.low * 1000, claim.interval.high * 1000)
        return replace(claim, kind="quantity", amount=amount, base="metre", interval=length)

    (strip,) = strips(in_kilometres)
    assert strip.unit == "kilometre"
    assert strip.ticks[-1].text == "85m"


def test_one_value_alone_has_no_chart():
    sheet = small_sheet()
    claims = [claim for claim in sheet.claims if claim.text == "$85 million"]
    assert draw_strips(claims, Voices(sheet), NAMES) == ()


def test_what_has_no_interval_is_not_drawn():
    assert strips(lambda claim: replace(claim, interval=None)) == ()


def test_values_of_two_currencies_have_a_chart_each():
    def yuan(claim):
        if claim.text != "$85 million":
            return claim
        amount = replace(claim.amount, unit="CNY")
        return replace(claim, amount=amount, interval=Interval.point(Decimal(85_000_000)))

    assert [strip.unit for strip in strips(yuan)] == ["USD", "CNY"]
