"""Tells step by step how a fact or a claim came to be, so that a reader can replay it.

FactSheet and a fact or claim of it -> plain text in the articles' own words; the caller escapes it.
"""

from collections.abc import Iterable, Iterator
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
    """Returns the fact's claims, why they are one fact, its readings, arithmetic and verdict."""
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
    verdict = [f"{fact.verdict}: {_MEANING[fact.verdict]}"]
    if value := fact.accepted:
        verdict.append(f"value to print: {value.text}{value.reason and f' ({value.reason})'}")
    lines += _section("verdict", verdict)
    lines += _section("what it has to do with other facts", _constraint_lines(sheet, fact))
    lines += _section(
        "findings", (f"{f.code} {f.name}: {f.message}" for f in sheet.findings if f.fact == fact.id)
    )
    return "".join(f"{line}\n" for line in lines)


def explain_claim(sheet: FactSheet, claim: Claim) -> str:
    """Returns the claim's words, its value, each rule that made it, and its fact."""
    lines = [f"claim {claim.id}", *_claim_lines(sheet, claim)]
    facts = [fact for fact in sheet.facts if claim.id in fact.claims]
    lines += _section("part of", (f"{fact.short}  {fact.label}: {fact.verdict}" for fact in facts))
    lines += _section("near and not part of", _near_lines(sheet, claim))
    lines += _section("arithmetic", _arithmetic_lines(sheet, {claim.id}))
    return "".join(f"{line}\n" for line in lines)


def _near_lines(sheet: FactSheet, claim: Claim) -> Iterator[str]:
    """Names the facts that the claim was kept out of, and why."""
    for fact in sheet.facts:
        for step in fact.trace:
            if step.stage == "apart" and step.rule == claim.id:
                yield f"{fact.short}  {fact.label}: {_one_line(step.detail)}"


def _section(title: str, lines: Iterable[str]) -> list[str]:
    found = [f"  {line}" for line in lines]
    return [title, *found] if found else []


def _arithmetic_lines(sheet: FactSheet, ids: set[str]) -> Iterator[str]:
    """Shows the laws in which the claims of these ids take part."""
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
    article = sheet.article(claim.article)
    path = article.path if article else claim.article
    if claim.figure and claim.figure.part:
        return f"{path} ({claim.figure.part})"
    return f"{path}:{claim.figure.line}:{claim.figure.column}" if claim.figure else path


def _value(claim: Claim) -> str:
    if claim.moment:
        moment = claim.moment
        days = f", days [{moment.start}, {moment.end})" if moment.start else ", year unknown"
        return f"{moment.edtf}, {moment.bound}, grain {moment.grain}{days}"
    if claim.amount:
        amount = claim.amount
        bound, interval = amount.bound.replace("_", " "), claim.interval
        allowed = f", allows {_interval(interval)} {claim.measured_in}" if interval else ""
        limits = ("…" if one is None else plain_number(one) for one in (amount.low, amount.high))
        return f"{' to '.join(dict.fromkeys(limits))} {amount.unit}, {bound}{allowed}"
    return "no value"


def _interval(interval: Interval) -> str:
    low = "-∞" if interval.low is None else plain_number(interval.low)
    high = "∞" if interval.high is None else plain_number(interval.high)
    return f"{'(' if interval.low_open else '['}{low}, {high}{')' if interval.high_open else ']'}"


def _holder(claim: Claim) -> str:
    given = claim.attribution
    manner = f" ({given.manner})" if given.manner else ""
    via = f", via {', '.join(given.via)}" if given.via else ""
    cue = f", shown by “{_one_line(given.cue)}”" if given.cue else ""
    return f"{given.label or 'the article itself'}{manner}{via}{cue}"


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
        claims, origins = ", ".join(reading.claims), ", ".join(reading.origins)
        yield f"{number}. {reading.text}: {claims} (origins: {origins})"


def _readings_of(fact: Fact) -> dict[str, str]:
    """Maps claim id to the readings that it supports: "reading 1, 2"; empty if there is one."""
    if len(fact.readings) < 2:
        return {}
    numbers: dict[str, list[str]] = {}
    for number, reading in enumerate(fact.readings, start=1):
        for name in reading.claims:
            numbers.setdefault(name, []).append(str(number))
    return {name: f"reading {', '.join(found)}" for name, found in numbers.items()}


def _meeting_lines(sheet: FactSheet, fact: Fact) -> Iterator[str]:
    """Compares each reading with the next of its unit; they come lowest first."""
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
            result = f"share {_interval(both)}" if both else "have no number in common"
            yield f"{one} and {other}: {_interval(mine)} and {_interval(theirs)} {result}"


def _constraint_lines(sheet: FactSheet, fact: Fact) -> Iterator[str]:
    """Shows the laws that bind the fact to others, each with the sentences that it rests on."""
    claims = sheet.claims_by_id()
    for constraint in (one for one in sheet.constraints if fact.id in one.facts):
        state = "holds" if constraint.holds else "cannot be"
        yield f"{constraint.law} {state}: {_one_line(constraint.detail)}"
        for claim in (claims[name] for name in constraint.claims):
            yield f"  {_place(sheet, claim)}  “{_one_line(claim.evidence.text)}”"


def _step_line(step: Step) -> str:
    return f"{step.stage} {step.rule}: {_one_line(step.detail)}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
