"""Checks two days of one sentence against the span that it gives between them.

"freed on 4 July 2019, 122 days after his arrest on 4 March 2019". Claims of dates and durations ->
sums that are broken. Counting both ends, or neither, is allowed for, and in longer units one of
them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from chipnews.arithmetic.stated import masked_text, without_overlaps
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.results.constraint import Constraint
from chipnews.model.values.bounds import bounded
from chipnews.model.values.interval import Interval

_REST = r"[^<>;:.()]{0,80}"
_END = r"(?=\s?[,.;:)–—]|\s(?:when|{comparing})\b|\s?$)"
_BETWEEN = rf"<(\d+)>,? (?:[\w-]+ ){{0,2}}<(\d+)> {{counted_from}}\b{_REST}<(\d+)>{_END}"
_SHIFTED = re.compile(r"<(\d+)>, (?:on )?<(\d+)>")
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_SHIFT = r"\b{counted_from}\b"
_DAY = Decimal(86400)


def find_spans(claims: Iterable[Claim], lexicon: Lexicon) -> Iterator[Constraint]:
    """Yields the broken sums, in the order of articles and text; each day has its year."""
    sentences: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.figure is not None and (claim.kind == "duration" or _day(claim)):
            sentences[claim.article, claim.evidence.start].append(claim)
    for place in sorted(sentences):
        figures = without_overlaps(sentences[place])
        if len(figures) > 1:
            text = masked_text(figures)
            for match in lexicon.grammar.filled(_BETWEEN).finditer(text):
                yield from _between([figures[int(number)] for number in match.groups()], lexicon)
            for match in _SHIFTED.finditer(text):
                yield from _shifted([figures[int(number)] for number in match.groups()], lexicon)


def _day(claim: Claim) -> date | None:
    """Returns the day of a date that gives its year."""
    moment = claim.moment
    if moment is None or (moment.grain, moment.bound) != ("day", "on") or moment.slack:
        return None
    return moment.start if _YEAR.search(claim.text) else None


def _between(figures: Sequence[Claim], lexicon: Lexicon) -> Iterator[Constraint]:
    one, span, other = figures
    days, reach = (_day(one), _day(other)), _reach(span, lexicon)
    if reach is None or None in days:
        return
    first, last = sorted(day for day in days if day)
    if not reach.contains(Decimal((last - first).days)):
        words = f"from {first.isoformat()} to {last.isoformat()} are {(last - first).days} days"
        detail = f"{words}, so “{bounded(span)}” cannot be"
        yield Constraint("sum", False, detail, (one.id, span.id, other.id))


def _reach(span: Claim, lexicon: Lexicon) -> Interval | None:
    """Returns what a duration can be in days, with a day, or one of its units, to each side."""
    if span.amount is None or span.interval is None:
        return None
    if span.kind != "duration" or not span.is_computable:
        return None
    unit, room = lexicon.units_of.get(span.measured_in), Decimal(1)
    if unit is None or unit.factor < _DAY:
        return None
    if span.amount.bound == "approx":
        room += span.number * lexicon.policy.round_words
    low, high = span.interval.low, span.interval.high
    size = unit.factor / _DAY
    return Interval(
        None if low is None else (low - room) * size,
        None if high is None else (high + room) * size,
        "[]",
    )


def _shifted(pair: Sequence[Claim], lexicon: Lexicon) -> Iterator[Constraint]:
    """Compares a date that is counted and the day that it is said to be.

    "546 days after 26 May 2022, on 23 November 2023".
    """
    counted = [claim for claim in pair if lexicon.grammar.filled(_SHIFT).search(claim.text)]
    plain = [claim for claim in pair if claim not in counted]
    days = [day for claim in (*counted, *plain) if (day := _day(claim))]
    if len(counted) == len(plain) == 1 and len(days) == 2 and abs((days[0] - days[1]).days) > 1:
        words = f"{' '.join(counted[0].text.split())} is {days[0].isoformat()}"
        detail = f"{words}, so “{bounded(plain[0])}” cannot be"
        yield Constraint("sum", False, detail, tuple(claim.id for claim in pair))
