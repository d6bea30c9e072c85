"""Chooses what a page of a sheet shows: conflicts, facts, origins, findings, what is unchecked.

FactSheet -> View. Every text of it has passed through the escape of its format, so that a format
cannot forget one; an address is made of harmless signs (render/fragment.py).
"""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from chipnews.model.claim import Claim
from chipnews.model.results.fact import VERDICTS, Explanation, Fact, Reading
from chipnews.model.results.finding import Finding
from chipnews.model.results.sheet import FactSheet
from chipnews.render.closing import (
    LooseFinding,
    arithmetic_lines,
    broken_laws,
    leaders_of,
    origin_lines,
    remarks_of,
    unchecked_lines,
)
from chipnews.render.decision import tell_decision, tell_rivals
from chipnews.render.line import Lines
from chipnews.render.names import count, list_names, short_ids, short_names
from chipnews.render.proof import Proofs, best_claim
from chipnews.render.quote import ROOM, Quote, quote_claim

Clean = Callable[[str], str]
QUOTES = 2  # quotes that a reading shows, of different wordings
FEW = 2  # articles that a row names; more are counted
_LINE = 8  # characters that a line's number, its marks and the gap take beside a quote
_NAME = 10  # characters of an article's name that leave a quote on a card its whole room
_SHORTEST = 24  # characters of a quote, however narrow the page
_TALLY = {"agreed": "agree", "single": "from one origin"}


class ReadingView(Struct, frozen=True):
    """One value of a conflict, who says it and the words that prove it."""

    text: str
    who: str
    support: str
    quotes: tuple[Quote, ...]


class Card(Struct, frozen=True):
    """A conflict within a fact or between several, with the codes of its findings.

    `line` is the line to print of a fact, `best` the quote that bears out its accepted value.
    """

    short: str
    label: str
    codes: tuple[str, ...]
    readings: tuple[ReadingView, ...]
    reasons: tuple[str, ...]
    quotes: tuple[Quote, ...] = ()
    decided: str = ""  # what a person found
    line: str = ""
    best: Quote | None = None


class Row(Struct, frozen=True):
    """A fact without conflict, with the line to print and its best quote."""

    verdict: str
    short: str
    label: str
    value: str
    who: str
    support: str
    note: str
    line: str
    quote: Quote


class View(Struct, frozen=True):
    """Everything a page of a sheet prints, in its order."""

    summary: str
    cards: tuple[Card, ...]
    looks: tuple[Card, ...]
    rows: tuple[Row, ...]
    arithmetic: tuple[str, ...]
    origins: tuple[str, ...]
    remarks: tuple[LooseFinding, ...]
    unchecked: tuple[str, ...]


def build_view(sheet: FactSheet, clean: Clean, room: int = ROOM) -> View:
    """Returns what a page shows; `clean` escapes every text for the format.

    A fact's quote and place take `room` characters.
    """
    words = _FactWords(sheet, clean)
    conflicts = [fact for fact in sheet.facts if fact.verdict == "conflict"]
    others = [fact for fact in _with_value(sheet) if fact.verdict != "conflict"]
    possible = [one for one in sheet.findings if one.kind == "possible" and not words.are_two(one)]
    return View(
        summary=clean(summarise(sheet)),
        cards=(*map(words.card, conflicts), *map(words.broken, broken_laws(sheet))),
        looks=tuple(map(words.rivals, possible)),
        rows=tuple(words.row(fact, room) for fact in others),
        arithmetic=tuple(map(clean, arithmetic_lines(sheet))),
        origins=tuple(map(clean, origin_lines(sheet, words.names))),
        remarks=tuple(remarks_of(sheet, {fact.id for fact in conflicts}, clean)),
        unchecked=tuple(map(clean, unchecked_lines(sheet, words.names))),
    )


def summarise(sheet: FactSheet) -> str:
    """Counts articles, origins, and facts by verdict, in one line."""
    verdicts = [fact.verdict for fact in _with_value(sheet)]
    tallies = [(verdicts.count(name), name) for name in VERDICTS if name in verdicts]
    counted = ", ".join(
        count(n, name) if name == "conflict" else f"{n} {_TALLY.get(name, name)}"
        for n, name in tallies
    )
    articles, origins = count(len(sheet.articles), "article"), count(_origins(sheet), "origin")
    facts = count(len(verdicts), "fact") + (f": {counted}" if counted else "")
    between = len(broken_laws(sheet))
    tail = f" · {count(between, 'conflict')} between facts" if between else ""
    return f"{articles}, {origins} · {facts}{tail}"


def _with_value(sheet: FactSheet) -> list[Fact]:
    """Returns the facts to print; one without a reading, such as a day of no year, is none."""
    return [fact for fact in sheet.facts if fact.readings]


def _origins(sheet: FactSheet) -> int:
    """Counts the reports that the articles go back to.

    Not counted are holders, and what an article adds to a report that it shares.
    """
    reports = {frozenset(origin.articles) for origin in sheet.origins if origin.id.startswith("O")}
    return sum(not any(one < other for other in reports) for one in reports)


