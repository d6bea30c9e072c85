"""Finds the questions that only a person can settle.

They are about names that may be one party's, figures that conflict or may conflict, and baseline
entries without a reason. FactSheet and the answers so far -> questions, each with its evidence and
what to write for every key.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from chipnews.model.claim import Claim
from chipnews.model.results.answer import Answer, HumanVerdict
from chipnews.model.results.fact import Fact, NameDoubt
from chipnews.model.results.finding import Finding
from chipnews.model.results.quotes import quotes_of
from chipnews.model.results.sheet import FactSheet
from chipnews.render.closing import leaders_of
from chipnews.render.escape import plain
from chipnews.render.view import Card, build_view
from chipnews.store.answers import Answers, Entry, follow_answers

Write = Callable[[str], None]
"""Writes the answer; takes a note, which may be empty."""

_ANSWERED = {"refuted": "none of them", "open": "stays open"}


class Reviewer(Struct, frozen=True):
    """Who answers, which may be empty, and the day of the answers as YYYY-MM-DD."""

    name: str
    day: str

    def sign(self, answer: Answer, before: Answer | None) -> Answer:
        """Returns the answer with name and day, and with what an earlier one has beside it."""
        signed = replace(answer, by=self.name, date=self.day)
        if before is None:
            return signed
        return replace(signed, by=self.name or before.by, note=before.note, url=before.url)


class Question(Struct, frozen=True):
    """A title, lines of evidence, and for each key what it means and what it writes.

    `file` is where the answers go; `note` is the earlier one, which stays unless a new one is
    given.
    """

    title: str
    lines: tuple[str, ...]
    keys: Mapping[str, tuple[str, Write]]
    file: Path
    takes_note: bool = False
    note: str = ""


def find_questions(
    sheet: FactSheet, answers: Answers, by: Reviewer, *, again: bool = False
) -> list[Question]:
    """Returns the questions on names, sure conflicts, possible conflicts and baseline entries.

    Names come first, since they decide what is one fact. `again` asks about the conflicts that have
    a verdict, too.
    """
    return [
        *_names(sheet, answers),
        *_conflicts(sheet, answers, by, again=again),
        *_possible_conflicts(sheet, answers, by, again=again),
        *_entries(sheet, answers, by.name),
    ]


def _names(sheet: FactSheet, answers: Answers) -> Iterator[Question]:
    """Asks about names that were taken for one party's, each pair once."""
    asked: list[set[str]] = []
    for fact in sheet.facts:
        for doubt in fact.name_doubts:
            names = {doubt.one, doubt.other}
            if names not in asked and not answers.names >= names:
                asked.append(names)
                yield _name_question(doubt, fact, sheet, answers)


def _name_question(doubt: NameDoubt, fact: Fact, sheet: FactSheet, answers: Answers) -> Question:
    claims = sheet.claims_of(fact)
    why = f"{doubt.why}; both in {fact.short} {fact.label}"
    names = (doubt.one, doubt.other)
    naming = {
        one: [claim for claim in claims if one in (claim.subject, claim.counterparty)]
        for one in names
    }
    # the name that more claims have is the party's
    name, other = sorted(names, key=lambda one: (-len(naming[one]), one))
    quoted = [*naming[name], *naming[other]]
    words = dict.fromkeys(
        f"{claim.article}: {claim.evidence.text}" for claim in (*quoted[:1], *quoted[-1:])
    )
    keys: dict[str, tuple[str, Write]] = {
        "y": ("one party", lambda _: answers.join(name, other)),
        "n": ("two parties", lambda _: answers.part(name, other)),
    }
    title = plain(f"Is {other} the same party as {name}?")
    return Question(title, tuple(map(plain, (why, *words))), keys, answers.aliases)


def _conflicts(
    sheet: FactSheet, answers: Answers, by: Reviewer, *, again: bool
) -> Iterator[Question]:
    # a fact's own card comes before those of several facts, and wins
    cards = {card.short: card for card in reversed(build_view(sheet, plain).cards)}
    names = follow_answers(answers.known, sheet)
    for fact in sheet.facts:
        name = names.get(fact.id, "")
        answer = answers.known.get(name)
        texts = [reading.text for reading in fact.readings]
        is_asked = answer is None or again or not answer.is_current(texts)
        if fact.verdict == "conflict" and fact.short in cards and is_asked:
            before = _answered_before(answer, texts) if answer else ()
            quotes = quotes_of(fact, sheet)
            blank = Answer("open", fact.label, readings=tuple(texts), quotes=quotes)
            keep = partial(answers.decide, fact.id, before=name)
            asked = _fact_question(fact, by.sign(blank, answer), keep, answers.verdicts)
            yield replace(asked, lines=(*before, *_card_lines(cards[fact.short])))


