"""Interval propagation: what sums and products leave of their terms.

Intervals by name and relations between them -> narrower intervals, or `None` where no numbers fit.
Each relation narrows each of its terms by the others until nothing changes (HC4: Benhamou,
Goualard, Granvilliers and Puget, "Revising hull and box consistency", 1999).
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import reduce
from typing import Literal, TypeVar

from msgspec import Struct

from chipnews.model.values.interval import Interval, minus, over, plus, times

_ROUNDS = 100  # a cycle of relations can narrow for ever; stopping early loses no solution
Item = TypeVar("Item")


class Equation(Struct, frozen=True):
    """`result` is the sum, or the product, of `terms`; the terms of a product are not negative."""

    kind: Literal["sum", "product"]
    result: str
    terms: tuple[str, ...]


def propagate(
    domains: Mapping[str, Interval], relations: Sequence[Equation]
) -> dict[str, Interval] | None:
    """Returns what is left of each interval; `None` where the relations cannot all hold."""
    left = dict(domains)
    for _ in range(_ROUNDS):
        before = dict(left)
        for relation in relations:
            for name in (relation.result, *relation.terms):
                allowed = _allowed(name, relation, left)
                narrowed = left[name].meet(allowed) if allowed else None
                if narrowed is None:
                    return None
                left[name] = narrowed
        if left == before:
            break
    return left


def smallest_conflict(
    items: Sequence[Item], is_consistent: Callable[[Sequence[Item]], bool]
) -> list[Item]:
    """Returns the items of a contradiction of which none can be left out.

    `items` together must not be consistent. By deletion: Bakker et al., "Diagnosing and solving
    over-determined constraint satisfaction problems", 1993.
    """
    kept = list(items)
    for item in items:
        rest = [one for one in kept if one is not item]
        if not is_consistent(rest):
            kept = rest
    return kept


def _allowed(name: str, relation: Equation, domains: Mapping[str, Interval]) -> Interval | None:
    """Returns what the other terms of `relation` allow `name` to be."""
    add, take = (plus, minus) if relation.kind == "sum" else (times, over)
    start = Interval.point(Decimal(0) if relation.kind == "sum" else Decimal(1))
    others = [domains[term] for term in relation.terms if term != name]
    together = reduce(add, others, start)
    return together if name == relation.result else take(domains[relation.result], together)
