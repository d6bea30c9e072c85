"""A claim as comparisons see it: what each of them asks of it, worked out once.

Claims -> their records. The word is Fellegi and Sunter's ("A Theory for Record Linkage", 1969): two
records are compared, and the comparison is weighed.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.mention import PUBLISHED
from chipnews.model.values.interval import End
from chipnews.model.values.value import significant_digits

_WORD = re.compile(r"[^\W\d_]{4,}")  # shorter words tell little
LETTERS = 6  # the forms of a word share so many: "flooded", "flooding"
_BESIDE = 25  # characters to either side of a figure, right beside it
_DAY_DIGITS, _PERIOD_DIGITS = 9, 2  # how telling a date is, in digits of an amount
Words = frozenset[str]
Frame = tuple[str, str, str]
"""A measure and two parties."""


@dataclass(slots=True, eq=False)
class Record:
    """`scale`: claims of one scale can be compared.

    `value` is what is written, empty of an unknown day, `digits` how telling it is.

    `sentence` are the words of its sentence, `of_event` is "dead" or "hurt" where it counts those,
    or the measure of an event, `listed` are its parties that the vocabulary knows. `number` is in
    the unit of comparison, `size` the same as a float, `ends` are those of what it allows, `unit`
    is what a count counts. `beside` are the values of its sentence, each with its scale, `told` the
    amounts of its article, but for levels left, `rivals` the number of its values of one unit.
    """

    claim: Claim
    scale: str
    value: str
    digits: int
    number: Decimal
    size: float
    ends: tuple[End, End] | None
    head: str
    sentence: Words
    place: Words
    in_lead: bool
    is_published: bool
    of_event: str
    listed: tuple[str, ...]
    unit: str
    frame: Frame | None
    beside: frozenset[tuple[str, str]] = frozenset()
    told: frozenset[tuple[str, str]] = frozenset()
    rivals: int = 1


def records_of(claims: Iterable[Claim], lexicon: Lexicon) -> list[Record]:
    """The records of all amounts and dates, in the order of articles and text."""
    found = []
    told = (claim for claim in claims if claim.kind != "relation" and claim.figure)
    for beside in grouped(told, lambda claim: (claim.article, claim.evidence.start)).values():
        words = words_of(beside[0].evidence.text, lexicon)
        found += [_record(claim, lexicon, words) for claim in beside]
    for article in grouped(found, lambda one: one.claim.article).values():
        _set_beside(article)
    return sorted(found, key=lambda one: (one.claim.article, one.claim.start, one.claim.id))


def _set_beside(article: Sequence[Record]) -> None:
    """Tell each record of one article what else the article tells."""
    told = _values(one for one in article if one.claim.amount and one.claim.status != "previous")
    for alike in grouped(article, lambda one: one.claim.evidence.start).values():
        beside = _values(alike)
        for one in alike:
            one.beside, one.told = beside, told
    for alike in grouped(article, lambda one: (one.scale, one.unit)).values():
        rivals = len({one.value for one in alike})
        for one in alike:
            one.rivals = rivals


def _values(told: Iterable[Record]) -> frozenset[tuple[str, str]]:
    return frozenset((one.scale, one.value) for one in told if one.value)


def _offset(claim: Claim) -> int:
    return claim.start - claim.evidence.start


def _record(claim: Claim, lexicon: Lexicon, sentence: Words) -> Record:
    """The record of one claim, with the words of its `sentence`."""
    text, start = claim.evidence.text, _offset(claim)
    end, slot = start + len(claim.text), claim.slot
    head = (
        slot.head.lemma
        if slot.head
        else claim.amount.unit
        if claim.amount and claim.kind == "quantity"
        else ""
    )
    return Record(
        claim,
        _scale(claim),
        _value(claim),
        _digits(claim),
        claim.compared if claim.amount else Decimal(0),
        float(claim.compared),
        (reach.low_end, reach.high_end) if (reach := claim.reach()) else None,
        head,
        sentence,
        words_of(slot.where.text if slot.where else "", lexicon),
        claim.section in ("headline", "lead"),
        claim.measure == PUBLISHED,
        _of_event(claim, head, text[max(0, start - _BESIDE) : end + _BESIDE], lexicon),
        tuple(
            name
            for name in (claim.subject, claim.counterparty)
            if name and name in lexicon.party_names
        ),
        (claim.amount.unit or "").partition(" per ")[0]
        if claim.amount and claim.kind == "quantity"
        else "",
        (claim.measure, claim.subject, claim.counterparty)
        if claim.measure and claim.subject and claim.counterparty
        else None,
    )


def words_of(text: str, lexicon: Lexicon) -> Words:
    """The words of a text by their first letters, without those that stand in any sentence."""
    return frozenset(
        [
            word[:LETTERS]
            for word in {*_WORD.findall(text.lower())} - lexicon.words_of("plain_words")
        ]
    )


def _scale(claim: Claim) -> str:
    if claim.amount is None:
        return "date"
    return claim.bare_unit if claim.kind == "money" else claim.kind


def _value(claim: Claim) -> str:
    if claim.moment:
        return "" if "X" in claim.moment.edtf else claim.moment.edtf
    vague = claim.amount is not None and claim.amount.bound == "vague"
    # "thousands" is not 1,000
    return f"{claim.text.lower() if vague else ''}{claim.compared.normalize()}"


def _digits(claim: Claim) -> int:
    if claim.amount is None:
        return _DAY_DIGITS if claim.moment and claim.moment.grain == "day" else _PERIOD_DIGITS
    ends = {end for end in (claim.amount.low, claim.amount.high) if end is not None}
    return sum(map(significant_digits, ends))


def _of_event(claim: Claim, head: str, beside: str, lexicon: Lexicon) -> str:
    """What of an event it gives.

    "dead" or "hurt" of a count of those, by its measure or the words at the figure; else its
    measure.
    """
    if claim.measure in ("casualty.deaths", "casualty.injured"):
        return "dead" if claim.measure == "casualty.deaths" else "hurt"
    if claim.measure and lexicon.is_by_setting(claim.frame, claim.measure):
        return claim.measure
    if claim.kind != "quantity":
        return ""
    act = claim.slot.act.lemma if claim.slot.act else ""
    words = {head, act, *re.findall("[a-z]+", beside.lower())}
    dead, hurt = (
        any(words & lexicon.words_of(table) for table in tables) for tables in (_DEAD, _HURT)
    )
    return "" if dead == hurt else "dead" if dead else "hurt"


_DEAD: Sequence[str] = ("deaths", "killings", "dyings", "dead_states", "tolls")
_HURT: Sequence[str] = ("woundings", "hurt_states", "injuries")
