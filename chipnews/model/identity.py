"""Says what a claim measures and which value it states, of which a fact's id is made.

Two claims are the same by these.

`Claim.number` is the number as written, `Claim.compared` that in the unit of comparison; only
claims of one `Claim.scale` can be compared.
"""

import hashlib
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from chipnews.model.claim import COUNT, Claim
from chipnews.model.results.quotes import by_age
from chipnews.model.values.value import significant_digits
from chipnews.model.wire import plain_number


def dimension_of(claim: Claim, counted: Collection[str], *, as_written: bool = False) -> str:
    """Returns `money`, `percent`, `duration`, `date`, or the unit or noun of a quantity.

    It is `count` for all nouns that the claim's frame `counted` alike. The unit is that of
    comparison (metres), or that which is written (miles) if `as_written`.
    """
    if claim.kind != "quantity" or claim.amount is None:
        return claim.kind
    if claim.amount.unit in counted:
        return COUNT
    return claim.amount.unit or "number" if as_written else claim.measured_in


def printed_value(claim: Claim) -> tuple[str, object, object]:
    """Returns the unit and the ends of a value as a reader sees it; every count has one unit.

    "19 cents" is not "$0.19".
    """
    if claim.moment:
        return "date", claim.moment.edtf, claim.moment.grain
    if claim.amount is None:
        return "", None, None
    is_counted = claim.kind == "quantity" and claim.measured_in == claim.amount.unit
    return COUNT if is_counted else claim.amount.unit, claim.amount.low, claim.amount.high


def value_text(claim: Claim) -> str:
    """Returns the printed value as text: "1600 count", "60..62 percent", "2023-10".

    For a relation it is the predicate.
    """
    if claim.amount is None:
        return claim.moment.edtf if claim.moment else claim.predicate or ""
    unit, *_ = printed_value(claim)
    numbers = (claim.amount.low, claim.amount.high)
    texts = ("" if number is None else plain_number(number) for number in numbers)
    return f"{'..'.join(dict.fromkeys(texts))} {unit}"


def rarity(claim: Claim) -> int:
    """Counts the digits of a value: 4 of "$61.83 million", 8 of a full date.

    Two events rarely share a figure of many digits.
    """
    if claim.moment:
        return sum(map(str.isdigit, claim.moment.edtf))
    return significant_digits(claim.number) if claim.amount else 0


def are_converted(one: Claim, other: Claim) -> bool:
    """Whether both are quantities of one dimension, written in two units."""
    if not one.kind == other.kind == "quantity" or one.amount is None or other.amount is None:
        return False
    same_dimension = bool(one.measured_in) and one.measured_in == other.measured_in
    return same_dimension and one.amount.unit != other.amount.unit


def identify_facts(facts: Sequence[Sequence[Claim]], days: Mapping[str, str | None]) -> list[str]:
    """Returns an id for each fact, given as its claims; `days` has the stated date of each article.

    The claim that writes most digits, of several the earliest, gives its value and its head ("the
    order", of "the order is worth $61.83 million"). Of two facts with the same, the later one's id
    is made of its sentence too. The order of facts decides only between those in the same words.
    """
    leads, ids, taken = _leads(facts, days), dict[str, str](), Counter[str]()
    for claim in by_age(leads, days):
        parts = [value_text(claim), claim.slot.head.lemma if claim.slot.head else ""]
        if taken[_hash(parts)]:
            parts.append(claim.quote)
        name = _hash(parts)
        taken[name] += 1
        ids[claim.id] = name if taken[name] == 1 else _hash([*parts, str(taken[name])])
    return [ids[claim.id] for claim in leads]


def tell_apart(
    name: str, facts: Sequence[Sequence[Claim]], days: Mapping[str, str | None]
) -> list[str]:
    """Returns an id for each fact, given as its claims, of several runs that gave all one `name`.

    The earliest keeps it; those of the others are made of their sentences, too.
    """
    leads, ids, taken = _leads(facts, days), dict[str, str](), Counter[str]()
    for claim in by_age(leads, days):
        taken[claim.quote] += 1
        ids[claim.id] = _hash([name, claim.quote, str(taken[claim.quote])]) if ids else name
    return [ids[claim.id] for claim in leads]


def _leads(facts: Sequence[Sequence[Claim]], days: Mapping[str, str | None]) -> list[Claim]:
    """Returns the claim of each fact that writes most digits, of several the earliest."""
    return [max(by_age(claims, days), key=rarity) for claims in facts]


def _hash(parts: Sequence[str]) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]
