"""The grammar of figures.

What was spelled is read back, equal forms have one value, and no text stops the scan.
"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipnews.extract.figures.number import scan_text
from chipnews.lexicon.load import load_lexicon
from chipnews.normalise.number import parse_number
from tests.normalise.reading import claims_of
from tests.properties.strategies import texts

num2words = pytest.importorskip("num2words").num2words
format_compact_decimal = pytest.importorskip("babel.numbers").format_compact_decimal

LEXICON = load_lexicon()


def only_figure(text):
    """The one figure of `text` and its value."""
    (found,) = scan_text(text, LEXICON)
    number = parse_number(found.amount.number, found.amount.scale, LEXICON)
    assert number is not None, text
    return found, number.value


@given(
    st.one_of(
        st.tuples(st.integers(1, 10**15 - 1), st.just("en")),
        st.tuples(st.integers(1, 10**10 - 1), st.just("en_IN")),  # lakhs and crores
    )
)
def test_a_spelled_number_is_read_back(spelling):
    value, style = spelling
    spelled = num2words(value, lang=style)
    found, read = only_figure(f"It made {spelled.replace(',', '')} of them.")
    assert read == value, spelled
    assert found.core - found.start == len(spelled.replace(",", ""))


@given(st.integers(1, 99), st.integers(1, 9999))
def test_a_spelled_decimal_is_read_back(whole, part):
    value = Decimal(f"{whole}.{part:04d}".rstrip("0"))
    assert only_figure(f"It rose {num2words(value)} times.")[1] == value


@given(
    st.decimals("1", "999", places=1),
    st.sampled_from([10**3, 10**6, 10**9, 10**12]),
    st.sampled_from(["short", "long"]),
)
def test_a_compact_number_is_read_back(value, scale, style):
    written = format_compact_decimal(
        value * scale, format_type=style, fraction_digits=1, locale="en"
    )
    text = f"It cost ${written}." if style == "short" else f"It made {written} chips."
    assert only_figure(text)[1] == value * scale


@given(st.decimals("0.1", "999.9", places=1), st.sampled_from(["million", "billion", "trillion"]))
def test_equal_forms_have_one_value(value, scale):
    lower = {"million": "thousand", "billion": "million", "trillion": "billion"}[scale]
    assert only_figure(f"${value} {scale}")[1] == only_figure(f"${value * 1000:,f} {lower}")[1]


@given(st.one_of(texts, st.text(max_size=200)))
def test_any_text_can_be_scanned_and_its_figures_stand_in_order(text):
    end = 0
    for found in scan_text(text, LEXICON):
        left = found.amount.left
        assert end <= (left.start if left else found.start) <= found.core <= found.end <= len(text)
        assert found.start < found.end
        end = found.end


NUMBERS = st.one_of(
    st.integers(0, 9999).map(str),
    st.decimals("0", "99", places=2).map(str),
    st.sampled_from(
        [
            "zero",
            "one",
            "two",
            "ten",
            "half",
            "a quarter",
            "three-quarters",
            "nought",
            "a dozen",
            "1/2",
            "2½",
        ]
    ),
)
JOINTS = st.sampled_from(
    [
        " out of ",
        " in ",
        " over ",
        "^-",
        "^",
        "e-",
        "e+",
        "-",
        " to ",
        " and ",
        " x 10^",
        "/",
        " million ",
        " lakh ",
        " point ",
        " dollars and ",
        " 0",
    ]
)


@given(st.lists(st.tuples(NUMBERS, JOINTS), min_size=1, max_size=4), NUMBERS)
def test_whatever_joins_numbers_their_values_are_finite(joined, last):
    text = (
        "It made "
        + "".join(f"{number}{joint}" for number, joint in joined)
        + f"{last} people left."
    )
    for claim in claims_of.__wrapped__(text):
        if claim.amount:
            assert claim.amount.number.is_finite(), text
            assert claim.interval is not None
            assert all(
                end is None or end.is_finite() for end in (claim.interval.low, claim.interval.high)
            ), text
