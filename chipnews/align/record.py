"""Records: claims as comparisons see them, with what each comparison asks worked out once.

The word is Fellegi and Sunter's ("A Theory for Record Linkage", 1969): two records are compared,
and the comparison is weighed.
"""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from msgspec import Struct

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.mention import PUBLISHED
from chipnews.model.values.interval import End
from chipnews.model.values.value import significant_digits

_WORD = re.compile(r"[^\W\d_]{4,}")  # shorter words tell little
LETTERS = 6  # the forms of a word share so many: "flooded", "flooding"
_AROUND = 25  # characters to either side of a figure
_DAY_DIGITS, _PERIOD_DIGITS = 9, 2  # how telling a date is, in digits of an amount
Words = frozenset[str]
Frame = tuple[str, str, str]
"""A measure and two parties."""


class Record(Struct, eq=False):
    """A claim as comparisons see it."""

    claim: Claim
    scale: str  # claims of one scale can be compared
    value: str  # as written; empty of an unknown day
    digits: int  # how telling the value is
    number: Decimal  # in the unit of comparison
    size: float  # the same, for speed
    reach: tuple[End, End] | None  # the ends of what the value allows
    head: str  # the noun that it is of
    sentence: Words
    place: Words
    in_lead: bool
    is_published: bool  # whether it is the day of its article
    event_measure: str  # "dead" or "hurt" where it counts those, else its measure of an event
    known_parties: tuple[str, ...]  # those of the vocabulary
    unit: str  # what a count counts
    frame: Frame | None
    # each value with its scale
    sentence_values: frozenset[tuple[str, str]] = frozenset()
    article_amounts: frozenset[tuple[str, str]] = frozenset()  # but for levels left
    rivals: int = 1  # values of its unit in its article


def records_of(claims: Iterable[Claim], lexicon: Lexicon) -> list[Record]:
    """Returns the records of all amounts and dates, in the order of articles and text."""
    found = []
    figures = (claim for claim in claims if claim.kind != "relation" and claim.figure)
    for sentence in grouped(figures, lambda claim: (claim.article, claim.evidence.start)).values():
        words = words_of(sentence[0].evidence.text, lexicon)
        found += [_record(claim, lexicon, words) for claim in sentence]
    for article in grouped(found, lambda one: one.claim.article).values():
        _set_context(article)
    return sorted(found, key=lambda one: (one.claim.article, one.claim.start, one.claim.id))


def _set_context(article: Sequence[Record]) -> None:
    """Tells each record of one article what else its sentence and the article give."""
    amounts = _values(one for one in article if one.claim.amount and one.claim.status != "previous")
    for alike in grouped(article, lambda one: one.claim.evidence.start).values():
        values = _values(alike)
        for one in alike:
            one.sentence_values, one.article_amounts = values, amounts
    for alike in grouped(article, lambda one: (one.scale, one.unit)).values():
        rivals = len({one.value for one in alike})
        for one in alike:
            one.rivals = rivals


def _values(records: Iterable[Record]) -> frozenset[tuple[str, str]]:
    return frozenset((one.scale, one.value) for one in records if one.value)


def _record(claim: Claim, lexicon: Lexicon, sentence: Words) -> Record:
    """Returns the record of one claim; `sentence` are the words of its sentence."""
    text, start = claim.evidence.text, claim.start - claim.evidence.start
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
        _event_measure(claim, head, text[max(0, start - _AROUND) : end + _AROUND], lexicon),
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
    """Returns the words of a text by their first letters, without those found in any sentence."""
    words = {*_WORD.findall(text.lower())} - lexicon.words_of("plain_words")
    return frozenset([word[:LETTERS] for word in words])


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
    limits = {end for end in (claim.amount.low, claim.amount.high) if end is not None}
    return sum(map(significant_digits, limits))


def _event_measure(claim: Claim, head: str, around: str, lexicon: Lexicon) -> str:
    """Returns which figure of an event it is, by its measure or the words `around` it."""
    if claim.measure in ("casualty.deaths", "casualty.injured"):
        return "dead" if claim.measure == "casualty.deaths" else "hurt"
    if claim.measure and lexicon.is_by_setting(claim.frame, claim.measure):
        return claim.measure
    if claim.kind != "quantity":
        return ""
    act = claim.slot.act.lemma if claim.slot.act else ""
    words = {head, act, *re.findall("[a-z]+", around.lower())}
    dead, hurt = (
        any(words & lexicon.words_of(table) for table in tables) for tables in (_DEAD, _HURT)
    )
    return "" if dead == hurt else "dead" if dead else "hurt"


_DEAD: Sequence[str] = ("deaths", "killings", "dyings", "dead_states", "tolls")
_HURT: Sequence[str] = ("woundings", "hurt_states", "injuries")
