"""Chooses what a page of a sheet shows: conflicts, facts, origins, findings, what is unchecked.

FactSheet -> View. Every text of it has passed through the escape of its format, so that a format
cannot forget one.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.results.fact import VERDICTS, Explanation, Fact, Reading
from chipnews.model.results.finding import Finding
from chipnews.model.results.sheet import FactSheet
from chipnews.render.decision import tell_decision, tell_rivals
from chipnews.render.names import count, list_names, short_ids, short_names, with_names
from chipnews.render.quote import ROOM, Quote, quote_claim

Clean = Callable[[str], str]
QUOTES = 2  # quotes that a reading shows, of different wordings
FEW = 2  # articles that a row names; more are counted
NOTES = 1  # notes of one code that a page shows
FINDINGS = 3  # of one code; the rest is counted, `chipnews check` lists them all
_LINE = 8  # characters that a line's number, its marks and the gap take beside a quote
_SHORTEST = 24  # characters of a quote, however narrow the page
SUMS = 12  # lines of arithmetic
_ORIGIN_CODE = "CN301"  # shown in the line of its origin
_TALLY = {"agreed": "agree", "single": "from one origin"}


@dataclass(frozen=True, slots=True)
class ReadingView:
    """One value of a conflict, who says it and the words that prove it."""

    text: str
    who: str
    support: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A conflict within a fact or between several, with the codes of its findings."""

    short: str
    label: str
    codes: tuple[str, ...]
    readings: tuple[ReadingView, ...]
    reasons: tuple[str, ...]
    quotes: tuple[Quote, ...] = ()
    decided: str = ""  # what a person found


@dataclass(frozen=True, slots=True)
class Row:
    """A fact without conflict, with its best quote."""

    verdict: str
    short: str
    label: str
    value: str
    who: str
    support: str
    note: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class LooseFinding:
    """A finding that no card shows."""

    severity: str
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class View:
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
        cards=(*map(words.card, conflicts), *map(words.broken, _broken(sheet))),
        looks=tuple(map(words.rivals, possible)),
        rows=tuple(words.row(fact, room) for fact in others),
        arithmetic=tuple(map(clean, _arithmetic_lines(sheet))),
        origins=tuple(map(clean, _origin_lines(sheet, words.names))),
        remarks=tuple(_remarks(sheet, {fact.id for fact in conflicts}, clean)),
        unchecked=tuple(map(clean, _unchecked_lines(sheet, words.places))),
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
    between = len(_broken(sheet))
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
        self.names = short_names(sheet.articles)
        self.places = short_ids([article.id for article in sheet.articles])
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
        return Card(fact.short, label, codes, readings, reasons, decided=decided)

    def broken(self, finding: Finding) -> Card:
        short, label = self.shorts.get(finding.fact or "", ""), finding.name.replace("-", " ")
        quotes = tuple(self.quote(self.claims[name]) for name in finding.claims)
        reasons = (self.clean(finding.message),)
        return Card(short, self.clean(label), (finding.code,), (), reasons, quotes)

    def rivals(self, finding: Finding) -> Card:
        """Shows two figures that may be of one thing, each with its first quote."""
        quotes = tuple(self.quote(self.claims[side[0]]) for side in finding.sides)
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
        best = min(claims, key=lambda claim: _how_well(claim, fact))
        place = len(self.places.get(best.article, best.article)) + _LINE
        quote = self.quote(best, max(room - place, _SHORTEST))
        label, value, note = map(self.clean, (fact.label, value, note))
        return Row(fact.verdict, fact.short, label, value, who, support, note, quote)

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

    def quote(self, claim: Claim, room: int = ROOM) -> Quote:
        found = quote_claim(claim, room)
        words = [self.clean(part) for part in (found.before, found.figure, found.after)]
        place = self.clean(self.places.get(claim.article, claim.article))
        return replace(found, article=place, before=words[0], figure=words[1], after=words[2])


def _how_well(claim: Claim, fact: Fact) -> tuple[object, ...]:
    """Ranks a claim by its sentence: the fact's value, the words of its label, no headline."""
    value = fact.accepted.text if fact.accepted else ""
    text = claim.evidence.text.lower()
    words = sum(word in text for word in fact.label.lower().split())
    return not claim.gives(value), -words, claim.section == "headline", claim.start, text, claim.id


def _accepted(fact: Fact) -> Iterator[str]:
    """Says which of several values to print, and why."""
    if fact.accepted and fact.accepted.reason:
        yield f"accepted: {fact.accepted.text}, {fact.accepted.reason}"


def _reason(found: Explanation) -> str:
    return f"{found.name.replace('_', ' ')}: {found.detail}"


def _arithmetic_lines(sheet: FactSheet) -> Iterator[str]:
    """Says what adds up and what follows though unstated; what does not is a finding."""
    sums = [one for one in sheet.constraints if one.holds and one.law != "order"]
    yield from (f"{'follows' if one.derived else 'adds up'}: {one.detail}" for one in sums[:SUMS])
    if len(sums) > SUMS:
        yield f"and {len(sums) - SUMS} more; -f json has them all"


def _origin_lines(sheet: FactSheet, names: dict[str, str]) -> Iterator[str]:
    is_found = any(one.code == _ORIGIN_CODE for one in sheet.findings)
    code = f" ({_ORIGIN_CODE})" if is_found else ""
    for origin in sheet.origins:
        if len(origin.articles) > 1 and origin.id.startswith("O"):
            own = {name: names.get(name, name) for name in origin.articles}
            listed, basis = list_names(own.values(), 12), with_names(origin.basis, own)
            yield f"{listed} go back to one origin, {origin.name}{code}: {basis}"


def _broken(sheet: FactSheet) -> list[Finding]:
    """Returns the findings about a broken law: several facts that cannot all be true."""
    broken = {one.claims for one in sheet.constraints if not one.holds}
    return [one for one in sheet.findings if one.kind == "conflict" and one.claims in broken]


def _remarks(sheet: FactSheet, shown_facts: set[str], clean: Clean) -> Iterator[LooseFinding]:
    """Returns the findings that no card and no line of an origin shows, worst first."""
    cards = _broken(sheet)
    loose = (
        one
        for one in sheet.findings
        if one not in cards
        and one.kind != "possible"
        and one.code != _ORIGIN_CODE
        and (one.kind != "conflict" or one.fact not in shown_facts)
    )
    ranked = sorted(loose, key=lambda one: (-one.severity.rank, one.code))
    for code, findings in grouped(ranked, lambda one: one.code).items():
        shown = NOTES if findings[0].severity.rank == 0 else FINDINGS
        rest = len(findings) - shown
        for number, finding in enumerate(findings[:shown], start=1):
            is_cut, place = number == shown and rest > 0, finding.place
            head = f"{place.path}:{place.line}:{place.column}: " if place else ""
            more = f" (and {rest} more; chipnews check lists them all)" if is_cut else ""
            text = clean(f"{head}{finding.message}") + more
            yield LooseFinding(finding.severity.value, code, text)


def _unchecked_lines(sheet: FactSheet, places: dict[str, str]) -> Iterator[str]:
    coverage = sheet.coverage
    yield from (f"skipped {skipped.path}: {skipped.reason}" for skipped in coverage.skipped)
    if coverage.unread:
        shown = list_names(
            f"{places.get(one.article, one.article)}:{one.figure.line} {one.figure.text}"
            for one in coverage.unread
        )
        yield f"{count(len(coverage.unread), 'figure')} not understood: {shown}"
    if coverage.abstained:
        references = count(coverage.abstained, "reference")
        yield f"{references} left open, such as an “it” that fits several names"
