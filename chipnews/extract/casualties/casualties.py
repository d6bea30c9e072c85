"""An article's statements with its casualties read: figures, parts and other events told apart, and tolls that no figure gives added.

Statements in -> the same with what its figures count said right, and one more statement where no figure gives the toll: "a man was
killed", "a mother and her two sons died", "seven people were shot, two of them fatally" (five hurt).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal

from chipnews.extract.casualties.accounts import (
    DEATHS,
    FRAME,
    INJURED,
    PART,
    Count,
    Told,
    count_of,
    is_toll,
    victims_at,
)
from chipnews.extract.casualties.attacker import counts_doer
from chipnews.extract.casualties.other_time import told_of_other_time
from chipnews.extract.casualties.outcomes import Fate
from chipnews.extract.casualties.toll import FATES, find_dead, find_hurt, find_nobody
from chipnews.extract.casualties.victims import Victim
from chipnews.extract.figures.spelled import number_of
from chipnews.model.figure import AmountParts
from chipnews.model.mention import Frame, Mention, Statement
from chipnews.model.text import Span
from chipnews.model.trace import Step, traced

PARTS, ELSEWHERE = "casualty.part", "casualty.elsewhere"
"""What measures of a part of the toll, and of another event's, begin with."""
_ATTACKER = Step("extract", f"{FRAME}.with_attacker", "who did it is counted")
_WHOLE = Step("extract", f"{FRAME}.whole", "the whole of which a part is told")
_PART_OF = re.compile(
    r"(?:half|thirds?|quarters?|fifths?|tenths?|per ?cent|%|most|some|many|majority|one|two|three|\d)"
    r" of (?:(?:the|its|their|those|these) )?$",
    re.IGNORECASE,
)
State = Callable[[Mention, Frame, str], Statement]


def with_tolls(statements: Sequence[Statement], told: Told, state: State) -> tuple[Statement, ...]:
    """The statements of the article, its tolls among them; `state` puts a mention of a frame and measure into its context."""
    if not told.fates and not any(one.measure in (DEATHS, INJURED) for one in statements):
        return tuple(statements)
    telling = sorted({place for place, _ in told.fates})
    article = told.analysis.article
    told = told.without(told_of_other_time(statements, telling, article.published))
    figures = victims_at(told)
    read = [_with_fate(one, figures.get(one.mention.span.start), told) for one in statements]
    read, told = _corrected(read, told)
    dead = find_dead(read, told)
    hurt = find_hurt(read, told, dead.value if dead else 0)
    made = [_scoped(one, {DEATHS: dead, INJURED: hurt}, told) for one in read]
    made += [_stated(measure, count, told, state) for measure, count in _missing(made, dead, hurt, told)]
    return tuple(sorted(made, key=lambda one: (one.mention.span.start, one.mention.span.end)))


def _corrected(statements: Sequence[Statement], told: Told) -> tuple[list[Statement], Told]:
    """What a note of correction takes back, taken back in the text as well, and no fate of such a sentence makes a toll."""
    counts = [one for one in statements if one.mention.kind == "quantity" and one.measure in (None, DEATHS, INJURED)]
    gone = [one for one in counts if one.correction in ("withdrawn", "taken_back")]
    numbers = {number_of(one.mention.amount.number, told.lexicon) for one in gone} - {None}
    again = [
        one
        for one in counts
        if one.correction is None and one.measure and number_of(one.mention.amount.number, told.lexicon) in numbers
    ]
    places = {one.mention.sentence for one in (*gone, *again)}
    step = Step("extract", "correction.again", "withdrawn: the note takes this number back")
    made = [traced(one, step, correction="withdrawn", modality="denied") if one in again else one for one in statements]
    return made, replace(told, fates=tuple(pair for pair in told.fates if pair[0] not in places))


def _with_fate(statement: Statement, found: tuple[Fate, Victim] | None, told: Told) -> Statement:
    """A count of victims with its frame and measure; who was hit is hurt until the article says how many of them died.

    In a sentence whose fates were read, another figure counts no victims: "shot by [two] officers", "Kyle Banner, [22]".
    """
    if statement.mention.kind != "quantity":
        return statement
    if found is None and is_toll(statement, told):
        toll = replace(statement, is_toll=True)
        return _counting(toll, DEATHS, Step("extract", f"{FRAME}.toll", "the toll"), told)
    if found is None and statement.measure in (DEATHS, INJURED) and _is_whole(statement, told):
        return traced(statement, _WHOLE, measure=None, frame=None)
    if found is None:
        read = any(place == statement.mention.sentence for place, _ in told.fates)
        counts = statement.measure in (DEATHS, INJURED) and read and told.is_small(statement)
        dropped = Step("extract", f"{FRAME}.no_victims", "another figure of the sentence counts the victims")
        return traced(statement, dropped, measure=None, frame=None) if counts else statement
    fate, victim = found
    word = told.analysis.sentences[statement.mention.sentence].tokens[fate.trigger].text
    kind: Literal["dead", "hurt", "hit", "carried"] = "carried" if fate.carried else fate.kind
    step = Step("extract", f"{FRAME}.{kind}", f"who is counted, by “{word}”")
    scoped = replace(statement, fate=kind, scope=PART if victim.part else statement.scope)
    if victim.figure is not None and counts_doer(
        told.analysis.sentences[statement.mention.sentence], victim.figure, told.lexicon
    ):
        scoped = traced(scoped, _ATTACKER, with_attacker=True)
    return _counting(scoped, DEATHS if fate.kind == "dead" else INJURED, step, told)


