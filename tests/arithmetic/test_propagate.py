"""Propagation gives what trying every number gives, and a contradiction that bears no omission."""

from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chipnews.arithmetic.propagate import Equation, propagate, smallest_conflict
from chipnews.model.values.interval import Interval, over, times

SHARE = [Equation("product", "part", ("share", "whole"))]


def closed(low, high):
    return Interval(Decimal(low), Decimal(high), "[]")


small = st.tuples(st.integers(0, 6), st.integers(0, 6)).map(
    lambda ends: closed(min(ends), max(ends))
)
ends = st.sampled_from(["[)", "[]", "(]", "()"])
wide = st.builds(
    lambda low, width, ends: Interval(Decimal(low), Decimal(low + width), ends),
    st.integers(0, 6),
    st.integers(1, 6),
    ends,
)
TREE = [Equation("sum", "all", ("a", "b", "c")), Equation("sum", "c", ("d", "e"))]


def whole_numbers(interval):
    return range(int(interval.low), int(interval.high) + 1)


def solutions(domains, relations):
    """Every assignment of whole numbers that satisfies all."""
    for values in product(*map(whole_numbers, domains.values())):
        found = dict(zip(domains, values, strict=True))
        if all(found[one.result] == sum(found[term] for term in one.terms) for one in relations):
            yield found


@settings(deadline=None)
@given(st.fixed_dictionaries({name: small for name in ("a", "b", "d", "e", "all")}))
def test_sums_leave_exactly_what_trying_every_number_leaves(domains):
    domains = domains | {"c": closed(0, 12)}
    tried = list(solutions(domains, TREE))
    left = propagate(domains, TREE)
    if left is None:
        assert tried == []
    else:
        assert {
            name: closed(min(s[name] for s in tried), max(s[name] for s in tried))
            for name in domains
        } == left


@given(st.fixed_dictionaries({name: wide for name in ("part", "share", "whole")}))
def test_a_product_loses_no_solution_and_denies_only_what_has_none(domains):
    quarters = {
        name: [Fraction(n, 4) for n in range(60) if one.contains(Decimal(n) / 4)]
        for name, one in domains.items()
    }
    left = propagate(domains, SHARE)
    found = [
        (s, w)
        for s, w in product(quarters["share"], quarters["whole"])
        if s * w in quarters["part"]
    ]
    for share, whole in found:
        assert left is not None
        assert left["share"].contains(Decimal(float(share))) and left["whole"].contains(
            Decimal(float(whole))
        )
    assert (left is None) == (
        times(domains["share"], domains["whole"]).meet(domains["part"]) is None
    )


@given(wide, wide)
def test_division_undoes_multiplication(one, other):
    back = over(times(one, other), other)
    assert back is not None and back.meet(one) == one


@given(st.fixed_dictionaries({name: small for name in ("a", "b", "d", "e", "all")}), st.randoms())
def test_the_order_of_relations_and_names_changes_nothing(domains, random):
    domains = domains | {"c": closed(0, 12)}
    names, relations = list(domains), list(TREE)
    random.shuffle(names)
    random.shuffle(relations)
    assert propagate({name: domains[name] for name in names}, relations) == propagate(domains, TREE)


@given(
    st.lists(st.tuples(st.sampled_from(["a", "b", "d", "e", "all"]), small), min_size=1, max_size=8)
)
def test_dropping_any_claim_of_a_smallest_conflict_makes_peace(claims):
    def is_consistent(kept):
        domains = {name: Interval(Decimal(0), None) for name in ("a", "b", "c", "d", "e", "all")}
        for name, interval in kept:
            if (met := domains[name].meet(interval)) is None:
                return False
            domains[name] = met
        return propagate(domains, TREE) is not None

    if not is_consistent(claims):
        smallest = smallest_conflict(claims, is_consistent)
        assert not is_consistent(smallest)
        for i in range(len(smallest)):
            assert is_consistent(smallest[:i] + smallest[i + 1 :])


@pytest.mark.parametrize(
    ("share", "fits"),
    [(("0.6", None, "()"), True), (("0.054", "0.06", "[)"), False), (("0.55", "0.65", "[)"), True)],
)
def test_a_share_of_a_total_is_a_part(share, fits):
    low, high, ends = share
    domains = {
        "part": closed(1000, 1000) if fits else closed(12000, 12000),
        "whole": closed(1600, 1600) if fits else closed(186779, 186779),
        "share": Interval(Decimal(low), Decimal(high) if high else None, ends),
    }
    assert (propagate(domains, SHARE) is not None) == fits


def test_what_nobody_states_follows():
    domains = {
        "part": closed(1000, 1000),
        "whole": closed(1600, 1600),
        "share": Interval(Decimal(0), None),
    }
    left = propagate(domains, SHARE)
    assert left and left["share"] == Interval.point(Decimal("0.625"))


def test_a_third_is_rounded_outwards():
    domains = {"part": closed(1, 1), "whole": closed(3, 3), "share": Interval(Decimal(0), None)}
    left = propagate(domains, SHARE)
    assert (
        left
        and left["share"].low < Decimal(1) / 3 * Decimal("1.0000001")
        and left["share"].width > 0
    )
