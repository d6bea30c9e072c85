from hypothesis import given
from hypothesis import strategies as st

from chipnews.explain.picture import LEGEND, WIDTH, draw_intervals
from tests.api.story import fact_about, run_story
from tests.support.sheets import article, claim


def bars(*claims):
    lines = list(draw_intervals(claims, {}))
    return [
        line[:WIDTH] for line in lines if line[WIDTH:].startswith("  ") and not line[0].isdigit()
    ]


def test_what_meets_overlaps_and_what_does_not_stands_apart(tmp_path):
    sheet = run_story(
        tmp_path,
        "Acme ordered chips from Zenith worth $62 million.",
        "Acme ordered chips from Zenith worth $61.83 million.",
        "Acme ordered chips from Zenith worth $70 million.",
    )
    fact = fact_about(sheet, "order.value")
    low, mid, high = bars(*sorted(sheet.claims_of(fact), key=lambda one: one.interval.low))
    assert set(low) <= set(" [=|)") and low.count("|") == 1
    assert low.index("[") < mid.index("|") < low.index(")")
    assert high.index("[") > low.index(")")


def test_ends_without_a_bound_reach_the_edge(tmp_path):
    sheet = run_story(
        tmp_path,
        "Acme ordered more than 1,600 chips from Zenith.",
        "Acme ordered 1,650 chips from Zenith.",
        "Acme ordered up to 1,700 chips from Zenith.",
    )
    drawn = bars(*sheet.claims)
    assert any(line.endswith(">") and "(" in line for line in drawn)
    assert any("]" in line for line in drawn)


def test_one_bar_is_no_picture(tmp_path):
    assert list(draw_intervals(run_story(tmp_path, "Acme ordered 1,600 chips.").claims, {})) == []


def test_the_legend_says_what_the_signs_mean():
    source = article("x", "It cost $5 million, or $9 million.")
    lines = list(
        draw_intervals(
            [claim(source, "$5 million", 5, "USD"), claim(source, "$9 million", 9, "USD")], {}
        )
    )
    assert lines[-1] == LEGEND


@given(st.lists(st.integers(-(10**12), 10**12), min_size=2, max_size=5, unique=True))
def test_bars_stand_in_the_order_of_their_values(values):
    source = article("x", "It cost $5 million.")
    claims = [claim(source, "$5 million", abs(value) + 1, "USD") for value in values]
    drawn = bars(*claims)
    starts = [len(line) - len(line.lstrip()) for line in drawn]
    assert starts == sorted(starts)
    assert all(len(line) == WIDTH for line in drawn)
