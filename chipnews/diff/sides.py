"""What both sides claim of one fact, and whether two claims can both hold."""

from collections.abc import Callable
from dataclasses import dataclass

from chipnews.diff.strength import are_opposed
from chipnews.model.claim import Claim
from chipnews.model.results.fact import Fact

Hold = Callable[[Claim, Claim], bool | None]


@dataclass(frozen=True, slots=True)
class Sides:
    """What each side claims of a fact.

    `hold` tells whether two claims can both hold (`None`: nothing does).

    `reason` says why they cannot, where that is no matter of their values.
    """

    fact: Fact
    old: tuple[Claim, ...]
    new: tuple[Claim, ...]
    hold: Hold
    reason: str = ""

    def holds(self, one: Claim, other: Claim) -> bool | None:
        """Whether `one` of OLD and `other` of NEW can both hold."""
        if one.id == other.id and one == other:
            return True
        return False if are_opposed(one, other) else self.hold(one, other)


def held_in(fact: Fact) -> Hold:
    """Without a conflict all claims of a fact can hold, in any currency.

    Else those that share a reading, or meet through a rate.
    """
    if fact.verdict not in ("conflict", "superseded"):
        return lambda one, other: True
    readings = [set(reading.claims) for reading in fact.readings]
    read = {name for reading in readings for name in reading}
    rates = (told for told in fact.explanations if told.name in ("conversion", "apart"))
    exchanged = [(set(told.claims), told.name == "conversion") for told in rates]

    def hold(one: Claim, other: Claim) -> bool | None:
        if one.scale != other.scale:
            mine, theirs = (
                {name for names in readings if claim.id in names for name in names}
                for claim in (one, other)
            )
            met = [meets for names, meets in exchanged if names & mine and names & theirs]
            return any(met) if met else None
        if {one.id, other.id} <= read:
            return any({one.id, other.id} <= reading for reading in readings)
        return can_both_hold(one, other)

    return hold


def can_both_hold(one: Claim, other: Claim) -> bool | None:
    """The same for claims of two runs, or of two facts, where nothing but their values is known."""
    mine, theirs = one.reach(), other.reach()
    if one.text == other.text and one.amount == other.amount:
        return True
    # a date without its year, another currency
    if mine is None or theirs is None or one.scale != other.scale:
        return None
    return mine.meet(theirs) is not None
