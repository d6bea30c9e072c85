"""Gives a figure the days that it speaks of, and a growing count the moment when it was taken.

Both come from the dates and times in its sentence.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import TypeAlias

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim, Period
from chipnews.model.mention import Statement
from chipnews.model.text import Span
from chipnews.model.trace import Step, traced
from chipnews.normalise.dates import days
from chipnews.normalise.dates.anchor import Anchor
from chipnews.normalise.dates.in_table import periods_of_cells

_AS_OF = (".as_of", "announced.date")
# "10:30 [GMT on] Tuesday"
_CLOCK_TO_DAY = re.compile(r"(?:,?\s+(?:[A-Z]{2,4}|local time))?,?\s+(?:on\s+)?")
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_Dated: TypeAlias = Mapping[int, Sequence[tuple[Statement, Claim]]]  # sentence -> its dates


def with_periods(
    pairs: Sequence[tuple[Statement, Claim]], anchor: Anchor, lexicon: Lexicon
) -> list[Claim]:
    """Returns one article's claims with period, scope and `as_of` from the dates beside them."""
    dated: dict[int, list[tuple[Statement, Claim]]] = defaultdict(list)
    for statement, claim in pairs:
        if claim.moment:
            dated[statement.mention.sentence].append((statement, claim))
    paired = dict(_paired_periods([claim for _, claim in pairs]))
    paired |= periods_of_cells(pairs)
    made = []
    for statement, claim in pairs:
        period = paired.get(claim.id) or _period(statement, dated, anchor, lexicon)
        claim = _scoped_to_year(statement, claim, dated, anchor, lexicon)
        if period:
            days_of = f"of {period.start} to {period.end}, by the date beside it"
            claim = traced(claim, Step("normalise", "period", days_of), period=period)
        made.append(_with_as_of(statement, claim, dated, anchor, lexicon))
    return made


def _paired_periods(claims: Sequence[Claim]) -> Iterator[tuple[str, Period]]:
    """Claim ids of one article with the days of the date in the same place of its list.

    "Revenue in 2016, 2015 and 2014 was $8m, $7m and $6m, respectively": two lists of equal length,
    one of dates and one of figures of one kind.
    """
    sentences: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if _RESPECTIVELY.search(claim.evidence.text):
            sentences[claim.evidence.start].append(claim)
    for group in sentences.values():
        ordered = sorted((claim for claim in group if claim.figure), key=lambda one: one.start)
        dates = [one.moment for one in ordered if one.moment]
        figures = [one for one in ordered if one.amount and one.kind != "duration"]
        kinds = [one.moment is not None for one in ordered if one.moment or one in figures]
        in_two_lists = sum(first != second for first, second in pairwise(kinds)) == 1
        if len(dates) < 2 or len(dates) != len(figures) or not in_two_lists:
            continue
        if len({one.kind for one in figures}) > 1:
            continue
        for figure, moment in zip(figures, dates, strict=True):
            if moment.start and moment.end:
                yield figure.id, Period(moment.start, moment.end)


def _period(statement: Statement, dated: _Dated, anchor: Anchor, lexicon: Lexicon) -> Period | None:
    """The days of the nearest date of the same event; of a toll, of the date when it was taken."""
    frame = statement.frame
    if statement.mention.kind == "date" or not frame or not frame.frame:
        return None
    grows = lexicon.frames[frame.frame].grows
    known = [
        (
            _gap(statement.mention.span, claim.start),
            claim.moment.start,
            _end(claim, dated, anchor) or claim.moment.end,
        )
        for other, claim in dated.get(statement.mention.sentence, ())
        if claim.moment
        and claim.moment.start
        and claim.moment.end
        and _is_date_of(other, claim, statement, as_of=grows)
    ]
    return Period(*min(known)[1:]) if known else None


