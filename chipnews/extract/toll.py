"""The toll of an article: how many it tells to be dead and hurt, by figures, by an enumeration, or one by one.

Statements in -> the same with what its figures count said right, parts and other events told apart, and one more statement where no
figure gives the toll: "a man was killed", "a mother and her two sons died", "seven people were shot, two of them fatally" (five hurt).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from chipnews.extract.fate import Fate, find_fates
from chipnews.extract.people import find_people
from chipnews.extract.story import is_of_story
from chipnews.extract.victim import Victim, number_of
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.mention import Frame, Mention, Statement
from chipnews.model.text import Span
from chipnews.model.trace import Step

FRAME, DEATHS, INJURED = "casualty", "casualty.deaths", "casualty.injured"
PARTS, ELSEWHERE = "casualty.part", "casualty.elsewhere"
"""What measures of a part of the toll, and of another event's, begin with."""
PART = "part"
TOLD = "told"
"""The part of a mention whose count no figure tells."""
_FATES = tuple(f"{FRAME}.{kind}" for kind in ("hurt", "carried", "hit"))
_TOLL = re.compile(r"\btolls?\b|\bnumber of (?:\w+ )?(?:dead|killed|deaths|fatalities)|\bnumber of people killed", re.IGNORECASE)
_REACHED = re.compile(r"\b(?:to|at|is|was|now|hits|of)\s+(?:now\s+|at least\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Count:
    """A number of dead or hurt, the sentence and phrase that tell it, and why."""

    value: int
    sentence: int
    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """The fates of one article's own event, by sentence."""

    analysis: Analysis
    lexicon: Lexicon
    hazard: str | None
    fates: tuple[tuple[int, Fate], ...]
    elsewhere: frozenset[int]  # sentences that tell of another event, or of all of them in a year

    def is_small(self, statement: Statement) -> bool:
        """Whether the figure is so small that it can be an age, a door's number, or those who did it."""
        value = number_of(statement.mention.parts["number"], self.lexicon)
        return value is not None and value < self.lexicon.policy.exact_below and "scale" not in statement.mention.parts

    def of(self, *kinds: str) -> Iterator[tuple[int, Fate]]:
        """The fates of these kinds that hold."""
        return ((place, fate) for place, fate in self.fates if fate.kind in kinds and not fate.denied)


def with_tolls(statements: Sequence[Statement], told: Told, state: Callable[[Mention, Frame, str], Statement]) -> tuple[Statement, ...]:
    """The statements of the article, its tolls among them; `state` puts a mention of a frame and measure into its context."""
    if not told.fates and not any(one.measure in (DEATHS, INJURED) for one in statements):
        return tuple(statements)
    figures = _figures(told)
    read = [_with_fate(one, figures.get(one.mention.span.start), told) for one in statements]
    dead = _toll(DEATHS, read, told)
    hurt = _hurt(read, told, dead.value if dead else 0)
    made = [_scoped(one, {DEATHS: dead, INJURED: hurt}, told) for one in read]
    made += [_stated(measure, count, told, state) for measure, count in _missing(made, dead, hurt, told)]
    return tuple(sorted(made, key=lambda one: (one.mention.span.start, one.mention.span.end)))


def read_fates(analysis: Analysis, hazard: str | None, lexicon: Lexicon) -> Told:
    """The fates that the article tells; `hazard` is the kind of disaster that it is about."""
    fates, elsewhere = [], set()
    for place, sentence in analysis.read_sentences:
        if not sentence.tokens:
            continue
        if not is_of_story(analysis, place, lexicon):
            elsewhere.add(place)
            continue
        fates += [(place, fate) for fate in find_fates(sentence, lexicon)]
    return Told(analysis, lexicon, hazard, tuple(fates), frozenset(elsewhere))


def _figures(told: Told) -> dict[int, tuple[Fate, Victim]]:
    """Where a number of victims stands -> what became of them; what is surer than a way to hospital comes first."""
    found: dict[int, tuple[Fate, Victim]] = {}
    for place, fate in sorted(told.fates, key=lambda pair: (pair[1].kind == "hit", pair[1].carried)):
        for victim in fate.victims:
            if victim.figure is not None and not fate.denied:
                found.setdefault(told.analysis.sentences[place].tokens[victim.figure].start, (fate, victim))
    return found


def _with_fate(statement: Statement, found: tuple[Fate, Victim] | None, told: Told) -> Statement:
    """A count of victims with its frame and measure; who was hit is hurt until the article says how many of them died.

    In a sentence whose fates were read, another figure counts no victims: "shot by [two] officers", "Kyle Banner, [22]".
    """
    if statement.mention.kind != "quantity":
        return statement
    if found is None and _is_toll(statement, told):
        return _counting(statement, DEATHS, Step("extract", f"{FRAME}.toll", "the toll"), told)
    if found is None:
        read = any(place == statement.mention.sentence for place, _ in told.fates)
        counts = statement.measure in (DEATHS, INJURED) and read and told.is_small(statement)
        return replace(statement, measure=None, frame=None) if counts else statement
    fate, victim = found
    word = told.analysis.sentences[statement.mention.sentence].tokens[fate.trigger].text
    step = Step("extract", f"{FRAME}.{'carried' if fate.carried else fate.kind}", word)
    scoped = replace(statement, scope=PART) if victim.part else statement
    return _counting(scoped, DEATHS if fate.kind == "dead" else INJURED, step, told)


def _counting(statement: Statement, measure: str, step: Step, told: Told) -> Statement:
    mention = statement.mention
    if not mention.parts.get("noun"):
        mention = replace(mention, parts={**mention.parts, "noun": "death" if measure == DEATHS else "person"})
    frame = _frame(mention.sentence, mention.span, told)
    return replace(statement, mention=mention, measure=measure, frame=frame, trace=(*statement.trace, step))


def _frame(sentence: int, span: Span, told: Told) -> Frame:
    roles = {"event": told.hazard} if told.hazard else {}
    return Frame(FRAME, "fate", sentence, 0, span, roles, frozenset(roles))


def _toll(measure: str, statements: Sequence[Statement], told: Told) -> Count | None:
    """The number that the article means: a toll called so, else the largest of its figures and sums, else its people one by one."""
    kind = "dead" if measure == DEATHS else "hurt"
    called = [count for one in statements if one.measure == measure and (count := _count(one, told)) and _is_toll(one, told)]
    called += list(_ordinals(kind, told))
    if called:
        return max(called, key=lambda count: count.value)
    figures = [count for one in statements if one.measure == measure and one.scope != PART and (count := _count(one, told))]
    summed = list(_sums(kind, told))
    if best := max([*figures, *summed], key=lambda count: count.value, default=None):
        return best if figures or best.value > 1 else _one_by_one(kind, told) or best
    return _one_by_one(kind, told)


def _count(statement: Statement, told: Told) -> Count | None:
    """The statement's figure as a count of the article's own event; `None` of a level left, a share of it, or another event."""
    mention = statement.mention
    if mention.kind != "quantity" or mention.sentence in told.elsewhere or "previous" in mention.parts or "number2" in mention.parts:
        return None
    value = None if "scale" in mention.parts else number_of(mention.parts["number"], told.lexicon)
    return Count(value, mention.sentence, mention.span, "a figure") if value is not None else None


def _is_toll(statement: Statement, told: Told) -> bool:
    """As in "bringing the death toll to three", "raising to five the number of people killed"."""
    sentence = told.analysis.sentences[statement.mention.sentence]
    text = told.analysis.article.text
    before = text[sentence.span.start : statement.mention.span.start]
    return bool(_TOLL.search(told.analysis.article.quote(sentence.span)) and _REACHED.search(before))


def _ordinals(kind: str, told: Told) -> Iterator[Count]:
    """As in "a third victim died": three in all."""
    for place, fate in told.of(kind):
        for victim in fate.victims:
            if victim.ordinal:
                yield Count(victim.ordinal, place, Span(victim.start, victim.end), "an ordinal counts those before it")


def _sums(kind: str, told: Told) -> Iterator[Count]:
    """The victims of each sentence together: "killed three people before he was shot dead"."""
    by_sentence: dict[int, dict[int, Victim]] = {}
    for place, fate in told.of(kind):
        for victim in fate.victims:
            by_sentence.setdefault(place, {}).setdefault(victim.start, victim)
    for place, found in by_sentence.items():
        whole = [one for one in found.values() if not one.part and one.count]
        several = any((one.count or 0) > 1 for one in whole)
        counted = [one for one in whole if not one.vague or one.suspect or several]
        if counted and (len(counted) > 1 or (counted[0].count or 0) > 1):
            span = Span(min(one.start for one in counted), max(one.end for one in counted))
            yield Count(sum(one.count or 0 for one in counted), place, span, " + ".join(str(one.count) for one in counted))


def _one_by_one(kind: str, told: Told) -> Count | None:
    """The people told of one by one; who died is not hurt."""
    people = find_people((place, fate) for place, fate in told.fates)
    wanted = [one for one in people if ("dead" in one.kinds) == (kind == "dead")]
    if not wanted:
        return None
    sentence, victim = wanted[0].last or (0, Victim(0, 0, 1))
    return Count(len(wanted), sentence, Span(victim.start, victim.end), "people told of one by one")


def _hurt(statements: Sequence[Statement], told: Told, dead: int) -> Count | None:
    """The hurt: as told, else those who were hit or taken to hospital less the dead among them."""
    sure = replace(told, fates=tuple(pair for pair in told.fates if not pair[1].carried))
    counts = {rule: list(_counts_by(rule, statements, told)) for rule in ("hurt", "carried", "hit", "")}
    if best := max([*counts[""], *counts["hurt"], *_sums("hurt", sure)], key=_value, default=None):
        return best
    if carried := max([*counts["carried"], *_sums("hurt", told)], key=_value, default=None):
        return _less(carried, sum(one.value for one in _died_of_them(carried, told)))
    hit = max([*counts["hit"], *_sums("hit", told)], key=_value, default=None)
    return _less(hit, dead) if hit and hit.value > dead else _one_by_one("hurt", told)


def _value(count: Count) -> int:
    return count.value


def _counts_by(rule: str, statements: Sequence[Statement], told: Told) -> Iterator[Count]:
    """The counts of the hurt that a fate of this rule told, or no fate."""
    for one in statements:
        fates = [step.rule.rpartition(".")[2] for step in one.trace if step.rule in _FATES]
        if one.measure == INJURED and one.scope != PART and rule == (fates[-1] if fates else "") and (count := _count(one, told)):
            yield count


def _died_of_them(count: Count, told: Told) -> Iterator[Count]:
    """As in "the four were taken to hospital, where one of them died"."""
    for place, fate in told.of("dead"):
        if place == count.sentence:
            yield from (Count(one.count or 0, place, count.span, "") for one in fate.victims if one.part or one.count)


def _less(count: Count, dead: int) -> Count:
    return replace(count, value=count.value - dead, why=f"{count.value} less {dead} dead") if 0 < dead < count.value else count


def _has_fate(statement: Statement) -> bool:
    return any(step.rule in _FATES for step in statement.trace)


def _scoped(statement: Statement, tolls: dict[str, Count | None], told: Told) -> Statement:
    """A count of the dead or hurt as a part, another event's, or the whole."""
    if statement.measure not in tolls or statement.mention.kind != "quantity":
        return statement
    if statement.mention.sentence in told.elsewhere:
        return _apart(statement, ELSEWHERE)
    toll, count = tolls[statement.measure], _count(statement, told)
    if toll is None or count is None:
        return statement
    small = toll.value < told.lexicon.policy.exact_below  # so few are of one place, which says nothing of a part
    if count.value == toll.value:
        return replace(statement, scope=None) if small else statement
    below = count.value < toll.value and small
    with_dead = _has_fate(statement) and toll.why.endswith("dead")
    return _apart(statement, PARTS) if below or with_dead or statement.scope == PART else statement


def _apart(statement: Statement, beginning: str) -> Statement:
    """The statement under a measure that is not the event's toll."""
    return replace(statement, measure=f"{beginning}.{(statement.measure or '').rpartition('.')[2]}", scope=None)


def _missing(made: Iterable[Statement], dead: Count | None, hurt: Count | None, told: Told) -> Iterator[tuple[str, Count]]:
    """The tolls that no figure gives; that nobody is dead or hurt only where nobody is."""
    given = {one.measure for one in made if one.scope is None and _count(one, told)}
    for measure, kinds, count in ((DEATHS, ("dead",), dead), (INJURED, ("hurt", "hit"), hurt)):
        if measure in given:
            continue
        if count is not None and count.value:
            yield measure, count
        elif none := next(_nobody(kinds, told), None):
            yield measure, none


def _nobody(kinds: Sequence[str], told: Told) -> Iterator[Count]:
    """As in "no one was hurt", "no injuries were reported"; "no one else", "no officers" leave others open."""
    for place, fate in told.of(*kinds):
        for victim in fate.victims:
            phrase = told.analysis.article.text[victim.start : victim.end + 5].lower()
            if victim.count == 0 and re.match(r"no ?one(?! else)|nobody(?! else)|no (?:injur|death|fatal|casualt)|none", phrase):
                yield Count(0, place, Span(victim.start, victim.end), "nobody")


def _stated(measure: str, count: Count, told: Told, state: Callable[[Mention, Frame, str], Statement]) -> Statement:
    """The toll as a statement of its own, in the words that tell it."""
    parts = {"number": str(count.value), "noun": "death" if measure == DEATHS else "person", TOLD: "all" if count.value == 0 or _is_summary(count, told) else "some"}
    mention = Mention("quantity", count.span, count.sentence, parts, (Step("extract", f"{FRAME}.{TOLD}", count.why),))
    stated = state(mention, _frame(count.sentence, count.span, told), measure)
    modality = "reported" if stated.attribution.holder else "fact"
    return replace(stated, modality=modality, scope=None)


def _is_summary(count: Count, told: Told) -> bool:
    """Whether the sentence gives the dead and the hurt, and so all of them: "two students were killed and a third was injured"."""
    kinds = {fate.kind for place, fate in told.fates if place == count.sentence and not fate.carried and not fate.denied for one in fate.victims if not one.vague}
    return "dead" in kinds and len(kinds) > 1
