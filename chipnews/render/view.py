"""A sheet as a reader meets it: conflicts, facts, origins, findings, what was not checked.

FactSheet -> View, whose every text has passed through the escape of its format, so that a format
cannot forget one.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from chipnews.model.claim import Claim
from chipnews.model.results.fact import VERDICTS, Explanation, Fact, Reading
from chipnews.model.results.finding import Finding
from chipnews.model.results.sheet import FactSheet
from chipnews.render.decision import tell_decision, tell_rivals
from chipnews.render.names import count, list_names, short_ids, short_names, with_names
from chipnews.render.quote import ROOM, Quote, quote_claim

Clean = Callable[[str], str]
QUOTES = 2  # a reading shows the first quote of this many different wordings
FEW = 2  # articles that a row names; of more it says how many
NOTES = 1  # notes of one code that a page shows
FINDINGS = 3  # of one code; the rest is counted, `chipnews check` lists them all
_LINE = 8  # characters that a line's number, its marks and the gap take beside a quote
_SHORTEST = 24  # characters of a quote, however narrow the page
SUMS = 12  # lines of arithmetic
_ORIGIN_CODE = "CN301"  # told by the line of its origin
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
    """A conflict of a fact, or of what several facts say together, with the checks that fired on it."""

    short: str
    label: str
    codes: tuple[str, ...]
    readings: tuple[ReadingView, ...]
    reasons: tuple[str, ...]
    quotes: tuple[Quote, ...] = ()
    decided: str = ""  # what a person found


@dataclass(frozen=True, slots=True)
class Row:
    """A fact without conflict, with the words that tell it best."""

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
    """Choose and word what a page shows; `clean` escapes every text for the format.

    A fact's quote and place take `room` characters.
    """
    pen = _FactWords(sheet, clean)
    conflicts = [fact for fact in sheet.facts if fact.verdict == "conflict"]
    return View(
        summary=clean(summarise(sheet)),
        cards=(*(pen.card(fact) for fact in conflicts), *map(pen.broken, _broken(sheet))),
        looks=tuple(
            pen.rivals(one)
            for one in sheet.findings
            if one.kind == "possible" and not pen.are_two(one)
        ),
        rows=tuple(
            pen.row(fact, room) for fact in _with_value(sheet) if fact.verdict != "conflict"
        ),
        arithmetic=tuple(clean(line) for line in _arithmetic_lines(sheet)),
        origins=tuple(clean(line) for line in _origin_lines(sheet, pen.names)),
        remarks=tuple(_remarks(sheet, {fact.id for fact in conflicts}, clean)),
        unchecked=tuple(clean(line) for line in _unchecked_lines(sheet, pen.places)),
    )


def summarise(sheet: FactSheet) -> str:
    """The sheet in one line: articles, origins, and facts by verdict."""
    verdicts = [fact.verdict for fact in _with_value(sheet)]
    tallies = [(verdicts.count(name), name) for name in VERDICTS if name in verdicts]
    counted = [
        count(n, name) if name == "conflict" else f"{n} {_TALLY.get(name, name)}"
        for n, name in tallies
    ]
    head = f"{count(len(sheet.articles), 'article')}, {count(_voices(sheet), 'origin')}"
    between = len(_broken(sheet))
    tail = f" · {count(between, 'conflict')} between facts" if between else ""
    return (
        f"{head} · "
        f"{count(len(verdicts), 'fact')}{': ' if counted else ''}{', '.join(counted)}{tail}"
    )


def _with_value(sheet: FactSheet) -> list[Fact]:
    """The facts to print: a day of an unknown year has no value."""
    return [fact for fact in sheet.facts if fact.readings]


def _voices(sheet: FactSheet) -> int:
    """How many reports the articles go back to.

    A holder is no further one, nor what an article adds to a report that it shares.
    """
    reports = {frozenset(origin.articles) for origin in sheet.origins if origin.id.startswith("O")}
    return sum(not any(one < other for other in reports) for one in reports)


class _FactWords:
    """Words a fact with the names of its sheet at hand."""

    def __init__(self, sheet: FactSheet, clean: Clean) -> None:
        self.sheet, self.clean = sheet, clean
        self.names = short_names(sheet.articles)
        self.places = short_ids([article.id for article in sheet.articles])
        self.claims = sheet.claims_by_id()
        self.codes: dict[str, list[str]] = {}
        for finding in sheet.findings:
            if finding.fact and finding.kind == "conflict":
                self.codes.setdefault(finding.fact, []).append(finding.code)

    def card(self, fact: Fact) -> Card:
        codes = tuple(dict.fromkeys(self.codes.get(fact.id, ())))
        readings = tuple(self.reading(reading) for reading in fact.readings)
        reasons = tuple(
            self.clean(line) for line in (*map(_reason, fact.explanations), *_accepted(fact))
        )
        return Card(
            fact.short,
            self.clean(fact.label),
            codes,
            readings,
            reasons,
            decided=self.clean(self.decided(fact)),
        )

    def broken(self, finding: Finding) -> Card:
        label = self.clean(finding.name.replace("-", " "))
        quotes = tuple(self.quote(self.claims[name]) for name in finding.claims)
        short = next((fact.short for fact in self.sheet.facts if fact.id == finding.fact), "")
        return Card(short, label, (finding.code,), (), (self.clean(finding.message),), quotes)

    def rivals(self, finding: Finding) -> Card:
        """Two figures that may be of one thing, each with its first quote."""
        quotes = tuple(self.quote(self.claims[side[0]]) for side in finding.sides)
        short = next((fact.short for fact in self.sheet.facts if fact.id == finding.fact), "")
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
        who = self.clean(self.who(claims))
        support = count(len(reading.origins), "origin")
        return ReadingView(
            self.clean(reading.text), who, support, tuple(self.quote(claim) for claim in first)
        )

    def row(self, fact: Fact, room: int) -> Row:
        claims = [self.claims[name] for name in fact.claims]
        value = (
            fact.accepted.text
            if fact.accepted
            else " | ".join(reading.text for reading in fact.readings)
        )
        origins = {name for reading in fact.readings for name in reading.origins}
        # all else in a row needs no choice
        chosen = _accepted(fact) if fact.verdict == "superseded" else ()
        told = (self.decided(fact), *map(_reason, fact.explanations[:QUOTES]), *chosen)
        note = "; ".join(part for part in told if part)
        who, support = self.clean(self.who(claims, short=True)), count(len(origins), "origin")
        best = min(claims, key=lambda claim: _how_well(claim, fact))
        place = len(self.places.get(best.article, best.article)) + _LINE
        quote = self.quote(best, max(room - place, _SHORTEST))
        label, value, note = map(self.clean, (fact.label, value, note))
        return Row(fact.verdict, fact.short, label, value, who, support, note, quote)

    def decided(self, fact: Fact) -> str:
        """What a person decided of the fact, if anybody did."""
        answer = self.sheet.answers.get(fact.id)
        return tell_decision(fact, answer) if answer else ""

    def who(self, claims: Iterable[Claim], *, short: bool = False) -> str:
        """The articles and the holders they name.

        `short` counts the articles where they are many.
        """
        listed = list(claims)
        names = list(
            dict.fromkeys(self.names.get(claim.article, claim.article) for claim in listed)
        )
        articles = count(len(names), "article") if short and len(names) > FEW else list_names(names)
        named = dict.fromkeys(
            claim.attribution.label for claim in listed if claim.attribution.label
        )
        holders = list_names(named, 1 if short else 3)
        return f"{articles} · says {holders}" if holders else articles

    def quote(self, claim: Claim, room: int = ROOM) -> Quote:
        found = quote_claim(claim, room)
        words = [self.clean(part) for part in (found.before, found.figure, found.after)]
        place = self.clean(self.places.get(claim.article, claim.article))
        return replace(found, article=place, before=words[0], figure=words[1], after=words[2])


def _how_well(claim: Claim, fact: Fact) -> tuple[object, ...]:
    """Rank a claim by how well its sentence tells the fact.

    Its value, the words of its label, and no headline.
    """
    value = fact.accepted.text if fact.accepted else ""
    said = claim.evidence.text.lower()
    told = sum(word in said for word in fact.label.lower().split())
    return not claim.gives(value), -told, claim.section == "headline", claim.start, said, claim.id


def _accepted(fact: Fact) -> Iterator[str]:
    """The value to print of several, and why that one."""
    if fact.accepted and fact.accepted.reason:
        yield f"accepted: {fact.accepted.text}, {fact.accepted.reason}"


def _reason(found: Explanation) -> str:
    return f"{found.name.replace('_', ' ')}: {found.detail}"


def _arithmetic_lines(sheet: FactSheet) -> Iterator[str]:
    """What adds up, and what follows though nobody states it; what does not add up is a finding."""
    told = [one for one in sheet.constraints if one.holds and one.law != "order"]
    yield from (f"{'follows' if one.derived else 'adds up'}: {one.detail}" for one in told[:SUMS])
    if len(told) > SUMS:
        yield f"and {len(told) - SUMS} more; -f json has them all"


def _origin_lines(sheet: FactSheet, names: dict[str, str]) -> Iterator[str]:
    for origin in sheet.origins:
        if len(origin.articles) > 1 and origin.id.startswith("O"):
            listed = list_names((names.get(name, name) for name in origin.articles), 12)
            basis = with_names(
                origin.basis, {name: names.get(name, name) for name in origin.articles}
            )
            code = (
                f" ({_ORIGIN_CODE})"
                if any(one.code == _ORIGIN_CODE for one in sheet.findings)
                else ""
            )
            yield f"{listed} go back to one origin, {origin.name}{code}: {basis}"


def _broken(sheet: FactSheet) -> list[Finding]:
    """The findings about a broken law: several facts that cannot all be true."""
    broken = {one.claims for one in sheet.constraints if not one.holds}
    return [one for one in sheet.findings if one.kind == "conflict" and one.claims in broken]


def _remarks(sheet: FactSheet, told: set[str], clean: Clean) -> Iterator[LooseFinding]:
    by_code: dict[str, list[Finding]] = {}
    cards = _broken(sheet)
    for finding in sorted(
        (one for one in sheet.findings if one not in cards),
        key=lambda finding: (-finding.severity.rank, finding.code),
    ):
        if (
            finding.kind != "possible"
            and finding.code != _ORIGIN_CODE
            and (finding.kind != "conflict" or finding.fact not in told)
        ):
            by_code.setdefault(finding.code, []).append(finding)
    for code, findings in by_code.items():
        shown = NOTES if findings[0].severity.rank == 0 else FINDINGS
        for finding in findings[: shown - 1]:
            yield LooseFinding(finding.severity.value, code, clean(_placed(finding)))
        rest = len(findings) - shown
        for finding in findings[shown - 1 : shown]:
            more = f" (and {rest} more; chipnews check lists them all)" if rest > 0 else ""
            yield LooseFinding(finding.severity.value, code, clean(_placed(finding)) + more)


def _placed(finding: Finding) -> str:
    """The message, behind the place of a finding that cites no claim."""
    place = finding.place
    return (
        f"{place.path}:{place.line}:{place.column}: {finding.message}" if place else finding.message
    )


def _unchecked_lines(sheet: FactSheet, places: dict[str, str]) -> Iterator[str]:
    coverage = sheet.coverage
    yield from (f"skipped {skipped.path}: {skipped.reason}" for skipped in coverage.skipped)
    if coverage.unread:
        unread = (
            (places.get(found.article, found.article), found.figure) for found in coverage.unread
        )
        shown = list_names(f"{place}:{figure.line} {figure.text}" for place, figure in unread)
        yield f"{count(len(coverage.unread), 'figure')} not understood: {shown}"
    if coverage.abstained:
        yield (
            f"{count(coverage.abstained, 'reference')} left open, such as an “it” that fits "
            "several names"
        )
