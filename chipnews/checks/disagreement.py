"""What the checks of conflicting facts share.

The facts in conflict and the sentence that sets their readings side by side.

What an article's headline or lead says against its own body is told once, by CN108, and is no
conflict of sources.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.identity import printed_value
from chipnews.model.results.fact import Fact, Reading
from chipnews.model.results.sheet import FactSheet

_DEPTH = {"headline": 0, "lead": 1}
_BODY = 2
_PEACE = frozenset({
    "hedge", "level", "with who did it", "addition", "part", "period", "forecast", "deduction", "earlier", "later", "newer",
    "unknown time", "base",
})  # fmt: skip


def conflicts(sheet: FactSheet, *, dates: bool) -> Iterator[tuple[Fact, tuple[Claim, ...]]]:
    """Facts in conflict with their claims, those about dates or those about amounts, as far as sources differ."""
    for fact, claims in _in_conflict(sheet):
        if (fact.key.dimension == "date") == dates:
            unborne = {claim.id for top, _ in unborne_claims(fact, claims) for claim in top}
            left = [
                one
                for one in fact.readings
                if any(c.id in one.claims and c.id not in unborne for c in claims if not c.attaches)
            ]
            if not unborne or len(left) > 1:
                told = tuple(claim for claim in claims if claim.id not in unborne)
                yield (replace(fact, readings=tuple(left)) if unborne else fact), told


def mismatches(sheet: FactSheet) -> Iterator[tuple[Fact, Sequence[Claim], Sequence[Claim]]]:
    """Facts in conflict with what the headline or lead of one article says and what its own text below says against it."""
    for fact, claims in _in_conflict(sheet):
        for top, below in unborne_claims(fact, claims):
            yield fact, top, below


def _in_conflict(sheet: FactSheet) -> Iterator[tuple[Fact, tuple[Claim, ...]]]:
    by_id = sheet.claims_by_id()
    for fact in sheet.facts:
        if fact.verdict == "conflict":
            yield fact, tuple(by_id[name] for name in fact.claims)


def unborne_claims(
    fact: Fact, claims: Sequence[Claim]
) -> Iterator[tuple[Sequence[Claim], Sequence[Claim]]]:
    """Of each article the claims of its headline or lead that no claim below them bears out, and those claims below."""
    standing = {name for reading in fact.readings for name in reading.claims}
    for told in grouped(
        (claim for claim in claims if claim.id in standing), lambda claim: claim.article
    ).values():
        found = [
            (top, below)
            for top in told
            if (below := _below(top, told)) and not any(_bears_out(one, top, fact) for one in below)
        ]
        if found:
            yield (
                [top for top, _ in found],
                list({one.id: one for _, below in found for one in below}.values()),
            )


def _below(top: Claim, told: Sequence[Claim]) -> list[Claim]:
    """What stands further down, of one scale, and is not another speaker's."""
    holders = (None, top.attribution.holder)
    return [
        one
        for one in told
        if _depth(top) < _depth(one)
        and one.scale == top.scale
        and (top.attribution.holder is None or one.attribution.holder in holders)
    ]


def _depth(claim: Claim) -> int:
    return _DEPTH.get(claim.section, _BODY)


def _bears_out(one: Claim, top: Claim, fact: Fact) -> bool:
    """Whether both can be true: they meet, or their difference is explained."""
    reaches = one.reach(), top.reach()
    meet = reaches[0] is None or reaches[1] is None or reaches[0].meet(reaches[1]) is not None
    return meet or any(
        why.name in _PEACE and {one.id, top.id} <= {*why.claims} for why in fact.explanations
    )


def sides_of(fact: Fact, sheet: FactSheet, cited: Iterable[Claim] = ()) -> list[list[Claim]]:
    """The claims of each reading that another one contradicts, without those that stand in several.

    Where an explanation is told, only what writes a value that it has `cited`.
    """
    by_id, told = (
        sheet.claims_by_id(),
        Counter(name for reading in fact.readings for name in reading.claims),
    )
    own = (
        [name for name in reading.claims if told[name] == 1] or reading.claims
        for reading in contradicted(fact)
    )
    sides, values = (
        [[by_id[name] for name in names] for names in own],
        set(map(printed_value, cited)),
    )
    if not values:
        return sides
    return [
        said
        for side in sides
        if (said := [claim for claim in side if printed_value(claim) in values])
    ]


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
    return [
        one for one in fact.readings if one in several or alone.intersection(one.claims)
    ] or fact.readings


def _explained(fact: Fact, name: str) -> set[str]:
    return {claim for one in fact.explanations if one.name == name for claim in one.claims}


def _several(fact: Fact) -> list[Reading]:
    """The readings that another one of the same unit contradicts."""
    units = Counter(_unit(reading, fact) for reading in fact.readings)
    return [reading for reading in fact.readings if units[_unit(reading, fact)] > 1]


def _unit(reading: Reading, fact: Fact) -> str:
    """What readings are compared in: the currency of money, else one unit for all."""
    return reading.unit if fact.key.dimension == "money" else ""
