"""What is left to a person: two names that may be one party's, facts whose sources cannot all be right, baseline entries unexplained.

FactSheet and the answers given so far -> questions, each with its evidence and what to write for every key.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from chipnews.model.answer import Answer, HumanVerdict
from chipnews.model.claim import Claim
from chipnews.model.fact import Fact
from chipnews.model.sheet import FactSheet
from chipnews.render.escape import plain
from chipnews.render.view import Card, build_view
from chipnews.store.answers import Answers

Write = Callable[[str], None]
"""Keeps the answer; takes a note, which may be empty."""
# As `align` words it in the trace of a fact: "Acme may be Acme Works: the same without its legal form", and of a claim that it kept out:
# "410: Acme Worx is not Acme Works".
_JOINED = re.compile(r"(?P<one>.+?) may be (?P<other>.+?): (?P<why>.+)")
_REFUSED = re.compile(r".*?: (?P<one>.+?) is not (?P<other>.+)")
_ALIKE = 0.75  # of the letters of two names, from where on a person is asked

_ANSWERED = {"refuted": "none of them", "open": "stays open"}


@dataclass(frozen=True, slots=True)
class Question:
    """A title, the evidence, and for each key what it means and what it writes."""

    title: str
    lines: tuple[str, ...]
    keys: Mapping[str, tuple[str, Write]]
    takes_note: bool = False


def find_questions(sheet: FactSheet, answers: Answers, by: str, *, again: bool = False) -> list[Question]:
    """Names first, since they decide what is one fact; then conflicts without a verdict, and baseline entries without a reason.

    `again` asks about the conflicts that have a verdict, too.
    """
    return [*_names(sheet, answers), *_facts(sheet, answers, by, again=again), *_entries(sheet, answers, by)]


def _names(sheet: FactSheet, answers: Answers) -> Iterator[Question]:
    asked: list[set[str]] = []
    for doubt in (doubt for fact in sheet.facts for doubt in (*_joined(sheet, fact), *_refused(sheet, fact))):
        if set(doubt.names) not in asked and not answers.names >= set(doubt.names):
            asked.append(set(doubt.names))
            yield _name_question(doubt, answers)


@dataclass(frozen=True, slots=True)
class _Doubt:
    """Two names that may be one party's, why, and the claims that have them."""

    names: tuple[str, str]
    why: str
    claims: Sequence[Claim]


def _joined(sheet: FactSheet, fact: Fact) -> Iterator[_Doubt]:
    """Names that were taken for one party's."""
    for detail in (part for step in fact.trace for part in step.detail.split("; ")):
        if found := _JOINED.fullmatch(detail):
            why = f"{found['why']}; both in {fact.short} {fact.label}"
            yield _Doubt((found["one"], found["other"]), why, sheet.claims_of(fact))


def _refused(sheet: FactSheet, fact: Fact) -> Iterator[_Doubt]:
    """Names that were not, though they look alike and so does all else that is told of them."""
    for step in (step for step in fact.trace if step.stage == "apart"):
        found, kept_out = _REFUSED.fullmatch(step.detail), sheet.claims_by_id().get(step.rule)
        if found and kept_out:
            claims = (*sheet.claims_of(fact), kept_out)
            known = {name for claim in claims for name in (claim.subject, claim.counterparty)}
            names = (found["one"], found["other"])
            if known >= set(names) and _look_alike(*names):
                yield _Doubt(names, f"kept apart, though {kept_out.text} is near {fact.short} {fact.label}", claims)


def _look_alike(one: str, other: str) -> bool:
    """Whether two names share their first word or most of their letters: "Acme Works" and "Acme Worx"."""
    words, words_too = one.casefold().split(), other.casefold().split()
    return words[:1] == words_too[:1] or SequenceMatcher(None, " ".join(words), " ".join(words_too)).ratio() >= _ALIKE


def _name_question(doubt: _Doubt, answers: Answers) -> Question:
    told = {one: [claim for claim in doubt.claims if one in (claim.subject, claim.counterparty)] for one in doubt.names}
    name, other = sorted(doubt.names, key=lambda one: (-len(told[one]), one))  # the one told more often gives the name
    quoted = [*told[name], *told[other]]
    words = dict.fromkeys(f"{claim.article}: {claim.evidence.text}" for claim in (*quoted[:1], *quoted[-1:]))
    keys: dict[str, tuple[str, Write]] = {
        "y": ("one party", lambda _: answers.join(name, other)),
        "n": ("two parties", lambda _: answers.part(name, other)),
    }
    return Question(plain(f"Is {other} the same party as {name}?"), tuple(map(plain, (doubt.why, *words))), keys)


def _facts(sheet: FactSheet, answers: Answers, by: str, *, again: bool) -> Iterator[Question]:
    cards = {card.short: card for card in reversed(build_view(sheet, plain).cards)}  # a fact's own card comes first
    for fact in sheet.facts:
        answer = answers.known.get(fact.id)
        texts = [reading.text for reading in fact.readings]
        is_asked = answer is None or again or not answer.is_current(texts)
        if fact.verdict == "conflict" and fact.short in cards and is_asked:
            was = _answered_before(answer, texts) if answer else ()
            yield _fact_question(fact, (*was, *_card_lines(cards[fact.short])), answers, by)


def _answered_before(answer: Answer, texts: Sequence[str]) -> Iterator[str]:
    """What was answered, and why it is asked again."""
    value = _ANSWERED.get(answer.verdict, answer.value or "")
    if answer.verdict == "confirmed" and answer.value not in texts:
        yield plain(f"answered before: {value}, which nobody says any more")
    else:
        new = ", ".join(text for text in texts if answer.readings and text not in answer.readings)
        yield plain(f"answered before: {value}{f'; new since: {new}' if new else ''}")


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
