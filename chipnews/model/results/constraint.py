"""A constraint: a law over several claims, kept or broken, such as a share of a total."""

from typing import Literal

from msgspec import Struct

from chipnews.model.results.fact import Value

Law = Literal["share", "sum", "growth", "points", "rate", "ratio", "conversion", "order"]


class Constraint(Struct, frozen=True):
    """One law over claims. `holds` is `False` where they cannot all be true.

    Then `claims` is minimal: without any one of them the others can be true. `detail` is the
    computation in words ("1,000 of 1,600 is 62.5%: meets “more than 60%”"), or the cycle of an
    order. `derived` is a value that follows from `claims` and that nobody stated.
    """

    law: Law
    holds: bool
    detail: str
    claims: tuple[str, ...]
    facts: tuple[str, ...] = ()
    derived: Value | None = None
