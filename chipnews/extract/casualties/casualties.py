"""Returns an article's statements with its casualties read.

Statements in -> the same with what its figures count said right, parts and other events told apart,
and one more statement where no figure gives the toll: "a man was killed", "a mother and her two
sons died", "seven people were shot, two of them fatally" (five hurt).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

from msgspec.structs import replace

from chipnews.extract.casualties.accounts import (
    DEATHS,
    FRAME,
    INJURED,
    PART,
    Account,
    Count,
    count_of,
    is_toll,
    victims_at,
)
from chipnews.extract.casualties.attacker import counts_attacker
from chipnews.extract.casualties.counts import HURT_OUTCOMES, find_dead, find_hurt, find_nobody
from chipnews.extract.casualties.outcomes import Outcome
from chipnews.extract.casualties.people import Victim
from chipnews.extract.figures.spelled import number_of
from chipnews.lexicon.grammars.forms import any_of
from chipnews.model.figure import AmountParts
from chipnews.model.mention import Frame, Mention, Statement
from chipnews.model.text import Span
from chipnews.model.trace import Step, traced

PARTS, ELSEWHERE = "casualty.part", "casualty.elsewhere"
"""What measures of a part of the toll, and of another event's, begin with."""
_ATTACKER = Step("extract", f"{FRAME}.with_attacker", "who did it is counted")
_WHOLE = Step("extract", f"{FRAME}.whole", "the whole of which a part is told")
_PART_OF = r"(?:{words}|\d) of (?:(?:the|its|th\w+) )?$"
State = Callable[[Mention, Frame, str], Statement]


def with_tolls(
    statements: Sequence[Statement], account: Account, state: State
) -> tuple[Statement, ...]:
    """Returns the statements of the article, its tolls among them.

    `state` puts a mention of a frame and measure into its context.
    """
    if not account.outcomes and not any(one.measure in (DEATHS, INJURED) for one in statements):
        return tuple(statements)
    account = account.of_own_time(statements)
    figures = victims_at(account)
    read = [_with_outcome(one, figures.get(one.mention.span.start), account) for one in statements]
    read, account = _corrected(read, account)
    dead = find_dead(read, account)
    hurt = find_hurt(read, account, dead.value if dead else 0)
    made = [_scoped(one, {DEATHS: dead, INJURED: hurt}, account) for one in read]
    made += [
        _stated(measure, count, account, state)
        for measure, count in _missing(made, dead, hurt, account)
    ]
    return tuple(sorted(made, key=lambda one: (one.mention.span.start, one.mention.span.end)))


def _corrected(
    statements: Sequence[Statement], account: Account
) -> tuple[list[Statement], Account]:
    """Withdraws in the text as well what a note of correction takes back.

    No outcome of such a sentence makes a toll.
    """
    counts = [
        (one, number_of(one.mention.amount.number, account.lexicon))
        for one in statements
        if one.mention.kind == "quantity" and one.measure in (None, DEATHS, INJURED)
    ]
    withdrawn = [pair for pair in counts if pair[0].correction in ("withdrawn", "taken_back")]
    gone = [one for one, _ in withdrawn]
    numbers = {value for _, value in withdrawn} - {None}
    open_counts = [pair for pair in counts if pair[0].correction is None and pair[0].measure]
    again = [one for one, value in open_counts if value in numbers]
    places = {one.mention.sentence for one in (*gone, *again)}
    step = Step("extract", "correction.again", "withdrawn: the note takes this number back")
    made = [
        traced(one, step, correction="withdrawn", modality="denied") if one in again else one
        for one in statements
    ]
    return made, replace(
        account, outcomes=tuple(pair for pair in account.outcomes if pair[0] not in places)
    )


def _with_outcome(
    statement: Statement, found: tuple[Outcome, Victim] | None, account: Account
) -> Statement:
    """Returns a count of victims with its frame and measure.

    Who was hit is hurt until the article says how many of them died.

    In a sentence whose outcomes were read, another figure counts no victims: "shot by [two]
    officers", "Kyle Banner, [22]".
    """
    if statement.mention.kind != "quantity":
        return statement
    if found is None and is_toll(statement, account):
        toll = replace(statement, is_toll=True)
        return _counting(toll, DEATHS, Step("extract", f"{FRAME}.toll", "the toll"), account)
    if found is None and statement.measure in (DEATHS, INJURED) and _is_whole(statement, account):
        return traced(statement, _WHOLE, measure=None, frame=None)
    if found is None:
        read = any(place == statement.mention.sentence for place, _ in account.outcomes)
        counts = statement.measure in (DEATHS, INJURED) and read and account.is_small(statement)
        dropped = Step(
            "extract", f"{FRAME}.no_victims", "another figure of the sentence counts the victims"
        )
        return traced(statement, dropped, measure=None, frame=None) if counts else statement
    outcome, victim = found
    word = account.analysis.sentences[statement.mention.sentence].tokens[outcome.trigger].text
    kind: Literal["dead", "hurt", "hit", "carried"] = "carried" if outcome.carried else outcome.kind
    step = Step("extract", f"{FRAME}.{kind}", f"who is counted, by “{word}”")
    scoped = replace(statement, fate=kind, scope=PART if victim.part else statement.scope)
    if victim.figure is not None and counts_attacker(
        account.analysis.sentences[statement.mention.sentence], victim.figure, account.lexicon
    ):
        scoped = traced(scoped, _ATTACKER, with_attacker=True)
    return _counting(scoped, DEATHS if outcome.kind == "dead" else INJURED, step, account)


