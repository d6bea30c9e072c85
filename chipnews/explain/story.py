"""Tells how a fact or a claim came to be, step by step, so that a reader can replay it.

FactSheet and one of its facts or claims -> plain text, as the articles wrote it: the caller escapes
it.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from chipnews.explain.caret import underline
from chipnews.explain.picture import draw_intervals
from chipnews.model.claim import Claim
from chipnews.model.results.fact import Fact, Traits
from chipnews.model.results.sheet import FactSheet
from chipnews.model.trace import Step
from chipnews.model.values.interval import Interval, meet_all
from chipnews.model.wire import plain_number

_MEANING = {
    "single": "one origin says it",
    "agreed": "two or more origins give the same value",
    "rounded": "the values meet because one was rounded",
    "compatible": "the values meet through a hedge, a bound, a coarser date or a conversion",
    "superseded": "a newer statement of a changing figure replaces an older one",
    "conflict": "no value can hold for all of its sources",
}


def explain_fact(sheet: FactSheet, fact: Fact) -> str:
    """The fact's claims, why they are the same fact, its readings, the arithmetic, and the verdict."""
    claims = sheet.claims_of(fact)
    lines = [f"{fact.short}  {fact.label}  ({fact.id})"]
    lines += _section(
        "what is claimed", (line for claim in claims for line in _claim_lines(sheet, claim))
    )
    joined, apart = (
        [step for step in fact.trace if (step.stage == "apart") is is_apart]
        for is_apart in (False, True)
    )
    lines += _section("why it is the same fact", [*_key_lines(fact.key), *map(_step_line, joined)])
    lines += _section("what is near and not this fact", map(_step_line, apart))
    lines += _section("what values are left", _reading_lines(fact))
    lines += _section("what each claim allows", draw_intervals(claims, _readings_of(fact)))
    lines += _section("whether they meet", _meeting_lines(sheet, fact))
    lines += _section(
        "why they differ", (f"{found.name}: {found.detail}" for found in fact.explanations)
    )
    lines += _section("arithmetic", _arithmetic_lines(sheet, set(fact.claims)))
    lines += _section(
        "verdict", [f"{fact.verdict}: {_MEANING[fact.verdict]}", *_accepted_lines(fact)]
    )
    lines += _section("what it has to do with other facts", _constraint_lines(sheet, fact))
    lines += _section(
        "findings", (f"{f.code} {f.name}: {f.message}" for f in sheet.findings if f.fact == fact.id)
    )
    return "".join(f"{line}\n" for line in lines)


def explain_claim(sheet: FactSheet, claim: Claim) -> str:
    """One claim: its words, its value and every rule that made it, and the fact that it belongs to."""
    lines = [f"claim {claim.id}", *_claim_lines(sheet, claim)]
    facts = [fact for fact in sheet.facts if claim.id in fact.claims]
    lines += _section("part of", (f"{fact.short}  {fact.label}: {fact.verdict}" for fact in facts))
    lines += _section("near and not part of", _near_lines(sheet, claim))
    lines += _section("arithmetic", _arithmetic_lines(sheet, {claim.id}))
    return "".join(f"{line}\n" for line in lines)


def _near_lines(sheet: FactSheet, claim: Claim) -> Iterator[str]:
    """The facts that it was kept out of, and why."""
    for fact in sheet.facts:
        for step in fact.trace:
            if step.stage == "apart" and step.rule == claim.id:
                yield f"{fact.short}  {fact.label}: {_one_line(step.detail)}"


def _section(title: str, lines: Iterable[str]) -> list[str]:
    found = [f"  {line}" for line in lines]
    return [title, *found] if found else []


def _arithmetic_lines(sheet: FactSheet, ids: set[str]) -> Iterator[str]:
    """The laws in which these claims take part, with the claims that they join."""
    for one in sheet.constraints:
        if ids & set(one.claims):
            state = "follows" if one.derived else "adds up" if one.holds else "cannot be"
            yield f"{one.law}, {state}: {one.detail} ({', '.join(one.claims)})"


def _claim_lines(sheet: FactSheet, claim: Claim) -> Iterator[str]:
    yield _place(sheet, claim)
    yield from (f"    {line}" for line in underline(claim))
    if claim.figure:
        yield f"    figure “{_one_line(claim.figure.text)}” -> {_value(claim)}"
    if claim.predicate:
        yield f"    relation {claim.subject or '?'} {claim.predicate} {claim.counterparty or '?'}"
    yield f"    said by {_holder(claim)}; told as {claim.modality}"
    yield from (f"    {_step_line(step)}" for step in claim.trace)


