"""Counts the dead and the hurt of an article: by figures, by an enumeration, or one by one.

Statements and outcomes in -> one number each, with the words that give it.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from chipnews.extract.casualties.accounts import (
    DEATHS,
    FIGURE,
    INJURED,
    PART,
    Account,
    Count,
    count_of,
    is_toll,
)
from chipnews.extract.casualties.attacker import find_attackers
from chipnews.extract.casualties.individuals import find_people
from chipnews.extract.casualties.people import Victim
from chipnews.model.mention import Statement
from chipnews.model.text import Span

HURT_OUTCOMES = ("hurt", "carried", "hit")
"""The outcomes by which a figure was read as one of the hurt."""

WITH_ATTACKER = "and the attacker"
"""What a phrase leaves out where the number holds who did it as well."""

_OTHERS = re.compile(r"^\w+ (?:others?|more)\b")
_REACH = 20  # characters


def find_dead(statements: Sequence[Statement], account: Account) -> Count | None:
    """Counts the dead.

    A toll called so decides, else the largest of the article's figures and sums, else its people
    one by one.
    """
    counted = [
        (one, count)
        for one in statements
        if one.measure == DEATHS and one.scope != PART and (count := count_of(one, account))
    ]
    called = [count for one, count in counted if is_toll(one, account)]
    if best := max([*called, *_ordinals(account)], key=_value, default=None):
        return best
    figures = [count for _, count in counted]
    best = _settled([*figures, *_sums("dead", account)]) or _one_by_one("dead", account)
    if best in figures:
        return _with_attacker(best, account)
    return best or next(_part_of_them(account), None)


def find_hurt(statements: Sequence[Statement], account: Account, dead: int) -> Count | None:
    """Counts the hurt as told, else those hit or taken to hospital less the dead among them."""
    certain = tuple(pair for pair in account.outcomes if not pair[1].carried)
    sure = replace(account, outcomes=certain)
    counts = {rule: list(_counts_by(rule, statements, account)) for rule in (*HURT_OUTCOMES, "")}
    if best := _settled([*counts[""], *counts["hurt"], *_sums("hurt", sure)]):
        return best
    if carried := _settled([*counts["carried"], *_sums("hurt", account)]):
        return _less(carried, _died_of_them(carried, account), account)
    hit = _settled([*counts["hit"], *_sums("hit", account)])
    if hit and hit.value > dead:
        return _less(hit, dead, account)
    return _one_by_one("hurt", account, dead)


def find_nobody(kinds: Sequence[str], account: Account) -> Iterator[Count]:
    """Yields a count of nobody: "no one was hurt", "no injuries were reported".

    "no one else", "no officers" leave others open.
    """
    for place, outcome in account.of(*kinds):
        for victim in outcome.victims:
            text, end = account.analysis.article.text, victim.end
            phrase = text[victim.start : end].lower()
            is_nobody = phrase in account.lexicon.words_of("nobody_at_all")
            if is_nobody and not text.startswith(" else", end):
                yield Count(0, place, Span(victim.start, victim.end), "nobody")


def _with_attacker(best: Count | None, account: Account) -> Count | None:
    """Returns one more than the figure for "ten people were killed. The gunman is also dead"."""
    for place, outcome in account.of("dead"):
        sentence = account.analysis.sentences[place]
        heads = (outcome.trigger, sentence.tokens[outcome.trigger].head)
        around = (k for head in heads for k in sentence.tree.children(head))
        also = any(sentence.tokens[k].lemma == "also" for k in around)
        is_attacker = any(one.suspect and one.count == 1 for one in outcome.victims)
        if best and also and is_attacker and place != best.sentence:
            victim = outcome.victims[0]
            why, rest = f"{best.value} and who did it", f"and {best.value} others"
            return Count(best.value + 1, place, Span(victim.start, victim.end), why, rest)
    return best


def _part_of_them(account: Account) -> Iterator[Count]:
    """Counts a part as the toll where nobody gives that of the whole.

    "two men were shot; one of them died".
    """
    for place, outcome in account.of("dead"):
        for victim in outcome.victims:
            if victim.part and victim.count:
                span = Span(victim.start, victim.end)
                yield Count(victim.count, place, span, "a part of those who were hit")


def _ordinals(account: Account) -> Iterator[Count]:
    """Counts three for "a third victim died"."""
    for place, outcome in account.of("dead"):
        for victim in outcome.victims:
            if victim.ordinal:
                span = Span(victim.start, victim.end)
                yield Count(victim.ordinal, place, span, "an ordinal counts those before it")


def _sums(kind: str, account: Account) -> Iterator[Count]:
    """Adds up the victims of each sentence: "killed three people before he was shot dead"."""
    by_sentence: dict[int, dict[int | str, Victim]] = {}
    for place, outcome in account.of(kind):
        for victim in outcome.victims:
            by_sentence.setdefault(place, {}).setdefault(victim.noun or victim.start, victim)
    for place, found in by_sentence.items():
        whole = [one for one in found.values() if not one.part and one.count]
        several = any((one.count or 0) > 1 for one in whole)
        counted = [one for one in whole if not one.vague or one.suspect or several]
        if counted and (len(counted) > 1 or (counted[0].count or 0) > 1):
            yield _sum(counted, place, account)


def _sum(counted: Sequence[Victim], place: int, account: Account) -> Count:
    """Returns the sum with the phrase that names them all.

    Where who did it is among them, it is the phrase of the others alone.
    """
    total = sum(one.count or 0 for one in counted)
    why = " + ".join(str(one.count) for one in counted)
    several = len(counted) > 1
    attackers = find_attackers(account, place)
    others = [one for one in counted if one.start not in attackers]
    if len(others) == len(counted) - 1 > 0:
        span = _hull(counted if _is_figure(others, place, account) else others)
        return Count(total, place, span, why, WITH_ATTACKER, is_sum=several)
    return Count(total, place, _hull(counted), why, is_sum=several)


def _is_figure(victims: Sequence[Victim], place: int, account: Account) -> bool:
    """Whether the phrase is a figure, which is a statement of its own.

    "killed [three] before he was shot dead".
    """
    tokens, hull = account.analysis.sentences[place].tokens, _hull(victims)
    figures = (tokens[one.figure] for one in victims if one.figure is not None)
    return any(Span(token.start, token.end) == hull for token in figures)


def _hull(victims: Sequence[Victim]) -> Span:
    return Span(min(one.start for one in victims), max(one.end for one in victims))


def _one_by_one(kind: str, account: Account, dead: int = 0) -> Count | None:
    """Counts the people told of one by one.

    Who died is not hurt, and who was hit may be one of the `dead` of whom no more is told.
    """
    people = find_people((place, outcome) for place, outcome in account.outcomes)
    wanted = [one for one in people if ("dead" in one.kinds) == (kind == "dead")]
    if kind == "hurt":
        open_deaths = max(dead - (len(people) - len(wanted)), 0)
        only_hit = [one for one in wanted if one.kinds == {"hit"}][:open_deaths]
        wanted = [one for one in wanted if one not in only_hit]
    text = account.analysis.article.text
    # "his body was found" tells whose it is
    pronouns = account.lexicon.words_of("one_before") - {"his"}
    phrases = (one.fullest[1] for one in wanted)
    if all(text[one.start : one.end].lower() in pronouns for one in phrases):
        return None  # "she died in Dar es Salaam": another sentence tells whose life it is
    sentence, victim = wanted[0].fullest
    return Count(len(wanted), sentence, Span(victim.start, victim.end), "people told of one by one")


def _settled(counts: Sequence[Count]) -> Count | None:
    """Returns the largest count, of each sentence its own largest.

    But a sum that stands in one sentence alone yields to a figure of another.
    """
    ranked = sorted(counts, key=lambda one: (one.value, one.why == FIGURE))
    totals = {one.sentence: one for one in ranked}.values()
    figures = [one for one in totals if not one.is_sum]
    best = max(totals, key=_value, default=None)
    alone = best is not None and best.is_sum and sum(one.value == best.value for one in totals) == 1
    return max(figures, key=_value) if alone and figures else best


def _value(count: Count) -> int:
    return count.value


def _counts_by(rule: str, statements: Sequence[Statement], account: Account) -> Iterator[Count]:
    """Yields the counts of the hurt that an outcome of this rule gave, "" standing for none."""
    for one in statements:
        is_whole = one.measure == INJURED and one.scope != PART
        is_of_rule = rule == (one.fate if one.fate in HURT_OUTCOMES else "")
        if is_whole and is_of_rule and (count := count_of(one, account)):
            yield count


def _died_of_them(count: Count, account: Account) -> int:
    """Counts the dead among them: "the four were taken to hospital, where one died"."""
    here = (outcome for place, outcome in account.of("dead") if place == count.sentence)
    return sum(victim.count or 0 for outcome in here for victim in outcome.victims)


def _less(count: Count, dead: int, account: Account) -> Count:
    """Returns the count without the dead among them; "four others" are others than the dead."""
    behind = account.analysis.article.text[count.span.start :][: len(str(count.value)) + _REACH]
    if not 0 < dead < count.value or _OTHERS.search(behind):
        return count
    return replace(count, value=count.value - dead, why=f"{count.value} less {dead} dead")
