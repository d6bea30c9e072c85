"""What the written digits allow, with their scale, bound and vagueness."""

from decimal import Decimal

import pytest

from chipnews.lexicon.load import load_lexicon
from chipnews.normalise.number import interval_of, parse_number, scale_factor
from tests.normalise.reading import claims_of, figure_of, show

LEXICON = load_lexicon()


def allowed(written, scale=None, bound="exact", **rest):
    return show(interval_of(parse_number(written, scale, LEXICON), bound, LEXICON.policy, **rest))


@pytest.mark.parametrize(
    ("written", "scale", "interval"),
    [
        ("1,600", None, "[1550, 1650)"),
        ("1600", None, "[1550, 1650)"),
        ("1,000", None, "[950, 1050)"),
        ("1,625", None, "[1624.5, 1625.5)"),
        ("12,000", None, "[11500, 12500)"),
        ("100", None, "[95, 105)"),
        ("61.83", "million", "[61825000, 61835000)"),
        ("61.80", "million", "[61795000, 61805000)"),
        ("62", "million", "[61500000, 62500000)"),
        ("60", "million", "[59500000, 60500000)"),
        ("450", "million", "[445000000, 455000000)"),
        ("2", "billion", "[1500000000, 2500000000)"),
        ("1.6", "thousand", "[1550, 1650)"),
        ("0.5", None, "[0.45, 0.55)"),
    ],
)
def test_a_figure_is_as_exact_as_its_digits(written, scale, interval):
    assert allowed(written, scale) == interval


@pytest.mark.parametrize("written", ["0", "7", "42", "99"])
def test_a_count_under_a_hundred_is_exact(written):
    assert allowed(written) == f"[{written}, {written}]"


@pytest.mark.parametrize(
    ("bound", "interval"),
    [
        ("more_than", "(12000, )"),
        ("at_least", "[12000, )"),
        ("at_most", "[0, 12000]"),
        ("less_than", "[10800, 12000)"),
        ("approx", "[11500, 12500)"),
    ],
)
def test_a_bound_opens_one_side_and_a_hedge_widens_nothing(bound, interval):
    assert allowed("12,000", bound=bound) == interval


def test_growth_has_no_floor_where_a_count_has_zero():
    assert allowed("60", bound="at_most") == "[0, 60]"
    assert allowed("60", bound="at_most", floor=None) == "(, 60]"


@pytest.mark.parametrize(
    ("written", "interval"),
    [
        ("hundreds", "[100, 1000)"),
        ("thousands", "[1000, 10000)"),
        ("tens of thousands", "[10000, 100000)"),
        ("hundreds of thousands", "[100000, 1000000)"),
        ("millions", "[1000000, 10000000)"),
    ],
)
def test_a_vague_word_has_a_floor_and_ends_where_the_next_begins(written, interval):
    assert allowed(written, bound="vague") == interval


@pytest.mark.parametrize(
    ("written", "scale", "value"),
    [
        ("1,600", None, 1600),
        ("1\u00a0600", None, 1600),
        ("1\u2009600", None, 1600),
        ("1\u202f600", None, 1600),
        ("007", None, 7),
        ("two", None, 2),
        ("Two", "million", 2_000_000),
        ("twenty-five", None, 25),
        ("two hundred and six", None, 206),
        ("three thousand", None, 3000),
        ("a dozen", None, 12),
        ("61.83", " million", 61_830_000),
        ("3", "bn", 3_000_000_000),
        ("3", "-billion", 3_000_000_000),
        ("5", "K", 5000),
    ],
)
def test_written_numbers(written, scale, value):
    assert parse_number(written, scale, LEXICON).value == value


@pytest.mark.parametrize("written", ["chips", "blue-eyed", "of", "and"])
def test_other_words_are_no_numbers(written):
    assert parse_number(written, None, LEXICON) is None


def test_no_scale_multiplies_by_one():
    assert scale_factor(None, LEXICON) == scale_factor("", LEXICON) == 1


def test_a_number_longer_than_the_decimal_context_is_still_an_interval():
    """Thirty digits are an account number or a hash, but they must not end the run."""
    number = parse_number("100000000000000000000000000001", None, LEXICON)
    assert interval_of(number, "exact", LEXICON.policy).contains(number.value)


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("Shares of Zenith fell 5%.", "[4.5, 5.5)"),
        ("Shares of Zenith fell 5.2%.", "[5.15, 5.25)"),
        ("Huawei delivered more than 60% of the chips.", "(60, )"),
        ("Huawei delivered at least 60% of the chips.", "[60, )"),
        ("Huawei sold a record 1,600 chips.", "[1550, 1650)"),
        ("Nearly 12,000 people lost their jobs.", "[10800, 12000)"),
        ("Zenith will cut up to 300 jobs.", "[0, 300]"),
        ("The plant cost about $62 million.", "[61500000, 62500000)"),
    ],
)
def test_from_the_words_of_an_article(text, interval):
    assert show(figure_of(text).interval) == interval


@pytest.mark.parametrize(
    ("text", "low", "high", "interval"),
    [
        ("It will spend $38-$42 billion.", 38, 42, "[37500000000, 42500000000)"),
        ("It will spend $38 billion to $42 billion.", 38, 42, "[37500000000, 42500000000)"),
        ("It will spend between $5 billion and $7 billion.", 5, 7, "[4500000000, 7500000000)"),
        ("It will spend $5-7bn.", 5, 7, "[4500000000, 7500000000)"),
    ],
)
def test_a_range_shares_its_scale_and_unit(text, low, high, interval):
    claim = figure_of(text)
    assert (claim.amount.low, claim.amount.high) == (low * 10**9, high * 10**9)
    assert (claim.amount.unit, claim.amount.bound) == ("USD", "range")
    assert show(claim.interval) == interval


@pytest.mark.parametrize(
    ("text", "bound", "low", "high"),
    [
        ("Zenith sold more than 500 chips.", "more_than", 500, None),
        ("Zenith sold at least 500 chips.", "at_least", 500, None),
        ("Zenith sold up to 500 chips.", "at_most", None, 500),
        ("Zenith sold nearly 500 chips.", "less_than", None, 500),
        ("Zenith sold about 500 chips.", "approx", 500, 500),
        ("Zenith sold 500 chips.", "exact", 500, 500),
        ("Zenith sold thousands of chips.", "vague", 1000, None),
        ("Zenith sold a few hundred million chips.", "vague", 200_000_000, None),
    ],
)
def test_an_amount_says_its_bound_and_only_the_ends_that_were_written(text, bound, low, high):
    amount = figure_of(text).amount
    assert (amount.bound, amount.low, amount.high) == (bound, low, high)


def test_one_value_in_two_spellings_is_one_value():
    one, other = (
        figure_of("The plant cost $1.5 billion."),
        figure_of("The plant cost $1,500 million."),
    )
    assert (one.amount.low, one.amount.high) == (other.amount.low, other.amount.high)


def test_every_value_is_a_decimal():
    for claim in claims_of(
        "Zenith sold 1,600 chips for $61.83 million, up 5%, and about half of them in two days."
    ):
        assert claim.moment or all(
            end is None or isinstance(end, Decimal) for end in (claim.amount.low, claim.amount.high)
        )