def _place(sheet: FactSheet, claim: Claim) -> str:
    path = next(
        (article.path for article in sheet.articles if article.id == claim.article), claim.article
    )
    return f"{path}:{claim.figure.line}:{claim.figure.column}" if claim.figure else path


def _value(claim: Claim) -> str:
    if claim.moment:
        moment = claim.moment
        days = f", days [{moment.start}, {moment.end})" if moment.start else ", year unknown"
        return f"{moment.edtf}, {moment.bound}, grain {moment.grain}{days}"
    if claim.amount:
        amount = claim.amount
        allowed = (
            f", allows {_interval(claim.interval)} {claim.measured_in}" if claim.interval else ""
        )
        return (
            f"{_range(amount.low, amount.high)} {amount.unit}, "
            f"{amount.bound.replace('_', ' ')}{allowed}"
        )
    return "no value"


def _range(low: Decimal | None, high: Decimal | None) -> str:
    ends = ["…" if end is None else plain_number(end) for end in (low, high)]
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)


def _interval(interval: Interval) -> str:
    low = "-∞" if interval.low is None else plain_number(interval.low)
    high = "∞" if interval.high is None else plain_number(interval.high)
    return f"{'(' if interval.low_open else '['}{low}, {high}{')' if interval.high_open else ']'}"


def _holder(claim: Claim) -> str:
    said = claim.attribution
    manner = f" ({said.manner})" if said.manner else ""
    via = f", via {', '.join(said.via)}" if said.via else ""
    cue = f", shown by “{_one_line(said.cue)}”" if said.cue else ""
    return f"{said.label or 'the article itself'}{manner}{via}{cue}"


def _key_lines(key: Traits) -> Iterator[str]:
    parts = {
        "event": key.frame,
        "measure": key.measure,
        "form": key.form,
        "dimension": key.dimension,
        **{f"role {name}": party for name, party in key.roles},
        "status": key.status,
        "scope": key.scope,
        "period": key.period,
    }
    yield "most have " + ", ".join(f"{name} {value}" for name, value in parts.items() if value)


def _reading_lines(fact: Fact) -> Iterator[str]:
    for number, reading in enumerate(fact.readings, start=1):
        yield (
            f"{number}. {reading.text}: {', '.join(reading.claims)} (origins: "
            f"{', '.join(reading.origins)})"
        )


def _readings_of(fact: Fact) -> dict[str, str]:
    """Claim id -> the readings that it supports, as in "reading 1, 2".

    Nothing where there is but one.
    """
    numbers: dict[str, list[str]] = {}
    for number, reading in enumerate(fact.readings, start=1):
        for name in reading.claims:
            numbers.setdefault(name, []).append(str(number))
    several = len(fact.readings) > 1
    return {name: f"reading {', '.join(found)}" for name, found in numbers.items() if several}


def _meeting_lines(sheet: FactSheet, fact: Fact) -> Iterator[str]:
    """Each reading beside the next of its unit; they come lowest first."""
    by_id = sheet.claims_by_id()
    shared = [
        (
            number,
            reading.unit,
            meet_all([reach for name in reading.claims if (reach := by_id[name].reach())]),
        )
        for number, reading in enumerate(fact.readings, start=1)
    ]
    for (one, unit, mine), (other, unit_too, theirs) in pairwise(shared):
        if mine and theirs and unit == unit_too and unit != "date":
            both = mine.meet(theirs)
            ends = f"{_interval(mine)} and {_interval(theirs)}"
            yield (
                f"{one} and {other}: {ends} "
                f"{f'share {_interval(both)}' if both else 'have no number in common'}"
            )


def _accepted_lines(fact: Fact) -> Iterator[str]:
    if fact.accepted:
        because = f" ({fact.accepted.reason})" if fact.accepted.reason else ""
        yield f"value to print: {fact.accepted.text}{because}"


def _constraint_lines(sheet: FactSheet, fact: Fact) -> Iterator[str]:
    """The laws that bind the fact to others, each with the words it rests on."""
    claims = sheet.claims_by_id()
    for constraint in (one for one in sheet.constraints if fact.id in one.facts):
        yield (
            f"{constraint.law} {'holds' if constraint.holds else 'cannot be'}: "
            f"{_one_line(constraint.detail)}"
        )
        for claim in (claims[name] for name in constraint.claims):
            yield f"  {_place(sheet, claim)}  “{_one_line(claim.evidence.text)}”"


def _step_line(step: Step) -> str:
    return f"{step.stage} {step.rule}: {_one_line(step.detail)}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
