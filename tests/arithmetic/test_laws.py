"""A law over figures of any size: it never crashes, and what it calls broken cannot be."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from chipnews.arithmetic.laws import judge_law
from chipnews.model.values.interval import Interval
from chipnews.model.values.value import Amount
from tests.reconcile.figures import LEXICON, count

ROLES = {
    "share": ("part", "share", "whole"),
    "sum": ("total", "part0", "part1"),
    "growth": ("change", "old", "new"),
    "ratio": ("times", "old", "new"),
    "rate": ("count", "price", "value"),
}
numbers = st.decimals(0, Decimal("1e40"), allow_nan=False, allow_infinity=False)


def figure(role, value, place):
    """A claim of a bare value in the kind and unit of its role."""
    kind, unit = {
        "share": ("percent", "percent"),
        "change": ("percent", "percent"),
        "price": ("money", "USD"),
        "value": ("money", "USD"),
        "times": ("quantity", "times"),
    }.get(role, ("quantity", "chip"))
    reach = Interval(max(value - place, Decimal(0)), value + place, "[]")
    made = count("1", kind=kind, direction="up", interval=reach, id=role, form=None)
    return replace(made, amount=Amount(value, value, unit, "exact"))


@pytest.mark.parametrize("law", ROLES)
@given(st.lists(numbers, min_size=3, max_size=3), st.decimals(0, 100, allow_nan=False))
def test_figures_of_any_size_give_a_verdict_or_none(law, values, place):
    roles = {
        role: figure(role, value, place) for role, value in zip(ROLES[law], values, strict=True)
    }
    found = judge_law(law, roles, LEXICON)
    assert found is None or found.detail


@given(st.integers(1, 500), st.integers(1, 500), st.integers(0, 100))
def test_a_share_is_broken_exactly_where_no_numbers_fit(part, whole, share):
    roles = {
        role: figure(role, Decimal(n), Decimal("0.5"))
        for role, n in zip(ROLES["share"], (part, share, whole), strict=True)
    }
    found = judge_law("share", roles, LEXICON)
    low, high = (
        (Decimal(part) - Decimal("0.5")) / (whole + Decimal("0.5")),
        (part + Decimal("0.5")) / (whole - Decimal("0.5")),
    )
    meets = high * 100 >= Decimal(share) - Decimal("0.5") and low * 100 <= Decimal(share) + Decimal(
        "0.5"
    )
    if part <= whole:
        assert (found is not None and not found.holds) == (not meets)
    else:
        assert found is None


@given(st.lists(st.integers(1, 60), min_size=2, max_size=5), st.integers(1, 200))
def test_parts_are_broken_exactly_where_they_do_not_add_up(parts, total):
    roles = {"total": figure("total", Decimal(total), Decimal(0))}
    roles |= {f"part{i}": figure(f"part{i}", Decimal(n), Decimal(0)) for i, n in enumerate(parts)}
    found = judge_law("sum", roles, LEXICON)
    if max(parts) > total:  # then it is no whole of these
        assert found is None
        return
    assert found is not None and found.holds == (sum(parts) == total)
    if sum(parts) <= total:
        assert set(found.claims) == set(roles)
    # some of them alone are too much, and none of these can be left out
    if not found.holds and sum(parts) > total:
        kept = [parts[int(name[4:])] for name in found.claims if name != "total"]
        assert (
            "total" in found.claims
            and sum(kept) > total
            and all(sum(kept) - one <= total for one in kept)
        )
