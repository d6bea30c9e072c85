"""What a sheet says of why a fact's values stand as they do, in its readings and between them."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from chipnews.model.claim import Claim
from chipnews.model.identity import are_converted
from chipnews.model.results.fact import Explanation, Reading
from chipnews.model.values.bounds import bounded
from chipnews.model.values.value import AsOf
from chipnews.reconcile.explaining.basis import Why, last_place
from chipnews.reconcile.explaining.in_units import explain_conversions
from chipnews.reconcile.readings import Shared

_FEW = 6  # pairs of values: four values, each with each


def tell_within(reading: Shared) -> list[Explanation]:
    """Returns the roundings inside a reading: each coarser value beside the finest."""
    amounts = ((claim, claim.amount) for claim in reading.claims if claim.amount)
    plain = [claim for claim, one in amounts if one.low is not None and one.low == one.high]
    if not plain:
        return []
    finest = min(plain, key=lambda claim: (last_place(claim), claim.id))
    found: dict[Decimal, list[Claim]] = {}
    for claim in plain:
        if claim.compared != finest.compared and not are_converted(claim, finest):
            found.setdefault(claim.compared, []).append(claim)
    roundings = [
        Explanation(
            "rounding",
            f"{claims[0].text} is {finest.text} rounded",
            (*(claim.id for claim in claims), finest.id),
        )
        for _, claims in sorted(found.items())
    ]
    return explain_conversions(finest, plain) + roundings


def tell_between(
    whys: Iterable[Why | None], claims: Sequence[Claim], as_of: Mapping[str, AsOf]
) -> list[Explanation]:
    """Returns the explanations between readings, each sentence once.

    Those by an earlier day are one line through time; so are very many pairs that nothing explains.
    """
    unique = list({why.explanation.detail: why.explanation for why in whys if why}.values())
    lines = _gathered(unique, claims)
    ids = {name for one in lines if one.name == "earlier" for name in one.claims}
    growing = sorted(
        (
            (as_of[claim.id], claim.amount.number, claim)
            for claim in claims
            if claim.id in ids and claim.amount
        ),
        key=lambda row: (row[0], row[1], row[2].id),
    )
    if not growing:
        return lines
    steps = dict.fromkeys(f"{claim.text} as of {moment}" for moment, _, claim in growing)
    line = Explanation(
        "earlier",
        f"the figure grows: {', '.join(steps)}",
        tuple(claim.id for _, _, claim in growing),
    )
    return [line, *(one for one in lines if one.name != "earlier")]


def _gathered(lines: list[Explanation], claims: Sequence[Claim]) -> list[Explanation]:
    unexplained = [one for one in lines if one.name == "unexplained"]
    if len(unexplained) <= _FEW:
        return lines
    ids = {name for one in unexplained for name in one.claims}
    texts = dict.fromkeys(claim.text for claim in claims if claim.id in ids)
    gathered = Explanation(
        "unexplained", f"nothing explains the differences of {', '.join(texts)}", tuple(sorted(ids))
    )
    return [*(one for one in lines if one.name != "unexplained"), gathered]


def tell_uncompared(readings: Sequence[Reading]) -> list[Explanation]:
    """Says that readings in several currencies have no rate between them, and so do not differ."""
    firsts = {reading.unit: reading for reading in reversed(readings) if reading.unit != "date"}
    money = [one for unit, one in sorted(firsts.items()) if unit.isupper()]
    if len(money) < 2:
        return []
    texts = " and ".join(one.text for one in money)
    return [
        Explanation(
            "uncompared",
            f"{texts}: no article states a rate",
            tuple(name for one in money for name in one.claims),
        )
    ]


def tell_denials(claims: Sequence[Claim]) -> list[Explanation]:
    """Says which values somebody denies or takes back."""
    ids: dict[tuple[str, str], list[str]] = {}
    for claim in claims:
        if claim.modality == "denied":
            ids.setdefault(
                ("withdrawn" if claim.status == "withdrawn" else "denied", bounded(claim)), []
            ).append(claim.id)
    return [
        Explanation(name, f"{text} is {name}", tuple(denied))
        for (name, text), denied in ids.items()
    ]


def tell_replacements(
    replaced: Mapping[str, str], claims: Sequence[Claim], as_of: Mapping[str, AsOf]
) -> list[Explanation]:
    """Says which values a newer statement replaced, in time, in a line for each of the newer.

    `replaced` maps the old claim's id to the new one's.
    """
    text = {
        claim.id: f"{bounded(claim)} ({as_of[claim.id]})" if claim.id in as_of else bounded(claim)
        for claim in claims
    }
    in_time = sorted(claims, key=lambda claim: str(as_of.get(claim.id, "")))
    lines = []
    for new in dict.fromkeys(replaced[claim.id] for claim in claims if claim.id in replaced):
        old = [claim for claim in in_time if replaced.get(claim.id) == new]
        values = ", ".join(_first(old, text))
        lines.append(
            Explanation(
                "newer", f"{values} replaced by {text[new]}", (*(claim.id for claim in old), new)
            )
        )
    return lines


def _first(claims: Sequence[Claim], text: Mapping[str, str]) -> Iterable[str]:
    """Returns the text of the first of claims that say the same."""
    firsts: dict[str, str] = {}
    for claim in claims:
        firsts.setdefault(bounded(claim), text[claim.id])
    return firsts.values()