def _answered_before(answer: Answer, texts: Sequence[str]) -> Iterator[str]:
    """Says what was answered, and why it is asked again."""
    value = _ANSWERED.get(answer.verdict, answer.value or "")
    if answer.verdict == "confirmed" and answer.value not in texts:
        yield plain(f"answered before: {value}, which nobody says any more")
    else:
        new = ", ".join(text for text in texts if answer.readings and text not in answer.readings)
        yield plain(f"answered before: {value}{f'; new since: {new}' if new else ''}")


def _fact_question(
    fact: Fact, blank: Answer, keep: Callable[[Answer], None], file: Path
) -> Question:
    """Asks which reading holds; `keep` takes `blank` filled with what the person says."""

    def decide(verdict: HumanVerdict, value: str | None = None) -> Write:
        return lambda note: keep(
            replace(blank, verdict=verdict, value=value, note=note or blank.note)
        )

    numbered = enumerate(blank.readings, start=1)
    keys = {str(number): (plain(text), decide("confirmed", text)) for number, text in numbered}
    keys["x"] = (_ANSWERED["refuted"], decide("refuted"))
    keys["o"] = (_ANSWERED["open"], decide("open"))
    title = plain(f"Which holds? {fact.short} {fact.label}")
    return Question(title, (), keys, file, takes_note=True, note=plain(blank.note))


def _possible_conflicts(
    sheet: FactSheet, answers: Answers, by: Reviewer, *, again: bool
) -> Iterator[Question]:
    """Asks about two figures that may be of one thing."""
    claims = sheet.claims_by_id()
    for finding in sheet.findings:
        if finding.kind == "possible" and (again or finding.fingerprint not in answers.known):
            rivals = [claims[name] for name in leaders_of(finding)]
            yield _possible_question(finding, rivals, answers, by)


def _possible_question(
    finding: Finding, rivals: Sequence[Claim], answers: Answers, by: Reviewer
) -> Question:
    lines = tuple(plain(f"{claim.article}: {claim.evidence.text}") for claim in rivals)
    quotes = tuple(claim.quote for claim in rivals)
    before = answers.known.get(finding.fingerprint)
    blank = by.sign(Answer("one", finding.message, quotes=quotes), before)

    def decide(verdict: HumanVerdict) -> Write:
        return lambda note: answers.decide(
            finding.fingerprint, replace(blank, verdict=verdict, note=note or blank.note)
        )

    keys = {
        "y": ("one thing, so they conflict", decide("one")),
        "n": ("two things", decide("two")),
    }
    title = plain(f"Of one thing? {finding.message}")
    return Question(title, lines, keys, answers.verdicts, takes_note=True, note=plain(blank.note))


def _entries(sheet: FactSheet, answers: Answers, by: str) -> Iterator[Question]:
    """Asks why an entry of the baseline is accepted that has no reason."""
    claims = sheet.claims_by_id()
    findings = {finding.fingerprint: finding for finding in sheet.findings}
    for entry in answers.entries:
        if not entry.get("reason"):
            finding = findings.get(entry["fingerprint"])
            quoted = [claims[name] for name in finding.claims] if finding else []
            words = [f"{claim.article}: {claim.evidence.text}" for claim in quoted]
            words = words or entry.get("quotes") or ["no finding answers to it now"]
            yield _entry_question(entry, tuple(map(plain, dict.fromkeys(words))), answers, by)


def _entry_question(entry: Entry, lines: tuple[str, ...], answers: Answers, by: str) -> Question:
    title = plain(f"Why is it accepted? {entry.get('code', '')} {entry.get('message', '')}")
    fingerprint = entry["fingerprint"]
    keys: dict[str, tuple[str, Write]] = {
        "k": (
            "keep, for the reason in the note",
            lambda note: answers.accept(fingerprint, note or "accepted", by),
        ),
        "r": ("remove, it shall be told again", lambda _: answers.reject(fingerprint)),
    }
    assert answers.baseline, "an entry comes of a baseline"
    return Question(title, lines, keys, answers.baseline, takes_note=True)


def _card_lines(card: Card) -> Iterator[str]:
    for number, reading in enumerate(card.readings, start=1):
        yield f"{number}  {reading.text}  {reading.who} · {reading.support}"
        for quote in reading.quotes:
            yield f"     {quote.article}:{quote.line}  “{quote.before}{quote.figure}{quote.after}”"
    yield from (f"why {reason}" for reason in card.reasons)