class _FactWords:
    """Words facts and findings, with the names of their sheet at hand."""

    def __init__(self, sheet: FactSheet, clean: Clean) -> None:
        self.sheet, self.clean = sheet, clean
        self.lines, self.proofs = Lines(sheet), Proofs(sheet)
        self.names, self.ids = (
            short_names(sheet.articles),
            short_ids([one.id for one in sheet.articles]),
        )
        self.claims = sheet.claims_by_id()
        self.shorts = {fact.id: fact.short for fact in sheet.facts}
        self.codes: dict[str, list[str]] = {}
        for finding in sheet.findings:
            if finding.fact and finding.kind == "conflict":
                self.codes.setdefault(finding.fact, []).append(finding.code)

    def card(self, fact: Fact) -> Card:
        codes = tuple(dict.fromkeys(self.codes.get(fact.id, ())))
        readings = tuple(map(self.reading, fact.readings))
        reasons = tuple(map(self.clean, (*map(_reason, fact.explanations), *_accepted(fact))))
        label, decided = self.clean(fact.label), self.clean(self.decided(fact))
        line, best = self.clean(self.lines.of(fact)), self.quote(best_claim(fact, self.sheet))
        return Card(
            fact.short, label, codes, readings, reasons, decided=decided, line=line, best=best
        )

    def broken(self, finding: Finding) -> Card:
        short, label = self.shorts.get(finding.fact or "", ""), finding.name.replace("-", " ")
        quotes = tuple(self.quote(self.claims[name]) for name in finding.claims)
        reasons = (self.clean(finding.message),)
        return Card(short, self.clean(label), (finding.code,), (), reasons, quotes)

    def rivals(self, finding: Finding) -> Card:
        """Shows two figures that may be of one thing, each with its quote."""
        quotes = tuple(self.quote(self.claims[name]) for name in leaders_of(finding))
        short = self.shorts.get(finding.fact or "", "")
        answer = self.sheet.answers.get(finding.fingerprint)
        decided = self.clean(tell_rivals(answer)) if answer else ""
        return Card(short, self.clean(finding.message), (finding.code,), (), (), quotes, decided)

    def are_two(self, finding: Finding) -> bool:
        """Whether a person said that its figures are of two things."""
        answer = self.sheet.answers.get(finding.fingerprint)
        return answer is not None and answer.verdict == "two"

    def reading(self, reading: Reading) -> ReadingView:
        claims = [self.claims[name] for name in reading.claims]
        wordings = {claim.text: claim for claim in reversed(claims)}
        first = [claim for claim in claims if wordings[claim.text] is claim][:QUOTES]
        text, who = self.clean(reading.text), self.clean(self.who(claims))
        support = count(len(reading.origins), "origin")
        return ReadingView(text, who, support, tuple(map(self.quote, first)))

    def row(self, fact: Fact, room: int) -> Row:
        claims = [self.claims[name] for name in fact.claims]
        values = [fact.accepted] if fact.accepted else fact.readings
        value = " | ".join(reading.text for reading in values)
        origins = {name for reading in fact.readings for name in reading.origins}
        # with any other verdict of a row there was nothing to choose
        chosen = _accepted(fact) if fact.verdict == "superseded" else ()
        notes = (self.decided(fact), *map(_reason, fact.explanations[:QUOTES]), *chosen)
        note = "; ".join(filter(None, notes))
        who, support = self.clean(self.who(claims, short=True)), count(len(origins), "origin")
        quote = self.quote(best_claim(fact, self.sheet), room)
        texts = map(self.clean, (fact.label, value, note, self.lines.of(fact)))
        label, value, note, line = texts
        return Row(fact.verdict, fact.short, label, value, who, support, note, line, quote)

    def decided(self, fact: Fact) -> str:
        answer = self.sheet.answers.get(fact.id)
        return tell_decision(fact, answer) if answer else ""

    def who(self, claims: Sequence[Claim], *, short: bool = False) -> str:
        """Names the articles and the holders in them; `short` counts many articles."""
        names = list(dict.fromkeys(self.names.get(one.article, one.article) for one in claims))
        articles = count(len(names), "article") if short and len(names) > FEW else list_names(names)
        labels = dict.fromkeys(one.attribution.label for one in claims if one.attribution.label)
        holders = list_names(labels, 1 if short else 3)
        return f"{articles} · says {holders}" if holders else articles

    def quote(self, claim: Claim, room: int = ROOM + _LINE + _NAME) -> Quote:
        """Returns the quote of a claim that takes `room` characters with its place."""
        # on a narrow screen a long name of an outlet leaves no room for the words
        names = self.ids if room < ROOM else self.names
        name, proof = names.get(claim.article, claim.article), self.proofs.of(claim)
        left = min(room - len(name) - _LINE, ROOM)
        found = quote_claim(claim, max(left, _SHORTEST))
        texts = (found.before, found.figure, found.after, name, proof.dated, proof.place)
        before, figure, after, article, date, place = map(self.clean, texts)
        part = self.clean(found.part)
        return Quote(article, found.line, before, figure, after, date, proof.link, place, part)


def _accepted(fact: Fact) -> Iterator[str]:
    """Says which of several values to print, and why."""
    if fact.accepted and fact.accepted.reason:
        yield f"accepted: {fact.accepted.text}, {fact.accepted.reason}"


def _reason(found: Explanation) -> str:
    return f"{found.name.replace('_', ' ')}: {found.detail}"
