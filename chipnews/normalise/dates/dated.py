"""The days that a figure speaks of, and the moment as of which a growing count was taken.

Told by the dates and times beside it.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TypeAlias

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim, Period
from chipnews.model.mention import Statement
from chipnews.model.text import Span
from chipnews.model.trace import Step, traced
from chipnews.normalise.dates import days
from chipnews.normalise.dates.anchor import Anchor
from chipnews.normalise.respectively import paired_periods

_AS_OF = (".as_of", "announced.date")

# "10:30 [GMT on] Tuesday"
_CLOCK_OF = re.compile(r"(?:,?\s+(?:[A-Z]{2,4}|local time))?,?\s+(?:on\s+)?")
_Dated: TypeAlias = Mapping[int, Sequence[tuple[Statement, Claim]]]  # sentence -> its dates


def with_periods(
    pairs: Sequence[tuple[Statement, Claim]], anchor: Anchor, lexicon: Lexicon
) -> list[Claim]:
    """The claims of one article, each with the period and the scope that dates of its own sentence give it."""
    dated: dict[int, list[tuple[Statement, Claim]]] = defaultdict(list)
    for statement, claim in pairs:
        if claim.moment:
            dated[statement.mention.sentence].append((statement, claim))
    aged = [
        (statement, _aged(statement, claim, dated, anchor, lexicon)) for statement, claim in pairs
    ]
    paired = paired_periods([claim for _, claim in pairs])
    placed = (
        (
            statement,
            _placed_in(claim, paired.get(claim.id) or _period(statement, dated, anchor, lexicon)),
        )
        for statement, claim in aged
    )
    return [_counted(statement, claim, dated, anchor, lexicon) for statement, claim in placed]


def _placed_in(claim: Claim, period: Period | None) -> Claim:
    step = (
        Step("normalise", "period", f"of {period.start} to {period.end}, by the date beside it")
        if period
        else None
    )
    return traced(claim, step, period=period) if step else claim


def _period(statement: Statement, dated: _Dated, anchor: Anchor, lexicon: Lexicon) -> Period | None:
    """The days that a figure speaks of: the nearest date of the same telling.

    Of a toll, the date as of which it is told.
    """
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
        and _times(other, claim, statement, as_of=grows)
    ]
    return Period(*min(known)[1:]) if known else None


def _end(claim: Claim, dated: _Dated, anchor: Anchor) -> date | None:
    """Where the days that begin with a date end.

    "between 2007 and [2012]", "since 1999" (with publication).
    """
    if claim.moment is None or claim.moment.bound != "since":
        return None
    beside = (one for rows in dated.values() for _, one in rows if one.evidence == claim.evidence)
    until = (
        one.moment.end
        for one in beside
        if one.moment and one.moment.bound == "until" and one.start > claim.start
    )
    today = anchor.day + timedelta(1) if anchor.day else None
    return next(
        until, today if claim.moment.start and today and today > claim.moment.start else None
    )


def _counted(
    statement: Statement, claim: Claim, dated: _Dated, anchor: Anchor, lexicon: Lexicon
) -> Claim:
    """A growing count with the moment as of which it was taken, by the nearest words that give one.

    "by 4 p.m.", "as of 9am Monday".
    """
    if not _grows(statement, lexicon) or claim.kind != "quantity":
        return claim
    text, start, span = claim.evidence.text, claim.evidence.start, statement.mention.span
    told, until, digits = lexicon.patterns.as_of
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
    for match in told.finditer(text) if not any(moment.is_timed for _, moment in found) else ():
        behind = (
            one.day
            for place, one in moments
            if _CLOCK_OF.fullmatch(text, match.end(), place - start)
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


def _aged(
    statement: Statement, claim: Claim, dated: _Dated, anchor: Anchor, lexicon: Lexicon
) -> Claim:
    """A toll of long ago ("floods killed 3,000 in 1975") is another event's: its year limits it."""
    frame = statement.frame
    if (
        not _grows(statement, lexicon)
        or frame is None
        or claim.amount is None
        or anchor.year is None
    ):
        return claim
    told = (
        one.moment
        for other, one in dated.get(statement.mention.sentence, ())
        if other.frame and other.frame.span == frame.span
    )
    years = [
        moment.start.year
        for moment in told
        if moment and moment.start and moment.start.year < anchor.year - 1
    ]
    if not years or claim.scope is not None:
        return claim
    step = Step("normalise", "scope.year", f"of {min(years)}, another event's")
    return traced(claim, step, scope=str(min(years)))


def _times(other: Statement, claim: Claim, statement: Statement, *, as_of: bool) -> bool:
    """Whether the date `other` is that of the statement.

    A toll "from the ferry that sank on Monday" is not Monday's.
    """
    if as_of and (claim.moment is None or claim.moment.bound != "by"):
        told_apart = (
            claim.measure is None
            and claim.moment is not None
            and claim.moment.grain == "day"
            and not _is_of(claim)
        )
        inside = other.relative in (None, statement.relative)
        return (told_apart and inside) or (claim.measure or "").endswith(_AS_OF)
    return (
        other.frame is not None
        and statement.frame is not None
        and other.frame.span == statement.frame.span
    )


def _is_of(claim: Claim) -> bool:
    """As in "the earthquake of September 8": the date of the thing, not of the count."""
    return (
        claim.evidence.text[: claim.start - claim.evidence.start].rstrip().lower().endswith(" of")
    )


def _gap(span: Span, place: int) -> int:
    return max(span.start - place, place - span.end)
