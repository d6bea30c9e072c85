"""Finds facts in conflict, and words what their sources say, for the checks of conflicts.

What an article's headline or lead says against its own body is no conflict of sources; CN108 alone
reports it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.identity import printed_value
from chipnews.model.results.fact import Fact, Reading
from chipnews.model.results.sheet import FactSheet

_DEPTH = {"headline": 0, "lead": 1}
_BODY = 2
# explanations by which both values can be true
_COMPATIBLE = frozenset({
    "hedge", "level", "with who did it", "addition", "part", "period", "forecast", "deduction",
    "earlier", "later", "newer", "unknown time", "base",
})  # fmt: skip


def conflicts(sheet: FactSheet, *, dates: bool) -> Iterator[tuple[Fact, tuple[Claim, ...]]]:
    """Yields each fact in conflict with its claims, as far as sources differ.

    Facts about dates where `dates`, else those about amounts.
    """
    for fact, claims in _in_conflict(sheet):
        if (fact.key.dimension == "date") == dates:
            own = {claim.id for top, _ in find_unsupported(fact, claims) for claim in top}
            left = [
                one
                for one in fact.readings
                if any(c.id in one.claims and c.id not in own for c in claims if not c.attaches)
            ]
            if not own or len(left) > 1:
                kept = tuple(claim for claim in claims if claim.id not in own)
                yield (replace(fact, readings=tuple(left)) if own else fact), kept


def mismatches(sheet: FactSheet) -> Iterator[tuple[Fact, Sequence[Claim], Sequence[Claim]]]:
    """Yields facts in conflict, the claims of an article's top and those below against them."""
    for fact, claims in _in_conflict(sheet):
        for top, below in find_unsupported(fact, claims):
            yield fact, top, below


def _in_conflict(sheet: FactSheet) -> Iterator[tuple[Fact, tuple[Claim, ...]]]:
    by_id = sheet.claims_by_id()
    for fact in sheet.facts:
        if fact.verdict == "conflict":
            yield fact, tuple(by_id[name] for name in fact.claims)


def find_unsupported(
    fact: Fact, claims: Sequence[Claim]
) -> Iterator[tuple[Sequence[Claim], Sequence[Claim]]]:
    """Finds claims of a headline or lead that nothing below them in the article bears out.

    Yields them for each article, with the claims below that contradict them.
    """
    read = {name for reading in fact.readings for name in reading.claims}
    by_article = grouped((one for one in claims if one.id in read), lambda claim: claim.article)
    for article in by_article.values():
        found = [
            (top, below)
            for top in article
            if (below := _below(top, article))
            and not any(bears_out(one, top, fact) for one in below)
        ]
        if found:
            yield (
                [top for top, _ in found],
                list({one.id: one for _, below in found for one in below}.values()),
            )


def _below(top: Claim, article: Sequence[Claim]) -> list[Claim]:
    """Finds the article's claims further down, on the scale of `top` and of no other speaker."""
    holders = (None, top.attribution.holder)
    return [
        one
        for one in article
        if _depth(top) < _depth(one)
        and one.scale == top.scale
        and (top.attribution.holder is None or one.attribution.holder in holders)
    ]


def _depth(claim: Claim) -> int:
    return _DEPTH.get(claim.section, _BODY)


def bears_out(one: Claim, top: Claim, fact: Fact) -> bool:
    """Whether both can be true: their intervals meet, or their difference is explained."""
    reaches = one.reach(), top.reach()
    meet = reaches[0] is None or reaches[1] is None or reaches[0].meet(reaches[1]) is not None
    return meet or any(
        why.name in _COMPATIBLE and {one.id, top.id} <= {*why.claims} for why in fact.explanations
    )


def sides_of(fact: Fact, sheet: FactSheet, cited: Iterable[Claim] = ()) -> list[list[Claim]]:
    """Returns the claims of each contradicted reading, without those that stand in several.

    Where claims are `cited`, only the claims that print one of their values.
    """
    by_id = sheet.claims_by_id()
    uses = Counter(name for reading in fact.readings for name in reading.claims)
    own = (
        [name for name in reading.claims if uses[name] == 1] or reading.claims
        for reading in contradicted(fact)
    )
    sides = [[by_id[name] for name in names] for names in own]
    values = set(map(printed_value, cited))
    if not values:
        return sides
    kept = ([claim for claim in side if printed_value(claim) in values] for side in sides)
    return [side for side in kept if side]


def is_vague(claims: tuple[Claim, ...]) -> bool:
    """Whether every claim is a word such as "thousands"."""
    return all(claim.amount is not None and claim.amount.bound == "vague" for claim in claims)


def versus(fact: Fact) -> str:
    """Sets the contradicted readings side by side: "$61.83 million against $61 million"."""
    return " against ".join(dict.fromkeys(reading.text for reading in contradicted(fact)))


def why(fact: Fact) -> str:
    """Returns the explanations that leave the fact in conflict, in brackets."""
    names = ("truncation", "magnitude", "slip") if _several(fact) else ("conversion", "apart")
    details = [one.detail for one in fact.explanations if one.name in names]
    return f" ({'; '.join(details)})" if details else ""


def contradicted(fact: Fact) -> Sequence[Reading]:
    """Returns the readings that another one contradicts.

    The other is of the same unit, or of another currency and apart at every rate.
    """
    met, apart = (_explained(fact, name) for name in ("conversion", "apart"))
    several, alone = _several(fact), apart - met
    return [
        one for one in fact.readings if one in several or alone.intersection(one.claims)
    ] or fact.readings


def _explained(fact: Fact, name: str) -> set[str]:
    return {claim for one in fact.explanations if one.name == name for claim in one.claims}


def _several(fact: Fact) -> list[Reading]:
    """Finds the readings that another one of the same unit contradicts."""
    units = Counter(_unit(reading, fact) for reading in fact.readings)
    return [reading for reading in fact.readings if units[_unit(reading, fact)] > 1]


def _unit(reading: Reading, fact: Fact) -> str:
    """Returns the unit in which readings are compared: a currency of money, else one for all."""
    return reading.unit if fact.key.dimension == "money" else ""
