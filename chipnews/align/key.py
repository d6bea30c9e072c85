"""What "the same fact" is made of: the dimension of a claim, its value as written, and the identity of its parties."""

from decimal import Decimal
from functools import lru_cache

from chipnews.lexicon.entries import FrameType
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.value import significant_digits

_COUNT = "count"
Parties = frozenset[str]
"""Who is meant, each under the head of its group."""
Written = tuple[str, Decimal | None, Decimal | None]
"""(unit, low, high) as written."""


def dimension_of(claim: Claim, lexicon: Lexicon) -> str:
    """`money`, `percent`, `duration`, `date`, or what a quantity counts (`count` for all that its frame counts alike)."""
    if claim.kind != "quantity" or claim.amount is None:
        return claim.kind
    frame = frame_type(claim, lexicon)
    return _COUNT if frame and claim.amount.unit in frame.counts else claim.measured_in


def frame_type(claim: Claim, lexicon: Lexicon) -> FrameType | None:
    """The frame of the claim, as the lexicon describes it."""
    return lexicon.frames.get(claim.frame) if claim.frame else None


@lru_cache(maxsize=4096)
def party_identity(name: str, lexicon: Lexicon) -> Parties:
    """Who a role's name means, subsidiaries and agencies under the head of their group, "Chinese tech firms" as China's companies.

    Joint parties are sets, in any order.
    """
    return frozenset(_identity(part, lexicon) for part in name.split("; "))


def _identity(name: str, lexicon: Lexicon) -> str:
    first, _, rest = name.partition(" ")
    if rest and rest.split()[-1].islower():
        country = lexicon.demonyms.get(first) or first.removesuffix("'s").removesuffix("’s")
        if (party := lexicon.party_names.get(country)) and party.type == "country":
            return f"companies of {party.name}"
    return lexicon.root_party(name)


def written_value(claim: Claim) -> Written | None:
    """The value as written, for equality, in the unit of comparison ("19 cents" is "$0.19"); `None` of a date."""
    amount, unit = claim.amount, claim.measured_in
    if amount is None:
        return None
    if unit == amount.unit or claim.interval is None or amount.number == 0:
        return (unit, amount.low, amount.high)
    low, high = claim.interval.low, claim.interval.high
    if low is not None and high is not None and amount.low is not None and amount.low == amount.high:
        low = high = (low + high) / 2
    return (unit, low, high)


def is_rare(claim: Claim, lexicon: Lexicon) -> bool:
    """Whether the figure has so many significant digits, those of a range together, that two papers hardly hit on it by chance."""
    if claim.amount is None:
        return False
    ends = {end for end in (claim.amount.low, claim.amount.high) if end is not None}
    return sum(map(significant_digits, ends)) >= lexicon.policy.rare_digits


def named_by(claim: Claim, lexicon: Lexicon) -> Parties:
    """The parties of a claim, each under the head of its group."""
    names = [name for name in (claim.subject, claim.counterparty) if name]
    return frozenset(party for name in names for party in party_identity(name, lexicon))
