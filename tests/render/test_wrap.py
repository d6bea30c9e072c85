import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipnews.model.text import columns
from chipnews.render.wrap import wrap_lines

QUOTE = "    why truncation: 61 million is 61.83 million cut at its millions, not rounded"


def test_a_line_that_fits_stays_and_a_longer_one_goes_on_deeper():
    assert wrap_lines(f"short\n{QUOTE}\n", 50) == (
        "short\n"
        "    why truncation: 61 million is 61.83 million\n"
        "      cut at its millions, not rounded\n"
    )


def test_the_gaps_of_columns_stay_within_a_line_and_go_where_it_breaks():
    row = "2023-11-07  about 450 million yuan  Harbour Post:13      first"
    assert wrap_lines(row, 56) == ("2023-11-07  about 450 million yuan  Harbour Post:13\n  first")


def test_a_word_that_is_longer_than_the_screen_is_wide_stays_whole():
    address = "https://harbour.example/2023/11/the-whole-order"
    assert wrap_lines(f"see {address} for more", 20) == f"see\n  {address}\n  for more"


def test_a_sign_of_two_columns_counts_for_two():
    assert wrap_lines("百度 订购 芯片", 10) == "百度 订购\n  芯片"


@pytest.mark.parametrize("width", [40, 80, 120])
@given(st.text(st.sampled_from(list("ab .,词\u0301")), max_size=300))
def test_no_word_is_broken_or_lost_and_no_line_is_too_wide(width, text):
    wrapped = wrap_lines(text, width)
    assert wrapped.split() == text.split()
    for line in wrapped.split("\n"):
        assert columns(line) <= width or len(line.split()) <= 1
