"""What is left to a person: two names that may be one party's, facts whose sources cannot all be right, baseline entries unexplained.

FactSheet and the answers given so far -> questions, each with its evidence and what to write for every key.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from chipnews.model.answer import Answer, HumanVerdict
from chipnews.model.fact import Fact
from chipnews.model.sheet import FactSheet
from chipnews.render.escape import plain
from chipnews.render.view import Card, build_view
from chipnews.store.answers import Answers

Write = Callable[[str], None]
"""Keeps the answer; takes a note, which may be empty."""
# As `align` words it in the trace of a fact: "Acme may be Acme Works: the same without its legal form".
_DOUBT = re.compile(r"(?P<one>.+?) may be (?P<other>.+?): (?P<why>.+)")

_ANSWERED = {"refuted": "none of them", "open": "stays open"}


@dataclass(frozen=True, slots=True)
class Question:
    """A title, the evidence, and for each key what it means and what it writes."""

    title: str
    lines: tuple[str, ...]
    keys: Mapping[str, tuple[str, Write]]
    takes_note: bool = False


def find_questions(sheet: FactSheet, answers: Answers, by: str) -> list[Question]:
    """Names first, since they decide what is one fact; then conflicts without a verdict, and baseline entries without a reason."""
    return [*_names(sheet, answers), *_facts(sheet, answers, by), *_entries(sheet, answers, by)]


def _names(sheet: FactSheet, answers: Answers) -> Iterator[Question]:
    asked: list[set[str]] = []
    for fact in sheet.facts:
        for detail in (part for step in fact.trace for part in step.detail.split("; ")):
            found = _DOUBT.fullmatch(detail)
            if found is None or {found["one"], found["other"]} in asked:
                continue
            asked.append({found["one"], found["other"]})
            yield _name_question(sheet, fact, (found["one"], found["other"], found["why"]), answers)


def _name_question(sheet: FactSheet, fact: Fact, doubt: tuple[str, str, str], answers: Answers) -> Question:
    claims = sheet.claims_of(fact)
    often = [sum(name in (claim.subject, claim.counterparty) for claim in claims) for name in doubt[:2]]
    name, other = sorted(
        doubt[:2], key=lambda one: (-often[doubt.index(one)], one)
    )  # the one told more often gives the name
    quoted = [claim for one in (name, other) for claim in claims if one in (claim.subject, claim.counterparty)]
    words = dict.fromkeys(f"{claim.article}: {claim.evidence.text}" for claim in (*quoted[:1], *quoted[-1:]))
    keys: dict[str, tuple[str, Write]] = {
        "y": ("one party", lambda _: answers.join(name, other)),
        "n": ("two parties", lambda _: answers.part(name, other)),
    }
    lines = (f"{doubt[2]}; both in {fact.short} {fact.label}", *words)
    return Question(plain(f"Is {other} the same party as {name}?"), tuple(map(plain, lines)), keys)


def _facts(sheet: FactSheet, answers: Answers, by: str) -> Iterator[Question]:
    cards = {card.short: card for card in reversed(build_view(sheet, plain).cards)}  # a fact's own card comes first
    for fact in sheet.facts:
        answer = answers.known.get(fact.id)
        texts = [reading.text for reading in fact.readings]
        if fact.verdict == "conflict" and fact.short in cards and (answer is None or not answer.is_current(texts)):
            was = _answered_before(answer, texts) if answer else ()
            yield _fact_question(fact, (*was, *_card_lines(cards[fact.short])), answers, by)


def _answered_before(answer: Answer, texts: Sequence[str]) -> Iterator[str]:
    """What was answered, and why it is asked again."""
    value = _ANSWERED.get(answer.verdict, answer.value or "")
    if answer.verdict == "confirmed" and answer.value not in texts:
        yield plain(f"answered before: {value}, which nobody says any more")
    else:
        new = ", ".join(text for text in texts if text not in answer.readings)
        yield plain(f"answered before: {value}; new since: {new}")


def _fact_question(fact: Fact, lines: tuple[str, ...], answers: Answers, by: str) -> Question:
    def decide(verdict: HumanVerdict, value: str | None = None) -> Write:
        return lambda note: answers.decide(fact.id, Answer(verdict, fact.label, value, note, by, readings=texts))

    texts = tuple(reading.text for reading in fact.readings)
    keys = {str(number): (plain(text), decide("confirmed", text)) for number, text in enumerate(texts, start=1)}
    keys["x"], keys["o"] = (_ANSWERED["refuted"], decide("refuted")), (_ANSWERED["open"], decide("open"))
    return Question(plain(f"Which holds? {fact.short} {fact.label}"), lines, keys, takes_note=True)


def _entries(sheet: FactSheet, answers: Answers, by: str) -> Iterator[Question]:
    claims, findings = sheet.claims_by_id(), {finding.fingerprint: finding for finding in sheet.findings}
    for entry in answers.entries:
        if not entry.get("reason"):
            finding = findings.get(entry["fingerprint"])
            quoted = [claims[name] for name in finding.claims] if finding else []
            words = [f"{claim.article}: {claim.evidence.text}" for claim in quoted] or ["no finding answers to it now"]
            title = f"Why is it accepted? {entry.get('code', '')} {entry.get('message', '')}"
            yield _entry_question(
                plain(title), tuple(map(plain, dict.fromkeys(words))), entry["fingerprint"], answers, by
            )


def _entry_question(title: str, lines: tuple[str, ...], fingerprint: str, answers: Answers, by: str) -> Question:
    keys: dict[str, tuple[str, Write]] = {
        "k": ("keep, for the reason in the note", lambda note: answers.accept(fingerprint, note or "accepted", by)),
        "r": ("remove, it shall be told again", lambda _: answers.reject(fingerprint)),
    }
    return Question(title, lines, keys, takes_note=True)


def _card_lines(card: Card) -> Iterator[str]:
    for number, reading in enumerate(card.readings, start=1):
        yield f"{number}  {reading.text}  {reading.who} · {reading.support}"
        for quote in reading.quotes:
            yield f"     {quote.article}:{quote.line}  “{quote.before}{quote.figure}{quote.after}”"
    yield from (f"why {reason}" for reason in card.reasons)
