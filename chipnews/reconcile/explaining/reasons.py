"""What a sheet says of why a fact's values stand as they do.

The explanations between its readings, and those of its claims.
"""

from collections.abc import Iterable, Mapping, Sequence

from chipnews.model.claim import Claim
from chipnews.model.results.fact import Explanation, Reading
from chipnews.model.values.bounds import bounded
from chipnews.model.values.value import AsOf
from chipnews.reconcile.explaining.basis import Why

_FEW = 6  # pairs of values: four values, each with each


def tell_between(
    whys: Iterable[Why | None], claims: Sequence[Claim], as_of: Mapping[str, AsOf]
) -> list[Explanation]:
    """The explanations between readings, each sentence once.

    Those by an earlier day as one line through time.

    Where more than a few pairs of values are left unexplained, that is one line as well.
    """
    told = _gathered(
        list({why.explanation.detail: why.explanation for why in whys if why}.values()), claims
    )
    ids = {name for one in told if one.name == "earlier" for name in one.claims}
    growing = sorted(
        (
            (as_of[claim.id], claim.amount.number, claim)
            for claim in claims
            if claim.id in ids and claim.amount
        ),
        key=lambda row: (row[0], row[1], row[2].id),
    )
    if not growing:
        return told
    steps = dict.fromkeys(f"{claim.text} as of {moment}" for moment, _, claim in growing)
    line = Explanation(
        "earlier",
        f"the figure grows: {', '.join(steps)}",
        tuple(claim.id for _, _, claim in growing),
    )
    return [line, *(one for one in told if one.name != "earlier")]


def _gathered(told: list[Explanation], claims: Sequence[Claim]) -> list[Explanation]:
    unexplained = [one for one in told if one.name == "unexplained"]
    if len(unexplained) <= _FEW:
        return told
    ids = {name for one in unexplained for name in one.claims}
    texts = dict.fromkeys(claim.text for claim in claims if claim.id in ids)
    line = Explanation(
        "unexplained", f"nothing explains the differences of {', '.join(texts)}", tuple(sorted(ids))
    )
    return [*(one for one in told if one.name != "unexplained"), line]


def tell_uncompared(readings: Sequence[Reading]) -> list[Explanation]:
    """Readings in several currencies or units with no rate between them.

    They neither agree nor differ.
    """
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
    """Values that somebody denies, or takes back."""
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
    """Values that a newer statement replaced, in time and with the moment of each, a line for each of the newer.

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
    """Of claims that say the same the text of the first."""
    firsts: dict[str, str] = {}
    for claim in claims:
        firsts.setdefault(bounded(claim), text[claim.id])
    return firsts.values()
