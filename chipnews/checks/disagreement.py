"""What the checks of conflicting facts share: the facts in conflict and the sentence that sets their readings side by side."""

from collections import Counter
from collections.abc import Iterator

from chipnews.model.claim import Claim
from chipnews.model.fact import Fact, Reading
from chipnews.model.sheet import FactSheet


def conflicts(sheet: FactSheet, *, dates: bool) -> Iterator[tuple[Fact, tuple[Claim, ...]]]:
    """Facts in conflict with their claims, those about dates or those about amounts."""
    by_id = sheet.claims_by_id()
    for fact in sheet.facts:
        if fact.verdict == "conflict" and (fact.key.dimension == "date") == dates:
            yield fact, tuple(by_id[name] for name in fact.claims)


def is_vague(claims: tuple[Claim, ...]) -> bool:
    """Whether every claim is a word such as "thousands"."""
    return all(claim.amount is not None and claim.amount.bound == "vague" for claim in claims)


def versus(fact: Fact) -> str:
    """As in "$61.83 million against $61 million": the readings of each unit that has several; all, where only a rate sets them apart."""
    return " against ".join(dict.fromkeys(reading.text for reading in _several(fact) or fact.readings))


def why(fact: Fact) -> str:
    """The explanations of the fact that leave it in conflict, as a tail of a sentence."""
    names = ("truncation", "magnitude", "slip") if _several(fact) else ("conversion", "apart")
    told = [one.detail for one in fact.explanations if one.name in names]
    return f" ({'; '.join(told)})" if told else ""


def _several(fact: Fact) -> list[Reading]:
    """The readings that another one of the same unit contradicts."""
    units = Counter(_unit(reading, fact) for reading in fact.readings)
    return [reading for reading in fact.readings if units[_unit(reading, fact)] > 1]


def _unit(reading: Reading, fact: Fact) -> str:
    """What readings are compared in: the currency of money, else one unit for all."""
    return reading.unit if fact.key.dimension == "money" else ""
