"""What comparisons ask of a claim."""

from chipnews.align.record import is_rare
from tests.reconcile.figures import LEXICON, count, dated, money


def test_three_digits_are_rare():
    assert is_rare(money("61.83"), LEXICON) and is_rare(count("1,625"), LEXICON)
    assert not is_rare(money("62"), LEXICON) and not is_rare(dated("2023", "2023-01-01", "2024-01-01"), LEXICON)