def _end(claim: Claim, dated: _Dated, anchor: Anchor) -> date | None:
    """Where the days that begin with "since" or "between" a date end, as an open end.

    "between 2007 and [2012]"; "since 1999" ends with publication.
    """
    if claim.moment is None or claim.moment.bound != "since":
        return None
    neighbours = (
        one for rows in dated.values() for _, one in rows if one.evidence == claim.evidence
    )
    until = (
        one.moment.end
        for one in neighbours
        if one.moment and one.moment.bound == "until" and one.start > claim.start
    )
    today = anchor.day + timedelta(1) if anchor.day else None
    is_past = claim.moment.start and today and today > claim.moment.start
    return next(until, today if is_past else None)


def _with_as_of(
    statement: Statement, claim: Claim, dated: _Dated, anchor: Anchor, lexicon: Lexicon
) -> Claim:
    """A growing count with the moment when it was taken, by the nearest words that give one.

    "by 4 p.m.", "as of 9am Monday"
    """
    if not _grows(statement, lexicon) or claim.kind != "quantity":
        return claim
    text, start, span = claim.evidence.text, claim.evidence.start, statement.mention.span
    as_of_clock, until, digits = lexicon.patterns.as_of
    dates = [one for _, one in dated.get(statement.mention.sentence, ())]
    moments = [
        (one.start, moment)
        for one in dates
        if one.moment and (moment := days.as_of_day(one.moment))
    ]
    found = [
        (_gap(span, place), moment)
        for place, moment in moments
        if until.search(text[: place - start])
    ]
    day = found[0][1].day if found else claim.period.start if claim.period else anchor.day
    clocks = () if any(one.is_timed for _, one in found) else as_of_clock.finditer(text)
    for match in clocks:
        behind = (
            one.day
            for place, one in moments
            if _CLOCK_TO_DAY.fullmatch(text, match.end(), place - start)
        )
        if on := next(behind, day):
            clock = days.as_of_clock(on, digits.get(match["clock"].lower(), match["clock"]))
            found.append((_gap(span, start + match.start()), clock))
    if not found:
        return claim
    as_of = min(found, key=lambda row: (not row[1].is_timed, row[0]))[1]
    return traced(claim, Step("normalise", "as_of.then", str(as_of)), as_of=as_of)


def _grows(statement: Statement, lexicon: Lexicon) -> bool:
    frame = statement.frame
    return frame is not None and frame.frame in lexicon.frames and lexicon.frames[frame.frame].grows


def _scoped_to_year(
    statement: Statement, claim: Claim, dated: _Dated, anchor: Anchor, lexicon: Lexicon
) -> Claim:
    """A toll of long ago ("floods killed 3,000 in 1975") is another event's: its year limits it."""
    frame = statement.frame
    if not _grows(statement, lexicon) or frame is None or anchor.year is None:
        return claim
    moments = (
        one.moment
        for other, one in dated.get(statement.mention.sentence, ())
        if other.frame and other.frame.span == frame.span
    )
    starts = (moment.start.year for moment in moments if moment and moment.start)
    years = [year for year in starts if year < anchor.year - 1]
    if not years or claim.amount is None or claim.scope is not None:
        return claim
    step = Step("normalise", "scope.year", f"of {min(years)}, another event's")
    return traced(claim, step, scope=str(min(years)))


def _is_date_of(other: Statement, date_claim: Claim, statement: Statement, *, as_of: bool) -> bool:
    """Whether the date of `other` is that of the statement; `as_of`, when its count was taken.

    A toll "from the ferry that sank on Monday" is not Monday's, and in "the earthquake of September
    8" the date is that of the event, not of a count.
    """
    moment = date_claim.moment
    if as_of and (moment is None or moment.bound != "by"):
        before = date_claim.evidence.text[: date_claim.start - date_claim.evidence.start]
        is_bare_day = date_claim.measure is None and moment is not None and moment.grain == "day"
        is_of_event = before.rstrip().lower().endswith(" of")
        same_clause = other.relative in (None, statement.relative)
        return (is_bare_day and not is_of_event and same_clause) or (
            (date_claim.measure or "").endswith(_AS_OF)
        )
    one, two = other.frame, statement.frame
    return one is not None and two is not None and one.span == two.span


def _gap(span: Span, place: int) -> int:
    return max(span.start - place, place - span.end)
