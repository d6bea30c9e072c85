"""What "the same fact" is made of: the dimension of a claim, the identity of its parties, and the blocks in which it is compared."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from decimal import Decimal
from functools import lru_cache
from math import log10

from chipnews.lexicon.entries import FrameType
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.value import significant_digits

_COUNT = "count"
Block = tuple[str, ...]
Parties = frozenset[str]
"""Who is meant, each under the head of its group."""
Written = tuple[str, Decimal | None, Decimal | None]
"""(unit, low, high) as written."""
_FAR = 24  # so many stretches or months are no near neighbourhood


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


def blocks_of(claim: Claim, lexicon: Lexicon, around: Parties = frozenset()) -> Iterator[Block]:
    """The blocks in which a claim looks for its like; `around` are the parties of its article, of whom one is meant where it names none.

    They are its measure, its number and, where that is rare, its value, each with each party; and its measure and stretch of values or
    days with each first letter of a name, which another paper may write otherwise. Who has no party looks in every near value.
    """
    dimension, frame = dimension_of(claim, lexicon), frame_type(claim, lexicon)
    parties = sorted(named_by(claim, lexicon) or around)
    if claim.measure:
        measure = _measure_block(claim, dimension)
        if frame and frame.grows:  # its values lie apart, and its parties are but kinds of event
            yield measure
        letters = sorted(
            {word[0] for name in (claim.subject, claim.counterparty) if name for word in _own_words(name, lexicon)}
        )
        yield from ((*measure, "of", party) for party in parties)
        yield from ((*measure, "near", str(step), letter) for step in _stretches(claim) for letter in letters)
        yield from () if parties else listings_of(claim, lexicon)
    elif claim.amount and (head := claim.roles.get("head")):
        yield ("head", head, dimension, str(claim.amount.number.normalize()))
    if claim.kind == "quantity" and claim.amount and claim.amount.unit:
        yield from (("thing", claim.amount.unit, p, str(step)) for p in parties or [""] for step in _stretches(claim))
    written = claim.moment.edtf if claim.moment else str(claim.amount.number.normalize()) if claim.amount else ""
    if claim.moment is None or claim.moment.grain == "day":
        yield from (("number", claim.kind, written, party) for party in parties or [""])
    if is_rare(claim, lexicon):
        yield from (("value", dimension, *map(str, written_value(claim) or ()), party) for party in parties or [""])


def listings_of(claim: Claim, lexicon: Lexicon) -> Iterator[Block]:
    """The blocks in which who names nobody finds a claim: its measure and stretch of values or days."""
    if claim.measure:
        measure = _measure_block(claim, dimension_of(claim, lexicon))
        yield from ((*measure, "any", str(step)) for step in _stretches(claim))


def _own_words(name: str, lexicon: Lexicon) -> list[str]:
    """The words of a name but those of any company, in lower case."""
    any_ = lexicon.nouns_of("loose_forms") | lexicon.nouns_of("company_words")
    return [word for word in name.lower().replace(".", "").split() if word not in any_]


def _measure_block(claim: Claim, dimension: str) -> Block:
    return ("measure", claim.measure or "", dimension, claim.form or "")


def _stretches(claim: Claim) -> Iterable[int]:
    """Months of a date; of an amount steps of 2% (a hundredth of a power of ten), or but its number's where it reaches far."""
    if claim.moment:
        start, end = claim.moment.start, claim.moment.end
        ends = [12 * day.year + day.month for day in (start, end - timedelta(1))] if start and end else []
    else:
        reach, amount = claim.interval, claim.amount
        ends = [_step(end) for end in (reach.low, reach.high) if end is not None] if reach else []
        if amount and (len(ends) < 2 or ends[1] - ends[0] > _FAR):
            ends = [_step(amount.number)]
    return range(min(ends), max(ends) + 1) if ends and max(ends) - min(ends) <= _FAR else ()


def _step(number: Decimal) -> int:
    size = abs(number).adjusted()
    return int(100 * (size + log10(abs(number).scaleb(-size)))) if number else 0
