"""What a sheet says of why a fact's values stand as they do: the explanations between its readings, and those of its claims."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from chipnews.model.claim import Claim
from chipnews.model.fact import Explanation, Reading
from chipnews.reconcile.ground import Why


def tell_between(whys: Iterable[Why | None], claims: Sequence[Claim], as_of: Mapping[str, date]) -> list[Explanation]:
    """The explanations between readings, each sentence once; those by an earlier day as one line through time."""
    told = list({why.explanation.detail: why.explanation for why in whys if why}.values())
    ids = {name for one in told if one.name == "earlier" for name in one.claims}
    growing = sorted(
        ((as_of[claim.id], claim.amount.number, claim) for claim in claims if claim.id in ids and claim.amount),
        key=lambda row: (row[0], row[1], row[2].id),
    )
    if not growing:
        return told
    steps = dict.fromkeys(f"{claim.text} on {day}" for day, _, claim in growing)
    line = Explanation("earlier", f"the figure grows: {', '.join(steps)}", tuple(claim.id for _, _, claim in growing))
    return [line, *(one for one in told if one.name != "earlier")]


def tell_uncompared(readings: Sequence[Reading]) -> list[Explanation]:
    """Readings in several currencies or units with no rate between them: they neither agree nor differ."""
    firsts = {reading.unit: reading for reading in reversed(readings) if reading.unit != "date"}
    money = [one for unit, one in sorted(firsts.items()) if unit.isupper()]
    if len(money) < 2:
        return []
    texts = " and ".join(one.text for one in money)
    return [
        Explanation(
            "uncompared", f"{texts}: no article states a rate", tuple(name for one in money for name in one.claims)
        )
    ]


def tell_denials(claims: Sequence[Claim]) -> list[Explanation]:
    """Values that somebody denies."""
    denied = [claim for claim in claims if claim.modality == "denied"]
    return [Explanation("denied", f"{claim.text} is denied", (claim.id,)) for claim in denied]


def tell_replacements(replaced: Mapping[str, str], claims: Sequence[Claim]) -> list[Explanation]:
    """Values that a newer statement replaced, a line for each of the newer; `replaced` maps the old claim's id to the new one's."""
    text = {claim.id: claim.text for claim in claims}
    told = []
    for new in dict.fromkeys(replaced[claim.id] for claim in claims if claim.id in replaced):
        old = [claim.id for claim in claims if replaced.get(claim.id) == new]
        values = ", ".join(dict.fromkeys(text[name] for name in old))
        told.append(Explanation("newer", f"{values} replaced by {text[new]}", (*old, new)))
    return told


def tell_conversions(claims: Sequence[Claim]) -> list[Explanation]:
    """Two currencies of one article, one in the other's parenthesis: the rate that it implies."""
    by_id = {claim.id: claim for claim in claims}
    found: dict[str, Explanation] = {}
    for claim in claims:
        for source in (by_id[name] for name in claim.links if name in by_id):
            if claim.amount and source.amount and claim.amount.low and source.amount.low:
                rate = source.amount.low / claim.amount.low
                detail = f"{source.text} = {claim.text}, at {rate:.3f} {source.amount.unit} per {claim.amount.unit}"
                found.setdefault(detail, Explanation("conversion", detail, (source.id, claim.id)))
    return list(found.values())
