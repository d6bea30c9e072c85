"""Equal words and values of a sheet are held once, and nothing else changes."""

from decimal import Decimal

from msgspec import json

from chipnews.model.results.sheet import FactSheet
from chipnews.model.values.shared import ValuePool
from chipnews.model.values.value import Amount
from chipnews.model.wire import to_json
from tests.support.sheets import small_sheet


def test_a_sheet_says_the_same_and_holds_equal_words_once():
    sheet = json.decode(to_json(small_sheet()), type=FactSheet)
    again = json.decode(to_json(small_sheet()), type=FactSheet)
    pool = ValuePool()
    one, other = pool.share(sheet), pool.share(again)
    assert to_json(one) == to_json(other) == to_json(sheet)
    assert sheet.claims[0].evidence is not again.claims[0].evidence
    assert one.claims[0].evidence is other.claims[0].evidence
    assert one.claims[0].article is other.claims[0].article
    assert one.claims[0].trace[0] is other.claims[0].trace[0]


def test_numbers_keep_their_digits():
    whole, written = (Amount(Decimal(n), Decimal(n), "m", "exact") for n in ("5", "5.0"))
    pool = ValuePool()
    assert str(pool.share(whole).low) == "5"
    assert str(pool.share(written).low) == "5.0"
