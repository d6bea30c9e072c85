"""Whether figures in the roles of a law can all be true, with the computation that shows it.

A law and a claim for each role -> a `Constraint`, kept or broken; `None` where the figures cannot be in these roles after all.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.constraint import Constraint, Law
from chipnews.model.interval import Interval
from chipnews.model.wire import plain_number
from chipnews.reconcile.propagate import Relation, propagate, smallest_conflict
from chipnews.reconcile.roles import bare_unit, fits_roles, is_count, percent_of, reach_of, told

Roles = Mapping[str, Claim]
_FREE = Interval(Decimal(0), None)


@dataclass(frozen=True, slots=True)
class Case:
    """A law over roles: the relations that must hold, what the others make of one figure, and the words of that figure."""

    law: Law
    roles: Roles
    relations: Sequence[Relation]
    computed: str
    stated: str


def judge_law(law: str, roles: Roles, lexicon: Lexicon, *, is_firm: bool = True) -> Constraint | None:
    """The constraint of `law` over `roles`; where the words are not `is_firm`, only one that is kept."""
    if not fits_roles(law, roles):
        return None
    case = _CASES[law](roles, lexicon)
    if case is None:
        return None
    if _is_kept(case, list(roles), lexicon):
        return _constraint(case, list(roles.values()), f"{case.computed}: meets “{case.stated}”", holds=True)
    if not is_firm:
        return None
    smallest = smallest_conflict(list(roles), lambda kept: _is_kept(case, kept, lexicon))
    claims = [roles[role] for role in smallest]
    return _constraint(case, claims, f"{case.computed}, so “{case.stated}” cannot be", holds=False)


def _constraint(case: Case, claims: Sequence[Claim], detail: str, *, holds: bool) -> Constraint:
    return Constraint(case.law, holds, detail, tuple(dict.fromkeys(claim.id for claim in claims)))


def _is_kept(case: Case, known: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the figures in the roles `known` can all be true, whatever those in the others are."""
    domains = {role: reach_of(claim, lexicon) if role in known else _FREE for role, claim in case.roles.items()}
    extra = {name: _FREE for one in case.relations for name in (one.result, *one.terms) if name not in domains}
    if "factor" in extra:
        extra["one"] = Interval.point(Decimal(1))
    return propagate(domains | extra, case.relations) is not None


def _share(roles: Roles, lexicon: Lexicon) -> Case | None:
    part, share, whole = (roles[name] for name in ("part", "share", "whole"))
    if _number(part) > _number(whole):
        return None  # then one of them is something else
    of_whole = percent_of(_number(part) / _number(whole), reach_of(share, lexicon))
    text = f"{part.text} of {whole.text} is {of_whole}"
    return Case("share", roles, [Relation("product", "part", ("share", "whole"))], text, told(share))


def _sum(roles: Roles, lexicon: Lexicon) -> Case:
    parts = [role for role in roles if role != "total"]
    amount = sum((_number(roles[role]) for role in parts), Decimal(0))
    text = f"{' + '.join(roles[role].text for role in parts)} is {_shown(amount, roles['total'])}"
    return Case("sum", roles, [Relation("sum", "total", tuple(parts))], text, told(roles["total"]))


def _growth(roles: Roles, lexicon: Lexicon) -> Case | None:
    change, old, new = (roles[name] for name in ("change", "old", "new"))
    low, high = sorted((_number(old), _number(new)))
    if change.direction is None or (_number(new) >= _number(old)) != (change.direction == "up") or low == 0:
        return None  # which way it went is in doubt
    levels = f"from {old.text} to {new.text} is"
    added = [Relation("sum", "new", ("old", "change")) if change.direction == "up" else Relation("sum", "old", ("new", "change"))]
    gap = high - low
    if change.measured_in == "percentage_point":
        return Case("growth", roles, added, f"{levels} {plain_number(gap)} points", told(change))
    by = percent_of(gap / _number(old), reach_of(change, lexicon))
    grown = _grown(change.direction)
    case = Case("growth", roles, grown, f"{levels} {by}", told(change))
    in_points = Case("growth", roles, added, "", told(change))
    is_kept = _is_kept(case, list(roles), lexicon)
    if is_kept or old.measured_in != "percent" or not _is_kept(in_points, list(roles), lexicon):
        return case
    return Case("points", roles, grown, f"{levels} {plain_number(gap)} percentage points, or {by}", told(change))


def _grown(direction: str) -> list[Relation]:
    """`new` is `old` times a factor, which is 1 and the change, or 1 less the change."""
    factor = Relation("sum", "factor", ("one", "change")) if direction == "up" else Relation("sum", "one", ("factor", "change"))
    return [factor, Relation("product", "new", ("old", "factor"))]


def _ratio(roles: Roles, lexicon: Lexicon) -> Case | None:
    times, old, new = (roles[name] for name in ("times", "old", "new"))
    if _number(old) == 0:
        return None
    text = f"{new.text} is {_rounded(_number(new) / _number(old))} times {old.text}"
    return Case("ratio", roles, [Relation("product", "new", ("old", "times"))], text, told(times))


def _rate(roles: Roles, lexicon: Lexicon) -> Case:
    count, price, value = (roles[name] for name in ("count", "price", "value"))
    text = f"{count.text} at {price.text} each is {_shown(_number(count) * _number(price), value)}"
    return Case("rate", roles, [Relation("product", "value", ("count", "price"))], text, told(value))


_CASES: Mapping[str, Callable[[Roles, Lexicon], Case | None]] = {
    "share": _share,
    "sum": _sum,
    "growth": _growth,
    "ratio": _ratio,
    "rate": _rate,
}


def _number(claim: Claim) -> Decimal:
    return claim.amount.number if claim.amount else Decimal(0)


def _rounded(value: Decimal) -> str:
    return plain_number(value.quantize(Decimal("0.01")))


def _shown(value: Decimal, like: Claim) -> str:
    """A value in the unit of another figure: "800", "3,000,000 USD"."""
    number = f"{value.quantize(Decimal('0.01')).normalize():,f}"
    return number if is_count(like) else f"{number} {bare_unit(like)}"