def _is_whole(statement: Statement, account: Account) -> bool:
    """Whether it is the whole of which a part died: "a third of the [90] sailors died"."""
    start = account.analysis.sentences[statement.mention.sentence].span.start
    before = account.analysis.article.text[start : statement.mention.span.start]
    part_of = _PART_OF.format(words=any_of(account.lexicon.words_of("parts_of_people")))
    return re.search(part_of, before, re.IGNORECASE) is not None


def _counting(statement: Statement, measure: str, step: Step, account: Account) -> Statement:
    mention = statement.mention
    if not mention.amount.noun:
        mention = replace(mention, amount=replace(mention.amount, noun=_noun(measure)))
    frame = _frame(mention.sentence, mention.span, account)
    return traced(statement, step, mention=mention, measure=measure, frame=frame)


def _noun(measure: str) -> str:
    return "death" if measure == DEATHS else "person"


def _frame(sentence: int, span: Span, account: Account) -> Frame:
    if account.hazard is None:
        return Frame(FRAME, "fate", sentence, 0, span)
    step = Step("extract", "subject.story", f"{account.hazard}, of which the article tells most")
    return Frame(
        FRAME, "fate", sentence, 0, span, {"event": account.hazard}, frozenset({"event"}), (step,)
    )


def _scoped(statement: Statement, tolls: dict[str, Count | None], account: Account) -> Statement:
    """Marks a count of the dead or hurt as a part, another event's, or the whole."""
    if statement.measure not in tolls or statement.mention.kind != "quantity":
        return statement
    if statement.mention.sentence in account.elsewhere:
        return _apart(statement, ELSEWHERE, "of another event")
    toll, count = tolls[statement.measure], count_of(statement, account)
    if toll is None and count is not None and statement.fate == "hit":
        return _apart(statement, PARTS, "hit, and how many of them live nobody says")
    if toll is None or count is None:
        return statement
    # so few are of one place, which says nothing of a part
    small = toll.value < account.lexicon.policy.exact_below
    if count.value == toll.value:
        return replace(statement, scope=None) if small else statement
    below = count.value < toll.value and small
    with_dead = statement.fate in HURT_OUTCOMES and toll.why.endswith("dead")
    is_part = below or with_dead or statement.scope == PART
    return _apart(statement, PARTS, f"a part of the {toll.value}") if is_part else statement


def _apart(statement: Statement, beginning: str, why: str) -> Statement:
    """Returns the statement under a measure that is not the event's toll.

    Of two such with other values each is a part of its own.
    """
    measure = f"{beginning}.{(statement.measure or '').rpartition('.')[2]}"
    return traced(statement, Step("extract", beginning, why), measure=measure, scope=PART)


def _missing(
    made: Iterable[Statement], dead: Count | None, hurt: Count | None, account: Account
) -> Iterator[tuple[str, Count]]:
    """Yields the tolls that no figure gives; a toll of none only where nobody is dead or hurt."""
    given = {one.measure for one in made if one.scope is None and count_of(one, account)}
    for measure, kinds, count in ((DEATHS, ("dead",), dead), (INJURED, ("hurt", "hit"), hurt)):
        if measure in given:
            continue
        if count is not None and count.value:
            yield measure, count
        elif none := next(find_nobody(kinds, account), None):
            yield measure, none


def _stated(measure: str, count: Count, account: Account, state: State) -> Statement:
    """Returns the toll as a statement of its own, in the words that give it."""
    others = count.value != 0 and not _is_summary(count, account)
    amount = AmountParts(str(count.value), noun=_noun(measure), counted=count.rest, others=others)
    steps = (Step("extract", f"{FRAME}.told", count.why), *((_ATTACKER,) if count.rest else ()))
    mention = Mention("quantity", count.span, count.sentence, amount, trace=steps)
    stated = state(mention, _frame(count.sentence, count.span, account), measure)
    modality = "reported" if stated.attribution.holder else "fact"
    return replace(stated, modality=modality, scope=None, with_attacker=bool(count.rest))


def _is_summary(count: Count, account: Account) -> bool:
    """Whether the sentence gives the dead and the hurt, and so all of them.

    "two students were killed and a third was injured".
    """
    kinds = {
        outcome.kind
        for place, outcome in account.outcomes
        if place == count.sentence and not outcome.carried and not outcome.denied
        for one in outcome.victims
        if not one.vague
    }
    return "dead" in kinds and len(kinds) > 1
