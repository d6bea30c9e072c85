"""A constraint: what several claims say together, kept or broken.

A share of a total, parts of a whole, an order of events.
"""

from dataclasses import dataclass
from typing import Literal

from chipnews.model.results.fact import Value

Law = Literal["share", "sum", "growth", "points", "rate", "ratio", "conversion", "order"]


@dataclass(frozen=True, slots=True)
class Constraint:
    """One law over claims. `holds` is `False` where they cannot all be true.

    Then `claims` is minimal, any one left out makes peace.

    `detail` is the computation in words ("1,000 of 1,600 is 62.5%: meets “more than 60%”"), of an
    order its cycle. `derived` is a value that follows and that nobody stated; `claims` are then
    those it follows from.
    """

    law: Law
    holds: bool
    detail: str
    claims: tuple[str, ...]
    facts: tuple[str, ...] = ()
    derived: Value | None = None
