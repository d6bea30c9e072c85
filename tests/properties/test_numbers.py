"""Numbers read back what was spelled, and rounding never leaves its interval."""

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from chipnews.lexicon.load import load_lexicon
from chipnews.model.wire import plain_number
from chipnews.normalise.number import interval_of, parse_number

LEXICON = load_lexicon()
SEPARATORS = [",", "\u00a0", "\u2009", "\u202f", ""]
SCALES = sorted({(surface, entry.factor) for entry in LEXICON.scales for surface in entry.surfaces})
EXACT = "exact"


def allowed(written, scale=None):
    number = parse_number(written, scale, LEXICON)
    assert number is not None, (written, scale)
    return interval_of(number, EXACT, LEXICON.policy)


@given(st.integers(0, 10**15), st.sampled_from(SEPARATORS))
def test_a_written_out_integer_is_read_back_in_every_grouping(value, separator):
    written = f"{value:,}".replace(",", separator)
    number = parse_number(written, None, LEXICON)
    assert number is not None and number.value == value
    assert allowed(written).contains(Decimal(value))


@given(
    st.decimals("0.01", "9999.99", places=2),
    st.sampled_from(SCALES),
    st.sampled_from([" ", "", "-", "\u00a0"]),
)
def test_a_scaled_number_is_read_back_at_every_scale(value, scale, gap):
    surface, factor = scale
    number = parse_number(f"{value:f}", gap + surface, LEXICON)
    assert number is not None and number.value == value * factor
    assert allowed(f"{value:f}", surface).contains(value * factor)


@given(st.integers(1, 9999), st.sampled_from([10**3, 10**6, 10**9]))
def test_one_value_written_in_two_ways_can_be_one_figure(value, factor):
    """1,600 and 1.6 thousand; 1,500 million and 1.5 billion."""
    surface = {10**3: "thousand", 10**6: "million", 10**9: "billion"}[factor]
    written_out = allowed(f"{value * factor:,}")
    scaled = allowed(plain_number(Decimal(value)), surface)
    larger = allowed(f"{value / Decimal(1000):f}", "thousand") if factor == 10**3 else scaled
    assert written_out.contains(Decimal(value * factor)) and scaled.contains(
        Decimal(value * factor)
    )
    assert written_out.meet(scaled) is not None and larger is not None


@given(
    st.decimals("0.001", "999999", places=3),
    st.integers(0, 2),
    st.sampled_from([None, "million", "billion"]),
)
def test_the_interval_of_a_rounded_decimal_holds_what_was_rounded(value, places, scale):
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    assume(rounded > 0)
    assume(scale is not None or places > 0 or rounded >= 100)  # counts under 100 are exact
    factor = {None: 1, "million": 10**6, "billion": 10**9}[scale]
    assert allowed(f"{rounded:f}", scale).contains(value * factor)


@given(st.integers(100, 10**12), st.integers(0, 12))
def test_the_interval_of_a_rounded_count_holds_the_count(value, zeros):
    """As long as two digits stand.

    1,625 may become 1,630 or 1,600, but "2,000" claims two digits, no fewer.
    """
    place = Decimal(10) ** zeros
    assume(zeros <= len(str(value)) - 2)
    rounded = (Decimal(value) / place).quantize(Decimal(1), ROUND_HALF_UP) * place
    assume(len(str(int(rounded))) == len(str(value)))
    assert allowed(f"{int(rounded):,}").contains(Decimal(value))


@given(st.integers(1, 10**9), st.sampled_from(["more_than", "at_least", "at_most", "less_than"]))
def test_a_bound_reaches_to_its_own_side_alone(value, bound):
    number = parse_number(f"{value:,}", None, LEXICON)
    interval = interval_of(number, bound, LEXICON.policy)
    above, below = Decimal(value) + 1, Decimal(value) - Decimal("0.001")
    assert interval.contains(above) == (bound in ("more_than", "at_least"))
    assert interval.contains(below) == (bound in ("at_most", "less_than"))
    assert interval.contains(Decimal(value)) == (bound in ("at_least", "at_most"))


@given(
    st.text(alphabet="0123456789,", min_size=1, max_size=25).filter(lambda text: text[0].isdigit())
)
def test_digits_and_commas_in_any_order_are_a_number(written):
    number = parse_number(written, None, LEXICON)
    assert number is not None and number.value >= 0
    assert allowed(written).contains(number.value)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20))
def test_plain_digits_are_the_same_number(value):
    written = plain_number(value)
    assert Decimal(written) == value
    assert "e" not in written.lower()
