"""Blocking: the blocks in which a claim looks for its like, and those in which it is found. Only claims that share one are compared.

(Fellegi and Sunter's "comparison space"; Christen, "Data Matching", 2012, chapter 4.)
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from decimal import Decimal
from functools import lru_cache
from math import log10

from chipnews.align.record import Record
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim

Block = tuple[str, ...]
_FAR = 24  # so many stretches or months are no near neighbourhood


def blocks_of(record: Record, lexicon: Lexicon) -> tuple[list[Block], list[Block]]:
    """(the blocks in which the claim looks for its like, those in which it is found)."""
    claim = record.claim
    parties = sorted(record.parties or record.scene.parties)
    shared = list(_by_value(record, parties, lexicon))
    if not claim.measure:
        return shared, shared
    measure = ("measure", claim.measure, record.dimension, claim.form or "")
    if record.by_setting:
        sought, listed = _by_setting(record, measure)
        return [*shared, *sought], [*shared, *listed]
    shared += _by_party(claim, measure, parties, lexicon)
    anybody = [(*measure, "any", str(step)) for step in _stretches(claim)]
    return [*shared, *(anybody if not parties else ())], [*shared, *anybody]


def _by_value(record: Record, parties: Iterable[str], lexicon: Lexicon) -> Iterator[Block]:
    """Its number, what it counts and, where that is rare, its value, each with each party, who may be meant where it names none."""
    claim, dimension = record.claim, record.dimension
    named = list(parties) or [""]
    written = claim.moment.edtf if claim.moment else str(claim.amount.number.normalize()) if claim.amount else ""
    if not claim.measure and claim.amount and (head := claim.slot.head):
        yield ("head", head.lemma, dimension, written)
    if claim.kind == "quantity" and claim.amount and claim.amount.unit:
        yield from (("thing", claim.amount.unit, party, str(step)) for party in named for step in _stretches(claim))
    if claim.moment is None or claim.moment.grain == "day":
        yield from (("number", claim.kind, written, party) for party in named)
    if record.is_rare:
        yield from (("value", dimension, *map(str, record.written or ()), party) for party in named)


def _by_party(claim: Claim, measure: Block, parties: Iterable[str], lexicon: Lexicon) -> Iterator[Block]:
    """Its measure with each party, and with its stretch of values or days and a letter of a name, which another may write otherwise."""
    names = [name for name in (claim.subject, claim.counterparty) if name]
    letters = sorted({word[0] for name in names for word in _own_words(name, lexicon)})
    yield from ((*measure, "of", party) for party in parties)
    yield from ((*measure, "near", str(step), letter) for step in _stretches(claim) for letter in letters)


def _by_setting(record: Record, measure: Block) -> tuple[list[Block], list[Block]]:
    """Its measure with the places in which one article is set and which the other names; who is set nowhere is compared with all."""
    setting = record.scene.setting
    if not setting.places:
        return [(*measure, "anywhere"), (*measure, "nowhere")], [(*measure, "nowhere")]
    places, names = sorted(setting.places), sorted(setting.names)
    sought = [*((*measure, "named", word) for word in places), *((*measure, "set", word) for word in names)]
    listed = [*((*measure, "set", word) for word in places), *((*measure, "named", word) for word in names)]
    return [*sought, (*measure, "nowhere")], [*listed, (*measure, "anywhere")]


@lru_cache(maxsize=4096)
def _own_words(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a name but those of any company, in lower case."""
    any_ = lexicon.nouns_of("loose_forms") | lexicon.nouns_of("company_words")
    return tuple(word for word in name.lower().replace(".", "").split() if word not in any_)


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
    return int(100 * log10(abs(number))) if number else 0
