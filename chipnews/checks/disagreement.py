"""What the checks of conflicting facts share: the facts in conflict and the sentence that sets their readings side by side."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from chipnews.model.claim import Claim
from chipnews.model.fact import Fact, Reading
from chipnews.model.identity import printed_value
from chipnews.model.sheet import FactSheet


def conflicts(sheet: FactSheet, *, dates: bool) -> Iterator[tuple[Fact, tuple[Claim, ...]]]:
    """Facts in conflict with their claims, those about dates or those about amounts."""
    by_id = sheet.claims_by_id()
    for fact in sheet.facts:
        if fact.verdict == "conflict" and (fact.key.dimension == "date") == dates:
            yield fact, tuple(by_id[name] for name in fact.claims)


def sides_of(fact: Fact, sheet: FactSheet, cited: Iterable[Claim] = ()) -> list[list[Claim]]:
    """The claims of each reading that another one contradicts, without those that stand in several.

    Where an explanation is told, only what writes a value that it has `cited`.
    """
    by_id, told = sheet.claims_by_id(), Counter(name for reading in fact.readings for name in reading.claims)
    own = ([name for name in reading.claims if told[name] == 1] or reading.claims for reading in contradicted(fact))
    sides, values = [[by_id[name] for name in names] for names in own], set(map(printed_value, cited))
    if not values:
        return sides
    return [said for side in sides if (said := [claim for claim in side if printed_value(claim) in values])]


def is_vague(claims: tuple[Claim, ...]) -> bool:
    """Whether every claim is a word such as "thousands"."""
    return all(claim.amount is not None and claim.amount.bound == "vague" for claim in claims)


def versus(fact: Fact) -> str:
    """As in "$61.83 million against $61 million": the readings that are contradicted."""
    return " against ".join(dict.fromkeys(reading.text for reading in contradicted(fact)))


def why(fact: Fact) -> str:
    """The explanations of the fact that leave it in conflict, as a tail of a sentence."""
    names = ("truncation", "magnitude", "slip") if _several(fact) else ("conversion", "apart")
    told = [one.detail for one in fact.explanations if one.name in names]
    return f" ({'; '.join(told)})" if told else ""


def contradicted(fact: Fact) -> Sequence[Reading]:
    """The readings that another one of the same unit contradicts, or one of another currency at every rate."""
    met, apart = (_explained(fact, name) for name in ("conversion", "apart"))
    several, alone = _several(fact), apart - met
    return [one for one in fact.readings if one in several or alone.intersection(one.claims)] or fact.readings


def _explained(fact: Fact, name: str) -> set[str]:
    return {claim for one in fact.explanations if one.name == name for claim in one.claims}


def _several(fact: Fact) -> list[Reading]:
    """The readings that another one of the same unit contradicts."""
    units = Counter(_unit(reading, fact) for reading in fact.readings)
    return [reading for reading in fact.readings if units[_unit(reading, fact)] > 1]


def _unit(reading: Reading, fact: Fact) -> str:
    """What readings are compared in: the currency of money, else one unit for all."""
    return reading.unit if fact.key.dimension == "money" else ""
