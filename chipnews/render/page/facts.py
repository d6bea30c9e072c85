"""Puts facts and conflicts on the page, each with its values, its voices and its words.

FactSheet -> FactView of each fact that has a value, FindingCard of what joins several facts.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.results.fact import Fact, Reading
from chipnews.model.results.finding import Finding
from chipnews.model.results.sheet import FactSheet
from chipnews.model.wire import plain_number
from chipnews.render.closing import broken_laws, leaders_of
from chipnews.render.decision import tell_decision, tell_rivals
from chipnews.render.line import Lines
from chipnews.render.names import count, list_names
from chipnews.render.page.quoted import QuotedSentence, Quotes
from chipnews.render.page.strip import Strip, draw_strips
from chipnews.render.page.voices import Voices, VoiceSign
from chipnews.render.proof import accepted_reading, best_claim, claims_by_words

QUOTES = 3  # quotes of a reading, of different wordings; more are counted
_OPEN = ("planned", "hypothetical", "denied")


class ShownReading(Struct, frozen=True):
    """A value, the voices that give it and their words; `rest` is where others say the same."""

    text: str
    voices: tuple[VoiceSign, ...]
    quotes: tuple[QuotedSentence, ...]
    rest: tuple[QuotedSentence, ...]


class FactView(Struct, frozen=True):
    """A fact: low and high are those of its readings if they differ, `why` says why they do.

    `given` of `voices` origins give the accepted value. `parties` and
    `articles` are what the page is filtered by; `numbers` are its low, high and unit, and how
    many articles give it, for a row of a spreadsheet.
    """

    fact: Fact
    label: str
    value: str
    low: str
    high: str
    status: str
    given: int
    voices: int
    line: str
    kind: str
    parties: tuple[str, ...]
    articles: tuple[str, ...]
    readings: tuple[ShownReading, ...]
    others: tuple[QuotedSentence, ...]
    why: tuple[str, ...]
    strips: tuple[Strip, ...]
    codes: tuple[str, ...]
    decided: str
    said: str
    numbers: tuple[str, str, str, str]

    @property
    def is_conflict(self) -> bool:
        """Whether it is a card above the list of facts."""
        return self.fact.verdict == "conflict"


class FindingCard(Struct, frozen=True):
    """A finding about figures of several facts; `facts` are (short, id) of these."""

    id: str
    code: str
    title: str
    message: str
    quotes: tuple[QuotedSentence, ...]
    facts: tuple[tuple[str, str], ...]
    strips: tuple[Strip, ...] = ()
    decided: str = ""


class Facts:
    """The facts and cards of one sheet."""

    def __init__(self, sheet: FactSheet, quotes: Quotes, voices: Voices) -> None:
        self.sheet, self.quotes, self.voices = sheet, quotes, voices
        self._lines = Lines(sheet)
        self._claims = sheet.claims_by_id()
        self._codes: dict[str, list[str]] = {}
        for one in sheet.findings:
            if one.fact and one.kind == "conflict":
                self._codes.setdefault(one.fact, []).append(one.code)

    def views(self) -> Iterator[FactView]:
        """Yields the facts that have a value, in the order of the sheet."""
        for fact in self.sheet.facts:
            if reading := accepted_reading(fact):
                yield self._view(fact, reading)

    def broken(self) -> Iterator[FindingCard]:
        """Yields a card for each law that several facts break."""
        for one in broken_laws(self.sheet):
            yield self._card(one, list(one.claims), one.name.replace("-", " "))

    def possible(self) -> Iterator[FindingCard]:
        """Yields a card for each possible conflict that nobody has called two things."""
        for one in self.sheet.findings:
            answer = self.sheet.answers.get(one.fingerprint)
            if one.kind == "possible" and not (answer and answer.verdict == "two"):
                decided = tell_rivals(answer) if answer else ""
                yield self._card(one, leaders_of(one), "may be of one thing", decided)

    def _card(
        self, one: Finding, names: Sequence[str], title: str, decided: str = ""
    ) -> FindingCard:
        claims = [self._claims[name] for name in names]
        facts = [fact for claim in claims if (fact := self.sheet.fact_of(claim)) and fact.readings]
        strips = draw_strips(claims, self.voices, self.quotes.names) if one.sides else ()
        return FindingCard(
            one.fingerprint, one.code, title, one.message,
            tuple(map(self.quotes.of, claims)),
            tuple(dict.fromkeys((fact.short, fact.id) for fact in facts)),
            strips if one.kind == "possible" else (), decided,
        )  # fmt: skip

    def _view(self, fact: Fact, accepted: Reading) -> FactView:
        claims = self.sheet.claims_of(fact)
        best = best_claim(fact, self.sheet)
        low, high = _extremes(fact)
        answer = self.sheet.answers.get(fact.id)
        read = {name for one in fact.readings for name in one.claims}
        others = [claim for claim in claims if claim.id not in read]
        is_told = fact.verdict in ("conflict", "superseded", "compatible", "rounded")
        return FactView(
            fact=fact,
            label=fact.label,
            value=accepted.text,
            low=low,
            high=high,
            status=_status(fact, best),
            given=len(accepted.origins),
            voices=len({name for one in fact.readings for name in one.origins}),
            line=self._lines.of(fact),
            kind=best.kind,
            parties=tuple(dict.fromkeys(name for _, name in fact.key.roles)),
            articles=tuple(dict.fromkeys(claim.article for claim in claims)),
            readings=tuple(self._readings(fact, best)),
            others=tuple(map(self.quotes.of, others)),
            why=tuple(f"{one.name.replace('_', ' ')}: {one.detail}" for one in fact.explanations),
            strips=draw_strips(claims, self.voices, self.quotes.names) if is_told else (),
            codes=tuple(dict.fromkeys(self._codes.get(fact.id, ()))),
            decided=tell_decision(fact, answer) if answer else "",
            said=_in_words(fact),
            numbers=self._numbers(accepted),
        )

    def _numbers(self, reading: Reading) -> tuple[str, str, str, str]:
        ends = (one if one is None else plain_number(one) for one in (reading.low, reading.high))
        low, high = (end or "" for end in ends)
        tellers = {self._claims[name].article for name in reading.claims}
        return low, high, reading.unit, str(len(tellers))

    def _readings(self, fact: Fact, best: Claim) -> Iterator[ShownReading]:
        """Yields the values; two readings may be printed alike, each with bounds of its own."""
        for text, alike in grouped(fact.readings, lambda one: one.text).items():
            claims = dict.fromkeys(name for one in alike for name in one.claims)
            origins = dict.fromkeys(name for one in alike for name in one.origins)
            yield self._reading(fact, text, tuple(claims), tuple(origins), best)

    def _reading(
        self, fact: Fact, text: str, names: Sequence[str], origins: Sequence[str], best: Claim
    ) -> ShownReading:
        """Shows first the words that give the value and tell most, each wording once."""
        order = {one.id: number for number, one in enumerate(claims_by_words(fact, self.sheet))}
        claims = sorted(
            (self._claims[name] for name in names),
            key=lambda one: (
                one is not best,
                not one.gives(text),
                one.section == "headline",
                order.get(one.id, len(order)),
            ),
        )
        wordings = {one.evidence.text: one for one in claims[::-1]}
        first = [one for one in claims if wordings[one.evidence.text] is one][:QUOTES]
        known = {one.id: one for one in self.sheet.origins}
        voices = tuple(self.voices.named(known[name]) for name in origins if name in known)
        quotes = tuple(self.quotes.of(one, is_best=one is best) for one in first)
        rest = tuple(self.quotes.of(one) for one in claims if one not in first)
        return ShownReading(text, voices, quotes, rest)


def _extremes(fact: Fact) -> tuple[str, str]:
    """Returns the least and the greatest of several readings in one unit, or days."""
    ranked = sorted(
        (one for one in fact.readings if one.unit == fact.readings[0].unit),
        key=lambda one: (one.low if one.low is not None else one.high or 0, one.text),
    )
    return (ranked[0].text, ranked[-1].text) if len(ranked) > 1 else ("", "")


def _status(fact: Fact, best: Claim) -> str:
    """Returns how the value is meant, where it is not simply said to be so."""
    if best.modality in _OPEN:
        return best.modality
    return fact.key.status if fact.key.status in ("planned", "denied", "withdrawn") else ""


def _in_words(fact: Fact) -> str:
    """Says what the verdict means for this fact."""
    texts = list(dict.fromkeys(one.text for one in fact.readings))
    told = list_names(texts)
    origins = {name for one in fact.readings for name in one.origins}
    if fact.verdict == "conflict":
        said = f"Cannot all be right: {told}."
    elif fact.verdict == "superseded":
        said = "A later figure replaces an earlier one."
    elif fact.verdict in ("rounded", "compatible"):
        said = "The figures differ and can all be right."
    elif fact.verdict == "agreed":
        said = f"{count(len(origins), 'voice')} say the same."
    else:
        said = "Only one voice says so."
    chosen = fact.accepted.reason if fact.accepted and len(texts) > 1 else ""
    return f"{said} To print: {fact.accepted.text}, {chosen}." if fact.accepted and chosen else said