def _is_whole(statement: Statement, told: Told) -> bool:
    """As in "a third of the [90] sailors died"."""
    text, span = told.analysis.article.text, told.analysis.sentences[statement.mention.sentence].span
    return _PART_OF.search(text[span.start : statement.mention.span.start]) is not None


def _counting(statement: Statement, measure: str, step: Step, told: Told) -> Statement:
    mention = statement.mention
    if not mention.amount.noun:
        mention = replace(mention, amount=replace(mention.amount, noun=_noun(measure)))
    frame = _frame(mention.sentence, mention.span, told)
    return traced(statement, step, mention=mention, measure=measure, frame=frame)


def _noun(measure: str) -> str:
    return "death" if measure == DEATHS else "person"


def _frame(sentence: int, span: Span, told: Told) -> Frame:
    if told.hazard is None:
        return Frame(FRAME, "fate", sentence, 0, span)
    step = Step("extract", "subject.story", f"{told.hazard}, of which the article tells most")
    return Frame(FRAME, "fate", sentence, 0, span, {"event": told.hazard}, frozenset({"event"}), (step,))


def _scoped(statement: Statement, tolls: dict[str, Count | None], told: Told) -> Statement:
    """A count of the dead or hurt as a part, another event's, or the whole."""
    if statement.measure not in tolls or statement.mention.kind != "quantity":
        return statement
    if statement.mention.sentence in told.elsewhere:
        return _apart(statement, ELSEWHERE, "of another event")
    toll, count = tolls[statement.measure], count_of(statement, told)
    if toll is None and count is not None and statement.fate == "hit":
        return _apart(statement, PARTS, "hit, and how many of them live nobody says")
    if toll is None or count is None:
        return statement
    small = toll.value < told.lexicon.policy.exact_below  # so few are of one place, which says nothing of a part
    if count.value == toll.value:
        return replace(statement, scope=None) if small else statement
    below = count.value < toll.value and small
    with_dead = _has_fate(statement) and toll.why.endswith("dead")
    why = f"a part of the {toll.value}"
    return _apart(statement, PARTS, why) if below or with_dead or statement.scope == PART else statement


def _apart(statement: Statement, beginning: str, why: str) -> Statement:
    """The statement under a measure that is not the event's toll; of two such with other values each is a part of its own."""
    measure = f"{beginning}.{(statement.measure or '').rpartition('.')[2]}"
    return traced(statement, Step("extract", beginning, why), measure=measure, scope=PART)


def _has_fate(statement: Statement) -> bool:
    return statement.fate in FATES


def _missing(
    made: Iterable[Statement], dead: Count | None, hurt: Count | None, told: Told
) -> Iterator[tuple[str, Count]]:
    """The tolls that no figure gives; that nobody is dead or hurt only where nobody is."""
    given = {one.measure for one in made if one.scope is None and count_of(one, told)}
    for measure, kinds, count in ((DEATHS, ("dead",), dead), (INJURED, ("hurt", "hit"), hurt)):
        if measure in given:
            continue
        if count is not None and count.value:
            yield measure, count
        elif none := next(find_nobody(kinds, told), None):
            yield measure, none


def _stated(measure: str, count: Count, told: Told, state: State) -> Statement:
    """The toll as a statement of its own, in the words that tell it."""
    others = count.value != 0 and not _is_summary(count, told)
    amount = AmountParts(str(count.value), noun=_noun(measure), counted=count.rest, others=others)
    steps = (Step("extract", f"{FRAME}.told", count.why), *((_ATTACKER,) if count.rest else ()))
    mention = Mention("quantity", count.span, count.sentence, amount, trace=steps)
    stated = state(mention, _frame(count.sentence, count.span, told), measure)
    modality = "reported" if stated.attribution.holder else "fact"
    return replace(stated, modality=modality, scope=None, with_attacker=bool(count.rest))


def _is_summary(count: Count, told: Told) -> bool:
    """Whether the sentence gives the dead and the hurt, and so all of them: "two students were killed and a third was injured"."""
    kinds = {
        fate.kind
        for place, fate in told.fates
        if place == count.sentence and not fate.carried and not fate.denied
        for one in fate.victims
        if not one.vague
    }
    return "dead" in kinds and len(kinds) > 1
