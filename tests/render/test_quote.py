from hypothesis import given
from hypothesis import strategies as st

from chipnews.render.quote import ROOM, quote_claim
from tests.support.sheets import article, claim

WORDS = st.text("ab ,.\n", max_size=300)


@given(WORDS, WORDS)
def test_the_figure_stays_whole_and_the_quote_short(before, after):
    quote = quote_claim(
        claim(article("a", f"{before}$62 million{after}"), "$62 million", 62_000_000, "USD")
    )
    assert quote.figure == "$62 million"
    assert len(quote.before + quote.figure + quote.after) <= ROOM + 2
    assert "\n" not in quote.before + quote.after


def test_a_short_side_leaves_its_room_to_the_other():
    text = "It cost $62 million" + " and then some more" * 20
    quote = quote_claim(claim(article("a", text), "$62 million", 62_000_000, "USD"))
    assert quote.before == "It cost "
    assert len(quote.after) > ROOM / 2


def test_words_are_not_cut():
    text = "alpha beta gamma " * 20 + "$62 million" + " delta epsilon" * 20
    quote = quote_claim(claim(article("a", text), "$62 million", 62_000_000, "USD"))
    assert set(quote.before.strip("… ").split()) <= {"alpha", "beta", "gamma"}
    assert set(quote.after.strip("… ").split()) <= {"delta", "epsilon"}
