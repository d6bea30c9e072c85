"""Whether figures in the roles of a law can all be true, with the computation that shows it.

A law and a claim for each role -> a `Constraint`, kept or broken; `None` where the figures cannot
be in these roles after all.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from chipnews.arithmetic.fits import fits_roles, is_count, percent_of, reach_of, rounded
from chipnews.arithmetic.propagate import Equation, propagate, smallest_conflict
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.constraint import Constraint, Law
from chipnews.model.values.bounds import bounded
from chipnews.model.values.interval import Interval
from chipnews.model.wire import plain_number

Roles = Mapping[str, Claim]
_FREE = Interval(Decimal(0), None)


class LawCase(Struct, frozen=True):
    """A law over roles, and what the other figures make of the one in the role `stated`."""

    law: Law
    roles: Roles
    relations: Sequence[Equation]  # what must hold
    stated: str
    computed: Decimal
    words: str


def judge_law(
    law: str, roles: Roles, lexicon: Lexicon, *, is_firm: bool = True
) -> Constraint | None:
    """Returns the constraint of `law` over `roles`, only a kept one where words are not `is_firm`.

    Figures that meet only because all of them are rounded prove nothing either way, and give none.
    """
    if not fits_roles(law, roles) or (case := _CASES[law](roles, lexicon)) is None:
        return None
    stated = roles[case.stated]
    if case.law != "points" and _is_kept(case, list(roles), lexicon):
        if not reach_of(stated, lexicon).contains(case.computed):
            return None
        return _constraint(case, list(roles.values()), f"meets “{bounded(stated)}”", holds=True)
    if not is_firm:
        return None
    smallest = smallest_conflict(list(roles), lambda kept: _is_kept(case, kept, lexicon))
    claims = [roles[role] for role in smallest] if case.law != "points" else list(roles.values())
    return _constraint(case, claims, f"so “{bounded(stated)}” cannot be", holds=False)


def _constraint(case: LawCase, claims: Sequence[Claim], verdict: str, *, holds: bool) -> Constraint:
    detail = f"{case.words}{': ' if holds else ', '}{verdict}"
    return Constraint(case.law, holds, detail, tuple(dict.fromkeys(claim.id for claim in claims)))


def _is_kept(case: LawCase, known: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the figures in the roles `known` can all be true, whatever the others are."""
    domains = {
        role: reach_of(claim, lexicon) if role in known else _FREE
        for role, claim in case.roles.items()
    }
    extra = {
        name: _FREE
        for one in case.relations
        for name in (one.result, *one.terms)
        if name not in domains
    }
    if "factor" in extra:
        extra["one"] = Interval.point(Decimal(1))
    return propagate(domains | extra, case.relations) is not None


def _share(roles: Roles, lexicon: Lexicon) -> LawCase | None:
    part, share, whole = (roles[name] for name in ("part", "share", "whole"))
    if part.number > whole.number or not whole.number:
        return None  # then one of them is something else
    of_whole = part.number / whole.number
    words = f"{part.text} of {whole.text} is {percent_of(of_whole, reach_of(share, lexicon))}"
    relation = Equation("product", "part", ("share", "whole"))
    return LawCase("share", roles, [relation], "share", of_whole, words)


def _sum(roles: Roles, lexicon: Lexicon) -> LawCase:
    parts = [role for role in roles if role != "total"]
    amount = sum((roles[role].number for role in parts), Decimal(0))
    words = f"{' + '.join(roles[role].text for role in parts)} is {_shown(amount, roles['total'])}"
    return LawCase("sum", roles, [Equation("sum", "total", tuple(parts))], "total", amount, words)


def _part_sum(roles: Roles, lexicon: Lexicon) -> LawCase | None:
    """Returns a sum of which more parts may be left unsaid.

    `None` where somebody may be counted in two of them, as foreigners and women are.
    """
    units = [claim.measured_in for role, claim in roles.items() if role != "total"]
    if len(set(units)) < len(units) or not lexicon.words_of("exclusive").issuperset(units):
        return None
    case = _sum(roles, lexicon)
    (relation,) = case.relations
    return replace(case, relations=[replace(relation, terms=(*relation.terms, "unsaid"))])


def _growth(roles: Roles, lexicon: Lexicon) -> LawCase | None:
    change, old, new = (roles[name] for name in ("change", "old", "new"))
    low, high = sorted((old.number, new.number))
    is_rise = new.number >= old.number
    if change.direction is None or is_rise != (change.direction == "up") or low == 0:
        return None  # which way it went is in doubt
    gap, levels = high - low, f"from {old.text} to {new.text} is"
    if change.measured_in == "percentage_point":
        more, less = ("new", "old") if change.direction == "up" else ("old", "new")
        points = f"{levels} {plain_number(gap)} points"
        relation = Equation("sum", more, (less, "change"))
        return LawCase("growth", roles, [relation], "change", gap / 100, points)
    grown, by = _grown(change.direction), gap / old.number
    words = percent_of(by, reach_of(change, lexicon))
    of_percents = old.measured_in == "percent" and gap == change.number
    if of_percents and not reach_of(change, lexicon).contains(by):
        points = f"{levels} {plain_number(gap)} percentage points, or {words}"
        return LawCase("points", roles, grown, "change", by, points)
    return LawCase("growth", roles, grown, "change", by, f"{levels} {words}")


def _grown(direction: str) -> list[Equation]:
    """Returns that `new` is `old` times a factor: 1 and the change, or 1 less the change."""
    factor = (
        Equation("sum", "factor", ("one", "change"))
        if direction == "up"
        else Equation("sum", "one", ("factor", "change"))
    )
    return [factor, Equation("product", "new", ("old", "factor"))]


def _ratio(roles: Roles, lexicon: Lexicon) -> LawCase | None:
    old, new = (roles[name] for name in ("old", "new"))
    if old.number == 0:
        return None
    ratio = new.number / old.number
    words = f"{new.text} is {plain_number(rounded(ratio, 2))} times {old.text}"
    relation = Equation("product", "new", ("old", "times"))
    return LawCase("ratio", roles, [relation], "times", ratio, words)


def _rate(roles: Roles, lexicon: Lexicon) -> LawCase:
    count, price, value = (roles[name] for name in ("count", "price", "value"))
    product = count.number * price.number
    words = f"{count.text} at {price.text} each is {_shown(product, value)}"
    relation = Equation("product", "value", ("count", "price"))
    return LawCase("rate", roles, [relation], "value", product, words)


_CASES: Mapping[str, Callable[[Roles, Lexicon], LawCase | None]] = {
    "share": _share,
    "sum": _sum,
    "among": _part_sum,
    "growth": _growth,
    "ratio": _ratio,
    "rate": _rate,
}


def _shown(value: Decimal, like: Claim) -> str:
    """Returns a value in the unit of another figure: "800", "3,000,000 USD"."""
    number = f"{rounded(value, 2).normalize():,f}"
    return number if is_count(like) else f"{number} {like.bare_unit}"
